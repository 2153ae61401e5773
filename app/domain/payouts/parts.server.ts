import { type SQL, sql } from "drizzle-orm";
import { isDisputed } from "#app/domain/payments/disputed.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { texts, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { sqlPayee } from "./payees.server.ts";
import { type AccountNow, type Part, type Payee, railsThatPayOut, type Slice, slicesOf, type Terms } from "./rules.ts";

type Wanted = { currency?: Currency; payee?: Payee; consignments?: readonly string[] };

type Row = Omit<Part, "payee" | "amount" | "taken" | "deliveredOn"> & {
  kind: Payee["kind"];
  payeeId: string;
  orderId: string;
  amount: string;
  taken: string;
  deliveredAt: string;
};

/**
 * What delivered consignments left owed to shops and bodies and is not wholly taken yet. Of shops: only what came by rails
 * that do not pay out by themselves and went through our hands. The sums are the books' own,
 * less what came back before it was taken.
 */
export async function openParts(
  { house }: Pick<Ctx, "house">,
  db: Db,
  wanted: Wanted,
): Promise<(Part & { orderId: string })[]> {
  const only: SQL[] = [];
  if (wanted.currency) only.push(sql`and e.currency = ${wanted.currency}`);
  if (wanted.payee) only.push(sql`and e.account = ${ledgerName(wanted.payee)}`);
  if (wanted.consignments) only.push(sql`and c.id = any(${uuids(wanted.consignments)})`);
  const rows = await rowsOf<Row>(
    db,
    sql`select o.* from (
        select c.id as "consignmentId", n.number as "orderNumber", c.order_id as "orderId",
          case when e.account like 'seller-payable:%' then 'shop' else 'body' end as kind, split_part(e.account, ':', 2) as "payeeId",
          e.currency, (-sum(e.amount))::text as amount, to_json(c.delivered_at) #>> '{}' as "deliveredAt",
          coalesce((select sum(a.amount) from payout_parts a where a.consignment_id = c.id and a.payee_id::text = split_part(e.account, ':', 2) and a.released_at is null), 0)::text as taken,
          exists (select from payout_parts a where a.consignment_id = c.id and a.payee_id::text = split_part(e.account, ':', 2) and a.released_at is null and a.piece = 1) as begun,
          coalesce((select max((l.withdrawal ->> 'workingDays')::int) from order_lines l where l.consignment_id = c.id), 0) as "workingDays",
          exists (select from problems r where r.consignment_id = c.id and r.status <> 'closed')
            or exists (select from returns r where r.consignment_id = c.id and r.status not in ('refunded', 'exchanged', 'refused', 'dropped'))
            -- Of what a bank may still take nothing leaves, a cooperative's part no more than a seller's.
            or ${isDisputed(sql`p.id`)} as "openProblem",
          p.held_by = 'seller' and coalesce((select sum(x.amount) from ledger_entries x where x.account = 'seller-receivable:' || c.seller_id and x.currency = e.currency), 0) > 0 as "withSeller"
        from ledger_transactions t join ledger_entries e on e.transaction_id = t.id left join returns back on back.id = t.source and t.recipe = 'line-returned'
        join consignments c on c.id = coalesce(back.consignment_id, t.source)
        join orders n on n.id = c.order_id join payments p on p.order_id = c.order_id and p.status = 'captured'
        where t.recipe in ('consignment-delivered', 'line-returned') and c.status = 'delivered'
          and (e.account like 'cooperative-share:%' and t.recipe = 'consignment-delivered'
            or e.account like 'seller-payable:%' and p.held_by = 'platform' and p.provider <> all(${texts(railsThatPayOut)}))
          ${sql.join(only, sql` `)}
        group by c.id, n.number, e.account, e.currency, p.id) o
      where o.amount::bigint > o.taken::bigint order by o."deliveredAt", o."consignmentId", o."payeeId"`,
  );
  return rows.map(({ kind, payeeId, amount, taken, deliveredAt, ...row }) => ({
    ...row,
    payee: { kind, id: payeeId },
    amount: BigInt(amount),
    taken: BigInt(taken),
    deliveredOn: dayOf(new Date(deliveredAt), house.country.timeZone),
  }));
}

const ledgerName = ({ kind, id }: Payee) => `${kind === "shop" ? "seller-payable" : "cooperative-share"}:${id}`;

export type TermsRow = Terms & { currency: Currency; weekday: number | null };

/** How each currency is paid out. */
export async function termsOf(db: Db): Promise<TermsRow[]> {
  const rows = await rowsOf<Omit<TermsRow, "minAmount"> & { minAmount: string }>(
    db,
    sql`select currency, weekday, min_amount::text as "minAmount", reserve_bps as "reserveBps", reserve_days as "reserveDays"
        from payout_terms order by case currency when 'IRR' then 0 else 1 end, currency`,
  );
  return rows.map((row) => ({ ...row, minAmount: BigInt(row.minAmount) }));
}

export type Standing = { part: Part; slices: Slice[] };

type Account = { payeeId: string; accountId: string | null; waitsFrom: string | null };

/** By payee: the account in force, and from when on one that waits will be. A body's own shop is paid to the body's. */
export async function accountsByPayee(
  db: Db,
  currency: Currency,
  payees: readonly string[],
): Promise<Map<string, { id: string | null; waitsFrom: Date | null }>> {
  const rows = await rowsOf<Account>(
    db,
    sql`select w.id::text as "payeeId",
          (select a.id from payout_accounts a where (a.shop_id = w.id or a.body_id = coalesce(s.body_id, w.id)) and a.currency = ${currency}
             and a.called_off_at is null and a.counts_from <= market_now() order by a.counts_from desc, a.id desc limit 1) as "accountId",
          (select to_json(min(a.counts_from)) #>> '{}' from payout_accounts a where (a.shop_id = w.id or a.body_id = coalesce(s.body_id, w.id)) and a.currency = ${currency}
             and a.called_off_at is null and a.counts_from > market_now()) as "waitsFrom"
        from unnest(${uuids(payees)}) as w(id) left join shops s on s.id = w.id`,
  );
  return new Map(
    rows.map(({ payeeId, accountId, waitsFrom }) => [
      payeeId,
      { id: accountId, waitsFrom: waitsFrom ? new Date(waitsFrom) : null },
    ]),
  );
}

/** Every part that is left in a currency, with what of it is due and what is held and why. */
export async function standings(
  ctx: Pick<Ctx, "house" | "now">,
  db: Db,
  wanted: Wanted & { currency: Currency },
): Promise<{ standings: Standing[]; accounts: Awaited<ReturnType<typeof accountsByPayee>> }> {
  const { country } = ctx.house;
  const [parts, terms] = [await openParts(ctx, db, wanted), await termsOf(db)];
  const own = terms.find(({ currency }) => currency === wanted.currency);
  if (!own) return { standings: [], accounts: new Map() };
  const accounts = await accountsByPayee(db, wanted.currency, [...new Set(parts.map(({ payee }) => payee.id))]);
  const today = dayOf(ctx.now, country.timeZone);
  return {
    accounts,
    standings: parts.map((part) => {
      const known = accounts.get(part.payee.id);
      const account: AccountNow = {
        inForce: Boolean(known?.id),
        waitsUntil: known?.waitsFrom ? dayOf(known.waitsFrom, country.timeZone) : null,
      };
      return { part, slices: slicesOf(part, { today, terms: own, account, country }) };
    }),
  };
}

/** What the books moved on a payee's account besides deliveries and payouts, less what items took of it; and what she owes. */
export async function besidesOf(
  db: Db,
  payee: Payee,
  currency: Currency,
): Promise<{ other: bigint; owes: bigint; open: boolean }> {
  const [row] = await rowsOf<{ other: string; owes: string; open: boolean }>(
    db,
    sql`select (coalesce((select -sum(e.amount) from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
            where e.account = ${ledgerName(payee)} and e.currency = ${currency} and t.recipe <> all(${texts(payee.kind === "shop" ? [...ownRecipes, ...recipesOfParts] : ownRecipes)})), 0)
          - coalesce((select sum(other) from payout_items where ${sqlPayee(payee)} and currency = ${currency} and status in ('waiting', 'paid')), 0))::text as other,
        coalesce((select sum(amount) from ledger_entries where account = ${`seller-receivable:${payee.id}`} and currency = ${currency}), 0)::text as owes,
        exists (select from payout_items where ${sqlPayee(payee)} and currency = ${currency} and status = 'waiting') as open`,
  );
  return { other: BigInt(row?.other ?? 0), owes: BigInt(row?.owes ?? 0), open: row?.open ?? false };
}

/** A shop's parts know what came back of them; what a lost dispute took, it took of what goes by transfer. */
const recipesOfParts = ["line-returned", "dispute-lost", "dispute-covered"];
/** Recipes that parts and items account for themselves. */
const ownRecipes = [
  "consignment-delivered",
  "cash-kept",
  "transferred",
  "paid-out",
  "paid-out-reversed",
  "receivable-netted",
  "receivable-netted-reversed",
];
