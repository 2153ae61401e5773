import { confirmOverdue } from "#app/domain/orders/receive-consignment.server.ts";
import { receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { openShop } from "#tests/support/shop.ts";
import { get, post } from "#tests/twins/support.ts";

const system = { kind: "system", job: "test" } as const;
const columns = ["captured", "refunded", "disputed", "transferred"] as const;
type Sums = Record<(typeof columns)[number], number>;

/** A shop beside Stripe's twin, and what tests of disputes do at both. The caller closes it. */
export async function openDisputes() {
  const shop = await openShop();
  const clock = () => shop.ctxOf(system);

  const chargeOf = async (paymentId: string) =>
    (
      await shop.rows<{ charge: string }>(`select provider_charge as charge from payments where id = '${paymentId}'`)
    )[0]!.charge;

  /** The cardholder calls a payment back; nobody has told us yet. Answers the dispute's id at the twin. */
  async function callBack(charge: string, amount?: number): Promise<string> {
    const answer = await post(`${shop.stripe.url}/twin/disputes`, {
      payment_intent: charge,
      ...(amount ? { amount } : {}),
    });
    if (answer.status !== 200) throw new Error(`no dispute: ${JSON.stringify(answer.body)}`);
    return (answer.body as { id: string }).id;
  }
  const decide = (dispute: string, outcome: "won" | "lost") =>
    post(`${shop.stripe.url}/twin/disputes`, { dispute, outcome });

  let events = 0;
  const hear = async (about: Record<string, unknown>, id = `evt_${++events}`) =>
    receiveEvent(await clock(), { provider: "stripe", id, kind: "charge.dispute.test", ref: null, ...about });

  const parcels = (orderId: string) =>
    shop.rows<{ id: string; number: number; total: string; seller: string; status: string }>(
      `select id, number, (goods - discount + carriage)::text as total, seller_id as seller, status from consignments where order_id = '${orderId}' order by number`,
    );

  /** Parcels the buyer has had for as long as nobody said anything: received by the clock. */
  async function deliver(orderId: string, number?: number): Promise<void> {
    await shop.rows(
      `update consignments set status = 'shipped', accepted_at = market_now(), shipped_at = market_now(), confirm_by = market_now()
       where order_id = '${orderId}' and status <> 'cancelled' ${number ? `and number = ${number}` : ""}`,
    );
    await confirmOverdue(await clock());
  }

  /** What stands on accounts that begin so, credits positive, nothing left out but zeros. */
  async function books(orderId: string): Promise<Record<string, string>> {
    const rows = await shop.rows<{ account: string; amount: string }>(
      `select e.account, (-sum(e.amount))::text as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
       where t.source in (select id from payments where order_id = '${orderId}' union select id from consignments where order_id = '${orderId}'
         union select r.id from refunds r join payments p on p.id = r.payment_id where p.order_id = '${orderId}'
         union select d.id from disputes d join payments p on p.id = d.payment_id where p.order_id = '${orderId}'
         union select x.id from transfers x join payments p on p.id = x.payment_id where p.order_id = '${orderId}')
       group by e.account having sum(e.amount) <> 0 order by 1`,
    );
    return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]));
  }

  const disputesOf = (paymentId: string) =>
    shop.rows<{ id: string; status: string; amount: string; sent: boolean }>(
      `select id, status, amount::text, sent_at is not null as sent from disputes where payment_id = '${paymentId}' order by id`,
    );
  const refundsOf = (paymentId: string) =>
    shop.rows<{ id: string; status: string; amount: string; hand: boolean }>(
      `select id, status, amount::text, by_hand as hand from refunds where payment_id = '${paymentId}' order by id`,
    );

  /** What the twin's own books say of one payment, and what ours do. */
  async function bothBooks(paymentId: string): Promise<{ here: Sums; there: Sums }> {
    const charge = await chargeOf(paymentId);
    const { objects } = (await get(`${shop.stripe.url}/twin/books`)) as { objects: Record<string, Sums> };
    const [row] = await shop.rows<Record<keyof Sums, string>>(
      `select captured_amount::text as captured, coalesce((select sum(amount) from refunds where payment_id = p.id and status = 'succeeded' and not by_hand), 0)::text as refunded,
         coalesce((select sum(amount) from disputes where payment_id = p.id and status <> 'won'), 0)::text as disputed,
         coalesce((select sum(amount) from transfers where payment_id = p.id and status = 'sent'), 0)::text as transferred from payments p where id = '${paymentId}'`,
    );
    const pick = (sums: Record<keyof Sums, string | number>) =>
      Object.fromEntries(columns.map((column) => [column, Number(sums[column])])) as Sums;
    return { here: pick(row!), there: pick(objects[charge]!) };
  }

  return {
    ...shop,
    clock,
    chargeOf,
    callBack,
    decide,
    hear,
    parcels,
    deliver,
    books,
    disputesOf,
    refundsOf,
    bothBooks,
    settle: () => settleAll(shop.house),
  };
}

export type Disputes = Awaited<ReturnType<typeof openDisputes>>;
