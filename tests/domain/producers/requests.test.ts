import { afterAll, beforeAll, expect, test } from "vitest";
import { addCaseEvidence } from "#app/domain/producers/add-case-evidence.server.ts";
import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { askEvidence } from "#app/domain/producers/ask-evidence.server.ts";
import { caseQueue, caseQueueCounts } from "#app/domain/producers/case-queue.server.ts";
import { caseFile, officersCases } from "#app/domain/producers/office-queries.server.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { myRequest } from "#app/domain/producers/requests.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, evidenceForm, foundProgramme, turnedAway } from "./programme.ts";

type Actor = Parameters<TestHouse["ctxOf"]>[0];

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let carpet: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  carpet = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const inDays = async (days: number) => dayOf(new Date((await market.ctxOf(officer)).now.getTime() + days * 86_400_000));
const ask = async (actor: Actor, application: string, other: object = {}) =>
  askEvidence(await market.ctxOf(actor), {
    ...{ key: newToken(), application, wanted: ["work-sample"], text: "پشت گلیم را هم نشان دهید." },
    until: await inDays(10),
    ...other,
  });

test("more evidence is asked for: the case waits on her, she is told, and when it comes the queue says so", async () => {
  const { application, actor } = await applicant(market, { checked: false });
  const ofCase = (
    await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`)
  )[0]!.id;
  const key = newToken();
  const { id } = await ask(officer, application, { key, wanted: ["work-sample", "age"] });
  const [row] = await market.rows<{ all: string; due: string; step: string }>(
    `select q::text as all, (c.due_at at time zone 'Asia/Tehran')::date::text as due, c.next_step as step from evidence_requests q
     join applications a on a.id = q.application_id join cases c on c.id = a.case_id where q.id = '${id}'`,
  );
  expect(row).toMatchObject({ due: await inDays(10), step: expect.stringContaining("مدرک") });
  expect(row?.all).not.toContain("گلیم");
  // Twice is once; another while it waits is refused.
  expect(await ask(officer, application, { key, wanted: ["work-sample", "age"] })).toMatchObject({ id });
  expect(await turnedAway(ask(officer, application))).toBe("producers.evidence-asked");
  const waiting = await caseQueue(await market.ctxOf(officer), officer, { view: "waiting" });
  expect(waiting.cases.map((one) => one.id)).toContain(ofCase);
  const line = async (queue: "ready" | "waiting") =>
    (await officersCases(await market.ctxOf(officer), officer, { queue })).cases.find((one) => one.id === application);
  expect(await line("ready")).toBeUndefined();
  expect(await line("waiting")).toMatchObject({ asked: "open" });
  // She reads what is wanted, of whom and until when, and no officer's name; nobody else reads it.
  const herself = await market.ctxOf(actor);
  expect(await myRequest(herself, actor)).toMatchObject({ text: "پشت گلیم را هم نشان دهید.", until: await inDays(10) });
  expect(await myRequest(herself, actor)).not.toHaveProperty("askedBy");
  expect(await myRequest(await market.ctxOf(carpet), carpet)).toBeNull();
  await hear();
  expect(await noticesOf(actor.id)).toEqual(["in-app", "sms"]);
  await addEvidence(herself, await evidenceForm());
  expect(await myRequest(herself, actor)).toBeNull();
  expect(
    (await caseQueue(await market.ctxOf(officer), officer, { view: "answered" })).cases.map((one) => one.id),
  ).toEqual([ofCase]);
  expect(await caseQueueCounts(await market.ctxOf(officer), officer)).toMatchObject({ answered: 1 });
  expect(await line("ready")).toMatchObject({ asked: "answered" });
  await ask(officer, application);
  expect(await caseQueueCounts(await market.ctxOf(officer), officer)).toMatchObject({ answered: 0 });
});

test("only her officer asks, of what the programme knows, for a day ahead, before it is decided, and not of herself", async () => {
  const { application, actor } = await applicant(market, { checked: false });
  expect(await turnedAway(ask(carpet, application))).toBe("missing");
  expect(await turnedAway(ask(actor, application))).toBe("not yours");
  expect(await turnedAway(ask({ ...officer, id: actor.id }, application))).toBe("producers.own-case");
  for (const wanted of [[], ["banking"]])
    expect(await turnedAway(ask(officer, application, { wanted }))).toBe("wanted: choose");
  for (const until of [await inDays(0), await inDays(120)])
    expect(await turnedAway(ask(officer, application, { until }))).toBe("until: producers.until");
  // Of two at the same time one asks.
  const both = await Promise.allSettled([ask(officer, application), ask(officer, application)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await refuseApplication(await market.ctxOf(officer), { application, reason: "other", text: "کامل نیست." });
  expect(await turnedAway(ask(officer, application))).toBe("producers.decided");
  expect(await myRequest(await market.ctxOf(actor), actor)).toBeNull();
});

test("an officer adds pictures for who cannot send them: they begin the time of the answer and answer what was asked", async () => {
  const { application, actor } = await applicant(market, { evidence: false, checked: false });
  const { picture } = await evidenceForm();
  const add = async (by: Actor, other: object = {}) =>
    addCaseEvidence(await market.ctxOf(by), { key: newToken(), application, note: "", picture, ...other });
  const inFile = async () => (await caseFile(await market.ctxOf(officer), officer, application)).evidence.length;
  await ask(officer, application);
  const key = newToken();
  await add(officer, { key, picture: [...picture, ...picture], evidenceKind: "residence" });
  await add(officer, { key, picture: [...picture, ...picture], evidenceKind: "residence" });
  expect(await inFile()).toBe(2);
  expect(await myRequest(await market.ctxOf(actor), actor)).toBeNull();
  expect(await turnedAway(add(carpet))).toBe("missing");
  expect(await turnedAway(add(actor))).toBe("not yours");
  expect(await turnedAway(add({ ...officer, id: actor.id }))).toBe("producers.own-case");
  expect(await turnedAway(add(officer, { picture: [] }))).toBe("picture: producers.picture-missing");
  await refuseApplication(await market.ctxOf(officer), { application, reason: "other", text: "کامل نیست." });
  expect(await turnedAway(add(officer))).toBe("producers.decided");
  expect(await inFile()).toBe(2);
});

let heard = 0;
async function hear(): Promise<void> {
  const events = await market.rows<{ id: string }>(`select id from events where id > ${heard} order by id`);
  for (const { id } of events) await react(await systemContext(market.house, "react", "test"), Number(id));
  heard = Math.max(heard, ...events.map(({ id }) => Number(id)));
}
const noticesOf = async (person: string) =>
  (
    await market.rows<{ channel: string }>(
      `select channel from notices where person_id = '${person}' and template = 'evidence-asked' order by channel`,
    )
  ).map(({ channel }) => channel);
