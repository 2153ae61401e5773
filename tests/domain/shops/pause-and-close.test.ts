import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { closeShop } from "#app/domain/shops/close-shop.server.ts";
import { openConsignments } from "#app/domain/shops/open-consignments.server.ts";
import { pauseShop } from "#app/domain/shops/pause-shop.server.ts";
import { reopenShop } from "#app/domain/shops/reopen-shop.server.ts";
import { openDueShops, resumeShop } from "#app/domain/shops/resume-shop.server.ts";
import { saveShop } from "#app/domain/shops/save-shop.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { runSchedule } from "#app/jobs/schedule.server.ts";
import { producer } from "#app/platform/actor.ts";
import { addDays, jalaliOfIso } from "#app/platform/calendar.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let t: Shop;
beforeAll(async () => {
  t = await openShop();
}, 120_000);
afterAll(() => t.close());

const system = { kind: "system", job: "test" } as const;
const shopRow = async (slug: string) =>
  (
    await t.rows<{ paused: boolean; until: string | null; closed: boolean }>(
      `select paused_at is not null as paused, paused_until::text as until, closed_at is not null as closed from shops where slug = '${slug}'`,
    )
  )[0];
const onShelf = async (slug: string) =>
  (await t.rows(`select 1 from shelf where shop_id = (select id from shops where slug = '${slug}')`)).length;
const faults = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );

describe("a holiday", () => {
  const slug = "behrouz-sareynifar";
  const goods = { "honey-thyme-1kg": 1 };

  it("keeps the basket and the checkout shut and says until when; her shelf is empty meanwhile", async () => {
    const her = await t.maker(slug);
    const cart = await t.fill(goods);
    const until = addDays(dayOf(her.now), 10);
    const { year, month, day } = jalaliOfIso(until);
    // Typed as her calendar has it.
    await pauseShop(her, { until: `${year}/${month}/${day}`, noteFa: "برای کوچ زنبورها رفته‌ایم." });
    expect(await shopRow(slug)).toEqual({ paused: true, until, closed: false });
    expect(await onShelf(slug)).toBe(0);
    await expect(t.fill(goods)).rejects.toMatchObject({ code: "cart.shut-until" });
    await expect(placeOrder(await t.ctxOf(guest), await t.formFor(cart))).rejects.toMatchObject({
      code: "order.not-sold-until",
    });
    await pauseShop(her, { until: "", noteFa: "" });
    await expect(
      addLine(await t.ctxOf(guest), { cart: "", slug: "honey-thyme-1kg", quantity: "1", currency: "IRR" }),
    ).rejects.toMatchObject({
      code: "cart.shut",
    });
    await expect(placeOrder(await t.ctxOf(guest), await t.formFor(cart))).rejects.toMatchObject({
      code: "order.not-sold",
    });
    for (const _ of [1, 2]) await resumeShop(her, {});
    expect(await onShelf(slug)).toBeGreaterThan(0);
    await placeOrder(await t.ctxOf(guest), await t.formFor(cart));
    expect(await t.rows("select 1 from events where kind = 'shop.resumed'")).toHaveLength(1);
  });

  it("takes no day that has come, none far off, and nothing that is no day", async () => {
    const her = await t.maker(slug);
    const today = dayOf(her.now);
    expect(await faults(pauseShop(her, { until: today }))).toEqual({ until: "shops.day-past" });
    expect(await faults(pauseShop(her, { until: addDays(today, 400) }))).toEqual({ until: "shops.day-far" });
    expect(await faults(pauseShop(her, { until: "۱۴۰۵/۱۳/۰۱" }))).toEqual({ until: "shops.day" });
    expect(await shopRow(slug)).toMatchObject({ paused: false });
  });

  it("ends by itself on its day where the market is, and once", async () => {
    const her = await t.maker(slug);
    const until = addDays(dayOf(her.now), 2);
    await pauseShop(her, { until });
    await runSchedule(await t.ctxOf(system));
    expect(await shopRow(slug)).toMatchObject({ paused: true });
    // To the first minute of that day in Tehran, and not of that day in Greenwich.
    const begins = Date.parse(`${until}T00:00:00+03:30`);
    await t.advance((begins - (await t.ctxOf(guest)).now.getTime()) / 1000 - 60);
    expect(await openDueShops(await t.ctxOf(system), {})).toBe(0);
    await t.advance(120);
    const rounds = await Promise.all([1, 2, 3].map(async () => openDueShops(await t.ctxOf(system), {})));
    expect(rounds.sort()).toEqual([0, 0, 1]);
    expect(await shopRow(slug)).toEqual({ paused: false, until: null, closed: false });
  });
});

describe("closing for good", () => {
  const slug = "sevil-anguti";

  it("waits for every order that is open, and says which", async () => {
    const her = await t.maker(slug);
    const me = producer.admit(her.actor);
    const unpaid = await t.order({ "verni-silk-40x60": 1 });
    expect(await openConsignments(her, me)).toMatchObject([{ order: unpaid.number, status: "awaiting-payment" }]);
    await expect(closeShop(her, { sure: "on" })).rejects.toMatchObject({ code: "shops.open-orders" });
    expect(await shopRow(slug)).toMatchObject({ closed: false });
    expect(await onShelf(slug)).toBeGreaterThan(0);
    await t.rows(`update orders set hold_until = now() - interval '1 minute' where number = '${unpaid.number}'`);
    await runSchedule(await t.ctxOf(system));

    const paid = await t.paidOrder({ "verni-table-mat-set": 1 });
    const [open] = await openConsignments(her, me);
    expect(open).toMatchObject({ order: paid.number, status: "new" });
    await acceptConsignment(her, { consignment: open!.id });
    await expect(closeShop(her, { sure: "on" })).rejects.toMatchObject({ code: "shops.open-orders" });
    await t
      .rows(
        `update consignments set status = 'delivered', shipped_at = now(), delivered_at = now() where id = '${open!.id}'`,
      )
      .catch(() => t.rows(`update consignments set status = 'delivered' where id = '${open!.id}'`));
    expect(await openConsignments(her, me)).toEqual([]);
  });

  it("is asked for twice, and then takes listings, memberships and grants along, at once and once", async () => {
    const her = await t.maker(slug);
    expect(await faults(closeShop(her, {}))).toEqual({ sure: "shops.sure" });
    const basket = await t.fill({ "verni-table-mat-set": 1 });
    await Promise.all([1, 2].map(() => closeShop(her, { sure: "on" })));
    expect(await shopRow(slug)).toMatchObject({ closed: true });
    expect(await onShelf(slug)).toBe(0);
    const shop = `(select id from shops where slug = '${slug}')`;
    expect(
      await t.rows(`select 1 from products where shop_id = ${shop} and status in ('published', 'submitted')`),
    ).toEqual([]);
    expect(
      await t.rows(`select 1 from memberships m join shops s on s.producer_id = m.producer_id
        left join grants g on g.membership_id = m.id and g.revoked_at is null where s.slug = '${slug}' and (m.ended_at is null or g.id is not null)`),
    ).toEqual([]);
    expect(await t.rows(`select 1 from events where kind = 'shop.closed' and noun_id = ${shop}`)).toHaveLength(1);
    await expect(placeOrder(await t.ctxOf(guest), await t.formFor(basket))).rejects.toMatchObject({
      code: "order.not-sold",
    });
    await expect(pauseShop(her, {})).rejects.toMatchObject({ code: "shops.closed" });
    await expect(saveShop(her, { version: "2", nameFa: "نو", nameEn: "New", shown: "place" })).rejects.toMatchObject({
      code: "shops.closed",
    });
    const [listing] = await t.rows<{ slug: string }>(
      `select slug from products where shop_id = ${shop} and status = 'withdrawn' limit 1`,
    );
    await expect(submitProduct(her, { slug: listing!.slug })).rejects.toMatchObject({ code: "catalogue.not-ready" });
    expect(
      await t.rows(
        `select 1 from badge_grants where shop_id = ${shop} and revoked_at is not null and revoked_at > now() - interval '1 hour'`,
      ),
    ).toEqual([]);
  });

  it("the office opens it again: by an officer of the case's body or the secretariat, and nobody else", async () => {
    const officer = async (body: string) => {
      const [row] = await t.rows<{ id: string; person: string }>(
        `select b.id, d.person_id as person from bodies b join duties d on d.body_id = b.id and d.kind = 'officer' and d.ended_at is null where b.slug = '${body}' limit 1`,
      );
      if (!row) throw new Error(`no officer of ${body}`);
      const her = await t.maker(slug);
      return {
        ...her,
        actor: {
          ...(her.actor as typeof her.actor & { kind: "person" }),
          id: row.person,
          producer: null,
          duties: [{ kind: "officer" as const, bodyId: row.id }],
        },
      };
    };
    const bodies = await t.rows<{ slug: string; kind: string }>(
      "select b.slug, b.kind from bodies b join duties d on d.body_id = b.id and d.kind = 'officer' and d.ended_at is null",
    );
    const secretariat = bodies.find(({ kind }) => kind === "secretariat")!.slug;
    const stranger = bodies.find(({ kind }) => kind !== "secretariat")!.slug;
    await expect(reopenShop(await officer(stranger), { slug })).rejects.toBeInstanceOf(Missing);
    expect(await shopRow(slug)).toMatchObject({ closed: true });
    for (const _ of [1, 2]) await reopenShop(await officer(secretariat), { slug });
    expect(await shopRow(slug)).toMatchObject({ closed: false });
    expect(await onShelf(slug)).toBe(0);
    expect(await t.rows("select 1 from events where kind = 'shop.reopened'")).toHaveLength(1);
  });
});

it("and the books still hold", async () => {
  const { keys, env } = t.house;
  const verdicts = await judgeAll({
    db: t.db,
    alive: true,
    keys,
    dataDir: env.dataDir,
    books: await readTwinBooks(env),
  });
  expect(verdicts.filter(({ id, holds }) => ["I6", "I14"].includes(id) && !holds)).toEqual([]);
});
