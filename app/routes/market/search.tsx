import { redirect } from "@remix-run/node";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Searching is narrowing the list; old links and habits are led there. */
export const loader = page(anyone, async (ctx, { url }) => {
  throw redirect(paths.products(ctx.locale, url.search), 302);
});
