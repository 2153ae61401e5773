import { sql } from "drizzle-orm";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { earnedOf } from "#app/domain/disputes/close-steps.server.ts";
import { accounts } from "#app/domain/ledger/accounts.ts";
import { lineReturned } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { isDisputed } from "#app/domain/payments/disputed.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Acting, Run } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency, Custody } from "#db/vocabulary.ts";
import { letExchangeGo } from "./exchange-steps.server.ts";
import { atMost, carriageBack, flowBack, least, type Parts, sumOf, wayLeft, worthOf } from "./rules.ts";
import { type HeldReturn, mustMove, tellingOf } from "./steps.server.ts";

type Facts = {
  currency: Currency;
  payment_id: string;
  held_by: Custody;
  seller_id: string;
  sender_id: string;
  cooperative_id: string | null;
  quantity: number;
  total: string;
  pieces_before: number;
  maker: string;
  cooperative: string;
  programme: string;
  platform: string;
  goods: string;
  carriage: string;
  goods_back: string;
  gone: string[];
  /** A bank has kept some of the payment. */
  lost: boolean;
  /** Of the whole parcel. */
  pieces_sold: number;
  pieces_back: number;
};

/** The line, its parcel and its payment, with what of them went back before. The caller holds the order's lock. */
async function factsOf({ tx }: Run<Actor>, held: HeldReturn): Promise<Facts> {
  const [found] = await rowsOf<Facts>(
    tx,
    sql`select o.currency, p.id as payment_id, p.held_by, c.seller_id, c.sender_id, l.cooperative_id, l.quantity, l.total::text,
          before.pieces as pieces_before, (l.maker_amount - before.maker)::text as maker, (l.cooperative_amount - before.cooperative)::text as cooperative,
          (l.programme_amount - before.programme)::text as programme, (l.platform_amount - before.platform)::text as platform,
          (c.goods - c.discount)::text as goods, c.carriage::text,
          (select coalesce(sum(r.amount), 0) from returns r where r.consignment_id = c.id and r.status = 'refunded')::text as goods_back,
          -- Whose part is with her already, or on its way: what she took at the door, and what was sent on to her account.
          array(select t.shop_id::text from transfers t where t.consignment_id = c.id
            union select a.payee_id::text from payout_parts a where a.consignment_id = c.id and a.released_at is null
            union select c.sender_id::text where p.held_by = 'seller') as gone,
          exists (select from disputes d where d.payment_id = p.id and d.status = 'lost') as lost,
          (select sum(quantity)::int from order_lines x where x.consignment_id = c.id) as pieces_sold,
          (select coalesce(sum(quantity), 0)::int from returns r where r.consignment_id = c.id and r.status = 'refunded') as pieces_back
        from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id
        join payments p on p.order_id = o.id and p.status in ('captured', 'promised')
        cross join lateral (
          select coalesce(sum(r.quantity), 0)::int as pieces, coalesce(sum(r.maker_amount), 0) as maker, coalesce(sum(r.cooperative_amount), 0) as cooperative,
            coalesce(sum(r.programme_amount), 0) as programme, coalesce(sum(r.platform_amount), 0) as platform
          from returns r where r.order_line_id = l.id and r.status = 'refunded') before
        where l.id = ${held.order_line_id} for update of p, c`,
  );
  if (!found) throw new Error("a return of an order nobody paid");
  return found;
}

/**
 * Ends a return with money: all its pieces are worth, or `sum` of it, out of everybody's parts. In one transaction: the
 * books, the row of what goes back and the job that sends it. What the seller has in her own hands a person sends.
 *
 * @throws Invalid at `sum` for more than its pieces are worth
 */
export async function settleReturn(
  run: Run<Actor>,
  held: HeldReturn,
  { sum, verdict = null, acting = {} }: { sum: bigint | "all"; verdict?: string | null; acting?: Acting },
): Promise<void> {
  const { tx, tell, moved } = run;
  mustMove(held, "refunded");
  const facts = await factsOf(run, held);
  const { currency } = facts;
  const total = BigInt(facts.total);
  const worth = worthOf({ total, quantity: facts.quantity }, facts.pieces_before, held.quantity);
  const asked = sum === "all" ? worth : sum;
  if (asked > worth) throw new Invalid({ sum: "return.sum" });
  const ofLine: Parts = {
    maker: BigInt(facts.maker),
    cooperative: BigInt(facts.cooperative),
    programme: BigInt(facts.programme),
    platform: BigInt(facts.platform),
  };
  const parcel = { goods: BigInt(facts.goods), carriage: BigInt(facts.carriage) };
  const bank = facts.lost ? await leftByBank(run, held, facts) : null;
  const left = bank ? atMost(ofLine, bank.most) : ofLine;
  const amount = least(asked, sumOf(left));
  const parts = flowBack(left, amount);
  const carriage = bank
    ? wayLeft(parcel.carriage, bank.way - (facts.seller_id === facts.sender_id ? parts.maker : 0n), {
        pieces: facts.pieces_sold,
        back: facts.pieces_back + held.quantity,
      })
    : carriageBack(parcel, BigInt(facts.goods_back) + amount);
  const back = amount + carriage;
  await tx.execute(
    sql`update returns set status = 'refunded', due_by = null, ended_at = market_now(), verdict_sealed = ${verdict}, amount = ${amount}::bigint,
          maker_amount = ${parts.maker}::bigint, cooperative_amount = ${parts.cooperative}::bigint, programme_amount = ${parts.programme}::bigint,
          platform_amount = ${parts.platform}::bigint, carriage = ${carriage}::bigint where id = ${held.id}`,
  );
  await moved("return", held.id, held.status, "refunded");
  const telling = tellingOf(held);
  const eventId = await tell("return.refunded", "return", held.id, {
    ...telling,
    ...acting,
    data: { ...telling.data, amount: String(back), currency, decided: verdict !== null },
  });
  if (back > 0n) await bookAndSend(run, held, facts, { parts, carriage, back, eventId });
  // Stock after everything of the order, as everywhere.
  await letExchangeGo(run, held.id);
}

type Back = { parts: Parts; carriage: bigint; back: bigint; eventId: number };

async function bookAndSend(run: Run<Actor>, held: HeldReturn, facts: Facts, { parts, carriage, back, eventId }: Back) {
  const { currency } = facts;
  await postEntry(
    run.tx,
    "line-returned",
    held.id,
    eventId,
    lineReturned({
      orderId: held.order_id,
      currency,
      sellerId: facts.seller_id,
      senderId: facts.sender_id,
      gone: new Set(facts.gone),
      cooperativeId: facts.cooperative_id,
      parts,
      carriage,
    }),
  );
  await refund(run, held, facts, back);
}

/**
 * What a lost dispute left of the parcel to each who has a part in it: nobody gives back more than that, for the buyer has
 * the rest from her bank. `way` is what is left with the sender, her part of the goods in it where she is the seller.
 */
async function leftByBank({ tx }: Run<Actor>, held: HeldReturn, facts: Facts): Promise<{ most: Parts; way: bigint }> {
  const left = new Map<string, bigint>();
  for (const { account, amount } of await earnedOf(tx, { consignmentId: held.consignment_id }))
    left.set(account.replace("seller-receivable:", "seller-payable:"), amount);
  const of = (account: string) => left.get(account) ?? 0n;
  const { seller_id, sender_id, cooperative_id } = facts;
  const most = {
    maker: of(accounts.sellerPayable(seller_id)),
    cooperative: cooperative_id ? of(accounts.cooperativeShare(cooperative_id)) : 0n,
    programme: of(accounts.programmeFund),
    platform: of(accounts.platformFee),
  };
  return { most, way: of(accounts.sellerPayable(sender_id)) };
}

/** Never more than came: asked and written in one statement, whatever the steps before it think. */
async function refund({ tx, tell, enqueue }: Run<Actor>, held: HeldReturn, facts: Facts, back: bigint): Promise<void> {
  const [bank] = await rowsOf<{ disputed: boolean }>(
    tx,
    sql`select ${isDisputed(sql`${facts.payment_id}::uuid`)} as disputed`,
  );
  // Beside an open dispute nothing is sent back: the bank may be giving her the same money.
  if (bank?.disputed) throw new Refusal("return.disputed");
  const byHand = facts.held_by === "seller";
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into refunds (payment_id, return_id, amount, reason, by_hand)
        select p.id, ${held.id}, ${back}::bigint, 'returned', ${byHand} from payments p where p.id = ${facts.payment_id}
          and ${back}::bigint + coalesce((select sum(r.amount) from refunds r where r.payment_id = p.id and r.status <> 'failed'), 0)
            + coalesce((select sum(d.amount) from disputes d where d.payment_id = p.id and d.status = 'lost'), 0) <=
            case when p.held_by = 'platform' then p.captured_amount else (
              select sum(c.goods - c.discount + c.carriage) from consignments c where c.order_id = p.order_id and c.status = 'delivered') end
        returning id`,
  );
  if (!made) throw new Refusal("return.not-now");
  if (byHand) await tell("refund.by-hand", "refund", made.id, { data: { payment: facts.payment_id } });
  else await enqueue("send-refund", { refundId: made.id });
}

/** Its pieces are on the shelf again: only the seller can say that they are fit to be sold. What is made to order has no shelf. */
export async function restock({ tx }: Run<Actor>, held: HeldReturn): Promise<void> {
  const [sold] = await rowsOf<{ stockItemId: string; quantity: number; orderLineId: string | null }>(
    tx,
    // What came in the place of a piece of this line was never the line's own, and takes what its own size takes.
    sql`select s.stock_item_id as "stockItemId", coalesce(x.takes, l.takes) * ${held.quantity}::int as quantity, case when x.takes is null then l.id end as "orderLineId"
        from reservations s join order_lines l on l.id = s.order_line_id left join lateral (
          select e.units / r.quantity as takes from exchanges e join returns r on r.id = e.id
          where r.order_line_id = l.id and e.status = 'received' and r.id < ${held.id} order by r.id desc limit 1) x on true
        where l.id = ${held.order_line_id} and s.status = 'sold'`,
  );
  if (sold) {
    const { orderLineId, ...units } = sold;
    if (!(await moveStock(tx, { ...units, kind: "return", ...(orderLineId ? { orderLineId } : {}) })))
      throw new Error("no units to return");
  }
  await tx.execute(sql`update returns set restocked_at = market_now() where id = ${held.id}`);
}
