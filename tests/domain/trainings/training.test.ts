import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callOffTraining } from "#app/domain/trainings/call-off-training.server.ts";
import { endEnrolment } from "#app/domain/trainings/end-enrolment.server.ts";
import { enrolCase } from "#app/domain/trainings/enrol-case.server.ts";
import { enrolMyself } from "#app/domain/trainings/enrol-myself.server.ts";
import { finishLesson } from "#app/domain/trainings/finish-lesson.server.ts";
import { leaveTraining } from "#app/domain/trainings/leave-training.server.ts";
import { markAttendance } from "#app/domain/trainings/mark-attendance.server.ts";
import { openTraining } from "#app/domain/trainings/open-training.server.ts";
import {
  certificateBy,
  lessonOf,
  myLearning,
  officeTraining,
  openCourses,
} from "#app/domain/trainings/queries.server.ts";
import { hasAttended, planIsDone, wrongAnswers } from "#app/domain/trainings/rules.ts";
import type { Person } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<"trainer" | "unionTrainer" | "counsellor", Awaited<ReturnType<typeof appointed>>>;
const pupils: Awaited<ReturnType<typeof applicant>>[] = [];

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  people = {
    trainer: await appointed(market, "trainer", body("secretariat")),
    unionTrainer: await appointed(market, "trainer", body("carpet-union")),
    counsellor: await appointed(market, "counsellor", body("secretariat")),
  };
  for (let n = 0; n < 3; n++) pupils.push(await applicant(market, { evidence: false }));
});
afterAll(() => market.close());

const as = (actor: Person) => market.ctxOf(actor);
const caseOf = async (of: { application: string }) =>
  (
    await market.rows<{ id: string; number: number }>(
      `select c.id, c.number::int as number from cases c join applications a on a.case_id = c.id where a.id = '${of.application}'`,
    )
  )[0]!;
const course = async (more: Record<string, unknown> = {}) => ({
  ...{ key: newToken(), module: "finishing", county: "2408", placeFa: "کارگاه عنبران", placeEn: "", capacity: "۲" },
  ...{ hour: "9", meetings: "2", every: "7", offered: "on" },
  day: "1410/01/10",
  ...more,
});
const opened = async (more: Record<string, unknown> = {}) =>
  (await openTraining(await as(people.trainer), await course(more))).id;
const sheet = async (id: string) => officeTraining(await as(people.trainer), people.trainer, id);
const free = async (filter: { occupation?: string; county?: string }) =>
  openCourses(await market.ctxOf({ kind: "guest" }), filter);
/** Lets the days of a course come. */
const come = (id: string) =>
  market.rows(`update training_meetings set starts_at = market_now() - interval '1 hour' where session_id = '${id}'`);

describe("rules", () => {
  test("four of five are enough, three of four are not", () => {
    expect([hasAttended(4, 5), hasAttended(3, 4), hasAttended(1, 1), hasAttended(0, 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
  test("wrong and missing answers are named; an empty plan is done by nobody", () => {
    expect(wrongAnswers([{ right: 1 }, { right: 0 }, { right: 2 }], { 0: "1", 1: "2" })).toEqual([1, 2]);
    expect([planIsDone([], ["a"]), planIsDone(["a", "b"], ["a"]), planIsDone(["a"], ["b", "a"])]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("a course", () => {
  test("is opened once for one key, by who teaches, in a day to come", async () => {
    const typed = await course();
    const { id } = await openTraining(await as(people.trainer), typed);
    expect((await openTraining(await as(people.trainer), typed)).id).toBe(id);
    expect(await turnedAway(openTraining(await as(people.counsellor), await course()))).toBe("not yours");
    expect(await turnedAway(openTraining(await as(people.trainer), await course({ day: "1400/01/01" })))).toBe(
      "day: training.past",
    );
    expect(await turnedAway(openTraining(await as(people.trainer), await course({ module: "price" })))).toBe(
      "module: choose",
    );
    const { days } = await sheet(id);
    expect(new Date(days[1]!.startsAt).getTime() - new Date(days[0]!.startsAt).getTime()).toBe(7 * 86_400_000);
  });

  test("gives its last place once, however many press at the same moment", async () => {
    const id = await opened({ capacity: "1" });
    const tries = await Promise.allSettled(
      pupils.map(async ({ actor }) => enrolMyself(await as(actor), { training: id })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await sheet(id)).toMatchObject({ taken: 1, pupils: [{}] });
    expect((await free({})).map((one) => one.id)).not.toContain(id);
    const late = pupils[tries.findIndex(({ status }) => status === "rejected")]!;
    expect(await turnedAway(enrolMyself(await as(late.actor), { training: id }))).toBe("training.full");
  });

  test("shows its free places to anybody by craft and county, and names no trainer", async () => {
    const id = await opened({ capacity: "3" });
    const found = (await free({ occupation: "kilim-weaving", county: "2408" })).find((one) => one.id === id);
    expect(found).toMatchObject({ free: 3, meetings: 2, county: { en: "Namin" } });
    expect(JSON.stringify(found)).not.toMatch(/trainer/);
    expect((await free({ county: "2401" })).map((one) => one.id)).not.toContain(id);
    const hidden = await opened({ offered: "" });
    expect((await free({})).map((one) => one.id)).not.toContain(hidden);
    await come(id);
    expect((await free({})).map((one) => one.id)).not.toContain(id);
  });

  test("enrols somebody once; a place is given back; one not offered or of another craft is not there", async () => {
    const id = await opened();
    const [one, other] = [pupils[0]!, pupils[1]!];
    await Promise.all([1, 2].map(async () => enrolMyself(await as(one.actor), { training: id })));
    expect((await sheet(id)).taken).toBe(1);
    expect((await toldOf(market, (await caseOf(one)).id)).map(({ kind }) => kind)).toContain("training.enrolled");
    await leaveTraining(await as(other.actor), { training: id });
    await leaveTraining(await as(one.actor), { training: id });
    expect((await sheet(id)).taken).toBe(0);
    const closed = await opened({ offered: "" });
    expect(await turnedAway(enrolMyself(await as(one.actor), { training: closed }))).toBe("missing");
    const honey = await opened({ module: "food-hygiene" });
    expect(await turnedAway(enrolMyself(await as(one.actor), { training: honey }))).toBe("missing");
    // Her own trainer may all the same.
    const { number } = await caseOf(one);
    await enrolCase(await as(people.trainer), { training: closed, number: String(number) });
    expect(await turnedAway(enrolCase(await as(people.trainer), { training: closed, number: "999999" }))).toBe(
      "number: training.no-case",
    );
    const [place] = (await sheet(closed)).pupils;
    await endEnrolment(await as(people.trainer), { training: closed, enrolment: place!.enrolment });
    expect((await sheet(closed)).taken).toBe(0);
  });

  test("is another body's nobody's to see, mark or call off", async () => {
    const id = await opened();
    const union = await as(people.unionTrainer);
    expect(await turnedAway(officeTraining(union, people.unionTrainer, id))).toBe("missing");
    expect(await turnedAway(callOffTraining(union, { training: id }))).toBe("missing");
    await callOffTraining(await as(people.trainer), { training: id });
    await callOffTraining(await as(people.trainer), { training: id });
    expect(await turnedAway(enrolMyself(await as(pupils[0]!.actor), { training: id }))).toBe("training.over");
  });

  test("the same sheet twice is once; who was there enough is certified, and trained when her plan is done", async () => {
    const id = await opened();
    const [here, away] = [pupils[0]!, pupils[1]!];
    for (const { actor } of [here, away]) await enrolMyself(await as(actor), { training: id });
    const { id: caseId } = await caseOf(here);
    await market.rows(`insert into assessments (case_id, rubric_id, body_id, way, meets_at, place_sealed, instructions_sealed, proposed_by, decided_at, level, points, plan)
      select '${caseId}', id, '${body("secretariat")}', 'visit', now(), '', '', '${people.trainer.id}', now(), 'beginner', 40, '{finishing}' from rubrics where occupation = 'kilim-weaving'`);
    const { days, pupils: all } = await sheet(id);
    const present = all.filter(({ caseId: of }) => of === caseId).map(({ enrolment }) => enrolment);
    const mark = async (meeting: string, who = present) =>
      markAttendance(await as(people.trainer), { training: id, meeting, present: who });
    expect(await turnedAway(mark(days[0]!.id))).toBe("training.not-now");
    await come(id);
    const union = await as(people.unionTrainer);
    expect(await turnedAway(markAttendance(union, { training: id, meeting: days[0]!.id, present }))).toBe("missing");
    await mark(days[0]!.id);
    const told = (await toldOf(market, id)).length;
    await mark(days[0]!.id);
    expect(await toldOf(market, id)).toHaveLength(told);
    expect(await turnedAway(callOffTraining(await as(people.trainer), { training: id }))).toBe("training.begun");
    expect((await sheet(id)).pupils.map(({ certificate }) => certificate)).toEqual([null, null]);
    await Promise.all([mark(days[1]!.id), mark(days[1]!.id)]);
    const certified = (await sheet(id)).pupils.filter(({ certificate }) => certificate);
    expect(certified.map(({ caseId: of }) => of)).toEqual([caseId]);
    const code = certified[0]!.certificate!;
    expect(await certificateBy(market.db, code.toLowerCase())).toMatchObject({ name: "سولماز عنبرانی", code });
    expect(await turnedAway(certificateBy(market.db, "KH22222222"))).toBe("missing");
    const [row] = await market.rows<{ stage: string }>(`select stage from cases where id = '${caseId}'`);
    expect(row?.stage).toBe("trained");
    expect((await myLearning(await as(here.actor), here.actor))?.plan).toMatchObject([
      { slug: "finishing", done: true },
    ]);
  });
});

describe("a lesson", () => {
  test("tells nobody its answers, names the wrong ones, and certifies once", async () => {
    const { actor } = pupils[2]!;
    const ctx = await as(actor);
    expect(JSON.stringify(await lessonOf(ctx, actor, "price"))).not.toContain('"right"');
    expect(await turnedAway(finishLesson(ctx, { module: "price", answers: { 0: "0", 1: "0" } }))).toBe(
      "answers.1: training.wrong-answer, answers.2: choose",
    );
    const right = { module: "price", answers: { 0: "0", 1: "2", 2: "1" } };
    const [one, two] = await Promise.all([finishLesson(ctx, right), finishLesson(await as(actor), right)]);
    expect(one.code).toBe(two.code);
    expect((await myLearning(ctx, actor))?.certificates).toHaveLength(1);
    expect(await turnedAway(finishLesson(await as(people.counsellor), right))).toBe("missing");
    expect(await turnedAway(finishLesson(ctx, { module: "finishing", answers: {} }))).toBe("missing");
    await expect(market.rows(`delete from certificates`)).rejects.toThrow("append-only");
  });
});
