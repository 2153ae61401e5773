import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaOf } from "#app/country/areas.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { showMonth } from "#app/domain/catalogue/families/show.ts";
import { sameCluster } from "#app/domain/catalogue/near.server.ts";
import { words as shelfWords } from "#app/domain/catalogue/shelf-words.ts";
import { ProductGrid } from "#app/domain/catalogue/ui/product-card.tsx";
import { clusterPage } from "#app/domain/clusters/queries.server.ts";
import { ClusterMarks } from "#app/domain/clusters/ui/cluster-marks.tsx";
import { MemberList } from "#app/domain/clusters/ui/member-list.tsx";
import { pinsOf } from "#app/domain/clusters/ui/pins.ts";
import { bodyKindWords, capacityWords, words } from "#app/domain/clusters/words.ts";
import { IndicationNote } from "#app/domain/indications/ui/indication-note.tsx";
import { anyone } from "#app/platform/actor.ts";
import { jalaliOfIso } from "#app/platform/calendar.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { head } from "../head.ts";
import { imageLd, ld, originOf, pictureMeta, trailLd } from "../ld.ts";

/** One cluster: its story, its place, its makers, what they can make and what they sell now. */
export const loader = page(anyone, async (ctx, { params, request }) => {
  const [cluster, pieces] = await Promise.all([
    clusterPage(ctx, params.slug ?? ""),
    sameCluster(ctx, params.slug ?? "", currencyOf(ctx, request), 8),
  ]);
  const area = areaOf(ctx.house.country, cluster.county);
  return { cluster, pieces, county: area?.[ctx.locale] ?? "", area: area && paths.area(ctx.locale, area.slug) };
});

export const meta: MetaFunction<typeof loader> = ({ params, data, matches }) => {
  if (!data) return [];
  const { cluster, county, area } = data;
  const [locale, origin] = [params.l === "en" ? "en" : "fa", originOf(matches)] as const;
  const name = locale === "en" ? cluster.nameEn : cluster.nameFa;
  const path = paths.cluster(locale, cluster.slug);
  return [
    ...head(params, name, { description: cluster.summary }),
    ...pictureMeta(origin, cluster.photo),
    ld(
      {
        "@type": "Place",
        "@id": `${origin}${path}#place`,
        name,
        description: cluster.summary,
        url: origin + path,
        geo: { "@type": "GeoCoordinates", latitude: cluster.lat, longitude: cluster.lon },
        containedInPlace: { "@type": "AdministrativeArea", name: county, url: area ? origin + area : undefined },
        image: cluster.photo ? imageLd(origin, cluster.photo) : null,
      },
      trailLd(origin, locale, [
        { label: words.title[locale], href: paths.clusters(locale) },
        { label: name, href: path },
      ]),
    ),
  ];
};

export default function Cluster() {
  const { cluster, pieces, county, area } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const name = locale === "fa" ? cluster.nameFa : cluster.nameEn;
  const occupation = occupationName(cluster.occupation);
  // The Persian year that began in the spring of a Gregorian one.
  const calendarYear = (year: number) => (locale === "fa" ? jalaliOfIso(`${year}-07-01`).year : year);
  return (
    <>
      <PageHead
        title={name}
        lead={cluster.summary}
        trail={[{ label: say(words.title), href: paths.clusters(locale) }]}
      />
      <div className="measure grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
        <Picture
          photo={cluster.photo}
          shape="wide"
          sizes="(min-width: 80rem) 52rem, 92vw"
          priority
          className="rounded-lg"
        />
        <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-1">
          <CountyMap pins={pinsOf([cluster], locale)} chosen={cluster.county} />
        </div>
      </div>
      <div className="measure mt-10">
        <StatRow>
          <Stat label={say(words.makersCount)} value={say({ fa: "{n}", en: "{n}" }, { n: cluster.makers })} />
          <Stat label={say(words.piecesCount)} value={say({ fa: "{n}", en: "{n}" }, { n: cluster.pieces })} />
          {cluster.capacity.map(({ unit, value, makers }) => (
            <Stat
              key={unit}
              label={say(words.capacity)}
              value={say(capacityWords[unit] ?? { fa: `{value} ${unit}`, en: `{value} ${unit}` }, { value })}
              note={say(words.capacityNote, { count: makers })}
            />
          ))}
        </StatRow>
      </div>
      {cluster.marks.length > 0 ? (
        <Section title={say(words.ownMarks)}>
          <ClusterMarks marks={cluster.marks} />
        </Section>
      ) : null}
      {cluster.story ? (
        <Section title={say(words.story)}>
          <div className="max-w-3xl space-y-5 text-lg/9 text-pretty whitespace-pre-line">
            {cluster.story.split("\n\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Section>
      ) : null}
      <Section
        title={say(words.makers)}
        {...(cluster.makers > cluster.members.length
          ? { more: { href: `${paths.shops(locale)}?county=${cluster.county}`, label: say(words.allMakers) } }
          : {})}
      >
        <MemberList members={cluster.members} calendarYear={calendarYear} />
      </Section>
      <Section
        title={say(words.pieces)}
        {...(pieces.length > 0
          ? { more: { href: paths.products(locale, `?cluster=${cluster.slug}`), label: say(words.allPieces) } }
          : {})}
      >
        {pieces.length > 0 ? (
          <ProductGrid cards={pieces} />
        ) : (
          <Empty
            title={say(words.noPieces)}
            action={<ButtonLink href={paths.products(locale)}>{say(shelfWords.noneAll)}</ButtonLink>}
          >
            {say(words.noPiecesText)}
          </Empty>
        )}
      </Section>
      <div className="measure grid items-start gap-x-12 gap-y-10 py-6 lg:grid-cols-2">
        <Facts
          facts={[
            {
              name: say(words.countyName),
              value: area ? (
                <a className="link" href={area}>
                  {county}
                </a>
              ) : (
                county
              ),
            },
            { name: say(words.places), value: locale === "fa" ? cluster.places.join("، ") : null },
            { name: say(words.craft), value: occupation ? say(occupation) : null },
            {
              name: say(words.body),
              value: (
                <>
                  {cluster.body.shop ? (
                    <a className="link" href={paths.shop(locale, cluster.body.shop)}>
                      {cluster.body.name}
                    </a>
                  ) : (
                    cluster.body.name
                  )}
                  <span className="block text-sm text-soft">{say(bodyKindWords[cluster.body.kind])}</span>
                </>
              ),
            },
            { name: say(words.seasons), value: cluster.seasonText },
            {
              name: say(words.season),
              value:
                cluster.harvests.length > 0 ? (
                  <>
                    {cluster.harvests.map((month) => showMonth(locale, month)).join(locale === "fa" ? "، " : ", ")}
                    <span className="block text-sm text-soft">{say(words.seasonNote)}</span>
                  </>
                ) : null,
            },
            {
              name: say(words.badges),
              value:
                cluster.badges.length > 0 ? (
                  <ul>
                    {cluster.badges.map((badge) => (
                      <li key={badge.slug}>
                        <a className="link" href={paths.badge(locale, badge.slug)}>
                          {badge.name}
                        </a>
                        <span className="text-sm text-soft"> · {say(words.holders, { count: badge.holders })}</span>
                      </li>
                    ))}
                  </ul>
                ) : null,
            },
          ]}
        />
        {cluster.indications.length > 0 ? (
          <div className="space-y-5">
            {cluster.indications.map((indication) => (
              <IndicationNote key={`${indication.name}${indication.kind}`} indication={indication} />
            ))}
          </div>
        ) : null}
      </div>
    </>
  );
}
