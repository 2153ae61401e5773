import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { letExchangeGo } from "./exchange-steps.server.ts";
import { decideReturn as input } from "./forms.ts";
import { officeSees } from "./office-scope.server.ts";
import { settleReturn } from "./settle-steps.server.ts";
import { lockReturn, mustMove, sealText, tellingOf } from "./steps.server.ts";

/**
 * The office decides what the two sides could not, or what the seller did not answer: all of it, a sum, or nothing, with
 * a reason that both read. Nobody decides of her own order or her own shop.
 */
export const decideReturn = command({
  name: "decide-return",
  who: officer,
  input,
  async run(run, { return: id, verdict, sum, text }) {
    const { ctx, tx, actor } = run;
    const [seen] = await rowsOf<{ order_id: string; currency: Currency; own: boolean; before: boolean }>(
      tx,
      sql`select c.order_id, o.currency, coalesce(pr.person_id = ${actor.id}, false) as own, r.verdict_sealed is not null as before
          from returns r join consignments c on c.id = r.consignment_id join orders o on o.id = c.order_id
          join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id
          where r.id = ${id} and ${officeSees(actor)}`,
    );
    if (!seen) throw new Missing("return");
    if (seen.before) return unchanged(null);
    await tx.execute(sql`select 1 from orders where id = ${seen.order_id} for update`);
    const held = await lockReturn(tx, id);
    if (held.status !== "disputed" && !(held.overdue && (held.status === "asked" || held.status === "sent")))
      throw new Refusal("return.not-now");
    if (seen.own || (await isOwnOrder(ctx, tx, actor, held.order_id))) throw new Refusal("return.own");
    const sealed = sealText(ctx.house.keys, id, "verdict_sealed", text);
    if (verdict === "none") {
      mustMove(held, "refused");
      await tx.execute(
        sql`update returns set status = 'refused', due_by = null, ended_at = market_now(), verdict_sealed = ${sealed} where id = ${id}`,
      );
      await run.moved("return", id, held.status, "refused");
      await run.tell("return.refused", "return", id, tellingOf(held));
      await letExchangeGo(run, id);
      return null;
    }
    const part = verdict === "part" ? (parseMajor(sum, seen.currency, { as: "toman" })?.amount ?? 0n) : null;
    if (part !== null && part <= 0n) throw new Invalid({ sum: "return.sum" });
    await settleReturn(run, held, { sum: part ?? "all", verdict: sealed });
    return null;
  },
});
