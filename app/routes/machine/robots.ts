import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { locales } from "#app/platform/locale.ts";
import { closedRooms } from "#app/platform/paths.ts";

/** The open market is open to search engines; the rooms, the basket and proofs are not. */
export const loader = page(anyone, async (ctx) => {
  const closed = locales.flatMap((locale) => closedRooms.map((room) => `Disallow: /${locale}/${room}`));
  const lines = [
    "User-agent: *",
    ...closed,
    "Disallow: /v/",
    "Disallow: /dev/",
    "",
    `Sitemap: ${ctx.origin}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
});
