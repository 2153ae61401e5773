import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { applyEvents, receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { guest } from "#tests/support/shop.ts";
import { get, post } from "#tests/twins/support.ts";
import { type Disputes, openDisputes } from "./bench.ts";

/**
 * Everything Stripe may tell of one payment, in every order in which it may arrive, with the buyer's browser back before
 * all of it or after all of it, the dispute won or lost. The bank decides no later than its decision is told, so that what
 * is heard late is heard of a world that has gone on. Orders are copies of one, for a real checkout each would take minutes.
 * Every second order of telling is tried with one of the four; `EVERY=1` (`npm run test:every`) tries every one with all.
 */
const kinds = ["created", "processing", "succeeded", "refunded", "dispute-opened", "dispute-closed"] as const;
type Kind = (typeof kinds)[number];

function permutations<One>(all: readonly One[]): One[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, index) => permutations(all.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}

let t: Disputes;
let system: Ctx;
let buyer: Ctx;
beforeAll(async () => {
  t = await openDisputes();
  system = await t.clock();
  buyer = await t.ctxOf(guest);
});
afterAll(() => t.close());

type Case = { order: string; number: string; payment: string; ref: string; charge: string; dispute: string };

/** So many orders that wait for their payment, each with two parcels and a session at Stripe. */
async function copies(count: number): Promise<Case[]> {
  const placed = await t.order({ "honey-thyme-1kg": 1, "bifold-wallet": 1 }, {}, "EUR");
  await t.rows(
    `create table copied as select uuidv7() as order_id, uuidv7() as payment_id, n from generate_series(1, ${count}) n`,
  );
  const copy = (table: string, from: string, more: string) =>
    t.rows(
      `insert into ${table} select (jsonb_populate_record(x, jsonb_build_object(${more}))).* from ${table} x, copied k where ${from}`,
    );
  await copy(
    "orders",
    `x.id = '${placed.orderId}'`,
    "'id', k.order_id, 'number', 'KH-T' || to_char(k.n, 'FM0000000'), 'checkout_key', 'copy:' || k.n",
  );
  await copy("payments", `x.id = '${placed.paymentId}'`, "'id', k.payment_id, 'order_id', k.order_id");
  await copy("consignments", `x.order_id = '${placed.orderId}'`, "'id', uuidv7(), 'order_id', k.order_id");
  const lines = `select l.id as line, c.number from order_lines l join consignments c on c.id = l.consignment_id where c.order_id = '${placed.orderId}'`;
  await t.rows(
    `insert into order_lines select (jsonb_populate_record(x, jsonb_build_object('id', uuidv7(), 'order_id', k.order_id, 'consignment_id', c.id))).*
     from order_lines x join (${lines}) m on m.line = x.id cross join copied k join consignments c on c.order_id = k.order_id and c.number = m.number`,
  );
  const rows = await t.rows<{ order: string; number: string; payment: string; amount: string }>(
    `select o.id as order, o.number, p.id as payment, p.amount::text from orders o join payments p on p.order_id = o.id join copied k on k.order_id = o.id order by k.n`,
  );
  const stripe = providerNamed(t.house, "stripe")!;
  return each(rows, async ({ amount, ...row }) => {
    const { ref, payUrl } = await stripe.start({
      ...{
        paymentId: row.payment,
        orderNumber: row.number,
        amount: { amount: BigInt(amount), currency: "EUR" },
        locale: "en",
      },
      ...{
        description: "two parcels",
        returnUrl: "http://shop.test/",
        orderUrl: "http://shop.test/",
        phone: null,
        email: null,
      },
    });
    await t.house.writes.query(
      "update payments set provider_ref = $2, pay_url = $3, asked_at = market_now() where id = $1",
      [row.payment, ref, payUrl],
    );
    const paid = await post(`${t.stripe.url}/twin/pay`, { session: ref });
    return { ...row, ref, charge: (paid.body as { payment_intent: string }).payment_intent, dispute: "" };
  });
}

/** Some at a time. */
async function each<In, Out>(all: readonly In[], work: (one: In, index: number) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let index = next++; index < all.length; index = next++) done[index] = await work(all[index]!, index);
    }),
  );
  return done;
}

async function callOff({ order, number }: Case): Promise<void> {
  await cancelConsignment(buyer, { number, consignment: "1", access: orderPass(buyer, "", order) });
}
async function refunds({ payment }: Case): Promise<void> {
  const { rows } = await t.house.writes.query("select id from refunds where payment_id = $1 and status = 'wanted'", [
    payment,
  ]);
  for (const { id } of rows) await sendRefund(system, id);
}
const confirmed = async ({ order }: Case) =>
  (await t.house.writes.query("select 1 from orders where id = $1 and status = 'confirmed'", [order])).rows.length > 0;

/** One event is stored, and the errand it asks for is run. */
async function hear(one: Case, kind: Kind): Promise<void> {
  const isDispute = kind.startsWith("dispute");
  const about = isDispute ? { charge: one.charge } : kind === "succeeded" ? { ref: one.ref } : { payment: one.payment };
  await receiveEvent(system, { provider: "stripe", id: `evt_${randomUUID()}`, kind, ref: null, ...about });
  if (isDispute) await settleDisputes(system, one.payment);
  else await settlePayment(system, one.payment);
  await applyEvents(system, { paymentId: one.payment, disputes: isDispute });
}

type World = { early: boolean; outcome: "won" | "lost" };
const worlds: readonly World[] = [true, false].flatMap((early) =>
  (["won", "lost"] as const).map((outcome) => ({ early, outcome })),
);
type Outcome = {
  status: string;
  parcels: string;
  dispute: string;
  refunded: string;
  waiting: string;
  books: Record<string, string>;
};

/** How each ended, and the books of it: accounts by their class, the same for all that ended the same. */
async function endings(): Promise<(Outcome & { charge: string; captured: string; disputed: string })[]> {
  return t.rows(
    `select p.status, p.provider_charge as charge, p.captured_amount::text as captured,
       (select string_agg(status, ' ' order by number) from consignments where order_id = p.order_id) as parcels,
       (select string_agg(status, ' ') from disputes where payment_id = p.id) as dispute,
       coalesce((select sum(amount) from disputes where payment_id = p.id and status <> 'won'), 0)::text as disputed,
       coalesce((select sum(amount) from refunds where payment_id = p.id and status = 'succeeded'), 0)::text as refunded,
       (select string_agg(amount || case when by_hand then ' by hand' else '' end, ' ') from refunds where payment_id = p.id and status = 'wanted') as waiting,
       (select json_object_agg(class, amount) from (
         select split_part(e.account, ':', 1) as class, sum(e.amount)::text as amount from ledger_transactions x join ledger_entries e on e.transaction_id = x.id
         where x.source = p.id or x.source in (select id from consignments where order_id = p.order_id) or x.source in (select id from refunds where payment_id = p.id)
           or x.source in (select id from disputes where payment_id = p.id) group by 1 having sum(e.amount) <> 0) b) as books
     from payments p join copied k on k.payment_id = p.id order by k.n`,
  );
}

describe("in every order, the browser back early or late, the dispute won or lost", () => {
  it("ends in one state of its world, with the twin's books", async () => {
    const orders = permutations(kinds);
    expect(orders).toHaveLength(720);
    const tried = orders.flatMap((order, index) => {
      if (process.env.EVERY) return worlds.map((world) => ({ order, ...world }));
      return index % 2 === 0 ? [{ order, ...worlds[(index / 2) % worlds.length]! }] : [];
    });
    const cases = await copies(tried.length);
    await each(cases, async (one, index) => {
      const { order, early, outcome } = tried[index]!;
      if (early) {
        await settlePayment(system, one.payment);
        await callOff(one);
        await refunds(one);
      }
      one.dispute = (
        (await post(`${t.stripe.url}/twin/disputes`, { payment_intent: one.charge, amount: 500 })).body as {
          id: string;
        }
      ).id;
      for (const kind of order) {
        if (kind === "dispute-closed") await post(`${t.stripe.url}/twin/disputes`, { dispute: one.dispute, outcome });
        if (kind === "refunded" && !early && (await confirmed(one))) await callOff(one);
        await hear(one, kind);
      }
      if (!early) await settlePayment(system, one.payment);
      await callOff(one);
      // What the clock asks of disputes whose events came before we knew the payment.
      await settleDisputes(system, one.payment);
      await refunds(one);
    });
    const ended = await endings();
    expect(ended).toHaveLength(tried.length);
    const { objects } = (await get(`${t.stripe.url}/twin/books`)) as {
      objects: Record<string, Record<string, number>>;
    };
    const endOf = (world: World) =>
      ended[tried.findIndex(({ early, outcome }) => early === world.early && outcome === world.outcome)]!;
    for (const world of worlds)
      expect(endOf(world)).toMatchObject({ status: "captured", parcels: "cancelled new", dispute: world.outcome });
    const [, lostEarly, , lostLate] = worlds.map(endOf);
    // A refund that went before the bank took anything stays; one after it is less by what the bank gave, and goes by hand.
    const parcel = Number(lostEarly!.refunded);
    expect(lostEarly).toMatchObject({ waiting: null, disputed: "500" });
    expect(lostLate).toMatchObject({ refunded: "0", waiting: `${parcel - 500} by hand`, disputed: "500" });
    for (const [index, { charge, ...one }] of ended.entries()) {
      const { outcome, early } = tried[index]!;
      // Won, it is the same whenever the browser came back.
      const { charge: _, ...other } = endOf(outcome === "won" ? worlds[0]! : { early, outcome });
      expect(one).toEqual(other);
      const there = objects[charge]!;
      expect({
        captured: Number(one.captured),
        refunded: Number(one.refunded),
        disputed: Number(one.disputed),
      }).toEqual({
        captured: there.captured,
        refunded: there.refunded,
        disputed: there.disputed,
      });
    }
  }, 1_200_000);
});
