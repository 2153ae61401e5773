import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideRule } from "#app/domain/eligibility/decide-rule.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { pricedCart } from "#app/domain/orders/priced-cart.server.ts";
import { appeal } from "#app/domain/producers/appeal.server.ts";
import { appealableOf, myAppeal, myStop, openAppeals } from "#app/domain/producers/appeals.server.ts";
import { decideAppeal } from "#app/domain/producers/decide-appeal.server.ts";
import { recheckSellers } from "#app/domain/producers/recheck-sellers.server.ts";
import { reconsiderSeller } from "#app/domain/producers/reconsider-seller.server.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { remindOfRecheck } from "#app/domain/producers/remind-of-recheck.server.ts";
import { stopDueOrders } from "#app/domain/producers/stop-due-orders.server.ts";
import { viewAppeal } from "#app/domain/producers/view-appeal.server.ts";
import { viewAppealPicture } from "#app/domain/producers/view-appeal-picture.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { villagers } from "#db/village/people.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { applicant, appointed, evidenceForm, toldOf, turnedAway } from "./programme.ts";

let market: Shop;
type Person = Awaited<ReturnType<typeof appointed>>;
let officer: Person;
let colleague: Person;
let elsewhere: Person;
let hers: { id: string; shop: string; person: string };
const goods = "honey-thyme-1kg";
beforeAll(async () => {
  market = await openShop();
  const body = async (slug: string) =>
    (await market.rows<{ id: string }>(`select id from bodies where slug = '${slug}'`))[0]?.id ?? "";
  officer = await appointed(market, "officer", await body("secretariat"));
  colleague = await appointed(market, "officer", await body("secretariat"));
  elsewhere = await appointed(market, "officer", await body("carpet-union"));
  const [row] = await market.rows<typeof hers>(
    `select c.id, s.id as shop, c.person_id as person from cases c join producers p on p.person_id = c.person_id
     join shops s on s.producer_id = p.id where s.slug = 'behrouz-sareynifar'`,
  );
  hers = row!;
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

type Actor = Parameters<Shop["ctxOf"]>[0];
const clock = () => systemContext(market.house, "clock", "test");
let heard = 0;
/** Lets everybody who listens know of what was told of cases since, twice: it must not matter. */
async function hear(): Promise<void> {
  for (;;) {
    const events = await market.rows<{ id: string }>(
      `select id from events where noun = 'case' and id > ${heard} order by id`,
    );
    if (events.length === 0) return;
    for (const { id } of [...events, ...events])
      await react(await systemContext(market.house, "react", "test"), Number(id));
    heard = Math.max(...events.map(({ id }) => Number(id)));
  }
}
const decide = async (outcome: "met" | "unmet", by: Actor = officer) => {
  await decideRule(await market.ctxOf(by), {
    ...{ case: hers.id, rule: "no-employer-insurance", outcome, basis: "register", reason: "بیمهٔ کارفرمایی" },
  });
  await hear();
};
const tried = (trying: Promise<unknown>) =>
  trying.then(
    () => "placed",
    (error: { code?: string }) => error.code,
  );
const order = () => tried(market.order({ [goods]: 1 }));
const later = (days: number) => market.rows(`update market_clock set ahead_ms = ahead_ms + ${days * 86_400_000}`);
const stops = () =>
  market.rows<{ stopped: boolean; ended: boolean; days: number }>(
    `select stopped_at is not null as stopped, ended_at is not null as ended,
       round(extract(epoch from effective_at - announced_at) / 86400)::int as days from order_stops where shop_id = '${hers.shop}' order by announced_at`,
  );
const kinds = async () =>
  (await toldOf(market, hers.id)).map(({ kind }) => kind).filter((kind) => kind.includes("order"));
const notices = async () =>
  (
    await market.rows<{ template: string }>(
      `select distinct template from notices where person_id = '${hers.person}' and channel = 'sms' and template like 'orders-stop%' order by template`,
    )
  ).map(({ template }) => template);

describe("an accepted one who becomes insured", () => {
  test("is told first and sells on; from the day named she takes no new orders, and loses nothing else", async () => {
    const before = await market.paidOrder({ [goods]: 1 });
    await decide("unmet");
    expect(await stops()).toEqual([{ stopped: false, ended: false, days: 14 }]);
    expect(await notices()).toEqual(["orders-stop-announced"]);
    await later(13);
    await stopDueOrders(await clock(), {});
    expect(await order()).toBe("placed");
    await later(1.1);
    await stopDueOrders(await clock(), {});
    await stopDueOrders(await clock(), {});
    await hear();
    // The basket refuses first; what lay in a basket already is refused when it is ordered.
    expect(await order()).toBe("cart.shut");
    expect(await kinds()).toEqual(["case.orders-stop-announced", "case.orders-stopped"]);
    expect(await notices()).toEqual(["orders-stop-announced", "orders-stopped"]);
    const [kept] = await market.rows(
      `select s.opened_at is not null and s.closed_at is null and s.paused_at is null as open, p.verified_at is not null as verified,
         (select count(*)::int from badge_grants g where g.shop_id = s.id and g.revoked_at is null) > 0 as badged,
         (select status from orders where id = '${before.orderId}') as order
       from shops s join producers p on p.id = s.producer_id where s.id = '${hers.shop}'`,
    );
    expect(kept).toEqual({ open: true, verified: true, badged: true, order: "confirmed" });
  });

  test("takes orders again from the moment she was found otherwise", async () => {
    await decide("met", colleague);
    expect(await stops()).toMatchObject([{ stopped: true, ended: true }]);
    expect(await order()).toBe("placed");
    expect((await kinds()).at(-1)).toBe("case.orders-stop-ended");
  });

  test("an order placed while the stop begins stands before it or is refused after it, never in between", async () => {
    await decide("unmet");
    await market.rows(`update order_stops set effective_at = market_now() where ended_at is null`);
    const waiting = await market.fill({ [goods]: 1 });
    const filled = await Promise.all([1, 2, 3].map(() => market.fill({ [goods]: 1 })));
    const forms = await Promise.all(filled.map((cart) => market.formFor(cart)));
    const ctx = await market.ctxOf({ kind: "guest" });
    const system = await clock();
    const [, ...placed] = await Promise.all([
      stopDueOrders(system, {}),
      ...forms.map((form) => tried(placeOrder(ctx, form))),
    ]);
    for (const one of placed) expect(["placed", "order.shop-stopped"]).toContain(one);
    const late = await market.rows(
      `select 1 from consignments c join orders o on o.id = c.order_id join events e on e.noun = 'order' and e.noun_id = o.id and e.kind = 'order.placed'
       where c.seller_id = '${hers.shop}' and e.id > (select max(id) from events where kind = 'shop.orders-stopped' and noun_id = '${hers.shop}')`,
    );
    // What was told later was committed later, for the stop holds the shop until it stands.
    expect(late).toEqual([]);
    expect(await tried(placeOrder(ctx, { ...forms[0]!, key: "another-key-of-its-own-0001" }))).toMatch(
      /order.shop-stopped|cart.empty/,
    );
    // A basket that waits says that she sells nothing now, before anybody goes to pay.
    const [basket] = await market.rows<{ id: string }>(
      `select id from carts where token_hash = '${hashToken(waiting)}'`,
    );
    expect((await pricedCart(market.db, basket?.id ?? "", "IRR")).map((line) => line.sellerPaused)).toEqual([true]);
  });
});

describe("an appeal", () => {
  const send = async (actor: Actor, text = "آن بیمه مال برادرم است.") =>
    appeal(await market.ctxOf(actor), { text, picture: [] });
  const answer = async (actor: Actor, id: string, outcome = "overturned") =>
    decideAppeal(await market.ctxOf(actor), { appeal: id, outcome, text: "سابقه به نام دیگری بود." });

  test("against a stop goes to another officer, never to who found it; right, her orders come again", async () => {
    const { phone } = maker();
    const her = await market.as(phone);
    expect(await myStop(market.db, her)).toMatchObject({ stopped: true, cause: "eligibility" });
    const { id } = await send(her);
    expect(await turnedAway(send(her))).toBe("producers.nothing-to-appeal");
    expect((await openAppeals(market.db, officer)).find((one) => one.id === id)?.mine).toBe(true);
    expect(await turnedAway(answer(officer, id))).toBe("producers.another-officer");
    expect(await turnedAway(answer(elsewhere, id))).toBe("missing");
    expect(await turnedAway(answer(her, id))).toBe("not yours");
    const read = async (actor: Actor) => viewAppeal(await market.ctxOf(actor), { appeal: id });
    expect(await read(colleague)).toMatchObject({ text: "آن بیمه مال برادرم است.", decidesIt: true });
    expect(await turnedAway(read(elsewhere))).toBe("missing");
    expect((await toldOf(market, hers.id)).at(-1)).toMatchObject({ kind: "case.viewed", actor_id: colleague.id });
    await answer(colleague, id);
    await answer(colleague, id);
    await hear();
    expect((await stops()).every(({ ended }) => ended)).toBe(true);
    expect(await order()).toBe("placed");
    expect(await myAppeal(await market.ctxOf(her), her)).toMatchObject({
      outcome: "overturned",
      reason: "سابقه به نام دیگری بود.",
    });
    const [row] = await market.rows<{ all: string }>(
      `select e::text as all from eligibility_appeals e where id = '${id}'`,
    );
    expect(row?.all).not.toContain("برادرم");
  });

  test("against a refusal opens the application again, once; upheld it stays refused", async () => {
    const one = await applicant(market);
    const refuse = async () =>
      refuseApplication(await market.ctxOf(officer), { application: one.application, reason: "other", text: "ناروشن" });
    const status = async () =>
      (await market.rows<{ status: string }>(`select status from applications where id = '${one.application}'`))[0]
        ?.status;
    await refuse();
    const { picture } = await evidenceForm();
    const { id } = await appeal(await market.ctxOf(one.actor), { text: "عکس‌ها کافی بود، دوباره ببینید.", picture });
    const look = async (actor: Actor) => viewAppealPicture(await market.ctxOf(actor), { appeal: id });
    expect((await look(colleague)).mediaType).toMatch(/^image/);
    expect(await turnedAway(look(elsewhere))).toBe("missing");
    expect(await turnedAway(answer(officer, id))).toBe("producers.another-officer");
    await answer(colleague, id);
    expect(await status()).toBe("submitted");
    await refuse();
    expect(await appealableOf(market.db, await market.as(one.phone))).toBeNull();
    const two = await applicant(market);
    await refuseApplication(await market.ctxOf(officer), {
      application: two.application,
      reason: "other",
      text: "ناروشن",
    });
    const again = await send(two.actor);
    await answer(colleague, again.id, "upheld");
    expect(await turnedAway(answer(colleague, again.id, "overturned"))).toBe("producers.decided");
    expect(await myAppeal(await market.ctxOf(two.actor), two.actor)).toMatchObject({ outcome: "upheld" });
  });

  test("where a body has one officer, another body's decides", async () => {
    const weaver = await applicant(market, { occupation: "carpet-weaving" });
    await market.rows(
      `update duties set ended_at = market_now() where kind = 'officer' and person_id <> '${elsewhere.id}' and body_id = (select id from bodies where slug = 'carpet-union')`,
    );
    await refuseApplication(await market.ctxOf(elsewhere), {
      ...{ application: weaver.application, reason: "other", text: "ناروشن" },
    });
    const { id } = await send(weaver.actor);
    const [row] = await market.rows<{ slug: string }>(
      `select b.slug from eligibility_appeals e join bodies b on b.id = e.body_id where e.id = '${id}'`,
    );
    expect(row?.slug).toBe("secretariat");
    await answer(colleague, id);
  });

  const maker = () => villagers.find(({ slug }) => slug === "behrouz-sareynifar")!;
});

describe("what was found does not hold for ever", () => {
  test("a finding about to expire is told once, to her and her officer; one that has begins a stop", async () => {
    await market.rows(`update order_stops set ended_at = market_now() where ended_at is null`);
    const [{ days = 0 } = {}] = await market.rows<{ days: number }>(
      `select max(expires_on) - market_now()::date as days from eligibility_decisions d join eligibility_rules r on r.id = d.rule_id
       where d.case_id = '${hers.id}' and r.code = 'no-employer-insurance' and d.outcome = 'met'`,
    );
    await later(days - 20);
    await remindOfRecheck(await clock(), {});
    await recheckSellers(await clock());
    const told = async () => (await toldOf(market, hers.id)).filter(({ kind }) => kind === "case.recheck-due");
    expect((await told()).filter(({ data }) => data.rule === "no-employer-insurance")).toHaveLength(1);
    const [row] = await market.rows<{ next_step: string; due: boolean }>(
      `select next_step, due_at is not null as due from cases where id = '${hers.id}'`,
    );
    expect(row?.due).toBe(true);
    const live = async () => (await stops()).filter(({ ended }) => !ended).length;
    await later(21);
    await recheckSellers(await clock());
    expect(await live()).toBe(1);
    await reconsiderSeller(await clock(), { case: hers.id });
    expect(await live()).toBe(1);
    await decide("met");
  });
});
