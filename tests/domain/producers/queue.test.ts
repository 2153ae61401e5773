import { afterAll, beforeAll, expect, test } from "vitest";
import { assignCases } from "#app/domain/cases/assign-cases.server.ts";
import { caseQueue, caseQueueCounts, colleagues } from "#app/domain/producers/case-queue.server.ts";
import type { QueueFilter } from "#app/domain/producers/queue-views.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "./programme.ts";

let market: TestHouse;
type Person = Awaited<ReturnType<typeof appointed>>;
let officer: Person;
let colleague: Person;
let elsewhere: Person;
let body: (slug: string) => string;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  colleague = await appointed(market, "officer", body("secretariat"));
  elsewhere = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const caseOf = async (application: string) =>
  (await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`))[0]?.id ??
  "";
const seen = async (actor: Person, filter: QueueFilter) =>
  (await caseQueue(await market.ctxOf(actor), actor, filter)).cases.map(({ id }) => id);
const give = async (actor: Person, cases: string[], to = "me") => assignCases(await market.ctxOf(actor), { cases, to });

test("a case stands where its next step is: waiting for a picture, then due within two weeks, then overdue", async () => {
  const hers = await applicant(market, { evidence: false });
  const id = await caseOf(hers.application);
  expect(await seen(officer, { view: "waiting" })).toEqual([id]);
  const shown = await applicant(market);
  const ready = await caseOf(shown.application);
  expect(await seen(officer, { view: "waiting" })).toEqual([id]);
  expect((await seen(officer, { view: "new" })).sort()).toEqual([id, ready].sort());
  expect(await seen(officer, { view: "due" })).toEqual([]);
  await market.advance(10 * 86_400);
  expect((await seen(officer, { view: "due" })).sort()).toEqual([id, ready].sort());
  await market.advance(10 * 86_400);
  expect(await caseQueueCounts(await market.ctxOf(officer), officer)).toEqual({
    ...{ new: 2, waiting: 1, answered: 0, due: 0, overdue: 2, mine: 0, all: 2, appeals: 0 },
  });
  expect(await seen(elsewhere, { view: "all" })).toEqual([]);
  await market.rows(`update cases set sex = 'woman' where id = '${id}'`);
  expect(await seen(officer, { view: "all", sex: "woman" })).toEqual([id]);
  expect(await seen(officer, { view: "all", sex: "unknown", county: "2408", level: "applicant" })).toEqual([ready]);
  expect(await seen(officer, { view: "all", occupation: "translation" })).toEqual([]);
});

test("cases are taken, given to a colleague and laid back, many at a time; each change is told once", async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => caseOf((await applicant(market, { evidence: false })).application)),
  );
  const other = await caseOf((await applicant(market, { occupation: "carpet-weaving", evidence: false })).application);
  // Another body's case is as if not there.
  expect(await give(officer, [...ids, other])).toEqual({ count: 2 });
  expect(await give(officer, ids)).toEqual({ count: 0 });
  expect((await seen(officer, { view: "mine" })).sort()).toEqual([...ids].sort());
  expect(await give(officer, ids, colleague.id)).toEqual({ count: 2 });
  expect(await turnedAway(give(officer, ids, elsewhere.id))).toBe("to: choose");
  expect(await turnedAway(give(officer, []))).toBe("cases.none-chosen");
  expect((await colleagues(await market.ctxOf(officer), officer)).officers).toHaveLength(2);
  expect(await give(colleague, ids, "queue")).toEqual({ count: 2 });
  expect((await toldOf(market, ids[0]!)).filter(({ kind }) => kind === "case.assigned")).toHaveLength(3);
});

test("nobody is given her own case", async () => {
  const hers = await applicant(market, { evidence: false });
  const herself = await appointed(market, "officer", body("secretariat"), hers.phone);
  const id = await caseOf(hers.application);
  expect(await give(herself, [id])).toEqual({ count: 0 });
  expect(await give(officer, [id], herself.id)).toEqual({ count: 0 });
});

test("of twenty thousand a page is read along its index, and its pages hold every case once", async () => {
  await market.rows(`with p as (insert into persons (name) select 'آزمون ' || n from generate_series(1, 20000) n returning id)
    insert into cases (programme_id, person_id, level, occupation, county, source, body_id, stage, due_at)
    select (select id from programmes limit 1), p.id, 'applicant', 'kilim-weaving', '2408', 'import', '${body("secretariat")}', 'registered',
      case when random() < 0.7 then market_now() + (random() * 100 - 30) * interval '1 day' end from p`);
  await market.rows("analyze cases");
  const ctx = await market.ctxOf(officer);
  const began = performance.now();
  const first = await caseQueue(ctx, officer, { view: "all" });
  const second = await caseQueue(ctx, officer, { view: "all", after: first.next ?? "" });
  const counts = await caseQueueCounts(ctx, officer);
  const took = performance.now() - began;
  expect(new Set([...first.cases, ...second.cases].map(({ id }) => id)).size).toBe(80);
  expect(counts.all).toBeGreaterThan(20_000);
  // Three questions; a machine under load is given its time.
  expect(took).toBeLessThan(2500);
  const plan = await market.rows<{ "QUERY PLAN": string }>(
    `explain select c.id from unnest(array['${body("secretariat")}']::uuid[]) as b(id) cross join lateral (select c.* from cases c
       where c.body_id = b.id and c.closed_at is null and c.merged_into_id is null
       order by coalesce(c.due_at, 'infinity'::timestamptz), c.id limit 41) c`,
  );
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("cases_due_first");
});
