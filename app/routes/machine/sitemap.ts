import { sitemapFiles } from "#app/domain/catalogue/sitemap.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { xml } from "./xml.ts";

/** The list of the lists: each file names pages of the open market in both languages. */
export const loader = page(anyone, async (ctx) => {
  const files = await sitemapFiles(ctx);
  const entries = files.map(
    ({ kind, number }) => `<sitemap><loc>${ctx.origin}/sitemaps/${kind}-${number}.xml</loc></sitemap>`,
  );
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>`,
  );
});
