import { afterAll, beforeAll, expect, test } from "vitest";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { officersProducers, producerFile } from "#app/domain/badges/office-queries.server.ts";
import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { whyNot } from "#app/domain/badges/rules.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import {
  applicant,
  appointed,
  foundProgramme,
  newPhone,
  toldOf,
  turnedAway,
} from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
let body: (slug: string) => string;
let officer: Awaited<ReturnType<typeof appointed>>;
let unionOfficer: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  unionOfficer = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

/** A verified maker and her shop. */
async function maker(phone = newPhone(), decidedBy = officer) {
  const { application } = await applicant(market, { phone });
  await verifyProducer(await market.ctxOf(decidedBy), { application, nameEn: `Maker ${phone.slice(-4)}`, cluster: "" });
  const actor = await market.as(phone);
  const [shop] = await market.rows<{ id: string; slug: string }>(
    `select id, slug from shops where id = '${actor.producer?.shopId}'`,
  );
  if (!shop) throw new Error("no shop");
  return { actor, shop, phone };
}
const give = async (who: Actor, shop: string, badge = "verified-maker") =>
  grantBadge(await market.ctxOf(who), { shop, badge, reason: "کارگاه دیده شد." });
const take = async (who: Actor, grant: string) =>
  revokeBadge(await market.ctxOf(who), { grant, reason: "کارگاه بسته شده است." });
const grantsOf = (shop: string) =>
  market.rows<{ id: string; code: string; months: number; revoked: boolean; why: string | null }>(
    `select id, code, revoked_at is not null as revoked, revocation_reason as why,
       (extract(year from age(expires_at, granted_at)) * 12 + extract(month from age(expires_at, granted_at)))::int as months
     from badge_grants where shop_id = '${shop}' order by granted_at`,
  );

test("who may be given a mark, and who not", () => {
  const shop = { scope: "shop", of: "" } as const;
  const fine = {
    kind: "shop" as const,
    requires: [],
    held: [],
    wanted: shop,
    verified: true,
    own: false,
    member: false,
  };
  expect(whyNot(fine)).toBeNull();
  expect(whyNot({ ...fine, own: true })).toBe("badges.own");
  expect(whyNot({ ...fine, kind: "cluster", own: true })).toBe("badges.own-cluster");
  expect(whyNot({ ...fine, member: true })).toBe("badges.own-member");
  expect(whyNot({ ...fine, verified: false })).toBe("badges.unverified");
  const brand = { ...fine, requires: ["verified-maker", "inspected-product"] };
  const verified = { slug: "verified-maker", ...shop };
  const honey = { slug: "inspected-product", scope: "family", of: "honey" } as const;
  expect(whyNot({ ...brand, held: [verified] })).toBe("badges.lower-first");
  expect(whyNot({ ...brand, held: [verified, honey] })).toBeNull();
  // A mark on honey stands under one on honey, not under one on carpets.
  expect(whyNot({ ...brand, held: [verified, honey], wanted: { scope: "family", of: "honey" } })).toBeNull();
  expect(whyNot({ ...brand, held: [verified, honey], wanted: { scope: "family", of: "carpet" } })).toBe(
    "badges.lower-first",
  );
});

test("a mark is given for its time, told with the shop as subject, and given once", async () => {
  const { shop } = await maker();
  await Promise.all([give(officer, shop.slug), give(officer, shop.slug)]);
  const [grant, ...others] = await grantsOf(shop.id);
  expect(others).toEqual([]);
  expect(grant).toMatchObject({ months: 24, revoked: false });
  expect(grant?.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
  expect(await toldOf(market, grant?.id ?? "")).toMatchObject([
    { kind: "badge.granted", actor_id: officer.id, subject_id: shop.id, data: { badge: "verified-maker" } },
  ]);
});

test("a stranger, the maker herself and an officer asleep give nothing", async () => {
  const { shop, actor } = await maker();
  const asleep = await market.as(officer.phone, { secondFactor: false });
  for (const who of [{ kind: "guest" } as const, actor, asleep])
    expect(await turnedAway(give(who, shop.slug))).toBe("not yours");
  expect(await grantsOf(shop.id)).toEqual([]);
});

test("an officer gives the marks of her own body only, and only as the rules allow", async () => {
  const { shop } = await maker();
  expect(await turnedAway(give(unionOfficer, shop.slug, "verified-maker"))).toBe("badge: choose");
  expect(await turnedAway(give(officer, shop.slug, "inspected-product"))).toBe("badges.lower-first");
  expect(await turnedAway(give(officer, "no-such-shop"))).toBe("missing");
  await give(unionOfficer, shop.slug, "union-seal");
  expect(await grantsOf(shop.id)).toHaveLength(1);
});

test("nobody honours herself, nor a member of a cooperative she manages", async () => {
  const own = await maker(unionOfficer.phone);
  expect(await turnedAway(give(await market.as(own.phone), own.shop.slug, "union-seal"))).toBe("badges.own");
  const { shop, actor } = await maker();
  await market.rows(
    `insert into memberships (body_id, producer_id) values ('${body("kilim-coop")}', '${actor.producer?.id}')`,
  );
  const both = await appointed(market, "manager", body("kilim-coop"), officer.phone);
  expect(await turnedAway(give(both, shop.slug))).toBe("badges.own-member");
  await market.rows(`update duties set ended_at = market_now() where person_id = '${officer.id}' and kind = 'manager'`);
});

test("a mark taken back stays to be seen with its reason, and may be given again", async () => {
  const { shop } = await maker();
  await give(officer, shop.slug);
  const [grant] = await grantsOf(shop.id);
  const id = grant?.id ?? "";
  expect(await turnedAway(take(unionOfficer, id))).toBe("missing");
  expect(await turnedAway(take({ kind: "guest" }, id))).toBe("not yours");
  expect(await turnedAway(take(officer, "no-such-mark"))).toBe("missing");
  await Promise.all([take(officer, id), take(officer, id)]);
  expect(await grantsOf(shop.id)).toMatchObject([{ id, revoked: true, why: "کارگاه بسته شده است." }]);
  expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["badge.granted", "badge.revoked"]);
  expect(await turnedAway(give(officer, shop.slug, "inspected-product"))).toBe("badges.lower-first");
  await give(officer, shop.slug);
  expect((await grantsOf(shop.id)).map(({ revoked }) => revoked)).toEqual([true, false]);
});

test("a mark that has run out begins anew under its code", async () => {
  const { shop } = await maker();
  await give(officer, shop.slug);
  const [before] = await grantsOf(shop.id);
  await market.rows(`update badge_grants set expires_at = market_now() - interval '1 day' where id = '${before?.id}'`);
  await give(officer, shop.slug);
  const after = await grantsOf(shop.id);
  expect(after).toMatchObject([{ id: before?.id, code: before?.code, months: 24 }]);
  expect((await toldOf(market, before?.id ?? "")).map(({ kind }) => kind)).toEqual(["badge.granted", "badge.renewed"]);
});

test("officers see the producers their body judged, issuers of marks all of them; nobody else any", async () => {
  await market.rows(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('school', 'foundation', 'آموزشگاه', 'School', '2401')`,
  );
  const [school] = await market.rows<{ id: string }>(`select id from bodies where slug = 'school'`);
  const outsider = await appointed(market, "officer", school?.id ?? "");
  const { shop } = await maker();
  await give(officer, shop.slug);
  const seen = await officersProducers(await market.ctxOf(officer), officer, { page: 1, q: shop.slug });
  expect(seen.producers).toMatchObject([{ shop: shop.slug, marks: [{ slug: "verified-maker" }] }]);
  expect((await officersProducers(await market.ctxOf(officer), officer, { page: 1, q: "100%" })).producers).toEqual([]);
  const file = await producerFile(await market.ctxOf(unionOfficer), unionOfficer, shop.slug);
  // The union issues marks, so it may look; the case and the secretariat's mark are not its own.
  expect(file).toMatchObject({ application: null, marks: [{ slug: "verified-maker", state: "live", mine: false }] });
  const elsewhere = await market.ctxOf(outsider);
  expect((await officersProducers(elsewhere, outsider, { page: 1 })).producers).toEqual([]);
  expect(await turnedAway(producerFile(elsewhere, outsider, shop.slug))).toBe("missing");
  expect(await turnedAway(give(outsider, shop.slug))).toBe("missing");
});

test("the marks above the first are kept from a shop with goods outside their standard", async () => {
  const { shop } = await maker();
  await give(officer, shop.slug);
  const [product] = await market.rows<{ id: string }>(
    `insert into products (slug, shop_id, cluster_id, family, status, availability, attributes, maker_share_bps, published_at)
     select 'wet-honey', '${shop.id}', id, 'honey', 'published', 'stock', '{"moisturePct": 20.5}', 9000, now() from clusters limit 1 returning id`,
  );
  expect(await turnedAway(give(officer, shop.slug, "inspected-product"))).toBe("badges.outside-limit");
  await market.rows(
    `update products set family = 'medicinal-herb', attributes = '{"source": "wild"}' where id = '${product?.id}'`,
  );
  expect(await turnedAway(give(officer, shop.slug, "inspected-product"))).toBe("badges.wild-permit");
  expect(await grantsOf(shop.id)).toHaveLength(1);
  await market.rows(
    `update products set attributes = '{"source": "cultivated", "moisturePct": 12}' where id = '${product?.id}'`,
  );
  await give(officer, shop.slug, "inspected-product");
  expect(await grantsOf(shop.id)).toHaveLength(2);
});
