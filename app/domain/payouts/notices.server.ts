import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Payee } from "./rules.ts";

type Whose = { shopId: string | null; bodyId: string | null };
const payee = ({ shopId, bodyId }: Whose): Payee =>
  shopId ? { kind: "shop", id: shopId } : { kind: "body", id: bodyId ?? "" };

/** What is said of an account that is to change. */
export async function accountToTell(ctx: Ctx, id: string) {
  const [row] = await rowsOf<Whose & { last: string; from: string }>(
    ctx.db,
    sql`select shop_id as "shopId", body_id as "bodyId", last_four as last, to_json(counts_from) #>> '{}' as from from payout_accounts where id = ${id}`,
  );
  if (!row) throw new Error("a payout account vanished");
  return { payee: payee(row), last: row.last, from: new Date(row.from) };
}

/** What is said of what the bank made of a payout. */
export async function payoutToTell(ctx: Ctx, itemId: string, resultId: string) {
  type Row = Whose & { last: string; amount: string; currency: Currency; reference: string | null; reason: string };
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select i.shop_id as "shopId", i.body_id as "bodyId", a.last_four as last, i.amount::text, i.currency, r.reference, r.reason
        from payout_items i join payout_accounts a on a.id = i.account_id join payout_results r on r.item_id = i.id
        where i.id = ${itemId} and r.id = ${asId(resultId)}`,
  );
  if (!row) throw new Error("a payout vanished");
  const { last, currency, reason } = row;
  return {
    payee: payee(row),
    last,
    money: { amount: BigInt(row.amount), currency },
    reference: row.reference ?? "",
    reason,
  };
}

/** What is said of a part that a provider has moved to a seller's own account there. */
export async function transferToTell(ctx: Ctx, id: string) {
  type Row = { shopId: string; number: string; amount: string; currency: Currency; provider: string };
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select t.shop_id as "shopId", o.number, t.amount::text, t.currency, t.provider
        from transfers t join payments p on p.id = t.payment_id join orders o on o.id = p.order_id where t.id = ${id}`,
  );
  if (!row) throw new Error("a transfer vanished");
  const { shopId, number, provider, currency } = row;
  const payee: Payee = { kind: "shop", id: shopId };
  return { payee, number, provider, money: { amount: BigInt(row.amount), currency } };
}
