import { afterAll, beforeAll, expect, test } from "vitest";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { joinCooperative } from "#app/domain/cooperatives/join-cooperative.server.ts";
import { leaveCooperative } from "#app/domain/cooperatives/leave-cooperative.server.ts";
import { revokeGrant } from "#app/domain/cooperatives/revoke-grant.server.ts";
import { loneScope } from "#app/domain/cooperatives/rules.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
let body: (slug: string) => string;
let officer: Awaited<ReturnType<typeof appointed>>;
let manager: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  manager = await appointed(market, "manager", body("kilim-coop"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

/** A verified maker with one product of her own. */
async function maker() {
  const { application, phone } = await applicant(market);
  await verifyProducer(await market.ctxOf(officer), {
    application,
    nameEn: `Maker ${phone.slice(-4)}`,
    cluster: "kilim-anbaran",
  });
  const actor = await market.as(phone);
  const product = `kilim-of-${phone.slice(-4)}`;
  await market.rows(`
    insert into products (slug, shop_id, cluster_id, family, availability, maker_share_bps)
    select '${product}', '${actor.producer?.shopId}', id, 'flatweave', 'unique', 7800 from clusters where slug = 'kilim-anbaran'`);
  return { actor, phone, product };
}
const wish = { cooperative: "kilim-coop", scopes: ["show", "edit-products"], until: "", consent: "on" };
const join = async (who: Actor, other: object = {}) =>
  joinCooperative(await market.ctxOf(who), { ...wish, key: newToken(), ...other });
const mayEdit = async (product: string) =>
  memberProduct(market.db, manager, product).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Missing) return false;
      throw error;
    },
  );
const membershipOf = async (who: { producer: { id: string } | null }) => {
  const [row] = await market.rows<{ id: string }>(
    `select id from memberships where producer_id = '${who.producer?.id}' order by joined_at desc limit 1`,
  );
  return row?.id ?? "";
};

test("a right that rests on another needs it too", () => {
  expect(loneScope(["show", "edit-products", "set-stock"])).toBeNull();
  expect(loneScope([])).toBeNull();
  expect(loneScope(["set-stock"])).toBe("set-stock");
  expect(loneScope(["edit-products"])).toBe("edit-products");
});

test("she joins by her own consent, which is kept, and her cooperative may edit from then on", async () => {
  const { actor, product } = await maker();
  expect(await mayEdit(product)).toBe(false);
  const { id } = await join(actor);
  expect(await mayEdit(product)).toBe(true);
  const [grant] = await market.rows<{ consent: Record<string, unknown>; scopes: string[]; granted_by: string }>(
    `select consent, scopes, granted_by from grants where id = '${id}'`,
  );
  expect(grant).toMatchObject({
    granted_by: actor.id,
    scopes: wish.scopes,
    consent: { version: 1, locale: "fa", session: actor.sessionId },
  });
  expect(await toldOf(market, id)).toMatchObject([
    { kind: "grant.given", actor_id: actor.id, subject_id: actor.producer?.shopId },
  ]);
  expect(await toldOf(market, await membershipOf(actor))).toMatchObject([{ kind: "membership.begun" }]);
});

test("nobody else can join for her, and not without her tick", async () => {
  const { actor } = await maker();
  const { actor: unverified } = await applicant(market);
  for (const who of [{ kind: "guest" } as const, manager, unverified])
    expect(await turnedAway(join(who))).toBe("not yours");
  expect(await turnedAway(join(actor, { consent: "" }))).toBe("consent: cooperatives.consent");
  expect(await turnedAway(join(actor, { cooperative: "secretariat" }))).toBe("cooperative: choose");
  expect(await turnedAway(join(actor, { scopes: ["payout-account"] }))).toContain("choose");
  expect(await turnedAway(join(actor, { scopes: ["set-stock"] }))).toBe("scopes: cooperatives.lone-scope");
  expect(await turnedAway(join(actor, { until: "1400/01/01" }))).toBe("until: cooperatives.until-past");
  expect(await turnedAway(join(actor, { until: "1450/01/01" }))).toBe("until: cooperatives.until-long");
});

test("sent twice it is one grant; said anew it replaces the old one; another cooperative must wait", async () => {
  const { actor, product } = await maker();
  const key = newToken();
  const [one, two] = await Promise.all([join(actor, { key }), join(actor, { key })]);
  expect(two).toEqual(one);
  const later = await join(actor, { scopes: ["show"] });
  const rows = await market.rows<{ id: string; revoked: boolean }>(
    `select g.id, g.revoked_at is not null as revoked from grants g join memberships m on m.id = g.membership_id where m.producer_id = '${actor.producer?.id}' order by g.valid_from`,
  );
  expect(rows).toEqual([
    { id: one.id, revoked: true },
    { id: later.id, revoked: false },
  ]);
  expect(await mayEdit(product)).toBe(false);
  expect(await turnedAway(join(actor, { cooperative: "other-coop" }))).toBe("cooperatives.one-at-a-time");
});

test("a grant taken back counts at the next request", async () => {
  const { actor, product } = await maker();
  const { id } = await join(actor);
  expect(await mayEdit(product)).toBe(true);
  const { actor: stranger } = await maker();
  expect(await turnedAway(revokeGrant(await market.ctxOf(stranger), { grant: id }))).toBe("missing");
  expect(await turnedAway(revokeGrant(await market.ctxOf(manager), { grant: id }))).toBe("not yours");
  const ctx = await market.ctxOf(actor);
  await Promise.all([revokeGrant(ctx, { grant: id }), revokeGrant(ctx, { grant: id })]);
  expect(await mayEdit(product)).toBe(false);
  expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["grant.given", "grant.revoked"]);
});

test("a grant ends with its last day", async () => {
  const { actor, product, phone } = await maker();
  const now = (await market.ctxOf(actor)).now;
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  await join(actor, { until: tomorrow });
  expect(await mayEdit(product)).toBe(true);
  await market.advance(3 * 86_400);
  expect(await mayEdit(product)).toBe(false);
  await join(await market.as(phone));
  expect(await mayEdit(product)).toBe(true);
});

test("leaving ends the membership and every grant under it", async () => {
  const { actor, product } = await maker();
  const { id } = await join(actor);
  const membership = await membershipOf(actor);
  const { actor: stranger } = await maker();
  expect(await turnedAway(leaveCooperative(await market.ctxOf(stranger), { membership }))).toBe("missing");
  const ctx = await market.ctxOf(actor);
  await leaveCooperative(ctx, { membership });
  await leaveCooperative(ctx, { membership });
  expect(await mayEdit(product)).toBe(false);
  expect((await toldOf(market, membership)).map(({ kind }) => kind)).toEqual(["membership.begun", "membership.ended"]);
  expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["grant.given", "grant.revoked"]);
  await join(actor, { cooperative: "other-coop" });
  expect(await membershipOf(actor)).not.toBe(membership);
});
