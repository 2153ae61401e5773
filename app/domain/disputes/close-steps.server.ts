import { sql } from "drizzle-orm";
import { accounts } from "#app/domain/ledger/accounts.ts";
import { disputeCovered, disputeLost } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { isDisputed } from "#app/domain/payments/disputed.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { bearEarned, bearLoss, type Earned, type Owed, stillOwed } from "./rules.ts";

type Closing = {
  disputeId: string;
  paymentId: string;
  orderId: string;
  currency: string;
  amount: bigint;
  eventId: number;
  /** Its money came late: it is no order's, and waits apart to go back. */
  late: boolean;
};

/** What stands on the credit side of an account, in minor units. */
async function creditOf(tx: Tx, account: string, currency: string): Promise<bigint> {
  const [row] = await rowsOf<{ amount: string }>(
    tx,
    sql`select coalesce(-sum(amount), 0)::text as amount from ledger_entries where account = ${account} and currency = ${currency}`,
  );
  return BigInt(row?.amount ?? 0);
}

/**
 * What was earned of delivered consignments and has not been taken by a lost dispute before, by the frozen parts of their
 * lines. What a seller was sent already she owes: hers is then taken from what she owes us, not from what we owe her.
 */
export async function earnedOf(tx: Tx, which: { orderId: string } | { consignmentId: string }): Promise<Earned[]> {
  const these = "orderId" in which ? sql`c.order_id = ${which.orderId}` : sql`c.id = ${which.consignmentId}`;
  const rows = await rowsOf<{ consignmentId: string; account: string; amount: string; sent: boolean }>(
    tx,
    sql`with parts as (
          select c.id, 'seller-payable:' || c.seller_id as account, l.maker_amount as amount from consignments c join order_lines l on l.consignment_id = c.id where ${these} and c.status = 'delivered'
          union all select c.id, 'cooperative-share:' || l.cooperative_id, l.cooperative_amount from consignments c join order_lines l on l.consignment_id = c.id where ${these} and c.status = 'delivered' and l.cooperative_id is not null
          union all select c.id, ${accounts.programmeFund}::text, l.programme_amount from consignments c join order_lines l on l.consignment_id = c.id where ${these} and c.status = 'delivered'
          union all select c.id, ${accounts.platformFee}::text, l.platform_amount from consignments c join order_lines l on l.consignment_id = c.id where ${these} and c.status = 'delivered'
          union all select c.id, 'seller-payable:' || c.sender_id, c.carriage from consignments c where ${these} and c.status = 'delivered'),
        taken as (
          select id, replace(account, 'seller-receivable:', 'seller-payable:') as account, sum(amount) as amount from (
            select consignment_id as id, account, amount from dispute_parts
            union all select t.source, e.account, e.amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id where t.recipe = 'dispute-covered'
            union all select r.consignment_id, e.account, e.amount from returns r join ledger_transactions t on t.source = r.id and t.recipe = 'line-returned'
              join ledger_entries e on e.transaction_id = t.id) before
          where id in (select id from parts) group by 1, 2)
        select p.id as "consignmentId", p.account, (sum(p.amount) - coalesce(max(t.amount), 0))::text as amount,
          exists (select from transfers x where x.consignment_id = p.id and p.account = 'seller-payable:' || x.shop_id) as sent
        from parts p left join taken t on t.id = p.id and t.account = p.account
        group by p.id, p.account order by p.id, p.account`,
  );
  return rows.map(({ consignmentId, account, amount, sent }) => ({
    consignmentId,
    account: sent ? account.replace("seller-payable:", "seller-receivable:") : account,
    amount: BigInt(amount),
  }));
}

/** The account from which a payment's money goes back to the buyer. */
const wayBack = ({ late, orderId }: Closing) => (late ? accounts.unapplied(orderId) : accounts.refundDue(orderId));

/** The bank keeps the money: books who bears it. */
export async function loseMoney({ tx }: Run<Actor>, closing: Closing): Promise<void> {
  const { disputeId, orderId, currency, amount, eventId, late } = closing;
  const back = wayBack(closing);
  const held = accounts.buyerFunds(orderId);
  const parts = bearLoss(amount, {
    refundDue: { account: back, amount: await creditOf(tx, back, currency) },
    buyerFunds: { account: held, amount: late ? 0n : await creditOf(tx, held, currency) },
    earned: late ? [] : await earnedOf(tx, { orderId }),
    last: accounts.platformFee,
  });
  for (const part of parts)
    await tx.execute(
      sql`insert into dispute_parts (dispute_id, consignment_id, account, amount) values (${disputeId}, ${part.consignmentId}, ${part.account}, ${part.amount}::bigint)`,
    );
  await postEntry(tx, "dispute-lost", disputeId, eventId, disputeLost({ orderId, currency, parts }));
}

/**
 * A dispute is decided: what the books still owe the buyer is sent, and transfers that waited go on. Refunds that waited
 * shrink by what the bank has given her instead, or end; consignments called off meanwhile get theirs. Another dispute of
 * the same payment that is still open keeps all of it waiting.
 */
export async function settleRefunds({ tx, enqueue }: Run<Actor>, closing: Closing): Promise<void> {
  const { paymentId, orderId, late, currency } = closing;
  const rows = await rowsOf<Omit<Owed, "amount"> & { amount: string; reason: string }>(
    tx,
    sql`select * from (
          select r.id as "refundId", r.consignment_id as "consignmentId", r.amount::text, r.reason from refunds r where r.payment_id = ${paymentId} and r.status = 'wanted'
          union all
          select null, c.id, (c.goods - c.discount + c.carriage - coalesce((select -sum(e.amount) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
              where t.recipe = 'dispute-covered' and t.source = c.id and e.account = 'buyer-funds:' || c.order_id), 0))::text, c.cancel_reason
            from consignments c where not ${late}::boolean and c.order_id = ${orderId} and c.status = 'cancelled'
              and not exists (select from refunds r where r.consignment_id = c.id)) owed
        where amount <> '0' order by "refundId" nulls last, "consignmentId"`,
  );
  const owed = rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  const sum = owed.reduce((all, { amount }) => all + amount, 0n);
  const left = stillOwed(sum - (await creditOf(tx, wayBack(closing), currency)), owed);
  const [other] = await rowsOf<{ open: boolean }>(tx, sql`select ${isDisputed(sql`${paymentId}::uuid`)} as open`);
  const send = async (refundId: string) => {
    if (!other?.open) await enqueue("send-refund", { refundId });
  };
  for (const [index, { refundId, consignmentId, amount, reason }] of owed.entries()) {
    const rest = left[index]!;
    if (refundId && rest === 0n) {
      await tx.execute(sql`update refunds set status = 'failed' where id = ${refundId}`);
    } else if (refundId) {
      // Refused beside the dispute, it may go by the rail again now.
      await tx.execute(sql`update refunds set amount = ${rest}::bigint, by_hand = false where id = ${refundId}`);
      await send(refundId);
    } else if (rest === 0n || !other?.open) {
      // What the bank has made for us is written down as well, so that nobody makes it again.
      const [made] = await rowsOf<{ id: string }>(
        tx,
        sql`insert into refunds (payment_id, consignment_id, amount, reason, status)
            values (${paymentId}, ${consignmentId}, ${rest === 0n ? amount : rest}::bigint, ${reason}, ${rest === 0n ? "failed" : "wanted"}) returning id`,
      );
      if (made && rest > 0n) await send(made.id);
    }
  }
  if (late)
    await tx.execute(
      sql`update payments set status = 'refunded' where id = ${paymentId} and status = 'refunding'
          and not exists (select from refunds where payment_id = ${paymentId} and status = 'wanted')`,
    );
  if (other?.open) return;
  const waiting = await rowsOf<{ id: string }>(
    tx,
    sql`select id from transfers where payment_id = ${paymentId} and status = 'wanted' order by id`,
  );
  for (const { id } of waiting) await enqueue("send-transfer", { transferId: id });
}

/**
 * A consignment of an order ends, of whose held money a lost dispute took some: what is missing is taken now from what
 * the consignment's money became, the parts earned of it or what is due back. Answers how much, in minor units.
 */
export async function coverLoss(
  { tx }: Run<Actor>,
  {
    orderId,
    id,
    currency,
    total,
    eventId,
  }: { orderId: string; id: string; currency: string; total: bigint; eventId: number },
  became: "delivered" | "cancelled",
): Promise<bigint> {
  const account = accounts.buyerFunds(orderId);
  const [row] = await rowsOf<{ missing: string }>(
    tx,
    sql`select coalesce(sum(e.amount), 0)::text as missing from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
        where e.account = ${account} and e.currency = ${currency} and t.recipe in ('dispute-lost', 'dispute-covered')`,
  );
  const missing = BigInt(row?.missing ?? 0);
  const amount = missing < total ? missing : total;
  if (amount <= 0n) return 0n;
  const parts =
    became === "cancelled"
      ? [{ account: accounts.refundDue(orderId), amount }]
      : bearEarned(amount, await earnedOf(tx, { consignmentId: id }));
  await postEntry(tx, "dispute-covered", id, eventId, disputeCovered({ orderId, currency, parts }));
  return amount;
}
