import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgePermit } from "#app/domain/producers/judge-permit.server.ts";
import { namePermit } from "#app/domain/producers/name-permit.server.ts";
import {
  holdsPermit,
  officersPermits,
  ownPermits,
  publicPermits,
} from "#app/domain/producers/permit-queries.server.ts";
import { hasEnded, permitMoves } from "#app/domain/producers/permit-rules.ts";
import { removePermit } from "#app/domain/producers/remove-permit.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { allowedMoves } from "#app/invariants/i10-allowed-moves.ts";
import { nobodyBeyondRights } from "#app/invariants/i14-nobody-beyond-rights.ts";
import type { Actor, Maker } from "#app/platform/actor.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { permitStates } from "#db/vocabulary.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, newPhone, toldOf, turnedAway } from "./programme.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let strange: Awaited<ReturnType<typeof appointed>>;
let body: (slug: string) => string;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  strange = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

async function maker(phone = newPhone(), decidedBy = officer) {
  const { application } = await applicant(market, { phone });
  await verifyProducer(await market.ctxOf(decidedBy), { application, nameEn: `Maker ${phone.slice(-4)}`, cluster: "" });
  const actor = (await market.as(phone)) as Maker & { token: string };
  const [shop] = await market.rows<{ slug: string }>(`select slug from shops where id = '${actor.producer.shopId}'`);
  return { actor, phone, shop: shop?.slug ?? "" };
}
const name = async (who: Actor, change: Record<string, string> = {}) =>
  namePermit(await market.ctxOf(who), { kind: "health", number: "۱۲۳/۴۵", validUntil: "1409/06/31", ...change });
const judge = async (who: Actor, shop: string, outcome: string, number = "۱۲۳/۴۵", kind = "health") =>
  judgePermit(await market.ctxOf(who), { shop, kind, number, outcome });
const shown = async (who: Maker) => publicPermits(await market.ctxOf({ kind: "guest" }), who.producer.id);
const row = async (who: Maker) => {
  const [one] = await market.rows<{ id: string; status: string; number: string }>(
    `select id, status, number from permits where producer_id = '${who.producer.id}'`,
  );
  return one;
};

describe("naming", () => {
  it("is a claim, in either calendar; the same again is nothing new", async () => {
    const { actor } = await maker();
    await name(actor);
    await name(actor, { validUntil: "2030-09-22" });
    const permit = await row(actor);
    expect(await ownPermits(await market.ctxOf(actor), actor)).toMatchObject([
      { kind: "health", validUntil: "2030-09-22", status: "claimed", ended: false },
    ]);
    expect((await toldOf(market, permit?.id ?? "")).map(({ kind, subject_id }) => [kind, subject_id])).toEqual([
      ["permit.named", actor.producer.shopId],
    ]);
    expect(await shown(actor)).toEqual([]);
  });

  it("refuses what is no day, a day gone by, an unknown kind and strangers", async () => {
    const { actor } = await maker();
    expect(await turnedAway(name(actor, { validUntil: "فردا" }))).toBe("validUntil: producers.permit-date");
    expect(await turnedAway(name(actor, { validUntil: "2020-01-01" }))).toBe("validUntil: producers.permit-ended");
    expect(await turnedAway(name(actor, { kind: "licence" }))).toBe("kind: choose");
    expect(await turnedAway(name(actor, { number: " " }))).toBe("number: required");
    expect(await turnedAway(name(officer))).toBe("not yours");
    expect(await turnedAway(name({ kind: "guest" }))).toBe("not yours");
  });

  it("may be taken back, once", async () => {
    const { actor } = await maker();
    await name(actor);
    const id = (await row(actor))?.id ?? "";
    const remove = async () => removePermit(await market.ctxOf(actor), { kind: "health" });
    await remove();
    await remove();
    expect(await row(actor)).toBeUndefined();
    expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual(["permit.named", "permit.removed"]);
  });
});

describe("checking", () => {
  it("shows it to everybody; twice is once, and it is told", async () => {
    const { actor, shop } = await maker();
    await name(actor);
    await Promise.all([judge(officer, shop, "checked"), judge(officer, shop, "checked")]);
    const permit = await row(actor);
    expect(await shown(actor)).toEqual([{ kind: "health", number: permit?.number, validUntil: "2030-09-22" }]);
    expect((await toldOf(market, permit?.id ?? "")).map(({ kind }) => kind)).toEqual([
      "permit.named",
      "permit.checked",
    ]);
    const ctx = await market.ctxOf(officer);
    expect(await holdsPermit(market.db, actor.producer.id, "health", ctx.now)).toBe(true);
    expect(await holdsPermit(market.db, actor.producer.id, "wild-collection", ctx.now)).toBe(false);
    // The day after its last it is shown no more.
    const later = { ...ctx, now: new Date("2030-09-23T06:00:00Z") };
    expect(await publicPermits(later, actor.producer.id)).toEqual([]);
    expect(await publicPermits({ ...ctx, now: new Date("2030-09-22T06:00:00Z") }, actor.producer.id)).toHaveLength(1);
    expect(await holdsPermit(market.db, actor.producer.id, "health", later.now)).toBe(false);
  });

  it("is undone by another number, and refused for a number not seen", async () => {
    const { actor, shop } = await maker();
    await name(actor);
    await judge(officer, shop, "checked");
    await name(actor, { number: "999" });
    expect(await shown(actor)).toEqual([]);
    expect(await turnedAway(judge(officer, shop, "checked"))).toBe("producers.permit-changed");
    await judge(officer, shop, "refused", "999");
    await judge(officer, shop, "checked", "999");
    expect(await shown(actor)).toHaveLength(1);
  });

  it("is for officers of the body that decided the case, never about oneself", async () => {
    const { actor, shop } = await maker();
    await name(actor);
    for (const who of [{ kind: "guest" } as const, actor, await market.as(officer.phone, { secondFactor: false })])
      expect(await turnedAway(judge(who, shop, "checked"))).toBe("not yours");
    expect(await turnedAway(judge(strange, shop, "checked"))).toBe("missing");
    expect(await turnedAway(judge(officer, "no-such-shop", "checked"))).toBe("missing");
    expect(await turnedAway(judge(officer, shop, "checked", "۱۲۳/۴۵", "backer"))).toBe("missing");
    expect(await officersPermits(await market.ctxOf(strange), strange, shop)).toMatchObject({ mayJudge: false });
    expect(await officersPermits(await market.ctxOf(officer), officer, shop)).toMatchObject({ mayJudge: true });

    const colleague = await appointed(market, "officer", body("secretariat"));
    const own = await maker(colleague.phone);
    const herself = await market.as(colleague.phone);
    await name(herself);
    expect(await turnedAway(judge(herself, own.shop, "checked"))).toBe("producers.own-permit");
    expect(await officersPermits(await market.ctxOf(herself), herself, own.shop)).toMatchObject({ mayJudge: false });
    expect((await row(own.actor))?.status).toBe("claimed");
  });

  it("finds a permit that has run out not right", async () => {
    const { actor, shop } = await maker();
    await name(actor);
    await market.rows(`update permits set valid_until = '2020-01-01' where producer_id = '${actor.producer.id}'`);
    expect(await turnedAway(judge(officer, shop, "checked"))).toBe("producers.permit-ended");
    await judge(officer, shop, "refused");
  });
});

it("a permit runs to the end of its last day", () => {
  expect([null, "2026-11-23", "2026-11-24"].map((day) => hasEnded(day, "2026-11-24"))).toEqual([false, true, false]);
  expect(Object.keys(permitMoves)).toEqual([...permitStates]);
});

it("the books hold: moves along their edges, decisions by officers about others", async () => {
  const found = async (invariant: typeof allowedMoves) => (await invariant.judge({ db: market.db } as never)).broken;
  expect(await found(allowedMoves)).toEqual([]);
  expect(await found(nobodyBeyondRights)).toEqual([]);
  const [permit] = await market.rows<{ id: string }>("select id from permits where status = 'checked' limit 1");
  const before = await market.rows<{ status: string; checked_by: string }>(
    `select status, checked_by from permits where id = '${permit?.id}'`,
  );
  await market.rows(
    `update permits set status = 'refused', checked_by = (select person_id from producers where id = producer_id) where id = '${permit?.id}'`,
  );
  expect(await found(allowedMoves)).toEqual([expect.stringContaining(`permit ${permit?.id}: is refused`)]);
  expect(await found(nobodyBeyondRights)).toContainEqual(`permit ${permit?.id}: decided by whom it is about`);
  await market.rows(
    `update permits set status = '${before[0]?.status}', checked_by = '${before[0]?.checked_by}' where id = '${permit?.id}'`,
  );
});
