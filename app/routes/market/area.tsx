import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { areaTitle, words } from "#app/domain/clusters/area-words.ts";
import { ClusterCard } from "#app/domain/clusters/ui/cluster-card.tsx";
import { pinsOf } from "#app/domain/clusters/ui/pins.ts";
import { words as clusterWords } from "#app/domain/clusters/words.ts";
import { Region } from "#app/domain/opportunities/ui/region.tsx";
import { words as opportunities } from "#app/domain/opportunities/words.ts";
import { ShopCard } from "#app/domain/producers/ui/shop-card.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { say as sayIn } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CardGrid } from "#app/ui/card.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { craftNames } from "../craft-names.ts";
import { head } from "../head.ts";
import { ld, originOf, trailLd } from "../ld.ts";
import { areaFor } from "./area.server.ts";
import { AreaFacts } from "./area-facts.tsx";

/** A province or a county: where it lies, what is made there and by whom. */
export const loader = page(anyone, (ctx, { params, request }) => areaFor(ctx, params.slug ?? "", request));

export const meta: MetaFunction<typeof loader> = ({ params, data, matches }) => {
  if (!data) return [];
  const { area, province, clusters, makers } = data;
  const [locale, origin] = [params.l === "en" ? "en" : "fa", originOf(matches)] as const;
  const title = sayIn(locale, areaTitle(area.kind), { name: area[locale] });
  const lead = area.kind === "county" ? words.countyLead : words.provinceLead;
  const path = paths.area(locale, area.slug);
  const above = province
    ? [{ label: sayIn(locale, words.province, { name: province.name }), href: province.href }]
    : [];
  return [
    ...head(params, title, {
      description: `${title}: ${lead[locale]}`,
      narrowed: clusters.length + makers.length === 0,
    }),
    ld(
      {
        "@type": "AdministrativeArea",
        "@id": `${origin}${path}#place`,
        name: title,
        url: origin + path,
        identifier: area.code,
        geo: area.point && { "@type": "GeoCoordinates", latitude: area.point.lat, longitude: area.point.lon },
        containedInPlace: above.map(({ label, href }) => ({
          "@type": "AdministrativeArea",
          name: label,
          url: origin + href,
        }))[0],
        containsPlace: clusters.map((cluster) => ({
          "@type": "Place",
          name: locale === "fa" ? cluster.nameFa : cluster.nameEn,
          url: origin + paths.cluster(locale, cluster.slug),
        })),
      },
      trailLd(origin, locale, [
        { label: clusterWords.title[locale], href: paths.clusters(locale) },
        ...above,
        { label: title, href: path },
      ]),
    ),
  ];
};

export default function AreaPage() {
  const data = useLoaderData<typeof loader>();
  const { area, province, clusters, makers, moreMakers, newest, crafts, map, region } = data;
  const locale = useLocale();
  const say = useSay();
  const county = area.kind === "county";
  const above = province ? [{ label: say(words.province, { name: province.name }), href: province.href }] : [];
  return (
    <>
      <PageHead
        title={say(areaTitle(area.kind), { name: area[locale] })}
        lead={
          <>
            {say(county ? words.countyLead : words.provinceLead)}
            {data.cutFrom ? (
              <span className="block text-base">{say(words.cutFrom, { name: data.cutFrom })}</span>
            ) : null}
          </>
        }
        trail={[{ label: say(clusterWords.title), href: paths.clusters(locale) }, ...above]}
      />
      <div className="measure grid items-start gap-x-14 gap-y-10 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        {map ? (
          <div className="mx-auto w-full max-w-md">
            <CountyMap
              pins={pinsOf(clusters, locale)}
              countyHref={(code) => map[code]}
              chosen={county ? area.code : undefined}
            />
          </div>
        ) : null}
        <div className="space-y-8">
          {crafts.length > 0 ? (
            <section>
              <h2 className="mb-3 text-lg font-bold">{say(words.crafts)}</h2>
              <ul className="flex flex-wrap gap-2.5">
                {crafts.map(({ name, href }) => (
                  <li key={href}>
                    <a
                      href={href}
                      className="inline-flex min-h-11 items-center rounded-full border border-line bg-raised px-4 text-sm hover:border-edge"
                    >
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <AreaFacts data={data} />
        </div>
      </div>
      {clusters.length > 0 ? (
        <Section title={say(words.clusters)}>
          <CardGrid wide>
            {clusters.map((cluster) => (
              <ClusterCard key={cluster.slug} cluster={cluster} county={cluster.countyName} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {region.crafts.length + region.notes.length > 0 ? (
        <Section title={say(opportunities.region)}>
          <p className="-mt-4 mb-6 text-soft">{say(opportunities.regionLead)}</p>
          <Region {...region} craftOf={(one) => craftNames(say, [one])[0] ?? one} />
        </Section>
      ) : null}
      {newest.length > 0 ? (
        <Section
          title={say(words.newest)}
          more={{ href: paths.products(locale, county ? `?county=${area.code}` : ""), label: say(words.allPieces) }}
        >
          <ProductGrid cards={newest} />
        </Section>
      ) : null}
      {makers.length > 0 ? (
        <Section
          title={say(words.makers)}
          {...(moreMakers
            ? { more: { href: `${paths.shops(locale)}?county=${area.code}`, label: say(words.allMakers) } }
            : {})}
        >
          <CardGrid>
            {makers.map((shop) => (
              <ShopCard key={shop.slug} shop={shop} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {clusters.length + newest.length + makers.length === 0 ? (
        <div className="measure py-10">
          <Empty
            title={say(words.nothing)}
            action={<ButtonLink href={paths.join(locale)}>{say(words.join)}</ButtonLink>}
          >
            {say(words.nothingText)}
          </Empty>
        </div>
      ) : null}
    </>
  );
}
