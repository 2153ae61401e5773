import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askBadge } from "#app/domain/badges/ask-badge.server.ts";
import { checkCriterion } from "#app/domain/badges/check-criterion.server.ts";
import { composeBadge } from "#app/domain/badges/compose-badge.server.ts";
import { composedBadge, officersBadges } from "#app/domain/badges/compose-queries.server.ts";
import { dropRequest } from "#app/domain/badges/drop-request.server.ts";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { grantRequested } from "#app/domain/badges/grant-requested.server.ts";
import { grantLife } from "#app/domain/badges/life-queries.server.ts";
import { liftSuspension } from "#app/domain/badges/lift-suspension.server.ts";
import { openReview } from "#app/domain/badges/open-review.server.ts";
import { ownMark, ownMarks } from "#app/domain/badges/own-queries.server.ts";
import { badgePage, proofOf } from "#app/domain/badges/queries.server.ts";
import { recheckMarks } from "#app/domain/badges/recheck-marks.server.ts";
import { refuseRequest } from "#app/domain/badges/refuse-request.server.ts";
import { requestFile, requestQueue } from "#app/domain/badges/request-queries.server.ts";
import { reviseBadge } from "#app/domain/badges/revise-badge.server.ts";
import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { suspendBadge } from "#app/domain/badges/suspend-badge.server.ts";
import { viewCheck } from "#app/domain/badges/view-check.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import type { Actor, Maker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import {
  applicant,
  appointed,
  evidenceForm,
  foundProgramme,
  newPhone,
  toldOf,
  turnedAway,
} from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
let body: (slug: string) => string;
let officer: Awaited<ReturnType<typeof appointed>>;
let colleague: Awaited<ReturnType<typeof appointed>>;
let unionOfficer: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  colleague = await appointed(market, "officer", body("secretariat"));
  unionOfficer = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const ctxOf = (who: Actor) => market.ctxOf(who);
const day = 86_400;

/** A verified maker with one honey on the market, inspected today unless told not to. */
async function maker({ phone = newPhone(), inspected = true } = {}) {
  const { application } = await applicant(market, { phone });
  const decidedBy = phone === officer.phone ? colleague : officer;
  await verifyProducer(await ctxOf(decidedBy), { application, nameEn: `Maker ${phone.slice(-4)}`, cluster: "" });
  const actor = (await market.as(phone)) as unknown as Maker;
  const shopId = actor.producer.shopId;
  const [row] = await market.rows<{ id: string; slug: string; product: string }>(
    `with made as (insert into products (slug, shop_id, cluster_id, family, status, availability, attributes, maker_share_bps, published_at)
       select 'honey-${phone.slice(-4)}', '${shopId}', id, 'honey', 'published', 'stock', '{"moisturePct": 17}', 8000, now() from clusters limit 1 returning id)
     select s.id, s.slug, made.id as product from shops s, made where s.id = '${shopId}'`,
  );
  if (!row) throw new Error("no shop");
  if (inspected)
    await market.rows(
      `insert into attribute_evidence (product_id, key, value, level, recorded_by, recorded_at)
       values ('${row.product}', 'moisturePct', '17', 'inspected', '${officer.id}', market_now())`,
    );
  return { actor, phone, shop: row };
}

const form = (slug: string, more: Record<string, unknown> = {}) => ({
  ...{ key: newToken(), issuer: "secretariat", slug, nameFa: "مهر عسل", nameEn: "Honey seal" },
  ...{ criteriaFa: "عسل بازدیدشده", criteriaEn: "Inspected honey", scopes: ["family"], validMonths: "۱۲" },
  ...{ "use-inspected": "on", "inspected-months": "6", handFa1: "کندو دیده شد", handEn1: "The hives were seen" },
  ...more,
});
let numbers = 0;
const composed = async (more: Record<string, unknown> = {}) => {
  const slug = `seal-${++numbers}`;
  await composeBadge(await ctxOf(officer), form(slug, more));
  return slug;
};
const ask = async (who: Actor, badge: string, what = "family:honey") =>
  (await askBadge(await ctxOf(who), { key: newToken(), badge, for: what })).id;
const check = async (request: string, more: Record<string, unknown> = {}, who: Actor = officer) => {
  const file = await requestFile(await ctxOf(officer), officer, request);
  const criterion = file.hand[0]?.id;
  await checkCriterion(await ctxOf(who), {
    ...{ request, criterion, outcome: "met", documentNumber: "۱۲۳", documentDate: "۱۴۰۵/۰۱/۱۵", picture: [] },
    ...more,
  });
  return criterion ?? "";
};
const grant = async (request: string, who: Actor = officer) =>
  grantRequested(await ctxOf(who), { request, reason: "کندوها دیده شد." });
/** A mark asked for, seen and given. */
async function given(badge: string, who: Maker) {
  const request = await ask(who, badge);
  await check(request);
  await grant(request);
  const [row] = await market.rows<{ id: string; code: string }>(
    `select id, code from badge_grants where request_id = '${request}'`,
  );
  if (!row) throw new Error("nothing was given");
  return { ...row, request };
}
const seen = async (badge: string, code: string) => {
  const ctx = await ctxOf({ kind: "guest" });
  const proof = await proofOf(ctx, code);
  const page = await badgePage(ctx, badge);
  return {
    state: proof.of === "badge" ? proof.state : null,
    held: page.held.some((one) => one.code === code),
    suspended: page.suspended.some((one) => one.code === code),
    revoked: page.revoked.some((one) => one.code === code),
  };
};

describe("a body composes a mark", () => {
  test("of coded and hand-checked criteria, once for one form, each fault at its field", async () => {
    const ctx = await ctxOf(officer);
    const typed = form("hive-seal", { requires: ["verified-maker"], licence: "on" });
    expect(await Promise.all([composeBadge(ctx, typed), composeBadge(ctx, typed)])).toEqual([
      { badge: "hive-seal" },
      { badge: "hive-seal" },
    ]);
    const badge = await composedBadge(ctx, officer, "hive-seal");
    expect(badge).toMatchObject({ version: 1, scopes: ["family"], licence: true });
    expect(badge.versions[0]).toMatchObject({ months: 12, requires: ["verified-maker"] });
    expect(badge.versions[0]?.list.map(({ code, params }) => [code, params])).toEqual([
      ["inspected", { months: 6 }],
      [null, {}],
    ]);
    expect(await turnedAway(composeBadge(ctx, form("hive-seal")))).toBe("slug: badges.slug-taken");
    const faulty = form("other", { scopes: [], requires: ["no-such"], "inspected-months": "99", handEn1: "" });
    expect(await turnedAway(composeBadge(ctx, faulty))).toBe(
      "inspected-months: number, handEn1: required, scopes: choose, requires: choose",
    );
    expect(await turnedAway(composeBadge(await ctxOf(unionOfficer), form("union-own")))).toBe("issuer: choose");
    expect(await turnedAway(composedBadge(await ctxOf(unionOfficer), unionOfficer, "hive-seal"))).toBe("missing");
    expect((await officersBadges(ctx, unionOfficer)).map(({ slug }) => slug)).toEqual(["union-seal"]);
  });

  test("and revises it: a new version beside the old, none where nothing changed, not over a colleague's", async () => {
    const slug = await composed();
    const ctx = await ctxOf(officer);
    const { key: _key, issuer: _issuer, slug: _slug, nameFa: _fa, nameEn: _en, ...typed } = form(slug);
    await reviseBadge(ctx, { ...typed, badge: slug, seen: "1" });
    expect((await composedBadge(ctx, officer, slug)).version).toBe(1);
    await reviseBadge(ctx, { ...typed, badge: slug, seen: "1", "inspected-months": "3" });
    const badge = await composedBadge(ctx, officer, slug);
    expect(badge.versions.map(({ version, list }) => [version, list[0]?.params])).toEqual([
      [2, { months: 3 }],
      [1, { months: 6 }],
    ]);
    expect(await turnedAway(reviseBadge(ctx, { ...typed, badge: slug, seen: "1" }))).toBe("badges.version-moved");
    expect(await turnedAway(reviseBadge(await ctxOf(unionOfficer), { ...typed, badge: slug, seen: "2" }))).toBe(
      "missing",
    );
    await expect(market.rows(`update badge_versions set valid_months = 99`)).rejects.toThrow("append-only");
    await expect(market.rows(`delete from badge_criteria`)).rejects.toThrow("append-only");
  });
});

describe("a maker asks", () => {
  test("for a part of her shop, sees what is met and missing, and may take it back", async () => {
    const slug = await composed();
    const { actor } = await maker({ inspected: false });
    const ctx = await ctxOf(actor);
    const mark = await ownMark(ctx, actor, slug, "");
    expect(mark).toMatchObject({ chosen: "family:honey", open: false, missing: [] });
    expect(mark.coded.map(({ code, met }) => [code, met])).toEqual([["inspected", false]]);
    const request = await ask(actor, slug);
    expect((await ownMark(ctx, actor, slug, "")).open).toBe(true);
    expect(await turnedAway(ask(actor, slug))).toBe("badges.asked-already");
    expect(await turnedAway(ask(actor, slug, "shop"))).toBe("for: choose");
    expect(await turnedAway(ask(actor, slug, "family:garment"))).toBe("for: choose");
    expect(await turnedAway(ask({ kind: "guest" }, slug))).toBe("not yours");
    const other = await maker();
    expect(await turnedAway(dropRequest(await ctxOf(other.actor), { request }))).toBe("missing");
    await dropRequest(ctx, { request });
    expect((await ownMarks(ctx, actor)).requests.map(({ status }) => status)).toEqual(["dropped"]);
    await ask(actor, slug);
  });

  test("and is judged live: what is unseen or unmet keeps the mark from her", async () => {
    const slug = await composed();
    const { actor, shop } = await maker({ inspected: false });
    expect(
      await turnedAway(
        grantBadge(await ctxOf(officer), { shop: shop.slug, badge: slug, for: "family:honey", reason: "دیده شد" }),
      ),
    ).toBe("badges.by-review");
    const request = await ask(actor, slug);
    expect((await requestQueue(await ctxOf(officer), officer)).map(({ id }) => id)).toContain(request);
    expect((await requestQueue(await ctxOf(unionOfficer), unionOfficer)).map(({ id }) => id)).toEqual([]);
    expect(await turnedAway(grant(request))).toBe("badges.unchecked");
    expect(await turnedAway(check(request, { documentNumber: "" }))).toBe("documentNumber: badges.evidence");
    expect(await turnedAway(check(request, {}, unionOfficer))).toBe("missing");
    await check(request, { outcome: "unmet" });
    expect(await turnedAway(grant(request))).toBe("badges.unchecked");
    await check(request);
    expect(await turnedAway(grant(request))).toBe("badges.not-met");
    await market.rows(
      `insert into attribute_evidence (product_id, key, value, level, recorded_by, recorded_at)
       values ('${shop.product}', 'moisturePct', '17', 'inspected', '${officer.id}', market_now())`,
    );
    expect(await turnedAway(grant(request, unionOfficer))).toBe("missing");
    // Two officers at once: one decides, the other reads that it is decided.
    const both = await Promise.allSettled([grant(request), grant(request, colleague)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const grants = await market.rows(
      `select scope, family, criteria_version from badge_grants where request_id = '${request}'`,
    );
    expect(grants).toEqual([{ scope: "family", family: "honey", criteria_version: 1 }]);
    const [kept] = await market.rows(`select status, findings from badge_requests where id = '${request}'`);
    expect(kept).toEqual({ status: "granted", findings: [{ code: "inspected", met: true, facts: {} }] });
    expect((await toldOf(market, request)).map(({ kind }) => kind)).toEqual([
      ...["badge.asked", "badge.checked", "badge.checked"],
    ]);
    expect(await turnedAway(ask(actor, slug))).toBe("badges.held-already");
  });

  test("nobody decides her own request, in any way", async () => {
    const slug = await composed();
    const own = await maker({ phone: officer.phone });
    const request = await ask(own.actor, slug);
    const self = (await market.as(officer.phone)) as Actor;
    for (const trying of [
      () => grant(request, self),
      async () => refuseRequest(await ctxOf(self), { request, reason: "نه" }),
      () => check(request, {}, self),
      async () =>
        openReview(await ctxOf(self), { key: newToken(), shop: own.shop.slug, badge: slug, for: "family:honey" }),
    ])
      expect(await turnedAway(trying())).toBe("badges.own");
    await check(request, {}, colleague);
    await grant(request, colleague);
    const [held] = await market.rows<{ id: string }>(`select id from badge_grants where request_id = '${request}'`);
    const on = { grant: held?.id, code: "complaints", reason: "نه" };
    expect(await turnedAway(suspendBadge(await ctxOf(self), on))).toBe("badges.own");
    expect(await turnedAway(revokeBadge(await ctxOf(self), on))).toBe("badges.own");
    await suspendBadge(await ctxOf(colleague), on);
    expect(await turnedAway(liftSuspension(await ctxOf(self), on))).toBe("badges.own");
  });

  test("an officer opens a review for her, keeps a private picture, every look told, and refuses with a reason", async () => {
    const slug = await composed();
    const { actor, shop } = await maker();
    const { id } = await openReview(await ctxOf(officer), {
      ...{ key: newToken(), shop: shop.slug, badge: slug, for: "family:honey" },
    });
    const { picture } = await evidenceForm();
    const criterion = await check(id, { documentNumber: "", picture });
    expect(await turnedAway(viewCheck(await ctxOf(unionOfficer), { request: id, criterion }))).toBe("missing");
    expect((await viewCheck(await ctxOf(officer), { request: id, criterion })).mediaType).toMatch(/^image\//);
    expect((await toldOf(market, id)).map(({ kind }) => kind)).toContain("badge.evidence-viewed");
    await refuseRequest(await ctxOf(officer), { request: id, reason: "کندوها دیده نشد." });
    expect(await turnedAway(refuseRequest(await ctxOf(officer), { request: id, reason: "باز" }))).toBe(
      "badges.decided",
    );
    expect((await ownMarks(await ctxOf(actor), actor)).requests[0]).toMatchObject({
      ...{ status: "refused", reason: "کندوها دیده نشد." },
    });
  });
});

describe("what was given", () => {
  test("is suspended, lifted and taken back everywhere at once, and its life may be read without names", async () => {
    const slug = await composed();
    const { actor } = await maker();
    const { id, code } = await given(slug, actor);
    const held = { state: "valid", held: true, suspended: false, revoked: false };
    expect(await seen(slug, code)).toEqual(held);
    const on = { grant: id, code: "complaints", reason: "گزارش خریداران" };
    expect(await turnedAway(suspendBadge(await ctxOf(unionOfficer), on))).toBe("missing");
    expect(await turnedAway(suspendBadge(await ctxOf(officer), { ...on, until: "۱۴۰۰/۰۱/۰۱" }))).toBe(
      "until: badges.until",
    );
    await suspendBadge(await ctxOf(officer), on);
    await suspendBadge(await ctxOf(officer), on);
    expect(await seen(slug, code)).toEqual({ state: "suspended", held: false, suspended: true, revoked: false });
    await liftSuspension(await ctxOf(colleague), { grant: id, reason: "روشن شد" });
    expect(await seen(slug, code)).toEqual(held);
    await revokeBadge(await ctxOf(officer), { ...on, code: "false-claim" });
    expect(await seen(slug, code)).toEqual({ state: "revoked", held: false, suspended: false, revoked: true });
    expect(await turnedAway(suspendBadge(await ctxOf(officer), on))).toBe("badges.ended");
    const life = await grantLife(await ctxOf({ kind: "guest" }), slug, code);
    expect(life.moves.map(({ kind, reasonCode, by }) => [kind, reasonCode, by])).toEqual([
      ["granted", null, "دبیرخانه"],
      ["suspended", "complaints", "دبیرخانه"],
      ["lifted", null, "دبیرخانه"],
      ["revoked", "false-claim", "دبیرخانه"],
    ]);
    expect(JSON.stringify(life)).not.toContain(officer.id);
    expect(await turnedAway(grantLife(await ctxOf({ kind: "guest" }), "union-seal", code))).toBe("missing");
    await expect(market.rows(`update badge_moves set reason = ''`)).rejects.toThrow("append-only");
  });

  test("a suspension to a day ends with it, by the market's clock", async () => {
    const slug = await composed();
    const { actor } = await maker();
    const { id, code } = await given(slug, actor);
    const [ten] = await market.rows<{ day: string }>(`select (market_now() + interval '10 days')::date::text as day`);
    const until = { grant: id, code: "quality-fault", reason: "نمونه", until: ten?.day };
    await suspendBadge(await ctxOf(officer), until);
    expect((await seen(slug, code)).state).toBe("suspended");
    await market.advance(12 * day);
    expect(await seen(slug, code)).toMatchObject({ state: "valid", held: true });
    await market.advance(-12 * day);
  });

  test("is looked at by the clock: doubted, mended or suspended, and its end told ahead, each once", async () => {
    const system = { kind: "system", job: "test" } as const;
    const slug = await composed();
    const [mended, left] = [await maker(), await maker()];
    const [one, two] = [await given(slug, mended.actor), await given(slug, left.actor)];
    const recheck = async () => recheckMarks(await ctxOf(system));
    const life = async (id: string) => (await toldOf(market, id)).map(({ kind }) => kind.replace("badge.", ""));
    await recheck();
    expect(await life(one.id)).toEqual(["granted"]);
    await market.rows(
      `delete from attribute_evidence where product_id in ('${mended.shop.product}', '${left.shop.product}')`,
    );
    await recheck();
    await recheck();
    expect([await life(one.id), await life(two.id)]).toEqual([
      ["granted", "doubted"],
      ["granted", "doubted"],
    ]);
    expect((await seen(slug, one.code)).state).toBe("valid");
    await market.rows(
      `insert into attribute_evidence (product_id, key, value, level, recorded_by, recorded_at)
       values ('${mended.shop.product}', 'moisturePct', '17', 'inspected', '${officer.id}', market_now())`,
    );
    await market.advance(15 * day);
    await recheck();
    expect([await life(one.id), await life(two.id)]).toEqual([
      ["granted", "doubted", "cleared"],
      ["granted", "doubted", "suspended"],
    ]);
    expect([(await seen(slug, one.code)).state, (await seen(slug, two.code)).state]).toEqual(["valid", "suspended"]);
    await market.rows(`update attribute_evidence set recorded_at = recorded_at + interval '340 days'`);
    await market.advance(300 * day);
    await recheck();
    await recheck();
    expect((await life(one.id)).slice(3)).toEqual(["expiry-near"]);
    await market.advance(40 * day);
    await recheck();
    await recheck();
    expect((await life(one.id)).slice(3)).toEqual(["expiry-near", "expiry-near"]);
    await market.advance(-355 * day);
  });
});
