import { sql } from "drizzle-orm";
import { type SoldBy, soldByJson } from "#app/domain/commission/queries.server.ts";
import { accounts } from "#app/domain/ledger/accounts.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency } from "#db/vocabulary.ts";

export type EarningRow = {
  id: string;
  orderNumber: string;
  status: ConsignmentState;
  currency: Currency;
  total: string;
  maker: string;
  cooperative: string;
  programme: string;
  platform: string;
  carriage: string;
  /** The rules its lines were parted by. */
  rules: SoldBy[];
  /** She takes, or took, the money at the door. */
  atDoor: boolean;
  at: string;
};

export type Sum = { currency: Currency; amount: string };

/**
 * What a maker has earned and what is on its way, parcel by parcel, every part of the price named; totals from the
 * ledger. Of what she took at the door: how much it was, and what of it she still owes the others.
 */
export async function earningsOf(
  ctx: Ctx,
  maker: Maker,
): Promise<{ rows: EarningRow[]; earned: Sum[]; collected: Sum[]; owed: Sum[] }> {
  const { shopId } = maker.producer;
  const receivable = accounts.sellerReceivable(shopId);
  const [rows, earned, collected, owed] = await Promise.all([
    rowsOf<EarningRow>(
      ctx.db,
      sql`select c.id, o.number as "orderNumber", c.status, o.currency, sum(l.total)::text as total, sum(l.maker_amount)::text as maker,
            sum(l.cooperative_amount)::text as cooperative, sum(l.programme_amount)::text as programme, sum(l.platform_amount)::text as platform,
            c.carriage::text, (select coalesce(jsonb_agg(distinct x.rule), '[]')
              from (select ${soldByJson(sql`x.commission_rule_id`)} as rule from order_lines x where x.consignment_id = c.id) x where x.rule is not null) as rules, coalesce(c.delivered_at, o.confirmed_at)::text as at,
            exists (select from payments p where p.order_id = o.id and p.held_by = 'seller' and p.status in ('promised', 'captured')) as "atDoor"
          from consignments c join orders o on o.id = c.order_id join order_lines l on l.consignment_id = c.id
          where c.seller_id = ${shopId} and c.status in ('new', 'accepted', 'packed', 'shipped', 'delivered')
          group by c.id, o.id order by coalesce(c.delivered_at, o.confirmed_at) desc limit 500`,
    ),
    rowsOf<Sum>(
      ctx.db,
      sql`select e.currency, (-sum(e.amount))::text as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
          where e.account = ${accounts.sellerPayable(shopId)} and t.recipe in ('consignment-delivered', 'line-returned')
            or e.account = ${receivable} and t.recipe = 'line-returned' group by e.currency order by e.currency`,
    ),
    rowsOf<Sum>(
      ctx.db,
      sql`select e.currency, sum(e.amount)::text as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
          where e.account = ${receivable} and t.recipe = 'cash-collected' group by e.currency order by e.currency`,
    ),
    rowsOf<Sum>(
      ctx.db,
      sql`select currency, sum(amount)::text as amount from ledger_entries where account = ${receivable} group by currency having sum(amount) <> 0 order by currency`,
    ),
  ]);
  return { rows, earned, collected, owed };
}
