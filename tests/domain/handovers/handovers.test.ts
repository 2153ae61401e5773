import { afterAll, beforeAll, expect, test } from "vitest";
import { answerLine } from "#app/domain/handovers/answer-line.server.ts";
import { answerMany } from "#app/domain/handovers/answer-many.server.ts";
import { makeHandover } from "#app/domain/handovers/make-handover.server.ts";
import { exchangeRows, handoversOf, handoverWhole } from "#app/domain/handovers/queries.server.ts";
import { answersOf } from "#app/domain/handovers/rules.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { csvRows, csvText } from "#app/platform/csv.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let people: Record<"officer" | "directorate" | "ministry" | "union", Awaited<ReturnType<typeof appointed>>>;
let id: string;

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  const made = await market.rows<{ id: string; slug: string }>(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('directorate', 'authority', 'ادارهٔ کل', 'Directorate', '2401'),
       ('ministry', 'authority', 'وزارت', 'Ministry', '2301') returning id, slug`,
  );
  const authority = (slug: string) => made.find((row) => row.slug === slug)?.id ?? "";
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    directorate: await appointed(market, "oversight", authority("directorate")),
    ministry: await appointed(market, "oversight", authority("ministry")),
    union: await appointed(market, "officer", body("carpet-union")),
  };
  await market.rows(
    `update programmes set directorate_id = '${authority("directorate")}', owner_id = '${authority("ministry")}'`,
  );
  for (let n = 0; n < 3; n++) await applicant(market, { evidence: false });
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

type Who = keyof typeof people;
const as = (who: Who) => market.ctxOf(people[who]);
const whole = async (who: Who) => handoverWhole(await as(who), people[who], id);
const make = async (who: Who) => makeHandover(await as(who), { key: newToken() });

test("the implementer hands over everybody once; other bodies hand over and read nothing", async () => {
  expect(await turnedAway(make("union"))).toBe("not yours");
  ({ id } = await make("officer"));
  expect((await whole("directorate")).lines).toHaveLength(3);
  expect(await turnedAway(make("officer"))).toBe("handovers.nobody");
  expect(await turnedAway(whole("union"))).toBe("missing");
  expect((await handoversOf(await as("directorate"), people.directorate)).handovers).toMatchObject([
    { id, confirms: true, people: 3 },
  ]);
  expect(JSON.stringify(await whole("directorate"))).not.toContain("عنبرانی");
});

test("each line is confirmed or returned with a reason, once, by the directorate alone", async () => {
  const [first, second] = (await whole("directorate")).lines;
  const answer = async (who: Who, line: string | undefined, said: string, reason = "") =>
    answerLine(await as(who), { handover: id, case: line ?? "", answer: said, reason });
  expect(await turnedAway(answer("officer", first?.caseId, "confirmed"))).toBe("missing");
  expect(await turnedAway(answer("ministry", first?.caseId, "confirmed"))).toBe("missing");
  // One of the list may be she who confirms it.
  const set = (person: string) => market.rows(`update cases set person_id = '${person}' where id = '${first?.caseId}'`);
  const [was] = await market.rows<{ id: string }>(`select person_id as id from cases where id = '${first?.caseId}'`);
  await set(people.directorate.id);
  expect(await turnedAway(answer("directorate", first?.caseId, "confirmed"))).toBe("cases.own");
  await set(was?.id ?? "");
  await answer("directorate", first?.caseId, "confirmed");
  await answer("directorate", first?.caseId, "confirmed");
  expect(await turnedAway(answer("directorate", first?.caseId, "returned", "duplicate"))).toBe("handovers.answered");
  expect(await turnedAway(answer("directorate", second?.caseId, "returned"))).toBe("reason: choose");
  await answer("directorate", second?.caseId, "returned", "incomplete");
  expect((await toldOf(market, second?.caseId ?? "")).at(-1)?.kind).toBe("case.handover-returned");
  // Who was returned is handed over again, who was confirmed is not.
  const again = await make("officer");
  expect(
    (await handoverWhole(await as("officer"), people.officer, again.id)).lines.map(({ caseId }) => caseId),
  ).toEqual([second?.caseId]);
});

test("the file goes out and comes back filled, with a faulty row named and nothing taken", async () => {
  const { lines } = await whole("directorate");
  const waiting = lines.find(({ answer }) => answer === null);
  const file = csvRows(csvText(exchangeRows(lines)));
  const filled = (said: string, reason: string) =>
    csvText(file.map((row) => (row[0] === String(waiting?.number) ? [...row.slice(0, 5), said, reason] : row)));
  const back = async (rows: string) => answerMany(await as("directorate"), { handover: id, rows });
  expect(await turnedAway(back(filled("yes", "")))).toBe("handovers.faulty");
  expect((await whole("directorate")).confirmed).toBe(1);
  expect(await back(filled("confirmed", ""))).toMatchObject({ count: 1 });
  expect(await back(filled("confirmed", ""))).toMatchObject({ count: 0 });
  expect((await whole("officer")).confirmed).toBe(2);
});

test("answers are read in any digits, and rows at fault by their place", () => {
  expect(
    answersOf([
      ["۱۲", "confirmed", ""],
      ["13", "", ""],
    ]),
  ).toEqual({
    answers: [{ number: 12, answer: "confirmed", reason: null }],
    faults: [],
  });
  expect(
    answersOf([
      ["number", "answer", "reason"],
      ["x", "confirmed", ""],
      ["4", "returned", ""],
      ["5", "confirmed", "duplicate"],
    ]).faults,
  ).toEqual([2, 3, 4]);
});
