import { afterAll, beforeAll, expect, test } from "vitest";
import { addLine } from "#app/domain/agreements/add-line.server.ts";
import { closeLine } from "#app/domain/agreements/close-line.server.ts";
import { draftAgreement } from "#app/domain/agreements/draft-agreement.server.ts";
import { agreementsOf, agreementWhole } from "#app/domain/agreements/queries.server.ts";
import { reachedPercent, standingOf } from "#app/domain/agreements/rules.ts";
import { signAgreement } from "#app/domain/agreements/sign-agreement.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let people: Record<"officer" | "union" | "coop" | "oversight", Awaited<ReturnType<typeof appointed>>>;
let id: string;

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  people = {
    officer: await appointed(market, "officer", body("secretariat")),
    union: await appointed(market, "manager", body("carpet-union")),
    coop: await appointed(market, "manager", body("other-coop")),
    oversight: await appointed(market, "oversight", body("secretariat")),
  };
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

type Who = keyof typeof people;
const as = (who: Who) => market.ctxOf(people[who]);
const whole = async (who: Who) => agreementWhole(await as(who), people[who], id);
const draft = {
  ...{ kind: "memorandum", title: "تفاهم‌نامهٔ توان‌سنجی", words: "اتحادیه بافندگان را توان‌سنجی و آموزش می‌کند." },
  ...{ cluster: "", starts: "1405/01/01", ends: "1407/12/29", parties: ["carpet-union"] },
};
const line = async (who: Who, more: Record<string, unknown>) =>
  addLine(await as(who), {
    key: newToken(),
    agreement: id,
    kind: "action",
    words: "دورهٔ رنگرزی",
    who: "حمید",
    due: "1405/10/01",
    ...more,
  });

test("bodies draft together, each signs for itself, and it is in force once all have", async () => {
  const key = newToken();
  ({ id } = await draftAgreement(await as("officer"), { key, ...draft }));
  expect((await draftAgreement(await as("officer"), { key, ...draft })).id).toBe(id);
  expect(await turnedAway(draftAgreement(await as("officer"), { key: newToken(), ...draft, ends: "1404/01/01" }))).toBe(
    "ends: agreements.days",
  );
  expect(standingOf(await whole("officer"), "2026-11-28")).toBe("draft");
  await signAgreement(await as("officer"), { agreement: id });
  expect(standingOf(await whole("officer"), "2026-11-28")).toBe("draft");
  await signAgreement(await as("union"), { agreement: id });
  await signAgreement(await as("union"), { agreement: id });
  expect(standingOf(await whole("officer"), "2026-11-28")).toBe("in-force");
  expect(standingOf(await whole("officer"), "2031-01-01")).toBe("past");
  expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual([
    "agreement.drafted",
    "agreement.signed",
    "agreement.signed",
  ]);
});

test("strangers see and sign nothing; who oversees reads and writes nothing", async () => {
  expect(await turnedAway(whole("coop"))).toBe("missing");
  expect(await turnedAway(signAgreement(await as("coop"), { agreement: id }))).toBe("missing");
  expect(await turnedAway(line("coop", {}))).toBe("missing");
  expect(await agreementsOf(await as("coop"), people.coop)).toEqual([]);
  expect((await whole("oversight")).mine).toEqual([]);
  expect(await turnedAway(line("oversight", {}))).toBe("not yours");
});

test("each party closes its own lines only, with a note that stays", async () => {
  const { id: own } = await line("union", {});
  expect(await turnedAway(closeLine(await as("officer"), { line: own, how: "removed" }))).toBe("missing");
  await closeLine(await as("union"), { line: own, how: "done", note: "دوازده نفر آمدند." });
  await closeLine(await as("union"), { line: own, how: "removed" });
  expect((await whole("officer")).lines).toMatchObject([{ id: own, doneNote: "دوازده نفر آمدند." }]);
  const { id: gone } = await line("officer", {});
  await closeLine(await as("officer"), { line: gone, how: "removed" });
  expect((await whole("officer")).lines).toHaveLength(1);
  expect(await turnedAway(line("officer", { who: "" }))).toBe("who: required");
  expect(await turnedAway(line("officer", { kind: "target" }))).toBe("measure: required, goal: required");
});

test("a target counts people by our own files, each once, of its craft and county and days", async () => {
  for (const occupation of ["carpet-weaving", "carpet-weaving", "kilim-weaving"])
    await applicant(market, { occupation, county: "2408", evidence: false });
  await line("officer", {
    kind: "target",
    measure: "registered",
    goal: "4",
    occupation: "carpet-weaving",
    county: "2408",
  });
  await line("officer", { kind: "target", measure: "registered", goal: "2" });
  const targets = async () =>
    (await whole("officer")).lines.filter(({ kind }) => kind === "target").map(({ reached }) => reached);
  expect(await targets()).toEqual([2, 3]);
  await market.rows(
    `update case_stages set at = '2020-01-01' where id = (select min(id::text)::uuid from case_stages)`,
  );
  expect((await targets()).reduce((sum, n) => sum + n, 0)).toBeLessThan(5);
  expect([reachedPercent(2, 4), reachedPercent(9, 4), reachedPercent(1, 0)]).toEqual([50, 100, 0]);
});
