import { afterAll, beforeAll, expect, test } from "vitest";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { answerData } from "#app/domain/producers/answer-data.server.ts";
import { caseAsked, dataToAnswer, myData } from "#app/domain/producers/data-queries.server.ts";
import { decideData } from "#app/domain/producers/decide-data.server.ts";
import { openSealed } from "#app/domain/producers/open-sealed.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import type { Actor, Person } from "#app/platform/actor.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, codeOf, foundProgramme, newPhone, toldOf, turnedAway } from "./programme.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let stranger: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  stranger = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const answer = async (actor: Actor, field: string, wanted?: string) =>
  answerData(
    await market.ctxOf(actor),
    wanted === undefined ? { field, answer: "right" } : { field, answer: "wrong", wanted },
  );
const decide = async (actor: Actor, of: string, id: string, more: object = { outcome: "accepted" }) =>
  decideData(await market.ctxOf(actor), { case: of, answer: id, ...more });
const lineOf = async (actor: Person, field: string) =>
  (await myData(await market.ctxOf(actor), actor))?.find((line) => line.field === field);
const asked = async (of: string) => {
  const ctx = await market.ctxOf(officer);
  return caseAsked(ctx, await openCaseFor(ctx.db, officer, of));
};

/** Somebody whose file a roster began. */
async function imported() {
  const made = await applicant(market, { checked: false });
  const [{ id = "" } = {}] = await market.rows<{ id: string }>(
    `update cases set source = 'import' where person_id = '${made.actor.id}' returning id`,
  );
  return { ...made, of: id };
}

test("what is right is said once; what is only her work is put right at once, with what stood there kept sealed", async () => {
  const { actor, of } = await imported();
  expect(await dataToAnswer(market.db, actor)).toEqual({ source: "import" });
  await answer(actor, "name");
  await answer(actor, "name");
  await answer(actor, "skills", "سوماک، رنگرزی گیاهی");
  await answer(actor, "weeklyHours", "۲۰");
  for (const field of ["nationalCode", "birthDate", "county"]) await answer(actor, field);
  expect(await dataToAnswer(market.db, actor)).toBeNull();
  const answers = (await toldOf(market, of)).filter(({ kind }) => kind === "case.data-answered");
  expect(answers.slice(0, 3)).toMatchObject([
    { data: { field: "name", state: "right" } },
    { data: { field: "skills", state: "applied" } },
    { data: { field: "weeklyHours", state: "applied" } },
  ]);
  const [row] = await market.rows(`select skills, weekly_hours from cases where id = '${of}'`);
  expect(row).toEqual({ skills: ["سوماک", "رنگرزی گیاهی"], weekly_hours: 20 });
  expect(await lineOf(actor, "skills")).toMatchObject({ value: "سوماک، رنگرزی گیاهی", state: "applied" });
  expect(await turnedAway(answer(actor, "weeklyHours", "20"))).toBe("wanted: producers.answer-same");
  expect(await turnedAway(answer(actor, "weeklyHours", "500"))).toBe("wanted: number");
  const kept = await market.rows<{ all: string }>(`select d::text as all from data_answers d where case_id = '${of}'`);
  expect(JSON.stringify(kept)).not.toContain("سوماک");
  expect(await turnedAway(answer({ kind: "guest" }, "name"))).toBe("not yours");
  expect(await turnedAway(answer(await market.as(newPhone()), "name"))).toBe("missing");
});

test("who she is waits for an officer of the body that leads her file, and is written when she takes it", async () => {
  const { actor, of } = await imported();
  await answer(actor, "name", "سولماز عنبرانی‌پور");
  await answer(actor, "name", "سولماز انبرانی");
  await answer(actor, "county", "2401");
  expect(await lineOf(actor, "name")).toMatchObject({ state: "asked", wanted: "سولماز انبرانی" });
  const lines = await asked(of);
  expect(lines).toMatchObject([{ field: "county" }, { field: "name", wanted: "سولماز انبرانی" }]);
  const nameId = lines.find(({ field }) => field === "name")?.id ?? "";
  for (const who of [{ kind: "guest" } as const, actor])
    expect(await turnedAway(decide(who, of, nameId))).toBe("not yours");
  expect(await turnedAway(decide(stranger, of, nameId))).toBe("missing");
  // Two officers at once: one decides.
  const tries = await Promise.allSettled([decide(officer, of, nameId), decide(officer, of, nameId)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await lineOf(actor, "name")).toMatchObject({ value: "سولماز انبرانی", state: "accepted" });

  const countyId = lines.find(({ field }) => field === "county")?.id ?? "";
  expect(await turnedAway(decide(officer, of, countyId, { outcome: "refused" }))).toBe("reason: required");
  await decide(officer, of, countyId, { outcome: "refused", reason: "مدرک نشانی دیگری دارد." });
  expect(await lineOf(actor, "county")).toMatchObject({
    ...{ value: "2408", state: "refused", reason: "مدرک نشانی دیگری دارد." },
  });
  expect((await toldOf(market, of)).filter(({ kind }) => kind === "case.data-decided")).toMatchObject([
    { actor_id: officer.id, subject_id: actor.id, data: { field: "name", outcome: "accepted" } },
    { data: { field: "county", outcome: "refused" } },
  ]);
});

test("a code and a birth date stay sealed for the officer until she opens them, and a code of somebody else is not taken", async () => {
  const [one, other] = [await imported(), await applicant(market)];
  await answer(one.actor, "birthDate", "۱۳۶۰/۰۱/۰۲");
  await answer(one.actor, "nationalCode", other.nationalCode);
  const lines = await asked(one.of);
  expect(lines.map(({ wanted, was }) => [wanted, was])).toEqual([
    [null, null],
    [null, null],
  ]);
  const opened = await openSealed(await market.ctxOf(officer), {
    ...{ case: one.of, part: "identity", reason: "correction" },
  });
  expect(opened.asked).toEqual({ nationalCode: other.nationalCode, birthDate: "1981-03-22" });
  const idOf = (field: string) => lines.find((line) => line.field === field)?.id ?? "";
  expect(await turnedAway(decide(officer, one.of, idOf("nationalCode")))).toBe("producers.answer-code-known");
  await decide(officer, one.of, idOf("birthDate"));
  expect(await lineOf(one.actor, "birthDate")).toMatchObject({ value: "1981-03-22", state: "accepted" });
  await answer(one.actor, "nationalCode", codeOf(850));
  await decide(officer, one.of, (await asked(one.of))[0]?.id ?? "");
  expect((await lineOf(one.actor, "nationalCode"))?.value).toBe(`••••••${codeOf(850).slice(-4)}`);
  expect(await turnedAway(answer(one.actor, "nationalCode", "1234567890"))).toBe("wanted: producers.national-code");
});

test("a place put right in Latin letters is her place in English too, as it is in an application", async () => {
  const one = await imported();
  await answer(one.actor, "place", "Anbaran");
  await decide(officer, one.of, (await asked(one.of))[0]?.id ?? "");
  expect(
    await market.rows(`select place_fa, place_en from cases where id = '${one.of}' union all
      select place_fa, place_en from applications where case_id = '${one.of}'`),
  ).toEqual(Array(2).fill({ place_fa: "Anbaran", place_en: "Anbaran" }));
});

test("nobody decides her own, and what stands on a shop is not changed from here", async () => {
  const { actor } = await applicant(market, { phone: officer.phone });
  const [{ id = "" } = {}] = await market.rows<{ id: string }>(
    `update cases set source = 'officer' where person_id = '${actor.id}' returning id`,
  );
  await answer(actor, "place", "نمین");
  const [line] = await asked(id);
  expect(await turnedAway(decide(actor, id, line?.id ?? ""))).toBe("cases.own");

  const maker = await applicant(market);
  await verifyProducer(await market.ctxOf(officer), {
    ...{ application: maker.application, nameEn: "Solmaz Anbarani", cluster: "" },
  });
  expect(await turnedAway(answer(maker.actor, "place", "نمین"))).toBe("producers.answer-verified");
  await answer(maker.actor, "tools", "دار چوبی");
});
