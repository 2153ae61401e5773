import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addLine } from "#app/domain/agreements/add-line.server.ts";
import { changeAgreement } from "#app/domain/agreements/change-agreement.server.ts";
import { closeLine } from "#app/domain/agreements/close-line.server.ts";
import { draftAgreement } from "#app/domain/agreements/draft-agreement.server.ts";
import { endAgreement } from "#app/domain/agreements/end-agreement.server.ts";
import { agreementsOf, agreementWhole } from "#app/domain/agreements/queries.server.ts";
import { differences, reachedPercent, standingOf } from "#app/domain/agreements/rules.ts";
import { signAgreement } from "#app/domain/agreements/sign-agreement.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { hearing } from "../producers/hearing.ts";
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

describe("a change of the text", () => {
  const waiting = async () => (await whole("officer")).changes.find((one) => !one.inForceAt && !one.droppedAt);
  const change = async (who: Who, words: string, key = newToken()) =>
    changeAgreement(await as(who), { key, agreement: id, words });
  const sign = async (who: Who, answer = "sign") => signAgreement(await as(who), { agreement: id, answer });

  test("is written by a party and holds once every party has signed it again; until then the old one does", async () => {
    expect(await turnedAway(change("coop", "متنی تازه برای همه"))).toBe("missing");
    expect(await turnedAway(change("officer", draft.words))).toBe("words: agreements.same");
    const key = newToken();
    const words = `${draft.words} هزینهٔ دوره با دبیرخانه است.`;
    const { id: written } = await change("officer", words, key);
    expect((await change("officer", words, key)).id).toBe(written);
    await sign("officer");
    await sign("officer");
    expect((await whole("union")).words).toBe(draft.words);
    expect((await waiting())?.signed.map(({ body }) => body.en)).toEqual(["Secretariat"]);
    await sign("union");
    const after = await whole("union");
    expect(after.words).toBe(words);
    expect(after.changes).toMatchObject([
      { before: draft.words, words, signed: [{ body: { en: "Secretariat" } }, { body: { en: "Carpet union" } }] },
    ]);
    const told = (await toldOf(market, id)).map(({ kind }) => kind);
    expect(told.filter((kind) => kind.startsWith("agreement.change"))).toEqual([
      "agreement.change-written",
      "agreement.change-signed",
      "agreement.change-signed",
      "agreement.changed",
    ]);
  });

  test("gives way to a newer one with its signatures, and to a party's no; two last signatures at once make one text", async () => {
    await change("union", "متن نخست اتحادیه برای همکاری");
    await sign("union");
    await change("officer", "متن دوم دبیرخانه برای همکاری");
    expect(await waiting()).toMatchObject({ words: "متن دوم دبیرخانه برای همکاری", signed: [] });
    await sign("union", "decline");
    expect(await waiting()).toBeUndefined();
    expect(await turnedAway(sign("union", "decline"))).toBe("agreements.nothing-waits");
    await change("officer", "متن سوم هر دو نهاد برای همکاری");
    await Promise.all([sign("officer"), sign("union")]);
    expect((await whole("officer")).words).toBe("متن سوم هر دو نهاد برای همکاری");
  });

  test("shows what goes and what comes, word by word", () => {
    expect(differences("الف ب پ", "الف ت پ ث")).toEqual([
      { kind: "same", text: "الف " },
      { kind: "gone", text: "ب " },
      { kind: "new", text: "ت " },
      { kind: "same", text: "پ " },
      { kind: "new", text: "ث" },
    ]);
    expect(differences("یک متن", "یک متن")).toEqual([{ kind: "same", text: "یک متن" }]);
    const [gone, fresh] = [differences("", "تازه"), differences("کهنه", "")];
    expect([gone, fresh]).toEqual([[{ kind: "new", text: "تازه" }], [{ kind: "gone", text: "کهنه" }]]);
  });

  test("an end is written by either party with its day and reason, the others are told, and nothing changes afterwards", async () => {
    const { hear, noticesTo } = hearing(() => market);
    await hear();
    await market.rows("update notices set read_at = market_now()");
    const end = async (who: Who, day: string, reason = "بودجه به پایان رسید.") =>
      endAgreement(await as(who), { agreement: id, day, reason });
    expect(await turnedAway(end("coop", "1406/01/01"))).toBe("missing");
    expect(await turnedAway(end("union", "1406/01/01", ""))).toBe("reason: required");
    expect(await turnedAway(end("union", "1400/01/01"))).toBe("day: day.past");
    expect(await turnedAway(end("union", "1420/01/01"))).toBe("day: agreements.beyond");
    await change("officer", "متنی که در انتظار ماند و ماند");
    await end("union", "1406/01/01");
    const over = await whole("officer");
    expect(over).toMatchObject({ endReason: "بودجه به پایان رسید.", endedBy: { en: "Carpet union" } });
    expect(standingOf(over, over.endedOn!)).toBe("in-force");
    expect(standingOf(over, "2027-05-01")).toBe("ended");
    expect(await waiting()).toBeUndefined();
    expect(await turnedAway(end("officer", "1406/02/01"))).toBe("agreements.ended");
    expect(await turnedAway(change("officer", "باز هم متنی تازه"))).toBe("agreements.ended");
    const said = (await noticesTo(people.officer.id)).filter(({ template }) => template === "agreement-ended");
    expect(said.map(({ channel }) => channel)).toEqual(["in-app", "sms"]);
    expect(JSON.stringify(await toldOf(market, id))).not.toContain("بودجه");
    expect((await noticesTo(people.union.id)).map(({ template }) => template)).not.toContain("agreement-ended");
  });
});
