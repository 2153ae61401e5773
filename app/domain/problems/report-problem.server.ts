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
import type { ConsignmentState } from "#db/vocabulary.ts";
import { reportProblem as input } from "./forms.ts";
import { answerBy, reportableKinds } from "./rules.ts";
import { sealSaid } from "./steps.server.ts";

/**
 * The buyer says what is wrong with one line, with photographs. While it is open the clock receives nothing for her, and
 * the seller has three working days to answer. Who she is is asked before any picture is looked at.
 */
export const reportProblem = command({
  name: "report-problem",
  who: anyone,
  input,
  once: {
    noun: "problem",
    scope: (_ctx, { number, line }) => `${number}:${line}`,
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, _actor, { number, access, line, photos }) {
    const order = await orderHead(ctx.db, number);
    if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
    const [known] = await rowsOf(ctx.db, sql`select 1 from order_lines where id = ${line} and order_id = ${order.id}`);
    if (!known) throw new Missing("line");
    // A guest has no person to count by; her order is as good.
    refuseUnless(await ctx.house.limits.take("upload-per-person", order.person_id ?? order.id, ctx.now));
    const kept: KeptPicture[] = [];
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return { orderId: order.id, kept };
  },
  async run({ ctx, tx, now, tell, moved, newId }, { line, kind, text }, { orderId, kept }) {
    await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
    const [found] = await rowsOf<{
      consignment_id: string;
      seller_id: string;
      status: ConsignmentState;
      delivered: string | null;
      open: boolean;
    }>(
      tx,
      sql`select l.consignment_id, c.seller_id, c.status, (extract(epoch from c.delivered_at) * 1000)::bigint::text as delivered,
            exists (select from problems p where p.order_line_id = l.id and p.status <> 'closed') as open
          from order_lines l join consignments c on c.id = l.consignment_id where l.id = ${line}`,
    );
    if (!found) throw new Missing("line");
    const deliveredAt = found.delivered === null ? null : new Date(Number(found.delivered));
    const kinds = reportableKinds({ status: found.status, deliveredAt }, now);
    if (kinds.length === 0) throw new Refusal("problem.not-now");
    if (!kinds.includes(kind)) throw new Invalid({ kind: "choose" });
    if (found.open) throw new Refusal("problem.open-already");
    const said = sealSaid(ctx.house.keys, newId, "text_sealed", [{ text, at: now.toISOString() }]);
    await tx.execute(
      sql`insert into problems (id, order_line_id, consignment_id, kind, text_sealed, answer_by)
          values (${newId}, ${line}, ${found.consignment_id}, ${kind}, ${said}, ${answerBy(now, ctx.house.country).toISOString()}::timestamptz)`,
    );
    // The same picture twice is one.
    const files = new Set<string>();
    for (const picture of kept) files.add(await storeEvidence(tx, picture));
    for (const file of files)
      await tx.execute(sql`insert into problem_photos (problem_id, file_id) values (${newId}, ${file})`);
    await moved("problem", newId, null, "open");
    await tell("problem.reported", "problem", newId, {
      subject: found.seller_id,
      data: { consignment: found.consignment_id, order: orderId, kind },
    });
    return { id: newId };
  },
});
