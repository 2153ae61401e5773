import { areasOn } from "#app/country/areas.ts";
import { families } from "#app/domain/catalogue/families/families.ts";
import { type SitemapRow, sitemapKinds, sitemapRows } from "#app/domain/catalogue/sitemap.server.ts";
import { clustersOnMap } from "#app/domain/clusters/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { defaultLocale, type Locale, locales } from "#app/platform/locale.ts";
import { inLocale, paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { escaped, xml } from "./xml.ts";

type Page = { path: string; at: string | null; pictures: readonly string[] };

const pathOf: Readonly<Record<SitemapRow["kind"], (l: Locale, slug: string) => string>> = {
  product: paths.product,
  service: paths.service,
  cluster: paths.cluster,
  shop: paths.shop,
  badge: paths.badge,
};

const lists = [
  paths.home,
  paths.clusters,
  paths.products,
  paths.services,
  paths.shops,
  paths.badges,
  paths.stories,
  paths.opportunities,
  paths.standards,
  paths.join,
];

/** One file of the sitemap: pages of the open market in both languages, each naming the other, and their pictures. */
export const loader = page(anyone, async (ctx, { params }) => {
  const [, kind, number = ""] = /^(\w+)-([1-9]\d{0,5})\.xml$/.exec(params.file ?? "") ?? [];
  const known = sitemapKinds.find((one) => one === kind);
  if (!known) throw new Missing("sitemap");
  const rows = await sitemapRows(ctx, known, Number(number));
  const pages = rows.map(({ kind, slug, at, pictures }): Page => ({ path: pathOf[kind]("fa", slug), at, pictures }));
  if (known === "market") pages.unshift(...(await standing(ctx)));
  else if (pages.length === 0 && number !== "1") throw new Missing("sitemap");
  const address = (path: string) => escaped(ctx.origin + encodeURI(path));
  const entry = ({ path, at, pictures }: Page, locale: Locale) => {
    const others = [...locales.map((other) => [other, other] as const), ["x-default", defaultLocale] as const]
      .map(([tag, other]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(inLocale(path, other))}"/>`)
      .join("");
    const images = pictures
      .map((picture) => `<image:image><image:loc>${address(`${picture}/1280.jpg`)}</image:loc></image:image>`)
      .join("");
    return `<url><loc>${address(inLocale(path, locale))}</loc>${at ? `<lastmod>${at}</lastmod>` : ""}${others}${images}</url>`;
  };
  const body = pages.flatMap((one) => locales.map((locale) => entry(one, locale))).join("\n");
  return xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${body}\n</urlset>`,
  );
});

/** Pages that are not rows: the lists, every family's standard, and the counties and provinces where something is made. */
async function standing(ctx: Ctx): Promise<Page[]> {
  const made = new Set((await clustersOnMap(ctx)).map(({ county }) => county));
  const counties = areasOn(ctx.house.country, dayOf(ctx.now), "county").filter(({ code }) => made.has(code));
  const above = new Set(counties.map(({ parent }) => parent));
  const provinces = areasOn(ctx.house.country, dayOf(ctx.now), "province").filter(({ code }) => above.has(code));
  return [
    ...lists.map((list) => list("fa")),
    ...families.map((family) => paths.standard("fa", family.id)),
    ...[...provinces, ...counties].map((area) => paths.area("fa", area.slug)),
  ].map((path) => ({ path, at: null, pictures: [] }));
}
