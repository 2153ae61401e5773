import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { heldBy, heldConsignment, mustMove } from "./consignment-steps.server.ts";
import { packConsignment as input, packPhotosMost } from "./desk-forms.ts";

/**
 * The goods are wrapped: in how many parcels, what they weigh, and photographs of how they looked. What was packed is
 * packed anew by saying so again; photographs are added and never taken away, for they are what a return is held against.
 */
export const packConsignment = command({
  name: "pack-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async prepare(ctx, actor, { consignment, photos }) {
    const kept: KeptPicture[] = [];
    if (photos.length === 0) return kept;
    // Whose parcel it is is asked before any picture is looked at.
    const { join, where } = heldBy(actor, "ship");
    const hers = await rowsOf(
      ctx.db,
      sql`select 1 from consignments c ${join} where c.id = ${consignment} and ${where}`,
    );
    if (hers.length === 0) throw new Missing("consignment");
    refuseUnless(await ctx.house.limits.take("upload-per-person", actor.id, ctx.now));
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return kept;
  },
  async run({ tx, actor, tell, moved }, { consignment: id, parcels, weight }, kept) {
    const consignment = await heldConsignment(tx, actor, id);
    const again = consignment.status === "packed";
    if (!again) mustMove(consignment, "packed");
    const changed = await rowsOf(
      tx,
      sql`update consignments set status = 'packed', packed_at = market_now(), parcels = ${parcels}, weight_g = ${weight}
          where id = ${id} and (status, parcels, weight_g) is distinct from ('packed', ${parcels}::smallint, ${weight}::int) returning 1`,
    );
    let added = 0;
    for (const picture of kept) {
      const file = await storeEvidence(tx, picture);
      const fresh = await rowsOf(
        tx,
        sql`insert into consignment_photos (consignment_id, file_id) values (${id}, ${file}) on conflict do nothing returning 1`,
      );
      added += fresh.length;
    }
    if (added > 0) {
      const [all] = await rowsOf<{ n: number }>(
        tx,
        sql`select count(*)::int as n from consignment_photos where consignment_id = ${id}`,
      );
      if ((all?.n ?? 0) > packPhotosMost) throw new Invalid({ photos: "file.too-many" });
    }
    if (changed.length + added === 0) return unchanged(null);
    if (!again) await moved("consignment", id, consignment.status, "packed");
    await tell("consignment.packed", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id, parcels, weight, ...(added > 0 ? { photos: added } : {}) },
    });
    return null;
  },
});
