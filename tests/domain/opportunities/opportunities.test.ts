import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { familyMeant } from "#app/domain/catalogue/search/family-meant.ts";
import { answerCall } from "#app/domain/opportunities/answer-call.server.ts";
import { closeCall } from "#app/domain/opportunities/close-call.server.ts";
import { endNote } from "#app/domain/opportunities/end-note.server.ts";
import { followCalls } from "#app/domain/opportunities/follow-calls.server.ts";
import { craftGaps } from "#app/domain/opportunities/gaps.server.ts";
import { publishCall } from "#app/domain/opportunities/publish-call.server.ts";
import { craftsOf, notesOf, officeCall, openCalls, ownCalls } from "#app/domain/opportunities/queries.server.ts";
import { countedInPublic, isSaturated, keptBack, wanted } from "#app/domain/opportunities/rules.ts";
import { tellOfCalls } from "#app/domain/opportunities/tell-of-calls.server.ts";
import { unfollowCalls } from "#app/domain/opportunities/unfollow-calls.server.ts";
import { writeNote } from "#app/domain/opportunities/write-note.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { verified } from "../pioneers/team.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let carpetOfficer: Awaited<ReturnType<typeof appointed>>;
let hers: Awaited<ReturnType<typeof applicant>>;

beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  carpetOfficer = await appointed(market, "officer", body("carpet-union"));
  hers = await applicant(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const ctx = (actor: typeof hers.actor) => market.ctxOf(actor);
const typed = {
  occupation: "kilim-weaving",
  county: "2408",
  titleFa: "گلیم برای هتل",
  titleEn: "Kilims for a hotel",
  textFa: "چهل تخته.",
  textEn: "Forty pieces.",
  until: "2030-01-01",
};
const publish = async (more: object = {}) =>
  (await publishCall(await ctx(officer), { key: newToken(), ...typed, ...more })).id;

describe("rules", () => {
  test("few people are not counted in public, nobody is nobody", () => {
    expect([0, 1, 4, 5].map(countedInPublic)).toEqual([0, null, null, 5]);
    expect(isSaturated({ makers: 6, orders: 5 })).toBe(true);
    expect(isSaturated({ makers: 4, orders: 0 })).toBe(false);
  });

  test("of the parts of a sum a single small one takes the next with it, for the rest would tell it", () => {
    expect(keptBack([9, 3, 6, 0])).toEqual([9, null, null, 0]);
    expect(keptBack([9, 3, 2])).toEqual([9, null, null]);
    expect(keptBack([9, 6])).toEqual([9, 6]);
    expect(keptBack([3])).toEqual([null]);
  });

  test("a search names a craft by any of its names, a pictorial rug is no rug, and other words name none", () => {
    const named = [
      "قالیچه‌های ابریشم",
      "tableau rug of a horse",
      "جاجیم راه‌راه",
      "embroidered curtain",
      "سفال",
      "balloon",
    ];
    expect(named.map(familyMeant)).toEqual([
      ...["hand-knotted-carpet", "tableau-rug", "flatweave", "embroidery", null, null],
    ]);
  });

  test("a call without a county is for every county, a wish without a craft for every craft", () => {
    const call = { occupation: "kilim-weaving", county: null };
    expect(wanted(call, { occupation: "", county: "2401" })).toBe(true);
    expect(wanted(call, { occupation: "animation", county: "" })).toBe(false);
    expect(wanted({ ...call, county: "2408" }, { occupation: "", county: "2401" })).toBe(false);
  });
});

describe("calls", () => {
  test("published by an officer, found by craft and county, answered once, read by her body, closed by it", async () => {
    const key = newToken();
    const { id } = await publishCall(await ctx(officer), { key, ...typed });
    expect((await publishCall(await ctx(officer), { key, ...typed })).id).toBe(id);
    const found = async (filter: object) => (await openCalls(await ctx(officer), filter)).map((call) => call.id);
    expect(await found({ occupation: "kilim-weaving", county: "2408" })).toContain(id);
    expect(await found({ county: "2401" })).not.toContain(id);
    expect(await turnedAway(publishCall(await ctx(hers.actor), { key: newToken(), ...typed }))).toBe("not yours");

    const answer = async (actor: typeof hers.actor) =>
      answerCall(await ctx(actor), { key: newToken(), call: id, text: "ماهی دو تخته." });
    expect(await turnedAway(answer(officer))).toBe("calls.apply-first");
    await answer(hers.actor);
    expect(await turnedAway(answer(hers.actor))).toBe("calls.answered");
    expect((await ownCalls(await ctx(hers.actor), hers.actor, id)).answered).toBe(true);
    expect((await officeCall(await ctx(officer), officer, id)).answers).toMatchObject([{ text: "ماهی دو تخته." }]);
    expect(await turnedAway(officeCall(await ctx(carpetOfficer), carpetOfficer, id))).toBe("missing");
    expect(await turnedAway(closeCall(await ctx(carpetOfficer), { call: id }))).toBe("missing");
    await closeCall(await ctx(officer), { call: id });
    await closeCall(await ctx(officer), { call: id });
    expect(await found({})).not.toContain(id);
    expect(await turnedAway(answer(hers.actor))).toBe("calls.over");
    expect((await toldOf(market, id)).map(({ kind }) => kind)).toEqual([
      "call.published",
      "call.answered",
      "call.closed",
    ]);
  });

  test("who follows hears of what is new once a day at most, and of what she wanted alone", async () => {
    const { id } = await followCalls(await ctx(hers.actor), { occupation: "kilim-weaving", county: "" });
    await publish();
    await publish({ occupation: "animation" });
    const clock = async () => tellOfCalls(await market.ctxOf({ kind: "system", job: "test" }), {});
    expect(await clock()).toBe(0);
    await market.advance(25 * 3600);
    expect(await clock()).toBe(1);
    expect(await clock()).toBe(0);
    expect((await toldOf(market, id)).at(-1)).toMatchObject({
      kind: "call-subscription.digest",
      subject_id: hers.actor.id,
      data: { count: 1 },
    });
    await unfollowCalls(await ctx(hers.actor), {});
    await unfollowCalls(await ctx(hers.actor), {});
    expect((await ownCalls(await ctx(hers.actor), hers.actor)).follows).toBeNull();
  });
});

test("what is known of a county has a source, and leaves the page without being forgotten", async () => {
  const note = { kind: "gap", county: "2408", textFa: "رنگرز نیست.", textEn: "No dyer.", source: "بازدید" };
  const { id } = await writeNote(await ctx(officer), { key: newToken(), ...note });
  expect(await turnedAway(endNote(await ctx(carpetOfficer), { note: id }))).toBe("missing");
  expect(await notesOf(await ctx(officer), "2408")).toMatchObject([{ kind: "gap", source: "بازدید", endedAt: null }]);
  await endNote(await ctx(officer), { note: id });
  expect(await notesOf(await ctx(officer), "2408")).toEqual([]);
  expect(await notesOf(await ctx(officer), "2408", { ended: true })).toHaveLength(1);
});

test("crafts of a county come from our own data; the office sees small numbers, strangers do not", async () => {
  await verified(market, officer);
  const crafts = async (whole: boolean) => craftsOf(await ctx(officer), "2408", { whole });
  expect(await crafts(true)).toEqual([
    { occupation: "kilim-weaving", makers: 1, pieces: 0, clusters: 1, saturated: false },
  ]);
  expect((await crafts(false))[0]?.makers).toBeNull();
});

test("gaps stand craft by county: who makes it, who looks in vain, which calls wait; few people are not counted", async () => {
  await market.rows(
    `insert into search_demand (day, words, times) values ((market_now() at time zone 'Asia/Tehran')::date, 'گلیم ابریشم', 7),
       ((market_now() at time zone 'Asia/Tehran')::date, 'سفال', 50)`,
  );
  await market.rows("update calls set closed_at = market_now(), closed_by = published_by where closed_at is null");
  const call = await publish();
  await publish({ county: "" });
  const kilims = async () =>
    (await craftGaps(await ctx(officer))).find(({ occupation }) => occupation === "kilim-weaving");
  const [before] = await market.rows<{ n: number }>(
    "select count(*)::int as n from producers where verified_at is not null",
  );
  expect(before?.n).toBeLessThan(5);
  expect(await kilims()).toMatchObject({
    ...{ family: "flatweave", makers: null, searches: 7, calls: 2 },
    counties: [{ county: { en: "Namin" }, makers: null, capacity: [], calls: 1, unanswered: 1 }],
  });
  await answerCall(await ctx(hers.actor), { key: newToken(), call, text: "می‌توانم." });
  for (let n = before?.n ?? 0; n < 5; n++) await verified(market, officer);
  await market.rows(`update producers set capacity = '{"value": 4, "unit": "m2/month"}'`);
  expect(await kilims()).toMatchObject({
    makers: 5,
    counties: [{ makers: 5, capacity: [{ unit: "m2/month", value: 20 }], calls: 1, unanswered: 0 }],
  });
  // What is asked for and nobody makes stands before what many make.
  const order = (await craftGaps(await ctx(officer))).map(({ occupation }) => occupation);
  expect(order.indexOf("kilim-weaving")).toBeLessThan(order.indexOf("animation"));
});
