import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { myProgress } from "#app/domain/producers/progress.server.ts";
import { type ProgressFacts, progress, progressSteps, turns } from "#app/domain/producers/progress.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, newPhone } from "./programme.ts";

const body = { fa: "دبیرخانه", en: "Secretariat" };
const union = { fa: "اتحادیه", en: "Union" };
const facts: ProgressFacts = {
  ...{ body, source: "self", registeredAt: "2026-01-01T00:00:00Z", dueAt: "2026-01-15T00:00:00Z", closedAt: null },
  ...{ path: null, reached: {}, appeal: null, handed: [], assessment: null, talk: null, course: null, planLeft: null },
  ...{ shopOpened: false, link: null, visit: null },
  form: { status: "submitted", submittedAt: "2026-01-01T00:00:00Z", pictures: 1, body: union },
};
const step = (name: (typeof progressSteps)[number], more: Partial<ProgressFacts>) =>
  progress({ ...facts, ...more }).find((one) => one.name === name);

describe("the steps of a case", () => {
  test("a form that is here lies with the officer of the body that judges it, until the day she is answered", () => {
    expect(progress(facts).map(({ name }) => name)).toEqual(progressSteps);
    expect(step("received", {})).toMatchObject({ state: "done", on: "2026-01-01T00:00:00Z" });
    expect(step("eligibility", {})).toMatchObject({
      ...{ state: "now", who: { duty: "officer", body: union }, until: "2026-01-15T00:00:00Z" },
    });
    // Nobody has these: each says what comes first.
    for (const name of ["assessment", "counselling", "training", "market", "active"] as const)
      expect(step(name, {})).toMatchObject({ state: "ahead", who: null, note: expect.any(String) });
  });

  test("without a picture it is her turn; refused it stops, and an appeal has a day", () => {
    expect(step("eligibility", { form: { ...facts.form!, pictures: 0 } })).toMatchObject({
      ...{ state: "now", who: { duty: "you" }, note: "sendPicture" },
    });
    const refused = { ...facts.form!, status: "refused" as const };
    expect(step("eligibility", { form: refused })).toMatchObject({ state: "stopped", note: "refused" });
    expect(step("eligibility", { form: refused, appeal: { body, dueAt: "2026-02-01T00:00:00Z" } })).toMatchObject({
      ...{ state: "now", who: { duty: "officer", body }, until: "2026-02-01T00:00:00Z" },
    });
  });

  test("an assessment is hers to answer, then the assessors' until the day", () => {
    const meetsAt = "2026-03-01T00:00:00Z";
    expect(step("assessment", { assessment: { body: union, meetsAt, accepted: false } })).toMatchObject({
      ...{ state: "now", who: { duty: "you" }, until: meetsAt },
    });
    expect(step("assessment", { assessment: { body: union, meetsAt, accepted: true } })).toMatchObject({
      ...{ state: "now", who: { duty: "assessor", body: union }, until: meetsAt },
    });
    const handed = [{ task: "assess" as const, body: union, dueAt: meetsAt }];
    expect(step("assessment", { handed })).toMatchObject({
      ...{ state: "now", who: { duty: "assessor", body: union }, until: meetsAt, note: "handed" },
    });
  });

  test("a plan with nothing in it is done with the assessment; a course lies with its trainer until its last day", () => {
    const reached = { assessed: "2026-03-01T00:00:00Z" };
    expect(step("training", { reached, planLeft: 0 })).toMatchObject({ state: "done", note: "noneNeeded" });
    expect(step("training", { reached, planLeft: 2 })).toMatchObject({ state: "now", who: { duty: "you" } });
    const course = { body: union, lastAt: "2026-04-01T00:00:00Z" };
    expect(step("training", { reached, planLeft: 2, course })).toMatchObject({
      ...{ state: "now", who: { duty: "trainer", body: union }, until: "2026-04-01T00:00:00Z" },
    });
  });

  test("what was reached is done on its day; of a case that ended the rest stopped", () => {
    const reached = { eligible: "2026-01-10T00:00:00Z", "market-linked": "2026-05-01T00:00:00Z" };
    expect(step("market", { reached })).toMatchObject({ state: "done", on: "2026-05-01T00:00:00Z" });
    expect(step("active", { reached, visit: { dueAt: "2026-08-01T00:00:00Z" } })).toMatchObject({
      ...{ state: "now", who: { duty: "officer" }, until: "2026-08-01T00:00:00Z" },
    });
    const over = progress({ ...facts, reached, closedAt: "2026-06-01T00:00:00Z" });
    expect(over.filter(({ state }) => state === "now")).toEqual([]);
    expect(over.find(({ name }) => name === "market")?.state).toBe("done");
  });

  test("in short, what is hers comes first", () => {
    const mixed = { reached: { eligible: "2026-01-10T00:00:00Z" }, shopOpened: true };
    expect(turns(progress({ ...facts, ...mixed })).map(({ name }) => name)).toEqual(["market", "assessment"]);
  });
});

describe("read off a case", () => {
  let market: TestHouse;
  let officer: Awaited<ReturnType<typeof appointed>>;
  beforeAll(async () => {
    market = await testHouse();
    const { body: bodyOf } = await foundProgramme(market);
    officer = await appointed(market, "officer", bodyOf("secretariat"));
  });
  afterAll(async () => {
    closeDecoders();
    await market.close();
  });
  const wayOf = async (actor: Parameters<typeof myProgress>[1]) => {
    const [mine] = await myProgress(market.db, actor);
    return Object.fromEntries((mine?.steps ?? []).map((one) => [one.name, one]));
  };

  test("from the form through the decision to the shop, and nothing for a stranger", async () => {
    const fresh = await applicant(market, { evidence: false });
    expect((await wayOf(fresh.actor)).eligibility).toMatchObject({ state: "now", who: { duty: "you" } });
    const { actor, application } = await applicant(market);
    const before = await wayOf(actor);
    expect(before.eligibility).toMatchObject({ state: "now", who: { duty: "officer", body } });
    expect(new Date(before.eligibility?.until ?? "").getTime()).toBeGreaterThan(Date.now());
    await verifyProducer(await market.ctxOf(officer), { application, nameEn: "Solmaz Anbarani", cluster: "" });
    expect(await wayOf(actor)).toMatchObject({
      ...{ eligibility: { state: "done" }, market: { state: "now", note: "listPiece", who: { duty: "you" } } },
      ...{ assessment: { state: "now", note: "toPropose" } },
    });
    expect(await myProgress(market.db, await market.as(newPhone()))).toEqual([]);
  });

  test("a refusal stops it", async () => {
    const { actor, application } = await applicant(market);
    await refuseApplication(await market.ctxOf(officer), { application, reason: "other", text: "مدرک خوانا نیست." });
    expect((await wayOf(actor)).eligibility).toMatchObject({ state: "stopped", note: "refused" });
  });
});
