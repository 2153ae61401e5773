import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideAsShown } from "#app/domain/eligibility/decide-as-shown.server.ts";
import { decideRule } from "#app/domain/eligibility/decide-rule.server.ts";
import { eligibilityPart } from "#app/domain/eligibility/queries.server.ts";
import { signDecision } from "#app/domain/eligibility/sign-decision.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
type Person = Awaited<ReturnType<typeof appointed>>;
let officer: Person;
let colleague: Person;
let elsewhere: Person;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  colleague = await appointed(market, "officer", body("secretariat"));
  elsewhere = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

type Actor = Parameters<TestHouse["ctxOf"]>[0];

async function candidate(other: Parameters<typeof applicant>[1] = {}) {
  const hers = await applicant(market, { checked: false, ...other });
  const [row] = await market.rows<{ id: string; programme: string }>(
    `select c.id, c.programme_id as programme from cases c join applications a on a.case_id = c.id where a.id = '${hers.application}'`,
  );
  return { ...hers, case: row?.id ?? "", programme: row?.programme ?? "" };
}
const decide = async (actor: Actor, id: string, other: object = {}) =>
  decideRule(await market.ctxOf(actor), {
    ...{ case: id, rule: "no-employer-insurance", outcome: "met", basis: "document", reference: "سابقهٔ ۴۴۱" },
    ...other,
  });
const shown = async (actor: Actor, id: string) => decideAsShown(await market.ctxOf(actor), { case: id });
const part = async (hers: { case: string; programme: string }) =>
  eligibilityPart(await market.ctxOf(officer), { id: hers.case, programmeId: hers.programme });
const verify = async (application: string) =>
  verifyProducer(await market.ctxOf(officer), { application, nameEn: "A Maker", cluster: "" });

describe("who is found eligible", () => {
  test("nobody until every rule was found met; one press finds the ordinary case, twice is once", async () => {
    const hers = await candidate();
    expect(await turnedAway(verify(hers.application))).toBe("producers.rules-open");
    await shown(officer, hers.case);
    await shown(officer, hers.case);
    const { whole, rules } = await part(hers);
    expect(whole).toBe("eligible");
    expect(rules.map(({ code, last }) => [code, last?.basis])).toEqual([
      ["age", "computed"],
      ["native", "shown"],
      ["no-full-time-job", "shown"],
      ["no-employer-insurance", "shown"],
    ]);
    const told = (await toldOf(market, hers.case)).filter(({ kind }) => kind === "case.rule-decided");
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({ actor_id: officer.id, subject_id: hers.actor.id, data: { rule: "age" } });
    await verify(hers.application);
  });

  test("who does not meet one is not, until another finding says otherwise; the first stays beside it", async () => {
    const hers = await candidate();
    await decide(officer, hers.case, { outcome: "unmet", reason: "از کارخانه بیمه دارد." });
    // The one press writes over nothing.
    await shown(officer, hers.case);
    expect((await part(hers)).whole).toBe("not");
    expect(await turnedAway(verify(hers.application))).toBe("producers.not-eligible");
    await decide(colleague, hers.case);
    const { whole, rules } = await part(hers);
    expect(whole).toBe("eligible");
    expect(rules.at(-1)?.last).toMatchObject({ reference: "سابقهٔ ۴۴۱", reason: null });
    const rows = await market.rows<{ all: string }>(
      `select d::text as all from eligibility_decisions d where case_id = '${hers.case}'`,
    );
    expect(rows).toHaveLength(5);
    expect(rows.map(({ all }) => all).join()).not.toContain("کارخانه");
    await expect(
      market.rows(`update eligibility_decisions set outcome = 'met' where case_id = '${hers.case}'`),
    ).rejects.toThrow(/not rewritten/);
  });

  test("no and unclear are said with a word; what is no rule of the programme is missing", async () => {
    const hers = await candidate();
    for (const outcome of ["unmet", "unclear"])
      expect(await turnedAway(decide(officer, hers.case, { outcome }))).toBe("reason: eligibility.say-why");
    expect(await turnedAway(decide(officer, hers.case, { rule: "tall" }))).toBe("missing");
    expect(await turnedAway(decide(officer, hers.case, { basis: "shown" }))).toBe("basis: choose");
  });

  test("who is too young by her own birth date is found so, whatever the officer presses", async () => {
    const hers = await candidate();
    await market.rows(`insert into eligibility_rules (programme_id, code, kind, params, question_fa, question_en, reason_fa, reason_en)
      values ('${hers.programme}', 'grown', 'age', '{"years": 60}', 'شصت سال؟', 'Sixty?', 'نه', 'No')`);
    await shown(officer, hers.case);
    expect((await part(hers)).rules.find(({ code }) => code === "grown")?.standing).toBe("unmet");
    await market.rows(`update eligibility_rules set valid_to = market_now() where code = 'grown'`);
    // A rule that is over stands in nobody's way.
    expect((await part(hers)).whole).toBe("eligible");
  });
});

describe("who decides", () => {
  test("officers of the body that leads it: not another's, not she herself, not somebody without a duty", async () => {
    const hers = await candidate();
    for (const actor of [elsewhere, hers.actor]) {
      expect(["missing", "not yours"]).toContain(await turnedAway(decide(actor, hers.case)));
      expect(["missing", "not yours"]).toContain(await turnedAway(shown(actor, hers.case)));
    }
    const [{ id: bodyId = "" } = {}] = await market.rows<{ id: string }>(
      `select id from bodies where slug = 'secretariat'`,
    );
    const both = await candidate();
    const herself = await appointed(market, "officer", bodyId, both.phone);
    expect(await turnedAway(decide(herself, both.case))).toBe("eligibility.own-case");
    expect(await turnedAway(shown(herself, both.case))).toBe("eligibility.own-case");
    expect((await part(both)).whole).toBe("pending");
  });

  test("a finding that two have to sign counts with the second name, which is never the first", async () => {
    const hers = await candidate();
    await market.rows(
      `update eligibility_rules set valid_to = market_now() where code = 'native' and valid_to is null`,
    );
    await market.rows(`insert into eligibility_rules (programme_id, code, version, kind, second_sign_off, question_fa, question_en, reason_fa, reason_en)
      values ('${hers.programme}', 'native', 2, 'native', true, 'بومی؟', 'Native?', 'نه', 'No')`);
    await shown(officer, hers.case);
    const { rules, whole } = await part(hers);
    const native = rules.find(({ code }) => code === "native");
    expect([whole, native?.standing]).toEqual(["pending", "second"]);
    const sign = async (actor: Actor, decision = native?.last?.id) =>
      signDecision(await market.ctxOf(actor), { case: hers.case, rule: "native", decision });
    expect(await turnedAway(sign(officer))).toBe("eligibility.two-people");
    expect(await turnedAway(sign(elsewhere))).toBe("missing");
    await sign(colleague);
    await sign(colleague);
    expect((await part(hers)).whole).toBe("eligible");
    expect((await toldOf(market, hers.case)).filter(({ kind }) => kind === "case.rule-signed")).toHaveLength(1);
    // What was found meanwhile has not been seen by who signs the one before.
    await decide(officer, hers.case, { rule: "native" });
    expect(await turnedAway(sign(colleague))).toBe("eligibility.changed");
  });
});
