import { type SQL, sql } from "drizzle-orm";
import { accounts } from "#app/domain/ledger/accounts.ts";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { boundsOf, type Calendar, type Month, monthOf, monthsBetween } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { texts, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Movement, Sheet } from "./rules.ts";

/** Whose money a sheet tells: a shop's, or a cooperative's share of its members' sales. */
export type Holder = { kind: "shop" | "cooperative"; id: string; name: Localized };

export type HoldersSheets = { holder: Holder; sheets: Sheet[] };

export type MonthLine = {
  key: string;
  holder: Localized;
  kind: Holder["kind"];
  currency: string;
  moved: string;
  closing: string;
};

const accountsOf = ({ kind, id }: Holder): string[] =>
  kind === "shop" ? [accounts.sellerPayable(id), accounts.sellerReceivable(id)] : [accounts.cooperativeShare(id)];

/** The maker's own shop. */
export async function ownHolders(ctx: Ctx, { producer }: Maker): Promise<Holder[]> {
  return rowsOf<Holder>(
    ctx.db,
    sql`select 'shop' as kind, id, json_build_object('fa', name_fa, 'en', name_en) as name from shops where id = ${producer.shopId}`,
  );
}

/** The cooperatives somebody manages, and the shops they have of their own. */
export async function managedHolders(ctx: Ctx, person: Person): Promise<Holder[]> {
  return rowsOf<Holder>(
    ctx.db,
    sql`with mine as (select b.id, b.name_fa, b.name_en from bodies b where b.id = any(${uuids(bodiesOf(person, "manager"))}))
        select 'cooperative' as kind, id, json_build_object('fa', name_fa, 'en', name_en) as name from mine
        union all
        select 'shop', s.id, json_build_object('fa', s.name_fa, 'en', s.name_en) from shops s join mine on mine.id = s.body_id`,
  );
}

/** Every month with a balance or a movement, the newest first: what moved and what was left at its end. */
export async function statementMonths(ctx: Ctx, holders: readonly Holder[], calendar: Calendar): Promise<MonthLine[]> {
  const zone = ctx.house.country.timeZone;
  const lines = await Promise.all(
    holders.map(async (holder) => {
      const days = await rowsOf<{ currency: string; day: string; net: string }>(
        ctx.db,
        sql`select e.currency, (t.posted_at at time zone ${zone})::date::text as day, (-sum(e.amount))::text as net
            from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
            where e.account = any(${texts(accountsOf(holder))}) group by 1, 2 order by 2`,
      );
      const currencies = [...new Set(days.map(({ currency }) => currency))].sort();
      return currencies.flatMap((currency) => {
        const own = days.filter((day) => day.currency === currency);
        return monthsBetween(own[0]!.day, dayOf(ctx.now, zone), calendar).map((month) => {
          const sum = (some: typeof own) => String(some.reduce((total, { net }) => total + BigInt(net), 0n));
          return {
            key: month.key,
            holder: holder.name,
            kind: holder.kind,
            currency,
            moved: sum(own.filter(({ day }) => day >= month.from && day < month.to)),
            closing: sum(own.filter(({ day }) => day < month.to)),
          };
        });
      });
    }),
  );
  return lines.flat().sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0));
}

/** The sheets of one month, a currency each, straight from the ledger. @throws Missing for no month. */
export async function statementOf(
  ctx: Ctx,
  holders: readonly Holder[],
  key: string,
): Promise<{ month: Month; of: HoldersSheets[] }> {
  const month = monthOf(key);
  if (!month || month.from > dayOf(ctx.now, ctx.house.country.timeZone)) throw new Missing("statement");
  const of = await Promise.all(holders.map(async (holder) => ({ holder, sheets: await sheetsOf(ctx, holder, month) })));
  return { month, of };
}

/** The consignment an entry of the books is about: its source, or what a transfer or the event `v` was about. */
export const consignmentOf = (source: SQL): SQL => sql`coalesce(
  (select c.id from consignments c where c.id = ${source}), (select r.consignment_id from transfers r where r.id = ${source}),
  (select c.id from consignments c where c.id = case when v.noun = 'consignment' then v.noun_id
     when pg_input_is_valid(v.data ->> 'consignment', 'uuid') then (v.data ->> 'consignment')::uuid end))`;

/** A holder's sheets of one month, a currency each. */
export async function sheetsOf(ctx: Pick<Ctx, "db" | "house">, holder: Holder, month: Month): Promise<Sheet[]> {
  const { from, to } = boundsOf(month, ctx.house.country.timeZone);
  const [balances, movements] = await Promise.all([
    rowsOf<{ currency: string; opening: string; closing: string }>(
      ctx.db,
      sql`select e.currency, (-coalesce(sum(e.amount) filter (where t.posted_at < ${from.toISOString()}::timestamptz), 0))::text as opening, (-sum(e.amount))::text as closing
          from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
          where e.account = any(${texts(accountsOf(holder))}) and t.posted_at < ${to.toISOString()}::timestamptz group by e.currency order by e.currency`,
    ),
    movementsBetween(ctx.db, holder, from, to),
  ]);
  return balances.map(({ currency, opening, closing }) => ({
    currency,
    opening,
    closing,
    movements: movements.filter((movement) => movement.currency === currency),
  }));
}

/**
 * What moved between two instants, a row for each entry of the books and currency. Recipes are read generically: the
 * consignment is the source, or what a transfer or the event was about. `earned` is what turned a buyer's money into
 * shares, or shares back into hers. What others had of it is read off the same transaction; it is the seller's, so of
 * somebody who only sent the parcel carriage alone is told.
 */
export async function movementsBetween(
  db: Db,
  holder: Holder,
  from: Date,
  to: Date,
): Promise<(Movement & { currency: Currency })[]> {
  const shop = holder.kind === "shop" ? holder.id : null;
  return rowsOf(
    db,
    sql`
    with moved as (
      select t.id, t.recipe, t.source, t.event_id, t.posted_at, e.currency, -sum(e.amount) as net
      from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
      where e.account = any(${texts(accountsOf(holder))})
        and t.posted_at >= ${from.toISOString()}::timestamptz and t.posted_at < ${to.toISOString()}::timestamptz
      group by t.id, e.currency),
    placed as (
      select m.*, ${consignmentOf(sql`m.source`)} as consignment,
        case when pg_input_is_valid(v.data ->> 'order', 'uuid') then (v.data ->> 'order')::uuid end as told_order,
        exists (select from ledger_entries b where b.transaction_id = m.id and b.currency = m.currency
          and (b.account like 'buyer-funds:%' and b.amount > 0 or (b.account like 'refund-due:%' or b.account like 'disputes-held:%') and b.amount < 0)) as earned
      from moved m left join events v on v.id = m.event_id),
    told as (
      select p.*, o.number, s.name_fa, s.name_en, s.id is not null as known, c.goods, c.discount, c.carriage,
        p.recipe = 'consignment-delivered' and c.seller_id = ${shop}::uuid as sold,
        p.recipe = 'consignment-delivered' and c.sender_id = ${shop}::uuid as sent,
        coalesce(case when p.earned and coalesce(c.seller_id, ${shop}::uuid) = ${shop}::uuid then
          (select json_agg(json_build_object('account', d.class, 'amount', d.amount) order by d.class) from (
            select split_part(account, ':', 1) as class, (-sum(amount))::text as amount from ledger_entries
            where transaction_id = p.id and currency = p.currency
              and split_part(account, ':', 1) not in ('buyer-funds', 'refund-due', 'provider-clearing', 'unapplied', 'disputes-held', 'seller-payable', 'seller-receivable')
            group by 1 having sum(amount) <> 0) d) end, '[]'::json) as deductions
      from placed p left join consignments c on c.id = p.consignment left join orders o on o.id = coalesce(c.order_id, p.told_order)
      left join shops s on s.id = c.seller_id)
    select id as transaction, posted_at::text as at, recipe, currency, net::text as net, number as "order", earned,
      case when sold then goods else 0 end::text as goods, case when sold then discount else 0 end::text as discount,
      case when sent then carriage else 0 end::text as carriage, deductions,
      case when ${shop}::uuid is null and known then json_build_object('fa', name_fa, 'en', name_en) end as shop
    from told where net <> 0 or json_array_length(deductions) > 0 order by posted_at, id`,
  );
}
