import { cancelOwnOrder } from "#app/domain/orders/cancel-order.server.ts";
import { rejectProof } from "#app/domain/orders/reject-proof.server.ts";
import { saveRefundAccount } from "#app/domain/orders/save-refund-account.server.ts";
import { releaseHolds, settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { planTransfer } from "#app/domain/payments/plan-transfer.server.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { sendTransfer } from "#app/domain/payments/send-transfer.server.ts";
import { isDisputed, type Order, onItsWayBack, type Refund, receivable } from "./facts.ts";
import type { Hands } from "./market.ts";

/** How the money of an order comes, goes back and is sent on. `aboutToSetOff`: what a bank's batch keeps of what a shop owes. */
export function openPayments(
  { shop, books, money, clock, buyer, access, done, agree }: Hands,
  aboutToSetOff: (shopId: string, currency: string) => bigint,
) {
  let references = 0;

  const refundsOf = (order: Order) =>
    shop.rows<{ id: string; of: string | null; hand: boolean }>(
      `select r.id, coalesce(r.consignment_id, r.return_id) as of, r.by_hand as hand from refunds r join payments p on p.id = r.payment_id
       where p.order_id = '${order.id}' and r.status = 'wanted' order by r.id`,
    );
  function meant(order: Order, of: string | null): Refund {
    const refund = order.refunds.find((one) => one.of === of && (one.state === "wanted" || one.state === "by-hand"));
    if (!refund) throw new Error(`${order.rail} ${order.number}: money is refunded that the model knows nothing of`);
    return refund;
  }
  const onOrder: Record<string, (order: Order) => Promise<void>> = {
    async pay(order) {
      if (order.rail === "bank-transfer" || order.rail === "cash-on-delivery" || order.money !== "none") return;
      if (order.state !== "waiting") return;
      await shop.payAtTwin(order.payment);
      order.money = "untold";
    },
    async return(order) {
      await done(async () => settlePayment(await clock(), order.payment));
      if (order.money === "untold") books.came(order, order.total);
    },
    async expire(order) {
      await shop.rows(
        `update orders set hold_until = market_now() where id = '${order.id}' and status = 'awaiting-payment'`,
      );
      await done(async () => releaseHolds(await clock()));
      if (order.state !== "waiting") return;
      if (order.money === "untold") books.came(order, order.total);
      else books.letGo(order);
    },
    async cancelOwn(order) {
      const was = await done(async () =>
        cancelOwnOrder(await buyer(), { number: order.number, access: await access(order) }),
      );
      // Said of what is called off already it is no refusal.
      agree("cancel own order", was, order.state === "waiting" || order.state === "cancelled");
      if (order.state === "waiting") books.letGo(order);
    },
    async sendRefunds(order) {
      for (const { id, of, hand } of await refundsOf(order)) {
        await done(async () => sendRefund(await clock(), id));
        const refund = meant(order, of);
        agree("leave a refund to a person", hand, refund.state === "by-hand");
        if (hand) continue;
        // Of a charge that is called back Stripe sends nothing, but tells what it sent before.
        const calledBack = isDisputed(order) || order.dispute?.state === "lost";
        const whole = refund.amount === order.captured;
        if (refund.atProvider || (order.rail === "stripe" && !calledBack)) books.sentBack(order, refund);
        else if (order.rail.startsWith("zarinpal") && whole) books.sentBack(order, refund);
        else if (!isDisputed(order)) refund.state = "by-hand";
      }
    },
    /** The provider sends it back, and its answer is lost: asked again, it must not send it twice. */
    async loseRefundAnswer(order) {
      if (order.rail !== "stripe" || isDisputed(order) || order.dispute?.state === "lost") return;
      for (const { id, hand, of } of await refundsOf(order)) {
        if (hand) continue;
        const [row] = await shop.rows<{ charge: string; ref: string; round: number }>(
          `select provider_charge as charge, provider_ref as ref, (select count(*)::int from disputes d where d.payment_id = p.id and closed_at is not null) as round
           from payments p where id = '${order.payment}'`,
        );
        const refund = meant(order, of);
        const amount = { amount: refund.amount, currency: order.currency };
        await providerNamed(shop.house, order.rail)!.refund({
          refundId: id,
          ...row!,
          amount,
          captured: order.captured,
        });
        refund.atProvider = true;
      }
    },
    async saveAccount(order) {
      const iban = order.currency === "IRR" ? "IR220000000000000000000001" : "DE89370400440532013000";
      const form = { number: order.number, access: await access(order), iban };
      const waiting = order.refunds.filter(({ state }) => state === "by-hand");
      const was = await done(async () => saveRefundAccount(await buyer(), form));
      agree("say where money goes back to", was, waiting.length > 0);
      for (const refund of waiting) refund.account = true;
    },
    async sendByHand(order) {
      for (const { id, of, hand } of await refundsOf(order)) {
        const refund = meant(order, of);
        const reference = `H-${++references}`;
        const was = await done(async () => sendByHand(await money.clerk(), { refund: id, reference }));
        agree("send by hand", was, hand && refund.account && !isDisputed(order));
        if (was) books.sentBack(order, refund);
      }
    },
    receipt: (order) => arrives(order, 0n),
    wrongReceipt: (order) => arrives(order, 1n),
    async match(order) {
      const receipt = order.receipts[0];
      if (!receipt || order.rail !== "bank-transfer" || order.money !== "none") return;
      const was = await done(async () => money.match(receipt.id, order.number));
      agree("match", was, true);
      order.receipts.shift();
      order.money = "untold";
      await settlePayment(await clock(), order.payment);
      books.came(order, receipt.amount);
    },
    async proof(order) {
      if (order.rail !== "bank-transfer") return;
      await done(async () => money.send({ orderId: order.id, number: order.number, paymentId: order.payment }));
    },
    async rejectProof(order) {
      const waiting = await shop.rows<{ id: string }>(
        `select f.id from payment_proofs f join payments p on p.id = f.payment_id where p.order_id = '${order.id}' and f.status = 'waiting'`,
      );
      for (const { id } of waiting)
        await done(async () => rejectProof(await money.clerk(), { proof: id, reason: "خوانا نیست" }));
    },
    async planTransfers(order) {
      for (const parcel of order.parcels) {
        const form = { consignmentId: parcel.id, shopId: parcel.shopId };
        let planned: unknown = null;
        await done(async () => {
          planned = await planTransfer(await clock(), form);
        });
        const over = parcel.age !== "fresh" || !parcel.lines.some(({ withdrawable }) => withdrawable);
        const may =
          order.rail === "stripe" &&
          parcel.state === "delivered" &&
          parcel.transfer === "none" &&
          parcel.owed > 0n &&
          over &&
          !onItsWayBack(parcel) &&
          !isDisputed(order);
        agree("plan a transfer", typeof planned === "string", may);
        if (!may) continue;
        // What a bank's batch is about to set off is not kept here as well.
        const { currency } = order;
        const owes = books.at(receivable(parcel.shopId), currency) - aboutToSetOff(parcel.shopId, currency);
        books.transferMeant(parcel, owes < 0n ? 0n : owes < parcel.owed ? owes : parcel.owed);
      }
    },
    async sendTransfers(order) {
      const wanted = await shop.rows<{ id: string }>(
        `select t.id from transfers t join consignments c on c.id = t.consignment_id
         where c.order_id = '${order.id}' and t.status = 'wanted'`,
      );
      const meantNow = order.parcels.filter(({ transfer }) => transfer === "wanted");
      agree("transfers meant", wanted.length > 0, meantNow.length > 0);
      for (const { id } of wanted) await done(async () => sendTransfer(await clock(), id));
      if (isDisputed(order)) return;
      for (const parcel of meantNow) books.transferred(order, parcel);
    },
  };

  async function arrives(order: Order, more: bigint): Promise<void> {
    if (order.rail !== "bank-transfer" || order.receipts.length > 0) return;
    const amount = order.total + more;
    const placed = { orderId: order.id, number: order.number, paymentId: order.payment };
    const major = order.currency === "IRR" ? `${amount}` : `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
    const id = await money.arrived(placed, { amount: major });
    order.receipts.push({ id, amount });
  }

  return onOrder;
}
