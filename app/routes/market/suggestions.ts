import { suggestions } from "#app/domain/catalogue/search/suggest.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";

/** Completions of what is being typed into the search box: a JSON array of texts. */
export const loader = page(anyone, async (ctx, { url }) => {
  const texts = await suggestions(ctx, url.searchParams.get("q") ?? "");
  return Response.json(texts, { headers: { "Cache-Control": "public, max-age=60" } });
});
