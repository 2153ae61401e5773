import { sql } from "drizzle-orm";
import { finance, type Person, type System, system } from "#app/platform/actor.ts";
import { weekdayOf } from "#app/platform/calendar.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { payoutBatches, payoutItems, payoutParts } from "#db/schema/payouts.ts";
import type { Currency } from "#db/vocabulary.ts";
import { makeBatch as input } from "./forms.ts";
import { besidesOf, standings } from "./parts.server.ts";
import { peopleOf } from "./payees.server.ts";
import { mostParts, type Payee, settle } from "./rules.ts";

/**
 * Takes everything that is due in a currency into one batch, each payee a line: her parts, what the books moved besides,
 * less what she owes. Whoever makes it leaves out her own money, for a colleague. One at a time in a currency, under the
 * orders' locks, so that a problem reported meanwhile is seen; what is taken is taken once.
 */
async function take(
  { ctx, tx, actor, tell, now, newId }: Run<Person | System>,
  currency: Currency,
): Promise<{ id: string } | null> {
  const terms = await rowsOf<{ minAmount: string }>(
    tx,
    sql`select min_amount::text as "minAmount" from payout_terms where currency = ${currency} for update`,
  );
  if (!terms[0]) throw new Missing("currency");
  const minAmount = BigInt(terms[0].minAmount);
  const dueOf = async (consignments?: readonly string[]) => {
    const found = await standings({ ...ctx, now }, tx, { currency, ...(consignments && { consignments }) });
    const due = found.standings.flatMap(({ part, slices }) =>
      slices.filter(({ state }) => state === "due").map(({ amount }) => ({ part, amount })),
    );
    return { due, accounts: found.accounts };
  };
  const first = (await dueOf()).due.slice(0, mostParts).map(({ part }) => part.consignmentId);
  await tx.execute(
    sql`select 1 from orders where id in (select order_id from consignments where id = any(${uuids(first)})) order by id for update`,
  );
  // What came between the first look and the lock is seen by the second.
  const { due, accounts } = await dueOf(first);
  const byPayee = new Map<string, typeof due>();
  for (const one of due.slice(0, mostParts)) {
    const { id } = one.part.payee;
    byPayee.set(id, [...(byPayee.get(id) ?? []), one]);
  }
  const items: (typeof payoutItems.$inferInsert)[] = [];
  const parts: (typeof payoutParts.$inferInsert)[] = [];
  for (const [payeeId, own] of byPayee) {
    const { payee } = own[0]!.part;
    if (actor.kind === "person" && (await peopleOf(tx, payee)).includes(actor.id)) continue;
    const besides = await besidesOf(tx, payee, currency);
    const gross = own.reduce((sum, { amount }) => sum + amount, 0n);
    const settled = besides.open ? null : settle({ gross, ...besides, minAmount });
    const accountId = accounts.get(payeeId)?.id;
    if (!settled || !accountId) continue;
    const id = await freshId(tx);
    items.push({
      id,
      batchId: newId,
      ...columnsOf(payee),
      accountId,
      currency,
      gross,
      other: besides.other,
      ...settled,
    });
    for (const { part, amount } of own)
      parts.push({ itemId: id, consignmentId: part.consignmentId, payeeId, piece: part.begun ? 2 : 1, amount });
  }
  if (items.length === 0) return null;
  await tx.insert(payoutBatches).values({ id: newId, currency, madeBy: actor.kind === "person" ? actor.id : null });
  await tx.insert(payoutItems).values(items);
  await tx.insert(payoutParts).values(parts);
  await tell("payout-batch.made", "payout-batch", newId, {
    data: { currency, rows: items.length, amount: String(items.reduce((sum, { amount }) => sum + amount, 0n)) },
  });
  return { id: newId };
}

/** Finance makes a batch of what is due now. */
export const makeBatch = command({
  name: "make-payout-batch",
  who: finance,
  input,
  async run(run, { currency }) {
    const made = await take(run, currency);
    if (!made) throw new Refusal("payout.nothing-due");
    return made;
  },
});

/** The same by the clock, which finds nothing wrong with nothing. */
export const makeBatchByClock = command({
  name: "make-payout-batch-by-clock",
  who: system,
  input,
  run: async (run, { currency }) => (await take(run, currency)) ?? unchanged(null),
});

const columnsOf = ({ kind, id }: Payee) => (kind === "shop" ? { shopId: id } : { bodyId: id });

async function freshId(tx: Parameters<typeof rowsOf>[0]): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(tx, sql`select uuidv7()::text as id`);
  return row!.id;
}

/** Errand of the clock: a batch in every currency whose day it is, once that day. */
export async function makeDueBatches(ctx: Ctx): Promise<void> {
  const today = dayOf(ctx.now, ctx.house.country.timeZone);
  const due = await rowsOf<{ currency: Currency }>(
    ctx.db,
    sql`select currency from payout_terms where weekday = ${weekdayOf(today)} and made_on is distinct from ${today}::date`,
  );
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { currency } of due) {
    // Whoever marks the day makes the batch; another worker finds it marked.
    const { rowCount } = await ctx.house.writes.query(
      "update payout_terms set made_on = $2 where currency = $1 and made_on is distinct from $2::date",
      [currency, today],
    );
    if (rowCount === 1) await makeBatchByClock(as, { currency });
  }
}
