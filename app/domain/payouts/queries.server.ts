import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Currency, currencies } from "#db/vocabulary.ts";
import { accountsOf, type ShownAccount } from "./accounts.server.ts";
import { itemsOf } from "./batch-steps.server.ts";
import { besidesOf, standings, termsOf } from "./parts.server.ts";
import { peopleOf, sqlPayee } from "./payees.server.ts";
import { type HeldReason, type Payee, rowCode } from "./rules.ts";

/** Where a payee's money is, in one currency. Minor units as text. */
export type Sums = { currency: Currency; held: string; due: string; inBatch: string; paid: string; owes: string };

/** A piece of a parcel's money that has not been taken, with the reason and the day. */
export type PartRow = {
  key: string;
  orderNumber: string;
  consignmentId: string;
  currency: Currency;
  amount: string;
  reason: HeldReason | null;
  day: string | null;
};

export type PayoutRow = {
  id: string;
  currency: Currency;
  gross: string;
  other: string;
  netted: string;
  amount: string;
  status: "waiting" | "paid" | "failed" | "dropped";
  reference: string | null;
  lastFour: string;
  at: string;
};

export type PayeePage = { accounts: ShownAccount[]; sums: Sums[]; parts: PartRow[]; payouts: PayoutRow[] };

/** So many parcels are listed; the sums are of all. */
const shownParts = 200;

/** Earned, held, due, in a batch and paid, for whose it is. */
export async function payeePage(ctx: Ctx, payee: Payee): Promise<PayeePage> {
  const { db } = ctx;
  const [accounts, payouts] = await Promise.all([
    accountsOf(db, payee),
    rowsOf<PayoutRow>(
      db,
      sql`select i.id, i.currency, i.gross::text, i.other::text, i.netted::text, i.amount::text, i.status, r.reference, a.last_four as "lastFour",
            to_json(coalesce(r.entered_at, b.made_at)) #>> '{}' as at
          from payout_items i join payout_batches b on b.id = i.batch_id join payout_accounts a on a.id = i.account_id
          left join payout_results r on r.item_id = i.id and r.reversed_at is null
          where i.${sqlPayee(payee)} and i.status <> 'dropped' order by i.id desc limit 200`,
    ),
  ]);
  const sums: Sums[] = [];
  const parts: PartRow[] = [];
  for (const currency of currencies) {
    const [{ standings: all }, { owes }] = [
      await standings(ctx, db, { currency, payee }),
      await besidesOf(db, payee, currency),
    ];
    const slices = all.flatMap(({ part, slices }) => slices.map((slice) => ({ part, slice })));
    const total = (state: "held" | "due") =>
      slices.reduce((sum, { slice }) => (slice.state === state ? sum + slice.amount : sum), 0n);
    const [taken] = await rowsOf<{ inBatch: string; paid: string }>(
      db,
      sql`select coalesce(sum(amount) filter (where status = 'waiting'), 0)::text as "inBatch", coalesce(sum(amount) filter (where status = 'paid'), 0)::text as paid
          from payout_items where ${sqlPayee(payee)} and currency = ${currency}`,
    );
    const own = { held: total("held"), due: total("due"), inBatch: taken?.inBatch ?? "0", paid: taken?.paid ?? "0" };
    if (own.held + own.due + BigInt(own.inBatch) + BigInt(own.paid) + owes === 0n) continue;
    sums.push({ currency, ...own, held: String(own.held), due: String(own.due), owes: String(owes) });
    for (const { part, slice } of slices)
      parts.push({
        key: `${part.consignmentId} ${slice.reason ?? "due"}`,
        orderNumber: part.orderNumber,
        consignmentId: part.consignmentId,
        currency,
        amount: String(slice.amount),
        reason: slice.reason,
        day: slice.day,
      });
  }
  return { accounts, sums, parts: parts.slice(0, shownParts), payouts };
}

/** Who is owed something, for finance: by whom, how much is due and how much is held. */
export type Owing = { payeeId: string; name: Localized; currency: Currency; held: string; due: string };

export type BatchRow = {
  id: string;
  currency: Currency;
  state: "waiting" | "approved" | "done" | "dropped";
  rows: number;
  amount: string;
  madeAt: string;
  by: string | null;
};

const state = sql`case when b.status = 'approved' and not exists (select from payout_items w where w.batch_id = b.id and w.status = 'waiting') then 'done' else b.status end`;

/** What finance's page of payouts shows: what is due in each currency, who waits, and the batches. */
export async function anyPayouts(ctx: Ctx) {
  const owing: Owing[] = [];
  for (const currency of currencies) {
    const byPayee = new Map<string, { held: bigint; due: bigint }>();
    for (const { part, slices } of (await standings(ctx, ctx.db, { currency })).standings) {
      const sum = byPayee.get(part.payee.id) ?? { held: 0n, due: 0n };
      byPayee.set(part.payee.id, sum);
      for (const slice of slices) sum[slice.state] += slice.amount;
    }
    const names = await namesOf(ctx.db, [...byPayee.keys()]);
    for (const [payeeId, { held, due }] of byPayee)
      owing.push({ payeeId, name: names.get(payeeId)!, currency, held: String(held), due: String(due) });
  }
  owing.sort((a, b) => Number(BigInt(b.due) - BigInt(a.due)));
  const batches = await rowsOf<BatchRow>(
    ctx.db,
    sql`select b.id, b.currency, ${state} as state, (select count(*)::int from payout_items i where i.batch_id = b.id) as rows,
          (select sum(i.amount)::text from payout_items i where i.batch_id = b.id) as amount, to_json(b.made_at) #>> '{}' as "madeAt", m.name as by
        from payout_batches b left join persons m on m.id = b.made_by order by b.id desc limit 100`,
  );
  const due = currencies.map((currency) => ({
    currency,
    amount: String(owing.reduce((sum, one) => (one.currency === currency ? sum + BigInt(one.due) : sum), 0n)),
  }));
  return { due: due.filter(({ amount }) => amount !== "0"), owing: owing.slice(0, 200), batches };
}

async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, Localized>> {
  const rows = await rowsOf<{ id: string; fa: string; en: string }>(
    db,
    sql`select id::text, name_fa as fa, name_en as en from shops where id = any(${uuids(ids)})
        union all select id::text, name_fa, name_en from bodies where id = any(${uuids(ids)})`,
  );
  return new Map(rows.map(({ id, fa, en }) => [id, { fa, en }]));
}

export type BatchItem = PayoutRow & { code: string; name: Localized; reason: string };

/** One batch with its rows. Accounts by their last four: the numbers are in the bank's file alone. */
export async function anyBatch(ctx: Ctx, actor: Person, id: string) {
  const [batch] = await rowsOf<BatchRow & { own: boolean; approvedBy: string | null }>(
    ctx.db,
    sql`select b.id, b.currency, ${state} as state, 0 as rows, '0' as amount, to_json(b.made_at) #>> '{}' as "madeAt", m.name as by,
          b.made_by is not distinct from ${actor.id}::uuid as own, a.name as "approvedBy"
        from payout_batches b left join persons m on m.id = b.made_by left join persons a on a.id = b.approved_by where b.id = ${asId(id)}`,
  );
  if (!batch) throw new Missing("payout-batch");
  const items = await rowsOf<Omit<BatchItem, "code" | "name"> & { payeeId: string }>(
    ctx.db,
    sql`select i.id, coalesce(i.shop_id, i.body_id)::text as "payeeId", i.currency, i.gross::text, i.other::text, i.netted::text, i.amount::text, i.status,
          r.reference, coalesce(r.reason, '') as reason, a.last_four as "lastFour", to_json(coalesce(r.entered_at, b.made_at)) #>> '{}' as at
        from payout_items i join payout_batches b on b.id = i.batch_id join payout_accounts a on a.id = i.account_id
        left join payout_results r on r.item_id = i.id and r.reversed_at is null where i.batch_id = ${batch.id} order by i.id`,
  );
  const names = await namesOf(
    ctx.db,
    items.map(({ payeeId }) => payeeId),
  );
  const rows: BatchItem[] = items.map(({ payeeId, ...item }) => ({
    ...item,
    code: rowCode(item.id),
    name: names.get(payeeId)!,
  }));
  const amount = String(rows.reduce((sum, row) => sum + BigInt(row.amount), 0n));
  return { batch: { ...batch, rows: rows.length, amount }, rows };
}

export type ResultRow = {
  id: string;
  kind: "paid" | "failed";
  reference: string | null;
  reason: string;
  by: string;
  at: string;
  reversedWhy: string | null;
};

/** One row of a batch, with everything that was ever entered for it. */
export async function anyRow(ctx: Ctx, actor: Person, batchId: string, rowId: string) {
  const { batch, rows } = await anyBatch(ctx, actor, batchId);
  const row = rows.find(({ id }) => id === rowId);
  if (!row) throw new Missing("payout");
  const results = await rowsOf<ResultRow>(
    ctx.db,
    sql`select r.id, r.kind, r.reference, r.reason, p.name as by, to_json(r.entered_at) #>> '{}' as at,
          case when r.reversed_at is not null then r.reversed_why end as "reversedWhy"
        from payout_results r join persons p on p.id = r.entered_by where r.item_id = ${row.id} order by r.id desc`,
  );
  const item = (await itemsOf(ctx.db, batch.id)).find(({ id }) => id === row.id)!;
  const own = (await peopleOf(ctx.db, item.payee)).includes(actor.id);
  return { batch, row, results, own };
}

/** Batches a second person has to look at, for the number beside the place. */
export async function batchesWaiting(db: Db): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from payout_batches where status = 'waiting'`,
  );
  return row?.n ?? 0;
}

/** The terms of one currency as its form shows them; of the first where none was asked for that there is. */
export async function termsPage(db: Db, asked: string | null) {
  const all = await termsOf(db);
  const own = all.find(({ currency }) => currency === asked) ?? all[0];
  if (!own) throw new Missing("terms");
  return {
    currencies: all.map(({ currency }) => currency),
    currency: own.currency,
    weekday: own.weekday === null ? "none" : String(own.weekday),
    minAmount: toMajor({ amount: own.minAmount, currency: own.currency }),
    reservePercent: String(own.reserveBps / 100),
    reserveDays: String(own.reserveDays),
  };
}
