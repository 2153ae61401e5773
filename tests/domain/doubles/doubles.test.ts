import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findDoubles } from "#app/domain/doubles/find-doubles.server.ts";
import { mergeCases } from "#app/domain/doubles/merge-cases.server.ts";
import { openDoubles } from "#app/domain/doubles/queries.server.ts";
import { type Likeness, nameAlike, scoreOf, worthALook } from "#app/domain/doubles/score.ts";
import { tellApart } from "#app/domain/doubles/tell-apart.server.ts";
import { undoMerge } from "#app/domain/doubles/undo-merge.server.ts";
import { viewDouble } from "#app/domain/doubles/view-double.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

describe("how alike two files are", () => {
  const one: Likeness = {
    ...{ name: "سولماز عنبرانی", birthYear: 1991, county: "2408", place: "عنبران", occupation: "kilim-weaving" },
    ...{ phones: [], code: null },
  };
  const score = (other: Partial<Likeness>) => scoreOf(one, { ...one, ...other }).score;

  test("names are alike whatever the order, the letters and the joints", () => {
    expect(nameAlike("سولماز عنبرانی", "عنبراني سولماز")).toBe(1);
    expect(nameAlike("سولماز عنبرانی", "سولماز عنبران")).toBeGreaterThan(0.7);
    expect(nameAlike("سولماز عنبرانی", "فاطمه مغانی")).toBeLessThan(0.2);
  });

  test("one slip is still seen, a common name alone is not", () => {
    expect(score({})).toBe(85);
    for (const slip of [{ birthYear: 1992 }, { place: "" }, { occupation: "carpet-weaving" }, { code: "a" }])
      expect(score(slip), JSON.stringify(slip)).toBeGreaterThanOrEqual(worthALook);
    expect(score({ birthYear: 1970 })).toBeLessThan(worthALook);
    expect(score({ county: "2401", place: "اردبیل", occupation: "translation" })).toBeLessThan(worthALook);
    expect(scoreOf({ ...one, code: "a" }, { ...one, code: "b" }).signs).toContain("other-code");
  });
});

describe("two files", () => {
  let market: TestHouse;
  let officer: Awaited<ReturnType<typeof appointed>>;
  let stranger: Awaited<ReturnType<typeof appointed>>;
  const like = { county: "2408", place: "عنبران", birthDate: "۱۳۷۰/۰۵/۱۲" };

  beforeAll(async () => {
    market = await testHouse();
    const { body } = await foundProgramme(market);
    officer = await appointed(market, "officer", body("secretariat"));
    stranger = await appointed(market, "officer", body("carpet-union"));
  });
  afterAll(async () => {
    closeDecoders();
    await market.close();
  });

  const caseOf = async (application: string) =>
    (await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`))[0]?.id ??
    "";
  /** Two who applied and look alike, the pair found. */
  async function pair(name: string, turned = name.split(" ").reverse().join(" ")) {
    const one = await applicant(market, { ...like, name });
    const other = await applicant(market, { ...like, name: turned, evidence: false });
    const [first, second] = [await caseOf(one.application), await caseOf(other.application)];
    const job = await systemContext(market.house, "react", "test");
    expect(await findDoubles(job, { caseId: second })).toBe(1);
    expect(await findDoubles(job, { caseId: second })).toBe(0);
    const [row] = await market.rows<{ id: string }>(
      `select id from case_doubles where first_id = '${first}' and second_id = '${second}'`,
    );
    return { id: row?.id ?? "", first, second, one, other };
  }
  const ctx = (who = officer) => market.ctxOf(who);
  /** Everything of both files, row by row. */
  const whole = async (...cases: string[]) => {
    const ids = cases.map((id) => `'${id}'`).join(",");
    return market.rows(
      `select 'case' as what, to_jsonb(c) as row from cases c where id in (${ids})
       union all select 'person', to_jsonb(p) from persons p where id in (select person_id from cases where id in (${ids}))
       union all select 'application', to_jsonb(a) from applications a where case_id in (${ids})
       union all select 'stage', to_jsonb(s) from case_stages s where case_id in (${ids})
       union all select 'evidence', to_jsonb(e) from evidence e where application_id in (select id from applications where case_id in (${ids}))
       order by 1, 2`,
    );
  };

  test("are found by themselves, shown to whom both belong, and a look is in the log of both", async () => {
    const { id, first, second } = await pair("سولماز عنبرانی");
    expect((await openDoubles(await ctx(), officer)).map((one) => one.id)).toContain(id);
    expect(await openDoubles(await ctx(stranger), stranger)).toEqual([]);
    expect(await turnedAway(viewDouble(await ctx(stranger), { double: id }))).toBe("missing");
    await viewDouble(await ctx(), { double: id });
    for (const file of [first, second]) expect((await toldOf(market, file)).at(-1)?.kind).toBe("case.viewed");
    await tellApart(await ctx(), { double: id });
    expect((await openDoubles(await ctx(), officer)).map((one) => one.id)).not.toContain(id);
    expect(await findDoubles(await systemContext(market.house, "react", "test"), { caseId: second })).toBe(0);
  });

  test("become one, each field from where she chose, and two again exactly as they were", async () => {
    const { id, first, second, other } = await pair("گلناز نمینی");
    const before = await whole(first, second);
    const { id: merge } = await mergeCases(await ctx(), { double: id, keep: "first", name: "other", phone: "other" });
    const [kept] = await market.rows(
      `select (select count(*)::int from applications where case_id = c.id) as applications,
         p.name, p.phone_index = '${(await market.rows<{ i: string }>(`select phone_index as i from persons where id = '${other.actor.id}'`))[0]?.i ?? ""}' as same
       from cases c join persons p on p.id = c.person_id where c.id = '${first}'`,
    );
    expect(kept).toMatchObject({ applications: 2, name: "نمینی گلناز" });
    expect(await market.as(other.phone)).toMatchObject({ name: "نمینی گلناز" });
    expect(await market.rows(`select merged_into_id as into from cases where id = '${second}'`)).toEqual([
      { into: first },
    ]);
    expect(await turnedAway(mergeCases(await ctx(), { double: id, keep: "first" }))).toBe("missing");
    expect(await turnedAway(undoMerge(await ctx(stranger), { merge }))).toBe("missing");
    await undoMerge(await ctx(), { merge });
    await undoMerge(await ctx(), { merge });
    expect(await whole(first, second)).toEqual(before);
  });

  test("make one producer, the person whose file stays, whichever of her applications is decided", async () => {
    const { id, one, other } = await pair("آیدا نمینی");
    await mergeCases(await ctx(), { double: id, keep: "first" });
    await verifyProducer(await ctx(), { application: other.application, nameEn: "Ayda Namini", cluster: "" });
    const made = await market.rows<{ person: string }>(
      `select person_id as person from producers where person_id in ('${one.actor.id}', '${other.actor.id}')`,
    );
    expect(made).toEqual([{ person: one.actor.id }]);
  });

  test("are not hers to judge where one is her own", async () => {
    const { id, one } = await pair("مریم خلخالی");
    const [secretariat] = await market.rows<{ id: string }>("select id from bodies where kind = 'secretariat'");
    const herself = await appointed(market, "officer", secretariat?.id ?? "", one.phone);
    expect(await turnedAway(tellApart(await ctx(herself), { double: id }))).toBe("doubles.own-case");
    expect(await turnedAway(mergeCases(await ctx(herself), { double: id, keep: "first" }))).toBe("doubles.own-case");
  });
});
