import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { exchangeOptions } from "./exchange-steps.server.ts";
import { askReturn as input } from "./forms.ts";
import { answerBy, type Right, returnableKinds, sendBy } from "./rules.ts";
import { buyersOrder, heldSince, sealText, takesPieces, tellingOf } from "./steps.server.ts";

/**
 * The buyer sends pieces of one delivered line back. Within the term of withdrawal she owes no reason and waits for
 * nobody's leave; what is wrong with a piece she says and shows, and the seller answers. Who she is is asked before any
 * picture is looked at.
 */
export const askReturn = command({
  name: "ask-return",
  who: anyone,
  input,
  once: {
    noun: "return",
    scope: (_ctx, { number, line }) => `${number}:${line}`,
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, _actor, { number, access, line, photos }) {
    const order = await orderHead(ctx.db, number);
    if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
    const [known] = await rowsOf(ctx.db, sql`select 1 from order_lines where id = ${line} and order_id = ${order.id}`);
    if (!known) throw new Missing("line");
    const kept: KeptPicture[] = [];
    // A guest has no person to count by; her order is as good.
    if (photos.length > 0)
      refuseUnless(await ctx.house.limits.take("upload-per-person", order.person_id ?? order.id, ctx.now));
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return kept;
  },
  async run({ ctx, tx, now, tell, moved, newId }, { number, access, line, kind, quantity, text, instead }, kept) {
    const order = await buyersOrder(ctx, tx, { number, access });
    const { country, keys } = ctx.house;
    const [found] = await rowsOf<{
      consignment_id: string;
      seller_id: string;
      delivered: string | null;
      confirmed: string | null;
      right: Right;
      left: number;
    }>(
      tx,
      sql`select l.consignment_id, c.seller_id, to_json(${heldSince}) #>> '{}' as delivered, to_json(o.confirmed_at) #>> '{}' as confirmed,
            l.withdrawal as right, l.quantity - coalesce((select sum(r.quantity) from returns r
              where r.order_line_id = l.id and ${takesPieces}), 0)::int as left
          from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id
          where l.id = ${line} and l.order_id = ${order.id}`,
    );
    if (!found) throw new Missing("line");
    const dateOf = (at: string | null) => (at === null ? null : new Date(at));
    const facts = {
      right: found.right,
      deliveredAt: dateOf(found.delivered),
      confirmedAt: dateOf(found.confirmed),
    };
    const kinds = returnableKinds(facts, now, country);
    if (kinds.length === 0) throw new Refusal("return.too-late");
    if (found.left === 0) throw new Refusal("return.all-of-it");
    if (!kinds.includes(kind)) throw new Invalid({ kind: "choose" });
    const faults: Record<string, string> = {};
    if (quantity > found.left) faults.quantity = "return.quantity";
    if (kind !== "withdrawal" && text === "") faults.text = "required";
    if (kind !== "withdrawal" && kept.length === 0) faults.photos = "return.photos";
    const wanted =
      instead === ""
        ? null
        : (await exchangeOptions(tx, line)).find((one) => (instead === "same" ? one.same : one.variant === instead));
    if (wanted === undefined) faults.instead = "exchange.not-there";
    else if (wanted && wanted.left < quantity) faults.instead = "exchange.too-few";
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    const agreed = kind === "withdrawal";
    const due = agreed ? sendBy(now, country) : answerBy(now, country);
    await tx.execute(
      sql`insert into returns (id, order_line_id, consignment_id, kind, quantity, text_sealed, status, due_by, answered_at)
          values (${newId}, ${line}, ${found.consignment_id}, ${kind}, ${quantity}, ${sealText(keys, newId, "text_sealed", text)},
            ${agreed ? "agreed" : "asked"}, ${due.toISOString()}::timestamptz, case when ${agreed} then market_now() end)`,
    );
    // The same picture twice is one.
    const files = new Set<string>();
    for (const picture of kept) files.add(await storeEvidence(tx, picture));
    for (const file of files)
      await tx.execute(sql`insert into return_photos (return_id, file_id) values (${newId}, ${file})`);
    if (wanted) {
      await tx.execute(
        sql`insert into exchanges (id, product_id, variant_id, variant_fa, variant_en, units, due_by) values (${newId}, ${wanted.productId}, ${wanted.variant}::uuid,
              ${wanted.name.fa}, ${wanted.name.en}, ${wanted.takes * quantity}, ${answerBy(now, country).toISOString()}::timestamptz)`,
      );
      await moved("exchange", newId, null, "asked");
    }
    await moved("return", newId, null, "asked");
    if (agreed) await moved("return", newId, "asked", "agreed");
    const telling = tellingOf({ ...found, order_id: order.id });
    await tell("return.asked", "return", newId, {
      ...telling,
      data: { ...telling.data, kind, quantity, exchange: wanted !== null },
    });
    return { id: newId };
  },
});
