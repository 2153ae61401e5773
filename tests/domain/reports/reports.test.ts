import { afterAll, beforeAll, expect, test } from "vitest";
import { stopDueOrders } from "#app/domain/producers/stop-due-orders.server.ts";
import { decideReport } from "#app/domain/reports/decide-report.server.ts";
import { liftSuspension } from "#app/domain/reports/lift-suspension.server.ts";
import { reportQueue } from "#app/domain/reports/queries.server.ts";
import { reportAbuse } from "#app/domain/reports/report-abuse.server.ts";
import { viewReport } from "#app/domain/reports/view-report.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { villagers } from "#db/village/people.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { appointed, toldOf, turnedAway } from "../producers/programme.ts";

let market: Shop;
type Person = Awaited<ReturnType<typeof appointed>>;
let officer: Person;
let elsewhere: Person;
const shop = "behrouz-sareynifar";
const goods = "honey-thyme-1kg";
const body = async (slug: string) =>
  (await market.rows<{ id: string }>(`select id from bodies where slug = '${slug}'`))[0]?.id ?? "";
beforeAll(async () => {
  market = await openShop();
  officer = await appointed(market, "officer", await body("secretariat"));
  elsewhere = await appointed(market, "officer", await body("carpet-union"));
});
afterAll(() => market.close());

type Actor = Parameters<Shop["ctxOf"]>[0];
const text = "این عسل را در فروشگاه دیگری دیده‌ام.";
const report = async (other: object = {}) =>
  reportAbuse(await market.ctxOf({ kind: "guest" }), {
    ...{ key: newToken(), shop, product: goods, reason: "not-hers", text },
    ...other,
  });
const decide = async (id: string, decision: string, other: object = {}, by: Actor = officer) =>
  decideReport(await market.ctxOf(by), { report: id, decision, note: "عکس‌ها از آن غرفه نیست.", ...other });
const state = async () =>
  (
    await market.rows<{ seen: boolean; stopped: boolean; goods: string }>(
      `select s.opened_at is not null as seen, s.orders_stopped_at is not null as stopped, p.status as goods
       from shops s join products p on p.shop_id = s.id and p.slug = '${goods}' where s.slug = '${shop}'`,
    )
  )[0];

test("anybody reports a listing, once for each sending; her words are sealed and for officers of the programme alone", async () => {
  const form = { key: newToken() };
  const { id } = await report(form);
  expect(await report(form)).toEqual({ id });
  expect(await turnedAway(report({ product: "not-there" }))).toBe("missing");
  expect(await turnedAway(report({ text: "بد" }))).toBe("text: reports.short");
  const [row] = await market.rows<{ all: string }>(`select r::text as all from abuse_reports r where id = '${id}'`);
  expect(row?.all).not.toContain("فروشگاه");
  expect((await reportQueue(await market.ctxOf(officer), officer)).map((one) => one.id)).toContain(id);
  expect(await reportQueue(await market.ctxOf(elsewhere), elsewhere)).toEqual([]);
  const view = async (actor: Actor) => viewReport(await market.ctxOf(actor), { report: id });
  expect((await view(officer)).text).toBe(text);
  expect(await turnedAway(view(elsewhere))).toBe("missing");
  expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["abuse-report.made", "abuse-report.viewed"]);
  for (let n = 0; n < 9; n++) await report().catch(() => null);
  expect(await turnedAway(report())).toBe("limits.too-many");
});

const another = async () =>
  (
    await market.rows<{ id: string }>(
      `select r.id from abuse_reports r join shops s on s.id = r.shop_id where s.slug = '${shop}' and r.decided_at is null limit 1`,
    )
  )[0]?.id ?? "";

test("a suspended shop is hidden and takes no new orders, its open ones go on; ended, all is as before", async () => {
  const before = await market.paidOrder({ [goods]: 1 });
  const id = await another();
  expect(await turnedAway(decide(id, "suspended", { note: "" }))).toBe("note: reports.say-why");
  expect(await turnedAway(decide(id, "suspended", { until: "1400/01/01" }))).toBe("until: reports.until");
  const cart = await market.fill({ [goods]: 1 });
  const form = await market.formFor(cart);
  await decide(id, "suspended");
  expect(await state()).toMatchObject({ seen: false, stopped: true });
  const { placeOrder } = await import("#app/domain/orders/place-order.server.ts");
  expect(await turnedAway(placeOrder(await market.ctxOf({ kind: "guest" }), form))).toBe("order.shop-stopped");
  expect(await market.rows(`select status from orders where id = '${before.orderId}'`)).toEqual([
    { status: "confirmed" },
  ]);
  expect(await turnedAway(decide(await another(), "suspended"))).toBe("reports.suspended-already");
  const lift = async (actor: Actor) => liftSuspension(await market.ctxOf(actor), { report: id });
  expect(await turnedAway(lift(elsewhere))).toBe("missing");
  await lift(officer);
  await lift(officer);
  expect(await state()).toMatchObject({ seen: true, stopped: false });
});

test("a suspension with a last day ends by itself", async () => {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await decide(await another(), "suspended", { until: day });
  await market.advance(5 * 86_400);
  await stopDueOrders(await systemContext(market.house, "clock", "test"), {});
  expect(await state()).toMatchObject({ seen: true, stopped: false });
});

test("a listing is taken off; what was decided is not decided again; nobody decides about her own shop", async () => {
  const id = await another();
  await decide(id, "taken-off");
  expect((await state())?.goods).toBe("withdrawn");
  expect(await turnedAway(decide(id, "none"))).toBe("reports.decided");
  const maker = await appointed(
    market,
    "officer",
    await body("secretariat"),
    villagers.find(({ slug }) => slug === shop)!.phone,
  );
  expect(await turnedAway(decide(await another(), "none", {}, maker))).toBe("reports.own-shop");
});
