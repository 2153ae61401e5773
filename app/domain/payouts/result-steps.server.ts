import { sql } from "drizzle-orm";
import { paidOut, receivableNetted } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type Item, releaseParts } from "./batch-steps.server.ts";
import { owedAccount } from "./payees.server.ts";
import type { Outcome } from "./rules.ts";

/** Sent from our bank's account, whichever rail the buyer's money once came by. */
export const payingRail = "bank-transfer";

/**
 * Writes down what became of an item, once: booked if it was paid, due again if not. Answers false where the same was
 * entered before.
 * @throws Refusal where something else was entered, or the reference stands for another row
 */
export async function enterOutcome({ tx, tell, actor }: Run<Person>, item: Item, outcome: Outcome): Promise<boolean> {
  const { payee, currency } = item;
  const reference = outcome.kind === "paid" ? outcome.reference : null;
  const [before] = await rowsOf<{ kind: string; reference: string | null }>(
    tx,
    sql`select kind, reference from payout_results where item_id = ${item.id} and reversed_at is null`,
  );
  if (before) {
    if (before.kind === outcome.kind && before.reference === reference) return false;
    throw new Refusal("payout.entered-before");
  }
  if (item.status !== "waiting") throw new Refusal("payout.entered-before");
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into payout_results (item_id, kind, reference, reason, entered_by)
        values (${item.id}, ${outcome.kind}, ${reference}, ${outcome.kind === "failed" ? outcome.reason : ""}, ${actor.id})
        on conflict (reference) where reversed_at is null and reference is not null do nothing returning id`,
  );
  if (!made) throw new Refusal("payout.reference-used", { reference: reference ?? "" });
  await tx.execute(sql`update payout_items set status = ${outcome.kind} where id = ${item.id}`);
  const eventId = await tell(`payout.${outcome.kind}`, "payout", item.id, {
    subject: payee.id,
    data: { batch: item.batchId, result: made.id, currency, amount: String(item.amount) },
  });
  if (outcome.kind === "failed") {
    await releaseParts(tx, [item.id]);
    return true;
  }
  const entry = paidOut({ account: owedAccount(payee), rail: payingRail, currency, amount: item.amount });
  await postEntry(tx, "paid-out", made.id, eventId, entry);
  if (item.netted > 0n) {
    const netting = receivableNetted({ shopId: payee.id, currency, amount: item.netted });
    await postEntry(tx, "receivable-netted", made.id, eventId, netting);
  }
  return true;
}
