import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { lockWaiting, recordRenditions, storeRenditions, waitingPhoto } from "./renditions.server.ts";

/** Adds the AVIF renditions of a photograph that can be seen already. As safe to repeat as the others. */
export const makeAvif = command({
  name: "make-avif",
  who: system,
  input: z.object({ photoId: uuid }),
  async prepare(ctx, _actor, { photoId }) {
    const photo = await waitingPhoto(ctx.house, photoId);
    return photo && !photo.avif ? storeRenditions(ctx.house.storage, photo, ["avif"]) : null;
  },
  async run({ tx, tell }, { photoId }, made) {
    if (!made || !(await lockWaiting(tx, photoId, "avif_at"))) return unchanged(null);
    await recordRenditions(tx, photoId, made);
    await tx.execute(sql`update photos set avif_at = market_now() where id = ${photoId}`);
    await tell("photo.avif", "photo", photoId);
    return null;
  },
});
