import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaOf } from "#app/country/areas.ts";
import { countyOf } from "#app/country/places.ts";
import { clustersOnMap } from "#app/domain/clusters/queries.server.ts";
import { ClusterCard } from "#app/domain/clusters/ui/cluster-card.tsx";
import { pinsOf } from "#app/domain/clusters/ui/pins.ts";
import { words } from "#app/domain/clusters/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CardGrid } from "#app/ui/card.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";

/** All clusters on the map; `?county=` lists those of one county beside it. */
export const loader = page(anyone, async (ctx, { url }) => {
  const county = countyOf(ctx.house.country, url.searchParams.get("county") ?? "");
  const clusters = await clustersOnMap(ctx);
  return {
    county: county && {
      code: county.code,
      name: county[ctx.locale],
      href: paths.area(ctx.locale, areaOf(ctx.house.country, county.code)?.slug ?? ""),
    },
    clusters: clusters.map((cluster) => ({
      ...cluster,
      countyName: countyOf(ctx.house.country, cluster.county)?.[ctx.locale] ?? "",
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  head(params, words.title, { description: words.lead, narrowed: location.search !== "" });

export default function Clusters() {
  const { clusters, county } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const listed = county ? clusters.filter((cluster) => cluster.county === county.code) : clusters;
  return (
    <>
      <PageHead
        title={county ? say(words.inCounty, { county: county.name }) : say(words.title)}
        lead={say(words.lead)}
        {...(county
          ? {
              actions: (
                <>
                  <ButtonLink href={county.href} tone="quiet">
                    {say(words.countyPage, { county: county.name })}
                  </ButtonLink>
                  <ButtonLink href={paths.clusters(locale)} tone="quiet">
                    {say(words.all)}
                  </ButtonLink>
                </>
              ),
            }
          : {})}
      />
      <div className="measure grid items-start gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="mx-auto w-full max-w-md lg:sticky lg:top-6">
          <CountyMap
            pins={pinsOf(clusters, locale)}
            countyHref={(code) => `${paths.clusters(locale)}?county=${code}`}
            chosen={county?.code}
          />
        </div>
        {listed.length === 0 ? (
          <Empty
            title={say(words.noneInCounty)}
            action={<ButtonLink href={paths.opportunities(locale)}>{say(words.opportunities)}</ButtonLink>}
          >
            {say(words.noneText)}
          </Empty>
        ) : (
          <div className="[&>ul]:xl:grid-cols-2">
            <CardGrid wide>
              {listed.map((cluster, index) => (
                <ClusterCard
                  key={cluster.slug}
                  cluster={cluster}
                  county={cluster.countyName}
                  priority={index < 2}
                  level={2}
                />
              ))}
            </CardGrid>
          </div>
        )}
      </div>
    </>
  );
}
