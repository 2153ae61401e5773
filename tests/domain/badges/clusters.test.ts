import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askClusterBadge } from "#app/domain/badges/ask-cluster-badge.server.ts";
import { clusterMarksDesk } from "#app/domain/badges/cluster-queries.server.ts";
import { composeBadge } from "#app/domain/badges/compose-badge.server.ts";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { grantRequested } from "#app/domain/badges/grant-requested.server.ts";
import { grantLife } from "#app/domain/badges/life-queries.server.ts";
import { liftSuspension } from "#app/domain/badges/lift-suspension.server.ts";
import { marksToTell } from "#app/domain/badges/notices.server.ts";
import { badgePage, proofOf } from "#app/domain/badges/queries.server.ts";
import { recheckMarks } from "#app/domain/badges/recheck-marks.server.ts";
import { refuseRequest } from "#app/domain/badges/refuse-request.server.ts";
import { requestFile, requestQueue } from "#app/domain/badges/request-queries.server.ts";
import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { suspendBadge } from "#app/domain/badges/suspend-badge.server.ts";
import { productPage } from "#app/domain/catalogue/product-page.server.ts";
import { clusterPage, clustersOnMap } from "#app/domain/clusters/queries.server.ts";
import { linkedData } from "#app/domain/passports/linked-data.server.ts";
import { signedOf } from "#app/domain/passports/queries.server.ts";
import { signGrant } from "#app/domain/passports/sign-grant.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { loader as productsLoader } from "#app/routes/market/products.tsx";
import {
  applicant,
  appointed,
  foundProgramme,
  newPhone,
  toldOf,
  turnedAway,
} from "#tests/domain/producers/programme.ts";
import { knocker } from "#tests/routes/doors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let colleague: Awaited<ReturnType<typeof appointed>>;
let unionOfficer: Awaited<ReturnType<typeof appointed>>;
const guest = { kind: "guest" } as const;
const ctxOf = (who: Actor) => market.ctxOf(who);
const cluster = "carpet-ardabil";

/** A verified maker of the cluster with one carpet on the market, seen by an inspector. */
async function maker(phone = newPhone()) {
  const { application } = await applicant(market, { phone });
  await verifyProducer(await ctxOf(phone === officer.phone ? colleague : officer), {
    ...{ application, nameEn: `Maker ${phone.slice(-4)}`, cluster: "" },
  });
  const actor = await market.as(phone);
  const slug = `carpet-${phone.slice(-4)}`;
  await market.rows(
    `update producers set county = '2401', cluster_id = (select id from clusters where slug = '${cluster}') where id = '${actor.producer?.id}';
     update shops set opened_at = market_now() where id = '${actor.producer?.shopId}'`,
  );
  await market.rows(
    `with made as (insert into products (slug, shop_id, cluster_id, family, status, availability, attributes, maker_share_bps, published_at)
       select '${slug}', '${actor.producer?.shopId}', id, 'hand-knotted-carpet', 'published', 'unique', '{"raj": 40}', 8000, market_now() from clusters where slug = '${cluster}' returning id),
       said as (insert into product_texts (product_id, locale, title) select id, 'fa', 'قالی' from made)
     insert into attribute_evidence (product_id, key, value, level, recorded_by, recorded_at)
       select id, 'raj', '40', 'inspected', '${officer.id}', market_now() from made`,
  );
  return { actor, slug };
}

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  colleague = await appointed(market, "officer", body("secretariat"));
  unionOfficer = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const form = (slug: string, more: Record<string, unknown> = {}) => ({
  ...{ key: newToken(), issuer: "secretariat", slug, nameFa: "خوشهٔ برگزیده", nameEn: "Chosen cluster" },
  ...{ criteriaFa: "خوشه‌ای سنجیده", criteriaEn: "A judged cluster", holder: "cluster-members", validMonths: "12" },
  ...{ "use-cluster-inspected": "on", "cluster-inspected-percent": "50", "cluster-inspected-months": "12" },
  ...{ "use-cluster-makers": "on", "cluster-makers-least": "1", ...more },
});
let numbers = 0;
async function composed(more: Record<string, unknown> = {}) {
  const slug = `cluster-mark-${++numbers}`;
  await composeBadge(await ctxOf(officer), form(slug, more));
  return slug;
}
const ask = async (who: Actor, badge: string, of = cluster, key = newToken()) =>
  (await askClusterBadge(await ctxOf(who), { key, badge, cluster: of })).id;
const grant = async (request: string, who: Actor = officer) =>
  grantRequested(await ctxOf(who), { request, reason: "خوشه دیده شد." });

/** A mark that the cluster holds, with the maker whose carpet is of it. */
async function given(more: Record<string, unknown> = {}) {
  const { actor, slug: piece } = await maker();
  const badge = await composed(more);
  const request = await ask(unionOfficer, badge);
  await grant(request);
  const [row] = await market.rows<{ id: string; code: string }>(
    `select id, code from badge_grants where request_id = '${request}'`,
  );
  if (!row) throw new Error("nothing was given");
  return { ...row, badge, request, actor, piece };
}

/** What strangers see of it in each place that shows it. */
async function seen({ badge, code, piece }: { badge: string; code: string; piece: string }) {
  const ctx = await ctxOf(guest);
  const [proof, page, of, cards] = [
    await proofOf(ctx, code),
    await badgePage(ctx, badge),
    await clusterPage(ctx, cluster),
    await clustersOnMap(ctx),
  ];
  const product = await productPage(ctx, piece, "goods");
  const own = of.marks.find((mark) => mark.code === code);
  return {
    proof: proof.of === "badge" ? proof.state : null,
    held: page.held.some((one) => one.code === code && one.kind === "cluster"),
    cluster: own ? (own.valid ? "valid" : "suspended") : "none",
    card: cards.find(({ slug }) => slug === cluster)?.marks.length ?? 0,
    piece: product.clusterMarks.some((mark) => mark.code === code),
    own: product.marks.some((mark) => mark.code === code),
  };
}

describe("a cluster's mark", () => {
  test("asks for what is found of clusters, and is no shop's to hold", async () => {
    const ctx = await ctxOf(officer);
    expect(await turnedAway(composeBadge(ctx, form("mixed", { "use-inspected": "on", "inspected-months": "6" })))).toBe(
      "use-inspected: badges.other-holder",
    );
    const shops = { holder: "shop", scopes: ["shop"] };
    expect(await turnedAway(composeBadge(ctx, form("mixed", shops)))).toBe(
      "use-cluster-makers: badges.other-holder, use-cluster-inspected: badges.other-holder",
    );
    const badge = await composed({ scopes: ["shop"] });
    const { actor } = await maker();
    const [shop] = await market.rows<{ slug: string }>(`select slug from shops where id = '${actor.producer?.shopId}'`);
    expect(await turnedAway(grantBadge(ctx, { shop: shop?.slug, badge, for: "shop", reason: "نه" }))).toBe(
      "for: choose",
    );
  });

  test("is asked for by officers of its body or of the issuer, once, and decided by the issuer's others", async () => {
    const badge = await composed();
    await maker();
    const key = newToken();
    const [one, again] = await Promise.all([
      ask(unionOfficer, badge, cluster, key),
      ask(unionOfficer, badge, cluster, key),
    ]);
    expect(one).toBe(again);
    expect(await turnedAway(ask(officer, badge))).toBe("badges.asked-already");
    expect(await turnedAway(ask(unionOfficer, badge, "kilim-anbaran"))).toBe("cluster: choose");
    expect(await turnedAway(ask(unionOfficer, "verified-maker"))).toBe("badge: choose");
    expect(await turnedAway(ask(guest, badge))).toBe("not yours");
    expect((await requestQueue(await ctxOf(officer), officer)).map(({ id }) => id)).toContain(one);
    expect(await turnedAway(requestFile(await ctxOf(unionOfficer), unionOfficer, one))).toBe("missing");
    const file = await requestFile(await ctxOf(officer), officer, one);
    expect(file).toMatchObject({ holderKind: "cluster", holderSlug: cluster, own: false });
    expect(file.coded.map(({ met }) => met)).toEqual([true, true]);
    const desk = await clusterMarksDesk(await ctxOf(unionOfficer), unionOfficer);
    expect(desk.files[0]?.requests.map(({ id, mine }) => [id, mine])).toEqual([[one, false]]);
    // Two at once: one decides, the other reads that it is decided.
    const both = await Promise.allSettled([grant(one), grant(one, colleague)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await toldOf(market, one)).map(({ kind }) => kind)).toEqual(["badge.asked"]);
    expect(await turnedAway(ask(unionOfficer, badge))).toBe("badges.held-already");
  });

  test("is not decided by who works in it, nor by who asked on its behalf", async () => {
    const badge = await composed();
    const union = await composed({ issuer: "secretariat" });
    await market.rows(
      `update badges set issuer_id = (select id from bodies where slug = 'carpet-union') where slug = '${union}'`,
    );
    const [own, asked] = [await ask(colleague, badge), await ask(unionOfficer, union)];
    expect(await turnedAway(grant(asked, unionOfficer))).toBe("badges.own-cluster");
    await maker(officer.phone);
    const self = await market.as(officer.phone);
    expect(await turnedAway(grant(own, self))).toBe("badges.own-cluster");
    expect(await turnedAway(refuseRequest(await ctxOf(self), { request: own, reason: "نه" }))).toBe(
      "badges.own-cluster",
    );
    await grant(own, colleague);
    const [held] = await market.rows<{ id: string }>(`select id from badge_grants where request_id = '${own}'`);
    const on = { grant: held?.id, code: "complaints", reason: "نه" };
    expect(await turnedAway(suspendBadge(await ctxOf(self), on))).toBe("badges.own-cluster");
    await revokeBadge(await ctxOf(colleague), on);
    await market.rows(`update producers set cluster_id = null where person_id = '${officer.id}'`);
  });

  test("is judged by the cluster's facts when it is decided, and looked at by the clock", async () => {
    const badge = await composed({ "cluster-makers-least": "900" });
    const request = await ask(unionOfficer, badge);
    expect(await turnedAway(grant(request))).toBe("badges.not-met");
    const held = await given();
    const system = { kind: "system", job: "test" } as const;
    const life = async () => (await toldOf(market, held.id)).map(({ kind }) => kind.replace("badge.", ""));
    await recheckMarks(await ctxOf(system));
    expect(await life()).toEqual(["granted"]);
    await market.rows(`create table kept as select * from attribute_evidence; delete from attribute_evidence`);
    await recheckMarks(await ctxOf(system));
    expect(await life()).toEqual(["granted", "doubted"]);
    const told = await marksToTell(await ctxOf(system), held.id);
    expect(told.map(({ personId, cluster: slug }) => [personId, slug])).toEqual([[unionOfficer.id, cluster]]);
    await market.rows(`insert into attribute_evidence select * from kept; drop table kept`);
    await recheckMarks(await ctxOf(system));
    expect(await life()).toEqual(["granted", "doubted", "cleared"]);
  });
});

describe("what a cluster was given", () => {
  test("is shown as the cluster's and never as a piece's own; suspended and revoked it is so everywhere at once", async () => {
    await market.rows(
      `update badge_grants set revoked_at = market_now(), revoked_by = '${officer.id}', revocation_reason = 'پایان' where shop_id is null`,
    );
    const held = await given();
    const shown = { proof: "valid", held: true, cluster: "valid", card: 1, piece: true, own: false };
    expect(await seen(held)).toEqual(shown);
    const on = { grant: held.id, code: "complaints", reason: "گزارش خریداران" };
    expect(await turnedAway(suspendBadge(await ctxOf(unionOfficer), on))).toBe("missing");
    await suspendBadge(await ctxOf(officer), on);
    const hidden = { held: false, card: 0, piece: false, own: false };
    expect(await seen(held)).toEqual({ ...hidden, proof: "suspended", cluster: "suspended" });
    await liftSuspension(await ctxOf(colleague), { grant: held.id, reason: "روشن شد" });
    expect(await seen(held)).toEqual(shown);
    await revokeBadge(await ctxOf(officer), { ...on, code: "false-claim" });
    expect(await seen(held)).toEqual({ ...hidden, proof: "revoked", cluster: "none" });
    const life = await grantLife(await ctxOf(guest), held.badge, held.code);
    expect(life).toMatchObject({ kind: "cluster", holderSlug: cluster });
    expect(life.moves.map(({ kind }) => kind)).toEqual(["granted", "suspended", "lifted", "revoked"]);
  });

  test("is no choice of the shelf, where a piece's own marks are", async () => {
    const held = await given();
    const { show } = knocker(market);
    const listed = async (query: string) => {
      const list = await show(productsLoader, `/fa/products${query}`);
      return JSON.stringify(list, (_, one) => (typeof one === "bigint" ? String(one) : one));
    };
    expect(await listed("")).toContain(`"slug":"${held.piece}"`);
    expect(await listed("")).not.toContain(held.badge);
    expect(await listed(`?badge=${held.badge}`)).not.toContain(`"slug":"${held.piece}"`);
  });

  test("that does not cover members is told of no piece", async () => {
    const held = await given({ holder: "cluster" });
    expect(await seen(held)).toMatchObject({ proof: "valid", cluster: "valid", piece: false, own: false });
  });

  test("is signed like every mark, in the cluster's name", async () => {
    const held = await given();
    const system = await ctxOf({ kind: "system", job: "test" });
    await signGrant(system, { grant: held.id });
    const signed = await signedOf(system, held.code);
    const said = JSON.parse(Buffer.from(signed?.jwt.split(".")[1] ?? "", "base64url").toString("utf8"));
    expect(said.credentialSubject).toMatchObject({ slug: cluster, badge: { slug: held.badge, code: held.code } });
    expect(said.credentialSubject.id).toContain(`/fa/clusters/${cluster}`);
    expect(await linkedData(await ctxOf(guest), held.code)).toMatchObject({ about: { name: "قالی اردبیل" } });
  });
});
