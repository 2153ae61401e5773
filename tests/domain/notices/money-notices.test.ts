import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveEvidence } from "#app/domain/disputes/save-evidence.server.ts";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { submitEvidence } from "#app/domain/disputes/submit-evidence.server.ts";
import { sendReminders } from "#app/domain/notices/send-reminders.server.ts";
import { saveRefundAccount } from "#app/domain/orders/save-refund-account.server.ts";
import { type Disputes, openDisputes } from "#tests/domain/disputes/bench.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { heard } from "#tests/support/heard.ts";
import { guest } from "#tests/support/shop.ts";

let t: Disputes;
let money: Finance;
let people: string[];
beforeAll(async () => {
  t = await openDisputes();
  money = await openFinance(t);
  await t.rows(
    `insert into duties (person_id, kind, body_id) select (select p.id from persons p where not exists (select from duties where person_id = p.id) limit 1),
       'finance', body_id from duties where kind = 'finance' limit 1`,
  );
  people = (
    await t.rows<{ id: string }>("select distinct person_id as id from duties where kind = 'finance' order by 1")
  ).map(({ id }) => id);
  // One of them reads English.
  await t.rows(`update persons set locale = 'en' where id = '${people[0]}'`);
});
afterAll(() => t.close());

async function disputed() {
  const placed = await t.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
  const ref = await t.callBack(await t.chargeOf(placed.paymentId));
  await settleDisputes(await t.clock(), placed.paymentId);
  await t.settle();
  const [{ id: dispute } = { id: "" }] = await t.disputesOf(placed.paymentId);
  return { ...placed, ref, dispute };
}

describe("finance", () => {
  it("hears of a dispute with the day by which to answer, each in her language, and how it ended", async () => {
    const { dispute, number, ref, paymentId } = await disputed();
    const opened = await heard(t, "dispute-to-answer", dispute);
    expect([...new Set(opened.map(({ person }) => person))].toSorted()).toEqual(people.toSorted());
    const english = opened.find(({ person, channel }) => person === people[0] && channel === "in-app");
    expect(english?.text).toMatch(
      new RegExp(`^The bank of order ${number}'s buyer has called back €.+ Answer by \\d+ `),
    );
    expect(english?.link).toBe(`/en/office/disputes/${dispute}`);
    await t.decide(ref, "lost");
    await settleDisputes(await t.clock(), paymentId);
    await t.settle();
    expect(await heard(t, "dispute-won-ours", dispute)).toEqual([]);
    expect(new Set((await heard(t, "dispute-lost-ours", dispute)).map(({ person }) => person)).size).toBe(
      people.length,
    );
  });

  it("is reminded once, two days before the bank's day, of a dispute nobody has answered", async () => {
    const [late, answered] = [await disputed(), await disputed()];
    const remind = async () => {
      await sendReminders(await t.clock());
      await t.settle();
    };
    await remind();
    expect(await heard(t, "dispute-answer-soon", late.dispute)).toEqual([]);
    await saveEvidence(await money.clerk(), { dispute: answered.dispute, text: "It was sent." });
    await submitEvidence(await money.clerk(), { dispute: answered.dispute });
    await t.rows(
      `update disputes set evidence_due = market_now() + interval '40 hours', opened_at = market_now() - interval '5 days' where id in ('${late.dispute}', '${answered.dispute}')`,
    );
    await remind();
    await remind();
    const said = await heard(t, "dispute-answer-soon", late.dispute);
    expect(said.filter(({ channel }) => channel === "in-app").map(({ person }) => person)).toHaveLength(people.length);
    expect(await heard(t, "dispute-answer-soon", answered.dispute)).toEqual([]);
  });

  it("hears of a refund to send when the buyer's account is known, and not before", async () => {
    const placed = await money.ordered({ "honey-thyme-1kg": 1 });
    await money.match(await money.arrived(placed, { amount: "1000000" }), placed.number);
    await t.settle();
    const [refund] = await t.rows<{ id: string }>(
      `select r.id from refunds r join payments p on p.id = r.payment_id where p.order_id = '${placed.orderId}'`,
    );
    expect((await heard(t, "refund-to-send", refund!.id)).length).toBe(0);
    const asked = await t.rows(`select 1 from notices where template = 'refund-account'`);
    expect(asked.length).toBeGreaterThan(0);
    const access = await money.accessTo(placed);
    const iban = "IR220000000000000000000001";
    await saveRefundAccount(await t.ctxOf(guest), { number: placed.number, access, iban });
    await t.settle();
    const said = await heard(t, "refund-to-send", placed.orderId);
    expect([...new Set(said.map(({ person }) => person))].toSorted()).toEqual(people.toSorted());
    expect(said.map(({ link }) => link).filter(Boolean)).toContain(`/fa/office/refunds/${refund!.id}`);
    expect(said.map(({ text }) => text).join()).not.toContain("0000000001");
  });
});
