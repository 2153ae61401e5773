import type { BadgeCard } from "#app/domain/badges/queries.server.ts";
import type { ClusterCard } from "#app/domain/clusters/queries.server.ts";
import { pinsOf } from "#app/domain/clusters/ui/pins.ts";
import { words as clusterWords } from "#app/domain/clusters/words.ts";
import type { ShopCard } from "#app/domain/producers/public-queries.server.ts";
import { paths } from "#app/platform/paths.ts";
import { EvidenceKey } from "#app/ui/badge-mark.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { words } from "./words.ts";

/** Three ways to buy: what is ready, what is made for you, what is done for you. */
export function HomeWays() {
  const locale = useLocale();
  const say = useSay();
  const ways: { icon: IconName; title: string; text: string; href: string }[] = [
    {
      icon: "parcel",
      title: say(words.readyNow),
      text: say(words.readyNowText),
      href: paths.products(locale, "?ready=now"),
    },
    {
      icon: "loom",
      title: say(words.toOrder),
      text: say(words.toOrderText),
      href: paths.products(locale, "?ready=order"),
    },
    { icon: "voice", title: say(words.services), text: say(words.servicesText), href: paths.services(locale) },
  ];
  return (
    <nav aria-label={say(words.ways)} className="border-y border-line bg-sunk">
      <ul className="measure grid divide-line max-md:divide-y md:grid-cols-3 md:gap-10">
        {ways.map(({ icon, title, text, href }) => (
          <li key={href} className="group relative flex items-start gap-4 py-5 md:py-7">
            <Icon name={icon} className="mt-1 size-8 text-madder" />
            <div>
              <a
                href={href}
                className="text-lg font-bold underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] group-hover:underline"
              >
                {title}
              </a>
              <p className="text-sm text-soft">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** All clusters, on the map and as a list beside it. */
export function HomeMap({ clusters }: { clusters: readonly (ClusterCard & { countyName: string })[] }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Section title={say(words.clusters)} more={{ href: paths.clusters(locale), label: say(words.allClusters) }}>
      <div className="grid items-center gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="mx-auto w-full max-w-md">
          <CountyMap
            pins={pinsOf(clusters, locale)}
            countyHref={(code) => `${paths.clusters(locale)}?county=${code}`}
          />
        </div>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-2 sm:gap-x-8">
          {clusters.map((cluster) => (
            <li key={cluster.slug} className="group relative flex items-center gap-4 rounded-md py-2">
              <Picture
                photo={cluster.photo}
                shape="square"
                sizes="5rem"
                className="size-18 shrink-0 rounded-md max-sm:hidden"
              />
              <div className="min-w-0">
                <a
                  href={paths.cluster(locale, cluster.slug)}
                  className="font-semibold underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] group-hover:underline"
                >
                  {locale === "fa" ? cluster.nameFa : cluster.nameEn}
                </a>
                <p className="text-sm text-soft">{say(clusterWords.county, { county: cluster.countyName })}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** Every craft that has something for sale, with how much. */
export function HomeCrafts({
  crafts,
}: {
  crafts: readonly { id: string; service: boolean; name: string; pieces: number }[];
}) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Section title={say(words.crafts)}>
      <ul className="flex flex-wrap gap-3">
        {crafts.map(({ id, service, name, pieces }) => (
          <li key={id}>
            <a
              href={service ? paths.services(locale, `?craft=${id}`) : paths.products(locale, `?craft=${id}`)}
              className="flex min-h-12 items-center gap-3 rounded-full border border-edge bg-raised px-5 hover:border-madder hover:text-madder"
            >
              {name}
              <span className="text-sm text-soft">{say(words.number, { n: pieces })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A few makers, in their own words. */
export function HomeMakers({ makers }: { makers: readonly (ShopCard & { countyName: string })[] }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Section title={say(words.shops)} more={{ href: paths.shops(locale), label: say(words.allShops) }}>
      <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {makers.map((maker) => (
          <li
            key={maker.slug}
            className="group relative max-sm:grid max-sm:grid-cols-[6rem_minmax(0,1fr)] max-sm:gap-x-4"
          >
            <Picture
              photo={maker.photo}
              shape="square"
              sizes="(min-width: 64rem) 17rem, (min-width: 36rem) 44vw, 6rem"
              className="rounded-lg max-sm:row-span-3"
            />
            <a
              href={paths.shop(locale, maker.slug)}
              className="block text-lg font-bold underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] group-hover:underline sm:mt-3"
            >
              {maker.name}
            </a>
            <p className="text-sm text-soft">{maker.place || maker.countyName}</p>
            <p className="mt-1 line-clamp-3 text-sm">{maker.story}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What each badge promises, and the three grades of evidence. */
export function HomeBadges({ badges }: { badges: readonly BadgeCard[] }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <Section title={say(words.badges)} more={{ href: paths.badges(locale), label: say(words.allBadges) }}>
      <ul className="grid gap-5 lg:grid-cols-3">
        {badges.map((badge) => (
          <li key={badge.slug} className="relative rounded-lg border border-line bg-raised p-6 hover:border-edge">
            <p className="flex items-center gap-3 text-indigo">
              <Icon name="seal" className="size-8" />
              <a
                href={paths.badge(locale, badge.slug)}
                className="text-lg font-bold after:absolute after:inset-0 after:content-['']"
              >
                {badge.name}
              </a>
            </p>
            <p className="mt-3 line-clamp-4 text-sm">{badge.criteria}</p>
            <p className="mt-3 text-sm text-soft">{badge.issuer}</p>
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <EvidenceKey />
      </div>
    </Section>
  );
}

/** The way in for those who make. */
export function HomeJoin() {
  const locale = useLocale();
  const say = useSay();
  return (
    <div className="measure pt-6">
      <section className="relative overflow-hidden rounded-lg bg-walnut-wash px-6 py-10 sm:px-12 sm:py-14">
        <span
          aria-hidden="true"
          className="weave absolute inset-y-0 end-0 hidden w-1/3 text-walnut opacity-15 lg:block"
        />
        <div className="relative max-w-2xl">
          <h2 className="text-2xl font-bold">{say(words.join)}</h2>
          <p className="mt-3 text-lg text-soft">{say(words.joinText)}</p>
          <div className="mt-6 flex flex-wrap gap-3">
            <ButtonLink href={paths.join(locale)}>{say(words.joinButton)}</ButtonLink>
            <ButtonLink href={paths.opportunities(locale)} tone="quiet">
              {say(words.opportunities)}
            </ButtonLink>
          </div>
        </div>
      </section>
    </div>
  );
}
