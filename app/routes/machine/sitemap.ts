import { type SitemapRow, sitemapRows } from "#app/domain/catalogue/sitemap.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { type Locale, locales } from "#app/platform/locale.ts";
import { inLocale, paths } from "#app/platform/paths.ts";

const pathOf: Readonly<Record<SitemapRow["kind"], (l: Locale, slug: string) => string>> = {
  product: paths.product,
  service: paths.service,
  cluster: paths.cluster,
  shop: paths.shop,
  badge: paths.badge,
};

/** Every page of the open market in both languages, each naming the other. */
export const loader = page(anyone, async (ctx) => {
  const { origin } = ctx;
  const lists = [
    paths.home,
    paths.clusters,
    paths.products,
    paths.services,
    paths.shops,
    paths.badges,
    paths.standards,
    paths.stories,
    paths.opportunities,
  ];
  const rows: { path: string; at: string | null }[] = [
    ...lists.map((list) => ({ path: list("fa"), at: null })),
    ...(await sitemapRows(ctx)).map(({ kind, slug, at }) => ({ path: pathOf[kind]("fa", slug), at })),
  ];
  const entry = ({ path, at }: { path: string; at: string | null }, locale: Locale) => {
    const others = locales
      .map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(inLocale(path, other))}"/>`)
      .join("");
    return `<url><loc>${address(inLocale(path, locale))}</loc>${at ? `<lastmod>${at}</lastmod>` : ""}${others}</url>`;
  };
  const address = (path: string) => escaped(origin + encodeURI(path));
  const body = rows.flatMap((row) => locales.map((locale) => entry(row, locale))).join("\n");
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${body}\n</urlset>\n`,
    { headers: { "Content-Type": "application/xml; charset=utf-8" } },
  );
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
