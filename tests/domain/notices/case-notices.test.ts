import { afterAll, beforeAll, expect, test } from "vitest";
import { answerAssessment } from "#app/domain/assessments/answer-assessment.server.ts";
import { callOffAssessment } from "#app/domain/assessments/call-off-assessment.server.ts";
import { proposeAssessment } from "#app/domain/assessments/propose-assessment.server.ts";
import { answerService } from "#app/domain/body-services/answer-service.server.ts";
import { offerService } from "#app/domain/body-services/offer-service.server.ts";
import { acceptShare } from "#app/domain/cases/accept-share.server.ts";
import { returnShare } from "#app/domain/cases/return-share.server.ts";
import { shareCase } from "#app/domain/cases/share-case.server.ts";
import { shareMany } from "#app/domain/cases/share-many.server.ts";
import { recordCounselling } from "#app/domain/counselling/record-counselling.server.ts";
import { sendReminders } from "#app/domain/notices/send-reminders.server.ts";
import { callOffTraining } from "#app/domain/trainings/call-off-training.server.ts";
import { enrolCase } from "#app/domain/trainings/enrol-case.server.ts";
import { openTraining } from "#app/domain/trainings/open-training.server.ts";
import { tellLatePay } from "#app/domain/work-orders/tell-late-pay.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { caseOf, linked, pioneer, proposed } from "../pioneers/team.ts";
import { hearing } from "../producers/hearing.ts";
import { applicant, appointed, foundProgramme } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<
  "officer" | "union" | "unionManager" | "assessor" | "trainer" | "counsellor",
  Awaited<ReturnType<typeof appointed>>
>;
let lead: Awaited<ReturnType<typeof pioneer>>;
let hers: Awaited<ReturnType<typeof linked>>;
const { hear, noticesTo } = hearing(() => market);

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    union: await appointed(market, "officer", body("carpet-union")),
    unionManager: await appointed(market, "manager", body("carpet-union")),
    assessor: await appointed(market, "assessor", body("secretariat")),
    trainer: await appointed(market, "trainer", body("secretariat")),
    counsellor: await appointed(market, "counsellor", body("secretariat")),
  };
  lead = await pioneer(market, people.officer);
  hers = await linked(market, people.officer, lead);
  await hear();
  await market.rows("update notices set read_at = market_now()");
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const as = (who: keyof typeof people) => market.ctxOf(people[who]);
const system = () => systemContext(market.house, "clock", "test");
/** By which channels of each kind she was told, everything else aside. */
const told = async (person: string) => {
  const seen: Record<string, string[]> = {};
  for (const { template, channel } of await noticesTo(person)) seen[template] = [...(seen[template] ?? []), channel];
  return seen;
};
const both = ["in-app", "sms"];
const share = { body: "carpet-union", task: "assess", due: "1410/01/15", note: "لطفاً نمونه را ببینید." };

test("a body hears of a case given to it, the giver of its answer; who did it herself hears nothing", async () => {
  const parts = ["application", "assessment"];
  const { id } = await shareCase(await as("officer"), { key: newToken(), case: hers.caseId, parts, ...share });
  const [given, ...more] = await noticesTo(people.union.id).then((all) => all.filter((one) => one.channel === "sms"));
  expect(more).toEqual([]);
  expect(given).toMatchObject({ template: "case-given", text: expect.stringContaining(`/office/shares/${id}`) });
  expect(given?.text).not.toContain("نمونه");
  expect(await told(people.unionManager.id)).toEqual({ "case-given": both });
  await acceptShare(await as("union"), { share: id });
  await returnShare(await as("union"), { share: id, outcome: "done", note: "انجام شد." });
  expect(await told(people.officer.id)).toEqual({ "case-share-accepted": both, "case-share-returned": both });
  expect(await told(people.union.id)).toEqual({});
});

test("of many cases given in one go a body hears once", async () => {
  for (let n = 0; n < 2; n++) await applicant(market, { county: "2405", evidence: false });
  await hear();
  await market.rows("update notices set read_at = market_now()");
  await shareMany(await as("officer"), {
    ...{ key: newToken(), expected: "2", ...share },
    ...{ stage: "", occupation: "kilim-weaving", county: "2405", level: "" },
  });
  expect(await told(people.union.id)).toEqual({ "cases-given": both });
});

test("she hears of an assessment proposed and called off, her assessor of her answer", async () => {
  const { id } = await proposeAssessment(await as("assessor"), {
    ...{ case: hers.caseId, key: newToken(), way: "visit", day: "1410/01/10", hour: "10", place: "عنبران" },
    instructions: "یک نمونه",
  });
  const [proposed] = await noticesTo(hers.actor.id);
  expect(proposed).toMatchObject({ template: "assessment-proposed", text: expect.stringContaining("۱۴۱۰") });
  await answerAssessment(await market.ctxOf(hers.actor), { assessment: id, answer: "accept" });
  expect(await told(people.assessor.id)).toEqual({ "assessment-accepted": both });
  await callOffAssessment(await as("assessor"), { case: hers.caseId, assessment: id });
  expect(await told(hers.actor.id)).toEqual({ "assessment-called-off": both });
});

test("a course that is called off is told to those who have a place", async () => {
  const { id: training } = await openTraining(await as("trainer"), {
    ...{ key: newToken(), module: "finishing", county: "2408", placeFa: "کارگاه", placeEn: "", capacity: "2" },
    ...{ hour: "9", meetings: "1", every: "7", offered: "on", day: "1410/01/10" },
  });
  const [{ number = "" } = {}] = await market.rows<{ number: string }>(
    `select number from cases where id = '${hers.caseId}'`,
  );
  await enrolCase(await as("trainer"), { training, number: String(number) });
  expect(await told(hers.actor.id)).toEqual({ "training-place": both });
  await callOffTraining(await as("trainer"), { training });
  expect(await told(hers.actor.id)).toEqual({ "training-called-off": both });
  expect(await told(people.trainer.id)).toEqual({});
});

test("of a talk she hears only where there is something for her to read, and of her next step before its day", async () => {
  const talk = {
    case: hers.caseId,
    way: "office",
    day: "1404/07/01",
    nextStep: "",
    nextOn: "",
    counsellor: "نگران است.",
  };
  await recordCounselling(await as("counsellor"), { ...talk, key: newToken(), body: "", shared: "" });
  expect(await told(hers.actor.id)).toEqual({});
  await recordCounselling(await as("counsellor"), {
    ...talk,
    key: newToken(),
    body: "",
    shared: "حساب کردیم.",
    nextStep: "سه عکس",
  });
  expect(await told(hers.actor.id)).toEqual({ "counselling-held": both });
  await market.rows(`update counselling_sessions set next_on = (market_now() + interval '2 days')::date, recorded_at = market_now() - interval '9 days',
    met_at = met_at + interval '1 hour' where next_step_sealed is not null`);
  await sendReminders(await system());
  await sendReminders(await system());
  expect(await told(hers.actor.id)).toEqual({ "counselling-step-soon": both });
});

test("she hears of a service offered, the body of her answer", async () => {
  await market.rows(
    `update case_access set parts = parts || '{services}' where body_kind = 'secretariat' and duty = 'officer' and valid_to is null and not 'services' = any(parts)`,
  );
  const { id: service } = await offerService(await as("officer"), {
    ...{ key: newToken(), case: hers.caseId, kind: "mentoring", note: "هر هفته یک گفت‌وگو." },
  });
  const all = await noticesTo(hers.actor.id);
  expect(all.map(({ template }) => template)).toEqual(["service-offered", "service-offered"]);
  expect(JSON.stringify(all)).not.toContain("هر هفته");
  await answerService(await market.ctxOf(hers.actor), { service, answer: "accept" });
  expect(await told(people.officer.id)).toEqual({ "service-accepted": both });
});

test("late pay is told to both sides, a proposal near its end to whose answer it waits for, a check-in near its day", async () => {
  await market.rows(`insert into work_orders (link_id, status, title, family, quantity, currency, rate, due_on, offered_at, pay_by)
    values ('${hers.link}', 'inspected', 'گلیم', 'flatweave', 1, 'IRR', 1000, '2020-01-01', market_now(), '2020-01-02')`);
  await tellLatePay(await system(), {});
  await tellLatePay(await system(), {});
  expect(await told(hers.actor.id)).toEqual({ "work-pay-overdue": both });
  expect(await told(lead.actor.id)).toEqual({ "work-pay-overdue": both });
  const other = await applicant(market, { evidence: false });
  await proposed(market, people.officer, await caseOf(market, other.application), lead.pioneer);
  expect(await told(lead.actor.id)).toEqual({ "team-proposed": both });
  await market.rows(`update team_links set answer_by = market_now() + interval '1 day' where status = 'proposed'`);
  await market.rows(
    `insert into follow_ups (case_id, kind, due_at) values ('${hers.caseId}', 'check-in', market_now() + interval '3 days')`,
  );
  await sendReminders(await system());
  await sendReminders(await system());
  expect(await told(hers.actor.id)).toEqual({ "check-in-due": both });
  expect(await told(lead.actor.id)).toEqual({ "team-answer-soon": both });
  expect(await told(other.actor.id)).toEqual({ "application-received": both });
});

test("none of what was told holds a word about a person", async () => {
  const events = await market.rows("select data from events");
  expect(JSON.stringify(events)).not.toMatch(/نمونه|هفته|نگران|عنبران|عکس/);
});
