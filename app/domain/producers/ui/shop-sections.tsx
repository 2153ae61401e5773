import { paths } from "#app/platform/paths.ts";
import { formatDate, formatDay } from "#app/platform/time.ts";
import { BadgeMark } from "#app/ui/badge-mark.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { ShownPlace } from "../place.ts";
import { words } from "../public-words.ts";
import type { ShopMember, ShopPage } from "../shop-page.server.ts";

/** Away for a while, or gone for good: said before anything else. Nothing for an open shop. */
export function ShopNotice({
  shop,
}: {
  shop: Pick<ShopPage, "paused" | "stopped" | "pausedUntil" | "pauseNote" | "closedAt">;
}) {
  const say = useSay();
  const l = useLocale();
  if (shop.closedAt)
    return <Flash tone="plain" text={say(words.closedShop, { date: formatDate(l, new Date(shop.closedAt)) })} />;
  if (!shop.paused) return null;
  const { pausedUntil, pauseNote } = shop;
  return (
    <Flash
      tone="wait"
      text={
        <>
          <p>
            {pausedUntil
              ? say(words.pausedUntil, { date: formatDay(l, pausedUntil) })
              : say(shop.stopped ? words.stopped : words.paused)}
          </p>
          {pauseNote ? <p className="mt-1 text-soft">{pauseNote}</p> : null}
        </>
      }
    />
  );
}

/** Where the work is done, in words and pictures, and by whom. Nothing where nothing was said. */
export function Workplace({ shop }: { shop: Pick<ShopPage, "workplace" | "workplacePhotos" | "people"> }) {
  const say = useSay();
  const { workplace, workplacePhotos, people } = shop;
  if (!workplace && workplacePhotos.length === 0 && people.length === 0) return null;
  return (
    <Section title={say(words.workplace)}>
      <div className="grid gap-x-14 gap-y-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-6">
          {workplace ? <p className="max-w-2xl text-lg whitespace-pre-line">{workplace}</p> : null}
          {workplacePhotos.length > 0 ? (
            <ul className="grid grid-cols-2 gap-3 sm:gap-4">
              {workplacePhotos.map((photo) => (
                <li key={photo.address}>
                  <Picture photo={photo} shape="wide" sizes="(min-width: 48rem) 28rem, 46vw" className="rounded-lg" />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        {people.length > 0 ? (
          <div>
            <h3 className="mb-3 text-lg font-bold">{say(words.people)}</h3>
            <ul className="divide-y divide-line border-y border-line">
              {people.map(({ name, role }) => (
                <li key={`${name} ${role}`} className="py-2.5">
                  <span className="font-semibold">{name}</span>
                  {role ? <span className="text-soft"> · {role}</span> : null}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

/** Each badge in force, who gave it, and the way to its proof. */
export function Proofs({ marks }: { marks: ShopPage["marks"] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <ul className="space-y-3">
      {marks.map(({ code, name, issuer }) => (
        <li key={code} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <BadgeMark level="inspected" label={name} href={paths.proof(code, l)} />
          <span className="text-sm text-soft">{say(words.givenBy, { issuer })}</span>
        </li>
      ))}
    </ul>
  );
}

/** The county, and the middle of the place in it if the maker shows it. */
export function ShopMap({ shop, shown }: { shop: { slug: string; name: string }; shown: ShownPlace }) {
  const say = useSay();
  const l = useLocale();
  const { centre, county } = shown;
  const name = { nameFa: shop.name, nameEn: shop.name };
  return (
    <div className="max-w-72">
      <CountyMap
        chosen={county}
        pins={centre ? [{ slug: shop.slug, ...name, ...centre, tone: "madder", href: paths.shop(l, shop.slug) }] : []}
      />
      {centre ? <p className="mt-1 text-xs text-soft">{say(words.whereNote)}</p> : null}
    </div>
  );
}

/** A cooperative's members who let it show them. */
export function Members({ members }: { members: readonly ShopMember[] }) {
  const say = useSay();
  const l = useLocale();
  if (members.length === 0) return null;
  return (
    <Section title={say(words.makers)}>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {members.map((member) => (
          <li key={member.slug} className="relative flex items-center gap-4">
            {member.photo ? (
              <Picture photo={member.photo} shape="square" sizes="4.5rem" className="w-18 shrink-0 rounded-full" />
            ) : (
              <span aria-hidden="true" className="weave size-18 shrink-0 rounded-full text-walnut opacity-25" />
            )}
            <span>
              <a
                className="link font-semibold after:absolute after:inset-0 after:content-['']"
                href={paths.shop(l, member.slug)}
              >
                {member.name}
              </a>
              {member.place ? <span className="block text-sm text-soft">{member.place}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
