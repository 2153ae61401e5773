import { paths } from "#app/platform/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { AvailabilityKind } from "#db/vocabulary.ts";
import { words } from "../stock-words.ts";
import { mayHaveVariants } from "../variants.ts";
import { words as wholesaleWords } from "../wholesale-words.ts";

/** From a listing to the pages of its stock: sizes and packs, and units, months and time. */
export function StockLinks({
  product: { slug, availability },
}: {
  product: { slug: string; availability: AvailabilityKind };
}) {
  const say = useSay();
  const l = useLocale();
  const links = [
    ...(mayHaveVariants(availability)
      ? [{ href: paths.studioVariants(l, slug), label: words.variants, about: words.variantsAbout }]
      : []),
    { href: paths.studioStock(l, slug), label: words.stock, about: words.stockAbout },
    ...(mayHaveVariants(availability)
      ? [{ href: paths.studioWholesale(l, slug), label: wholesaleWords.wholesale, about: wholesaleWords.about }]
      : []),
  ];
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {links.map(({ href, label, about }) => (
        <li key={href} className="relative flex items-center gap-4 px-4 py-3 hover:bg-sunk">
          <div className="min-w-0 grow">
            <a href={href} className="font-semibold after:absolute after:inset-0 after:content-['']">
              {say(label)}
            </a>
            <p className="text-sm text-soft">{say(about)}</p>
          </div>
          <Icon name="onward" className="size-5 shrink-0 text-edge" />
        </li>
      ))}
    </ul>
  );
}
