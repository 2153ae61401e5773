import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { publicBadges } from "#app/domain/badges/queries.server.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { families } from "#app/domain/catalogue/families/families.ts";
import { newestPieces } from "#app/domain/catalogue/near.server.ts";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { clustersOnMap } from "#app/domain/clusters/queries.server.ts";
import { makersByCraftAndCounty, marketInNumbers, publicStories } from "#app/domain/producers/public-queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { isLocale, say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { words as ui } from "#app/ui/words.ts";
import { head } from "../head.ts";
import { ld, originOf } from "../ld.ts";
import { HomeLead } from "./home-lead.tsx";
import { HomeBadges, HomeCrafts, HomeJoin, HomeMakers, HomeMap, HomeWays } from "./home-parts.tsx";
import { words } from "./words.ts";

/** The market at a glance. Every number is counted, none is estimated. */
export const loader = page(anyone, async (ctx, { request }) => {
  const [newest, clusters, numbers, counts, badges, makers] = await Promise.all([
    newestPieces(ctx, currencyOf(ctx, request), 8),
    clustersOnMap(ctx),
    marketInNumbers(ctx),
    makersByCraftAndCounty(ctx),
    publicBadges(ctx),
    publicStories(ctx, 4),
  ]);
  const crafts = families.flatMap((family) => {
    const found = counts.find((one) => one.by === "occupation" && one.value === family.occupation);
    return found && found.pieces > 0
      ? [{ id: family.id, service: family.kind === "service", name: family[ctx.locale], pieces: found.pieces }]
      : [];
  });
  return {
    newest,
    numbers,
    badges,
    crafts,
    clusters: clusters.map((cluster) => ({
      ...cluster,
      countyName: countyOf(ctx.house.country, cluster.county)?.[ctx.locale] ?? "",
    })),
    makers: makers.map((maker) => ({
      ...maker,
      countyName: countyOf(ctx.house.country, maker.county)?.[ctx.locale] ?? "",
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params, matches }) => {
  const locale = isLocale(params.l) ? params.l : "fa";
  const origin = originOf(matches);
  const [brand, title] = [say(locale, ui.brand), say(locale, words.title)];
  return [
    ...head(params, title, { description: words.description }).filter((one) => !("title" in one)),
    { title: `${brand} · ${title}` },
    { name: "twitter:card", content: "summary" },
    ld(
      {
        "@type": "WebSite",
        "@id": `${origin}/#market`,
        name: brand,
        description: say(locale, words.description),
        url: origin + paths.home(locale),
        inLanguage: locale,
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: `${origin}${paths.products(locale)}?q={search_term_string}` },
          "query-input": "required name=search_term_string",
        },
      },
      { "@type": "Organization", name: brand, url: origin, logo: `${origin}/icons/icon-512.png` },
    ),
  ];
};

export default function Home() {
  const { newest, clusters, numbers, crafts, badges, makers } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <HomeLead clusters={clusters} />
      <HomeWays />
      <Section title={say(words.newest)} more={{ href: paths.products(locale), label: say(words.all) }}>
        <ProductGrid cards={newest} />
      </Section>
      <HomeMap clusters={clusters} />
      <HomeCrafts crafts={crafts} />
      <HomeMakers makers={makers} />
      <HomeBadges badges={badges} />
      <Section title={say(words.numbers)}>
        <StatRow>
          <Stat label={say(words.makers)} value={say(words.number, { n: numbers.makers })} />
          <Stat label={say(words.clustersCount)} value={say(words.number, { n: numbers.clusters })} />
          <Stat label={say(words.pieces)} value={say(words.number, { n: numbers.pieces })} />
          <Stat
            label={say(words.share)}
            value={say(words.percent, { n: numbers.makerShare })}
            note={say(words.shareNote)}
          />
        </StatRow>
      </Section>
      <HomeJoin />
    </>
  );
}
