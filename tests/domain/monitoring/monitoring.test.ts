import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { addPlan } from "#app/domain/monitoring/add-plan.server.ts";
import { answerFollowUp } from "#app/domain/monitoring/answer-follow-up.server.ts";
import { callOffFollowUp } from "#app/domain/monitoring/call-off-follow-up.server.ts";
import { checkIn } from "#app/domain/monitoring/check-in.server.ts";
import { closePlan } from "#app/domain/monitoring/close-plan.server.ts";
import { endAlert } from "#app/domain/monitoring/end-alert.server.ts";
import { endCase } from "#app/domain/monitoring/end-case.server.ts";
import { intervene } from "#app/domain/monitoring/intervene.server.ts";
import { planDueFollowUps, planFollowUps } from "#app/domain/monitoring/plan-follow-ups.server.ts";
import {
  caseMonitoring,
  followUpPlansOf,
  officersMonitoring,
  ownCheckIn,
} from "#app/domain/monitoring/queries.server.ts";
import { recordResult } from "#app/domain/monitoring/record-result.server.ts";
import { reopenCase } from "#app/domain/monitoring/reopen-case.server.ts";
import { caseSales } from "#app/domain/monitoring/sales.server.ts";
import { startFollowUp } from "#app/domain/monitoring/start-follow-up.server.ts";
import { takeAlert } from "#app/domain/monitoring/take-alert.server.ts";
import { viewFollowUpPhoto } from "#app/domain/monitoring/view-follow-up-photo.server.ts";
import { watchAllCases, watchCases } from "#app/domain/monitoring/watch-cases.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

const day = 86_400;
let market: TestHouse;
let body: (slug: string) => string;
let people: Record<"officer" | "oversight" | "carpetOfficer" | "admin", Awaited<ReturnType<typeof appointed>>>;
let hers: Awaited<ReturnType<typeof applicant>>;
let id: string;

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    oversight: await appointed(market, "oversight", body("secretariat")),
    carpetOfficer: await appointed(market, "officer", body("carpet-union")),
    admin: await appointed(market, "admin", body("secretariat")),
  };
  await market.rows(`update persons set name = 'officer' where id = '${people.officer.id}'`);
  hers = await applicant(market);
  id = await caseOf(hers.application);
  await verifyProducer(await as("officer"), {
    application: hers.application,
    nameEn: "Solmaz",
    cluster: "kilim-anbaran",
  });
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const as = (who: keyof typeof people) => market.ctxOf(people[who]);
const caseOf = async (application: string) =>
  (await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`))[0]?.id ??
  "";
const stageOf = async () =>
  (await market.rows<{ stage: string }>(`select stage from cases where id = '${id}'`))[0]?.stage;
const seen = async () => {
  const ctx = await as("officer");
  return caseMonitoring(ctx, people.officer, await openCaseFor(ctx.db, people.officer, id));
};
const kindsOf = async () => (await toldOf(market, id)).map(({ kind }) => kind);
const noAnswers = { working: "", hours: "", hindrances: [], income: "", picture: [], note: "" };
const plan = (due = "2030-01-01") => ({ key: newToken(), case: id, due });

describe("a visit", () => {
  let visit: string;
  const answer = async (step: string, more: object = {}) =>
    answerFollowUp(await as("officer"), { ...noAnswers, case: id, followUp: visit, step, ...more });

  test("is planned once a press, by officers of the case alone", async () => {
    const asked = plan();
    ({ id: visit } = await startFollowUp(await as("officer"), asked));
    expect((await startFollowUp(await as("officer"), asked)).id).toBe(visit);
    expect((await seen()).followUps).toHaveLength(1);
    expect(await turnedAway(startFollowUp(await as("carpetOfficer"), plan()))).toBe("missing");
    expect(await turnedAway(startFollowUp(await as("oversight"), plan()))).toBe("not yours");
    const { followUps } = await officersMonitoring(await as("officer"), people.officer);
    expect(followUps.map((one) => one.id)).toEqual([visit]);
    expect((await officersMonitoring(await as("carpetOfficer"), people.carpetOfficer)).followUps).toEqual([]);
  });

  test("keeps each answer at once and ends only when it says whether she works", async () => {
    expect(await turnedAway(answer("note", { note: "دیدمش" }))).toBe("monitoring.unanswered");
    expect(await turnedAway(answer("working"))).toBe("working: choose");
    expect((await answer("working", { working: "yes" })).next).toBe("hours");
    expect(await turnedAway(answer("hours", { hours: "۲۰۰" }))).toBe("hours: number");
    await answer("hours", { hours: "۳۰" });
    await answer("hindrances", { hindrances: ["material", "no-buyers"] });
    await answer("income", { income: "30000000" });
    const [open] = (await seen()).followUps;
    expect(open).toMatchObject({ state: "open", working: "yes", hours: 30, incomeFrom: "30000000" });
    expect(open?.hindrances).toEqual(["material", "no-buyers"]);
  });

  test("its pictures are private, and looking at one is told", async () => {
    const bytes = await photo(400, 300);
    const picture = [{ field: "picture", name: "work.jpg", bytes, type: "image/jpeg" }];
    expect((await answer("photo", { picture })).next).toBe("photo");
    expect((await answer("photo")).next).toBe("note");
    const [open] = (await seen()).followUps;
    const asked = { case: id, followUp: visit, photo: open?.photos[0] ?? "" };
    const before = (await toldOf(market, id)).length;
    expect((await viewFollowUpPhoto(await as("officer"), asked)).mediaType).toMatch(/^image\//);
    expect((await toldOf(market, id)).length).toBe(before + 1);
    expect(await turnedAway(viewFollowUpPhoto(await as("carpetOfficer"), asked))).toBe("missing");
  });

  test("done, it counts as monitoring; its words are sealed and it cannot be done again", async () => {
    expect((await answer("note", { note: "دار قالی تازه خریده است." })).next).toBeNull();
    expect(await stageOf()).toBe("monitored");
    expect((await seen()).followUps[0]).toMatchObject({
      state: "done",
      note: "دار قالی تازه خریده است.",
      by: "officer",
    });
    const [stored] = await market.rows<{ note: string }>(
      `select note_sealed as note from follow_ups where id = '${visit}'`,
    );
    expect(stored?.note).not.toContain("قالی");
    expect(await turnedAway(answer("hours", { hours: "5" }))).toBe("monitoring.over");
    expect(await kindsOf()).toContain("case.visited");
  });

  test("may be called off instead", async () => {
    const { id: other } = await startFollowUp(await as("officer"), plan());
    await callOffFollowUp(await as("officer"), { case: id, followUp: other });
    expect(await turnedAway(callOffFollowUp(await as("officer"), { case: id, followUp: other }))).toBe(
      "monitoring.over",
    );
  });

  test("nobody visits herself", async () => {
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${hers.actor.id}', 'officer', '${body("secretariat")}')`,
    );
    const self = await market.as(hers.phone);
    expect(await turnedAway(startFollowUp(await market.ctxOf(self), plan()))).toBe("monitoring.own");
    await market.rows(`update duties set ended_at = market_now() where person_id = '${hers.actor.id}'`);
  });
});

describe("the plan", () => {
  test("is the carrying body's to set, and a press twice sets it once", async () => {
    const [{ id: programme = "" } = {}] = await market.rows<{ id: string }>("select id from programmes");
    const wanted = { programme, kind: "check-in", months: "۱" };
    await addPlan(await as("admin"), wanted);
    await addPlan(await as("officer"), wanted);
    const plans = async () => (await followUpPlansOf(await as("admin"), [body("secretariat")]))[0]?.plans ?? [];
    expect(await plans()).toHaveLength(1);
    expect(await turnedAway(addPlan(await as("carpetOfficer"), wanted))).toBe("missing");
    await addPlan(await as("admin"), { programme, kind: "visit", months: "2" });
    const extra = (await plans()).find(({ months }) => months === 2)?.id ?? "";
    expect(await turnedAway(closePlan(await as("carpetOfficer"), { plan: extra }))).toBe("missing");
    await closePlan(await as("admin"), { plan: extra });
    expect(await plans()).toHaveLength(1);
  });

  test("writes down what comes near, once", async () => {
    const ctx = await market.ctxOf({ kind: "system", job: "clock" });
    expect(await planDueFollowUps(ctx)).toBe(0);
    await market.advance(20 * day);
    expect(await planDueFollowUps(ctx)).toBe(1);
    expect(await planFollowUps(ctx, {})).toBe(0);
    expect((await ownCheckIn(await market.ctxOf(hers.actor), hers.actor))?.dueAt).not.toBeNull();
  });
});

describe("a check-in", () => {
  const answers = { working: "no", hours: "40", hindrances: ["health"], income: "0" };

  test("answers what is due, once a press, and needs a case", async () => {
    const sent = { ...answers, key: newToken() };
    const self = await market.ctxOf(hers.actor);
    const { id: first } = await checkIn(self, sent);
    expect((await checkIn(self, sent)).id).toBe(first);
    const [one] = (await seen()).followUps;
    expect(one).toMatchObject({ kind: "check-in", state: "done", working: "no", hours: 0, incomeFrom: "0" });
    expect((await ownCheckIn(self, hers.actor))?.dueAt).toBeNull();
    expect((await kindsOf()).filter((kind) => kind === "case.checked-in")).toHaveLength(1);
    const stranger = await market.as("+989000009999");
    expect(await turnedAway(checkIn(await market.ctxOf(stranger), { ...sent, key: newToken() }))).toBe("missing");
  });
});

describe("alerts", () => {
  const watchNow = async () => watchAllCases(await market.ctxOf({ kind: "system", job: "clock" }));
  const alert = async () => (await seen()).alerts[0];

  test("a shop without an order for sixty days raises one, once", async () => {
    expect(await watchNow()).toEqual({ raised: 0, gone: 0 });
    await market.rows(`update shops set opened_at = coalesce(opened_at, market_now())`);
    await market.advance(61 * day);
    expect(await watchNow()).toEqual({ raised: 1, gone: 0 });
    expect(await watchCases(await market.ctxOf({ kind: "system", job: "clock" }), {})).toEqual({ raised: 0, gone: 0 });
    expect(await alert()).toMatchObject({ kind: "no-sale", state: "open", owner: null });
    const { alerts } = await officersMonitoring(await as("officer"), people.officer);
    expect(alerts).toHaveLength(1);
  });

  test("is taken by one, and ended only after something was done", async () => {
    const asked = { case: id, alert: (await alert())?.id ?? "" };
    expect(await turnedAway(takeAlert(await as("carpetOfficer"), asked))).toBe("missing");
    await takeAlert(await as("officer"), asked);
    expect((await alert())?.owner).toBe("officer");
    expect(await turnedAway(endAlert(await as("officer"), asked))).toBe("monitoring.nothing-done");
    const done = { ...asked, key: newToken(), kind: "call", day: "2026-01-01", text: "زنگ زدم", result: "" };
    expect(await turnedAway(intervene(await as("officer"), { ...done, day: "2099-01-01" }))).toBe(
      "day: monitoring.day-ahead",
    );
    const { id: intervention } = await intervene(await as("officer"), done);
    expect((await intervene(await as("officer"), done)).id).toBe(intervention);
    await recordResult(await as("officer"), { case: id, intervention, result: "عکس تازه گذاشت" });
    expect((await seen()).interventions).toMatchObject([
      { text: "زنگ زدم", result: "عکس تازه گذاشت", alert: "no-sale" },
    ]);
    await endAlert(await as("officer"), asked);
    expect(await alert()).toMatchObject({ state: "handled" });
  });

  test("what was seen to is left in peace for a month, then comes again; and goes when the cause does", async () => {
    expect(await watchNow()).toEqual({ raised: 0, gone: 0 });
    await market.advance(31 * day);
    expect(await watchNow()).toEqual({ raised: 1, gone: 0 });
    await market.rows("update shops set opened_at = market_now()");
    expect(await watchNow()).toEqual({ raised: 0, gone: 1 });
    expect(await alert()).toMatchObject({ state: "gone" });
  });

  test("sales tell no sum", async () => {
    const ctx = await as("officer");
    const sales = await caseSales(ctx, await openCaseFor(ctx.db, people.officer, id));
    expect(sales).toMatchObject({ orders: 0, delivered: 0, activeMonths: 0, income: null });
  });
});

describe("the end", () => {
  const ending = { ending: "dropped-out", reason: "health", note: "بیمار شده است." };

  test("leaving needs a reason, closes the case and calls off what was planned", async () => {
    await startFollowUp(await as("officer"), plan());
    expect(await turnedAway(endCase(await as("officer"), { ...ending, case: id, reason: "" }))).toBe("reason: choose");
    expect(await turnedAway(endCase(await as("carpetOfficer"), { ...ending, case: id }))).toBe("missing");
    await endCase(await as("officer"), { ...ending, case: id });
    expect(await stageOf()).toBe("dropped-out");
    expect((await seen()).followUps.filter(({ state }) => state === "open")).toEqual([]);
    expect((await seen()).ending).toMatchObject({ reason: "health", note: "بیمار شده است." });
    expect(await turnedAway(startFollowUp(await as("officer"), plan()))).toBe("monitoring.closed");
    expect(await turnedAway(checkIn(await market.ctxOf(hers.actor), { key: newToken(), working: "yes" }))).toBe(
      "missing",
    );
  });

  test("she comes back to where she stood", async () => {
    await reopenCase(await as("officer"), { case: id });
    expect(await stageOf()).toBe("monitored");
    expect((await seen()).ending).toBeNull();
    expect(await turnedAway(reopenCase(await as("officer"), { case: id }))).toBe("monitoring.not-ended");
  });

  test("graduating is an end as well", async () => {
    await endCase(await as("officer"), { ...ending, ending: "graduated", case: id });
    expect(await stageOf()).toBe("graduated");
    expect((await seen()).ending?.reason).toBeNull();
  });
});
