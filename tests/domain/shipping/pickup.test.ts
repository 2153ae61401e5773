import { afterAll, beforeAll, expect, test } from "vitest";
import { countiesOf, countyOf } from "#app/country/places.ts";
import { pickupPoint, pickupPoints, returnCounter, shopPoints } from "#app/domain/shipping/pickup.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse({}, village);
});
afterAll(() => market.close());

const codes = (points: { code: string }[]) => points.map(({ code }) => code);

test("the village hands parcels over at three counters and two agencies, each in both languages and a county of ours", async () => {
  const points = await pickupPoints(market.db);
  expect(codes(points)).toEqual(["post-namahil", "anbaran-counter", "honey-counter", "post-alvares", "moghan-counter"]);
  const { carriers } = market.house.country;
  for (const { county, carrier, bodyId, code, ...texts } of points) {
    expect(countyOf(market.house.country, county)?.province, code).toBe("IR-24");
    expect(carrier === null, code).toBe(bodyId !== null);
    if (carrier !== null) expect(carriers.map((one) => one.code)).toContain(carrier);
    for (const [name, text] of Object.entries(texts)) expect(text, `${code} ${name}`).not.toBe("");
    // A form writes service, point and insurance into one value.
    expect(code).toMatch(/^[a-z-]+$/);
  }
});

test("points are found by county, and one that closed is offered no more but still known by its code", async () => {
  expect(codes(await pickupPoints(market.db, ["2410", "2408"]))).toEqual([
    "anbaran-counter",
    "honey-counter",
    "post-alvares",
  ]);
  expect(await pickupPoints(market.db, [])).toEqual([]);
  expect(
    await pickupPoints(
      market.db,
      countiesOf(market.house.country, "IR-23").map(({ code }) => code),
    ),
  ).toEqual([]);
  await market.rows("update pickup_points set active = false where code = 'post-alvares'");
  expect(codes(await pickupPoints(market.db, ["2410"]))).toEqual(["honey-counter"]);
  expect((await pickupPoint(market.db, "post-alvares"))?.nameEn).toBe("Post agency of Alvares");
  expect(await pickupPoint(market.db, "nowhere")).toBeNull();
});

test("a shop's goods are fetched from its maker's cooperatives as long as she is a member, a body's from its own", async () => {
  const [member] = await market.rows<{ slug: string; id: string }>(
    `select s.slug, me.id from shops s join memberships me on me.producer_id = s.producer_id join bodies b on b.id = me.body_id
     where b.slug = 'anbaran-coop' order by s.slug limit 1`,
  );
  const { slug = "", id = "" } = member ?? {};
  const counties = ["2408", "2410", "2411"];
  const fetched = async (shop: string) => codes(await shopPoints(market.db, shop, counties));
  expect(await fetched(slug)).toEqual(["anbaran-counter"]);
  await market.rows(`update memberships set ended_at = market_now() where id = '${id}'`);
  expect(await fetched(slug)).toEqual([]);
  expect(await fetched("anbaran-coop")).toEqual(["anbaran-counter"]);
  expect(codes(await shopPoints(market.db, "anbaran-coop", ["2403"]))).toEqual(["post-namahil"]);
  expect(await fetched("no-such-shop")).toEqual([]);
});

test("a parcel that nobody takes goes back to a counter of the maker's cooperative, where it has one", async () => {
  const shop = async (cooperative: string) =>
    (
      await market.rows<{ id: string }>(
        `select s.id from shops s join memberships me on me.producer_id = s.producer_id and me.ended_at is null
         join bodies b on b.id = me.body_id where b.slug = '${cooperative}' order by s.slug limit 1`,
      )
    )[0]?.id ?? "";
  expect((await returnCounter(market.db, await shop("moghan-coop")))?.code).toBe("moghan-counter");
  expect(await returnCounter(market.db, await shop("khalkhal-fund"))).toBeNull();
  const [own] = await market.rows<{ id: string }>("select id from shops where slug = 'honey-union'");
  expect((await returnCounter(market.db, own?.id ?? ""))?.code).toBe("honey-counter");
});
