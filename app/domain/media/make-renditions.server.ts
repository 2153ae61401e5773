import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { lockWaiting, recordRenditions, storeRenditions, waitingPhoto } from "./renditions.server.ts";

/**
 * Makes a photograph showable: every width as JPEG and WebP; AVIF, which takes several times as long, comes in a queue of
 * its own. May run twice and be killed anywhere (F21): files come before rows, rows come together.
 */
export const makeRenditions = command({
  name: "make-renditions",
  who: system,
  input: z.object({ photoId: uuid }),
  async prepare(ctx, _actor, { photoId }) {
    const photo = await waitingPhoto(ctx.house, photoId);
    return photo && !photo.ready ? storeRenditions(ctx.house.storage, photo, ["webp", "jpg"]) : null;
  },
  async run({ tx, tell, enqueue }, { photoId }, made) {
    if (!made || !(await lockWaiting(tx, photoId, "ready_at"))) return unchanged(null);
    await recordRenditions(tx, photoId, made);
    await tx.execute(sql`update photos set ready_at = market_now() where id = ${photoId}`);
    await tell("photo.ready", "photo", photoId);
    await enqueue("make-avif", { photoId });
    return null;
  },
});
