import { myFiles } from "#app/domain/cases/my-file.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";

/** A copy of her own file for her to take along. Nothing keeps it on the way. */
export const loader = page(
  signedIn,
  async (ctx) =>
    new Response(JSON.stringify({ takenAt: ctx.now.toISOString(), files: await myFiles(ctx, ctx.actor) }, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="my-file.json"',
        "cache-control": "no-store",
      },
    }),
);
