import { afterAll, beforeAll, expect, test } from "vitest";
import { endRule } from "#app/domain/eligibility/end-rule.server.ts";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { setRule } from "#app/domain/eligibility/set-rule.server.ts";
import { conditionsShape } from "#app/domain/settings/kept-elsewhere.ts";
import { historyTold } from "#app/domain/settings/queries.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
type Person = Awaited<ReturnType<typeof appointed>>;
let admin: Person;
let elsewhere: Person;
let programme: string;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  admin = await appointed(market, "admin", body("secretariat"));
  elsewhere = await appointed(market, "officer", body("carpet-union"));
  programme = (await market.rows<{ id: string }>("select id from programmes"))[0]?.id ?? "";
});
afterAll(() => market.close());

const rule = {
  ...{ code: "own-loom", kind: "text", questionFa: "دار دارید؟", questionEn: "Have you a loom?" },
  ...{
    reasonFa: "دار لازم است.",
    reasonEn: "A loom is needed.",
    holdsMonths: "۶",
    secondSignOff: "on",
    why: "به تصمیم نشست مهر",
  },
};
const set = async (other: object = {}, by: Person = admin) => setRule(await market.ctxOf(by), { ...rule, ...other });
const inForce = async () => rulesInForce(market.db, programme);

test("a rule is written, changed as a new version, and ended; versions are not rewritten", async () => {
  await set();
  expect((await inForce()).at(-1)).toMatchObject({ code: "own-loom", version: 1, holdsMonths: 6, secondSignOff: true });
  await set({ holdsMonths: "", secondSignOff: "" });
  expect((await inForce()).filter(({ code }) => code === "own-loom")).toMatchObject([
    { version: 2, holdsMonths: null, secondSignOff: false },
  ]);
  expect(await turnedAway(set({ kind: "native" }))).toBe("code: eligibility.rule-code-taken");
  expect(await turnedAway(set({ code: "grown", kind: "age" }))).toBe("years: required");
  expect(await turnedAway(set({ code: "Own Loom" }))).toBe("code: eligibility.rule-code");
  expect(await turnedAway(set({}, elsewhere))).toBe("missing");
  const end = async () => endRule(await market.ctxOf(admin), { code: "own-loom", why: "دیگر لازم نیست" });
  await end();
  await end();
  expect((await inForce()).map(({ code }) => code)).not.toContain("own-loom");
  await expect(market.rows("update eligibility_rules set holds_months = 1 where code = 'own-loom'")).rejects.toThrow(
    /not rewritten/,
  );
  const told = await historyTold((await market.ctxOf(admin)) as never, "conditions", conditionsShape);
  expect(told.map(({ version, reason, gone, come }) => [version, reason, gone.length, come.length])).toEqual([
    [3, "دیگر لازم نیست", 1, 0],
    [2, "به تصمیم نشست مهر", 1, 1],
    [1, "به تصمیم نشست مهر", 0, 1],
  ]);
  expect((await toldOf(market, programme)).map(({ kind }) => kind).slice(-3)).toEqual(
    Array(3).fill("programme.setting-changed"),
  );
});
