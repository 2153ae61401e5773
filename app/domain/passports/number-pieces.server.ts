import { sql } from "drizzle-orm";
import { z } from "zod";
import { heldProduct } from "#app/domain/catalogue/access.server.ts";
import { clerk, manager, oneOf, type Person, producer, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { numberPieces as input } from "./forms.ts";
import { heldRun, numberPieces as number, piecesForLine } from "./pieces.server.ts";
import { signPassport } from "./steps.server.ts";

/**
 * A maker, or her cooperative under her grant to work on her listings, numbers the next pieces of a run, to print and hang their
 * tags. Numbers are given once and to nobody else.
 */
export const numberPieces = command({
  name: "number-pieces",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  once: {
    noun: "passport-piece",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, _id, { slug }) => ({ slug }),
  },
  async run(run, { slug, count }) {
    const { product, grant } = await heldProduct(run.tx, run.actor, slug, { lock: true });
    const held = (await heldRun(run.tx, product.id)) ?? (await foundRun(run, product.id));
    if (!held) throw new Refusal("passports.no-run");
    await number(run, held, { count, way: "printed", firstId: run.newId, grant });
    return { slug };
  },
});

/** The first numbers of goods on the market bring their passport with them; single pieces and services stay as they are. */
async function foundRun(run: Run<Person>, productId: string) {
  // Another press may have signed it while this one waited: then there is nothing left to sign, and a run to number.
  await signPassport(run, productId, "issued", { asked: true });
  return heldRun(run.tx, productId);
}

/** A parcel was packed: each piece in it that is one of many is known by its number from now on. */
export const numberPacked = command({
  name: "number-packed-pieces",
  who: system,
  input: z.object({ consignment: uuid }),
  async run(run, { consignment }) {
    const lines = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from order_lines where consignment_id = ${consignment} order by product_id, id`,
    );
    let given = false;
    for (const { id } of lines) given = (await piecesForLine(run, id)) || given;
    return given ? { consignment } : unchanged({ consignment });
  },
});
