import { sql } from "drizzle-orm";
import { z } from "zod";
import { eligibilityIn, type RuleInCase } from "#app/domain/eligibility/queries.server.ts";
import { settingsOf } from "#app/domain/programmes/settings.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { orderStops } from "#db/schema/eligibility.ts";
import { endStops, sellerOf } from "./stop-steps.server.ts";

/** What ends the right to new orders: found not to be met, or not checked again in time. */
const failing = ({ standing }: RuleInCase) => standing === "unmet" || standing === "expired";
/** What is still being looked at neither begins a stop nor ends one. */
const undecided = ({ standing }: RuleInCase) => standing === "second" || standing === "unclear";

/**
 * Compares what was found of somebody who sells with her right to new orders. Not met any more: a stop is announced, with the
 * day it begins; met again: it ends. Whoever else asks meanwhile waits for the shop's row, and finds it done.
 */
export const reconsiderSeller = command({
  name: "reconsider-seller",
  who: system,
  input: z.object({ case: uuid }),
  async run(run, { case: id }) {
    const { tx, now, tell } = run;
    const seller = await sellerOf(tx, id);
    if (!seller) return unchanged(null);
    const { caseId, programmeId, personId, shopId } = seller;
    const { rules } = await eligibilityIn(tx, { id: caseId, programmeId }, now);
    const fails = rules.find(failing);
    if (!fails) {
      if (rules.some(undecided) || !(await endStops(run, seller, "eligibility"))) return unchanged(null);
      return { announced: null };
    }
    const live = await rowsOf(
      tx,
      sql`select 1 from order_stops where shop_id = ${shopId} and cause = 'eligibility' and ended_at is null`,
    );
    if (live.length > 0) return unchanged(null);
    const { noticeDays } = await settingsOf(tx, programmeId);
    const effectiveAt = new Date(now.getTime() + noticeDays * 86_400_000);
    const [stop] = await tx
      .insert(orderStops)
      .values({
        ...{ shopId, caseId, cause: "eligibility", ruleId: fails.id, announcedAt: now, effectiveAt },
        announcedBy: fails.last?.checkerId ?? null,
      })
      .returning({ id: orderStops.id });
    if (!stop) throw new Error("the stop was not written");
    await tell("case.orders-stop-announced", "case", caseId, {
      subject: personId,
      data: { stop: stop.id, rule: fails.code, from: effectiveAt.toISOString() },
    });
    return { announced: stop.id };
  },
});
