import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerContest } from "#app/domain/work-orders/answer-contest.server.ts";
import { answerWork } from "#app/domain/work-orders/answer-work.server.ts";
import { cancelWork } from "#app/domain/work-orders/cancel-work.server.ts";
import { confirmPay } from "#app/domain/work-orders/confirm-pay.server.ts";
import { contestWork } from "#app/domain/work-orders/contest-work.server.ts";
import { deliverWork } from "#app/domain/work-orders/deliver-work.server.ts";
import { draftWork } from "#app/domain/work-orders/draft-work.server.ts";
import { giveMaterial } from "#app/domain/work-orders/give-material.server.ts";
import { inspectWork } from "#app/domain/work-orders/inspect-work.server.ts";
import { offerWork } from "#app/domain/work-orders/offer-work.server.ts";
import { workAlerts } from "#app/domain/work-orders/office-queries.server.ts";
import { payWork } from "#app/domain/work-orders/pay-work.server.ts";
import { ownWork, ownWorkOrder } from "#app/domain/work-orders/queries.server.ts";
import { reviseWork } from "#app/domain/work-orders/revise-work.server.ts";
import { setFloor } from "#app/domain/work-orders/set-floor.server.ts";
import { settleMaterial } from "#app/domain/work-orders/settle-material.server.ts";
import { tellLatePay } from "#app/domain/work-orders/tell-late-pay.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { linked, pioneer } from "../pioneers/team.ts";
import { appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let lead: Awaited<ReturnType<typeof pioneer>>;
let hers: Awaited<ReturnType<typeof linked>>;
let stranger: Awaited<ReturnType<typeof pioneer>>;

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  lead = await pioneer(market, officer);
  stranger = await pioneer(market, officer);
  hers = await linked(market, officer, lead);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const ctx = (actor: typeof lead.actor) => market.ctxOf(actor);
const typed = {
  title: "گلیم ۱۲۰×۱۸۰",
  family: "flatweave",
  quantity: "5",
  rate: "۳۰۰٬۰۰۰",
  dueOn: "2030-01-01",
};
const draft = async (more: object = {}) =>
  (await draftWork(await ctx(lead.actor), { key: newToken(), link: hers.link, ...typed, ...more })).id;
const byLead = async (act: (context: never, input: unknown) => Promise<unknown>, input: object) =>
  act((await ctx(lead.actor)) as never, input);
const byHer = async (act: (context: never, input: unknown) => Promise<unknown>, input: object) =>
  act((await ctx(hers.actor)) as never, input);
const pay = { paidOn: "2026-01-01", way: "cash" };
const statusOf = async (order: string) =>
  (await market.rows<{ status: string }>(`select status from work_orders where id = '${order}'`))[0]?.status;

/** Drafted, offered, taken. */
async function taken(more: object = {}) {
  const order = await draft(more);
  await byLead(offerWork, { order });
  await byHer(answerWork, { order, answer: "accept" });
  return order;
}

/** A published kilim of a shop, for so many rials. */
async function publish(person: string, rials: number) {
  await market.rows(`with p as (
      insert into products (slug, shop_id, cluster_id, family, status, availability, maker_share_bps, published_at)
        select 'kilim-' || uuidv7(), s.id, m.cluster_id, 'flatweave', 'published', 'unique', 9000, market_now()
        from shops s join producers m on m.id = s.producer_id where m.person_id = '${person}' returning id)
    insert into product_prices (product_id, currency, amount) select id, 'IRR', ${rials} from p`);
}

describe("giving work", () => {
  test("a draft is its pioneer's alone, for people who work with her; a key makes one", async () => {
    const form = { key: newToken(), link: hers.link, ...typed };
    const { id } = await draftWork(await ctx(lead.actor), form);
    expect((await draftWork(await ctx(lead.actor), form)).id).toBe(id);
    expect(await turnedAway(draftWork(await ctx(stranger.actor), { ...form, key: newToken() }))).toBe("missing");
    expect(await turnedAway(ownWorkOrder(await ctx(hers.actor), hers.actor, id, "applicant"))).toBe("missing");
    expect(await ownWork(await ctx(hers.actor), hers.actor)).toEqual([]);
    expect(await turnedAway(byLead(draftWork as never, { ...form, key: newToken(), rate: "x" }))).toBe(
      "rate: work.sum",
    );
    await byLead(reviseWork as never, { order: id, ...typed, title: "گلیم کوچک" });
    await byLead(cancelWork, { order: id, reason: "پشیمان شدم." });
    // What was never offered stays unseen.
    expect(await turnedAway(ownWorkOrder(await ctx(hers.actor), hers.actor, id, "applicant"))).toBe("missing");
  });

  test("the applicant sees her rate beside what such pieces cost, as it was when it was offered", async () => {
    const none = await taken();
    const shown = async (order: string) =>
      (await ownWorkOrder(await ctx(hers.actor), hers.actor, order, "applicant")).work;
    expect(await shown(none)).toMatchObject({ market: null, own: null, rate: "3000000" });
    for (const rials of [10_000_000, 20_000_000, 60_000_000]) await publish(stranger.actor.id, rials);
    await publish(lead.actor.id, 30_000_000);
    const order = await taken();
    await publish(stranger.actor.id, 1_000_000);
    expect(await shown(order)).toMatchObject({
      market: { low: "10000000", middle: "25000000", high: "60000000", pieces: 4 },
      own: { low: "30000000", high: "30000000" },
    });
    await market.rows(`delete from product_prices where amount = 1000000`);
  });

  test("a rate beneath the programme's floor needs a reason, which the office sees", async () => {
    await setFloor(await ctx(officer), { percent: "40" });
    await setFloor(await ctx(officer), { percent: "40" });
    expect(await market.rows(`select percent from work_floors`)).toEqual([{ percent: 40 }]);
    const order = await draft();
    expect(await turnedAway(byLead(offerWork, { order }))).toBe("work.below-floor");
    await byLead(reviseWork as never, { order, ...typed, belowReason: "مواد از من است." });
    await byLead(offerWork, { order });
    expect((await workAlerts(await ctx(officer), officer)).find(({ id }) => id === order)).toMatchObject({
      below: true,
    });
    // Enough, so no reason is kept.
    const fair = await draft({ rate: "400000", belowReason: "مواد از من است." });
    await byLead(offerWork, { order: fair });
    expect((await workAlerts(await ctx(officer), officer)).map(({ id }) => id)).not.toContain(fair);
    await byHer(answerWork, { order, answer: "decline", reason: "مزد کم است." });
    expect(await turnedAway(byHer(answerWork, { order, answer: "accept" }))).toBe("work.not-now");
  });
});

describe("an order's course", () => {
  const fair = { rate: "400000" };

  test("material, pieces in two goes, rework, pay, confirmed: paid is accepted pieces times rate", async () => {
    const order = await taken(fair);
    const key = newToken();
    const material = { key, order, name: "نخ پشم", amount: "5000", unit: "g", worth: "2000000" };
    await byLead(giveMaterial, material);
    await byLead(giveMaterial, material);
    const { work } = await ownWorkOrder(await ctx(hers.actor), hers.actor, order, "applicant");
    expect(work.materials).toHaveLength(1);
    const settle = async (used: string, returned: string) =>
      byLead(settleMaterial, { order, material: work.materials[0]?.id, used, returned });
    expect(await turnedAway(settle("4000", "2000"))).toBe("used: work.more-than-given");
    await settle("4000", "1000");

    expect(await turnedAway(byHer(deliverWork, { key: newToken(), order, pieces: "6" }))).toBe(
      "pieces: work.more-than-left",
    );
    await byHer(deliverWork, { key: newToken(), order, pieces: "5" });
    const inspect = async (accepted: string, rework: string, refused: string, findings = "لبه کج است.") =>
      byLead(inspectWork, { order, accepted, rework, refused, findings });
    expect(await turnedAway(inspect("3", "1", "0"))).toBe("accepted: work.not-all");
    expect(await turnedAway(inspect("3", "2", "0", ""))).toBe("findings: required");
    await inspect("3", "2", "0");
    expect(await statusOf(order)).toBe("rework");
    await byLead(payWork, { key: newToken(), order, ...pay });
    await byHer(deliverWork, { key: newToken(), order, pieces: "2" });
    await inspect("1", "0", "1");
    expect(await statusOf(order)).toBe("inspected");

    const twice = { key: newToken(), order, ...pay };
    await byLead(payWork, twice);
    await byLead(payWork, twice);
    expect(await turnedAway(byLead(payWork, { ...twice, key: newToken() }))).toBe("work.not-now");
    await byHer(confirmPay, { order });
    expect(await statusOf(order)).toBe("settled");
    const [sums] = await market.rows(`select
      (select sum(amount) from work_payments where order_id = w.id)::text as paid,
      (rate * (select sum(accepted) from work_deliveries where order_id = w.id))::text as earned from work_orders w where id = '${order}'`);
    expect(sums).toEqual({ paid: "16000000", earned: "16000000" });
    expect((await toldOf(market, order)).map(({ kind }) => kind)).toEqual(
      [
        ...["drafted", "offered", "accepted", "material-given", "material-settled", "delivered", "inspected", "paid"],
        ...["delivered", "inspected", "paid", "pay-confirmed"],
      ].map((kind) => `work-order.${kind}`),
    );
  });

  test("two payments at the same time are one", async () => {
    const order = await taken(fair);
    await byHer(deliverWork, { key: newToken(), order, pieces: "5" });
    await byLead(inspectWork, { order, accepted: "5", rework: "0", refused: "0" });
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        byLead(payWork, { key: newToken(), order, ...pay }).then(
          () => "paid",
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(answers.sort()).toEqual(["paid", "work.not-now", "work.not-now"]);
  });

  test("strangers find nothing, neither side does the other's part", async () => {
    const order = await taken(fair);
    expect(await turnedAway(ownWorkOrder(await ctx(stranger.actor), stranger.actor, order, "pioneer"))).toBe("missing");
    expect(await turnedAway(deliverWork(await ctx(stranger.actor), { key: newToken(), order, pieces: "1" }))).toBe(
      "missing",
    );
    expect(await turnedAway(byLead(deliverWork, { key: newToken(), order, pieces: "1" }))).toBe("work.not-now");
    expect(await turnedAway(byLead(confirmPay, { order }))).toBe("work.not-now");
  });

  test("either side contests, an officer answers both, once it is open", async () => {
    const order = await taken(fair);
    const answer = async (by: typeof officer) => answerContest(await ctx(by), { order, text: "با هر دو صحبت شد." });
    expect(await turnedAway(answer(officer))).toBe("work.not-contested");
    await byHer(contestWork, { key: newToken(), order, text: "نخ کمتر از نوشته بود." });
    expect(await turnedAway(byLead(contestWork, { key: newToken(), order, text: "درست بود." }))).toBe("work.not-now");
    expect((await workAlerts(await ctx(officer), officer)).find(({ id }) => id === order)).toMatchObject({
      contested: true,
    });
    expect(await turnedAway(answerContest(await ctx(lead.actor), { order, text: "x" }))).toBe("not yours");
    await answer(officer);
    const { work } = await ownWorkOrder(await ctx(hers.actor), hers.actor, order, "applicant");
    expect(work.contests).toMatchObject([
      { by: "applicant", text: "نخ کمتر از نوشته بود.", answer: "با هر دو صحبت شد." },
    ]);
    const [stored] = await market.rows<{ text: string }>(`select text_sealed as text from work_contests`);
    expect(stored?.text).not.toContain("نخ");
  });

  test("pay that is late is told to the office once", async () => {
    const order = await taken(fair);
    await byHer(deliverWork, { key: newToken(), order, pieces: "5" });
    await byLead(inspectWork, { order, accepted: "5", rework: "0", refused: "0" });
    await market.rows(`update work_orders set pay_by = current_date - 30 where id = '${order}'`);
    const clock = async () => tellLatePay(await market.ctxOf({ kind: "system", job: "test" }), {});
    expect(await clock()).toBe(1);
    expect(await clock()).toBe(0);
    expect((await toldOf(market, order)).at(-1)).toMatchObject({ kind: "work-order.pay-late", subject_id: officer.id });
    expect((await workAlerts(await ctx(officer), officer)).find(({ id }) => id === order)).toMatchObject({
      late: true,
    });
  });
});
