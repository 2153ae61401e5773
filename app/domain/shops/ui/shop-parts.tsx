import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";

/** Where a shop stands: open, away for a while, or closed. */
export function ShopStanding({
  shop,
}: {
  shop: { paused: boolean; pausedUntil: string | null; closedAt: string | null };
}) {
  const say = useSay();
  const l = useLocale();
  if (shop.closedAt) return <Flash tone="bad" text={say(words.closedHow)} />;
  if (!shop.paused) return <Flash tone="good" text={say(words.openNow)} />;
  const { pausedUntil } = shop;
  return (
    <Flash
      tone="wait"
      text={pausedUntil ? say(words.pausedTill, { date: formatDay(l, pausedUntil) }) : say(words.pausedNow)}
    />
  );
}

/** The other pages of a shop's room. */
export function ShopParts() {
  const say = useSay();
  const l = useLocale();
  const parts = [
    [paths.studioShopPortrait(l), words.portrait],
    [paths.studioShopPhotos(l), words.workplacePhotos],
    [paths.studioShopMinimum(l), words.minimum],
    [paths.studioShopHoliday(l), words.holiday],
    [paths.studioShopClosing(l), words.closing],
  ] as const;
  return (
    <nav aria-label={say(words.parts)}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised px-5">
        {parts.map(([href, label]) => (
          <li key={href}>
            <a href={href} className="link flex min-h-12 items-center">
              {say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
