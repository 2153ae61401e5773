import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { caseCounselling, myCounselling } from "#app/domain/counselling/queries.server.ts";
import { recordCounselling } from "#app/domain/counselling/record-counselling.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<
  "counsellor" | "colleague" | "officer" | "trainer" | "unionCounsellor",
  Awaited<ReturnType<typeof appointed>>
>;
let hers: Awaited<ReturnType<typeof applicant>>;
let caseId: string;

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  const at = (kind: string, slug = "secretariat") => appointed(market, kind, body(slug));
  people = {
    counsellor: await at("counsellor"),
    colleague: await at("counsellor"),
    officer: await at("officer"),
    trainer: await at("trainer"),
    unionCounsellor: await at("counsellor", "carpet-union"),
  };
  hers = await applicant(market, { evidence: false });
  const [row] = await market.rows<{ id: string }>(
    `select case_id as id from applications where id = '${hers.application}'`,
  );
  caseId = row?.id ?? "";
});
afterAll(() => market.close());

const typed = (more: Record<string, unknown> = {}) => ({
  ...{ case: caseId, key: newToken(), way: "office", day: "1404/07/01", nextStep: "سه عکس تازه بگیرد", nextOn: "" },
  ...{ counsellor: "نگران پسرش است.", body: "به وام خرد نیاز دارد.", shared: "بهای کار را با هم حساب کردیم." },
  ...more,
});
/** The notes somebody finds in the file. */
async function read(actor: Person): Promise<string[]> {
  const ctx = await market.ctxOf(actor);
  const opened = requirePart(await openCaseFor(ctx.db, actor, caseId), "counselling");
  return (await caseCounselling(ctx, opened, actor)).flatMap(({ notes }) => notes.map(({ level }) => level));
}

describe("a talk", () => {
  test("is written once for one key, sealed, and makes the case counselled", async () => {
    const ctx = await market.ctxOf(people.counsellor);
    const key = newToken();
    await recordCounselling(ctx, typed({ key }));
    await recordCounselling(ctx, typed({ key }));
    const rows = await market.rows<{ text_sealed: string }>(`select text_sealed from counselling_notes`);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain("پسرش");
    const told = await toldOf(market, caseId);
    expect(told.map(({ kind }) => kind)).toContain("counselling.held");
    expect(JSON.stringify(told)).not.toContain("پسرش");
    const [row] = await market.rows<{ stage: string }>(`select stage from cases where id = '${caseId}'`);
    expect(row?.stage).toBe("counselled");
  });

  test("needs a note and a day that has come, and a counsellor or officer of the case", async () => {
    const by = async (actor: Person, more = {}) =>
      turnedAway(recordCounselling(await market.ctxOf(actor), typed(more)));
    expect(await by(people.counsellor, { counsellor: "", body: "", shared: " " })).toBe("shared: counselling.empty");
    expect(await by(people.counsellor, { day: "1420/01/01" })).toBe("day: counselling.future");
    expect(await by(people.trainer)).toBe("missing");
    expect(await by(people.unionCounsellor)).toBe("missing");
    expect(await by(hers.actor)).toBe("not yours");
  });

  test("is read by each as far as it is hers: the counsellor all, her body two, the person one", async () => {
    expect(await read(people.counsellor)).toEqual(["shared", "body", "counsellor"]);
    expect(await read(people.colleague)).toEqual(["shared", "body"]);
    expect(await read(people.officer)).toEqual(["shared", "body"]);
    const own = await myCounselling(await market.ctxOf(hers.actor), hers.actor);
    expect(own).toMatchObject([{ nextStep: "سه عکس تازه بگیرد", notes: [{ level: "shared" }] }]);
    expect(await myCounselling(await market.ctxOf(people.trainer), people.trainer)).toEqual([]);
  });

  test("is as if not there for another duty and for another body; a body it was given to reads what was shared", async () => {
    expect(await turnedAway(read(people.trainer))).toBe("missing");
    expect(await turnedAway(read(people.unionCounsellor))).toBe("missing");
    await market.rows(`insert into case_shares (case_id, body_id, from_body_id, purpose, parts, asked_by, accepted_at)
      values ('${caseId}', '${body("carpet-union")}', '${body("secretariat")}', 'referral', '{counselling}', '${people.officer.id}', now())`);
    expect(await read(people.unionCounsellor)).toEqual(["shared"]);
    await recordCounselling(await market.ctxOf(people.counsellor), typed({ shared: "", counsellor: "" }));
    const ctx = await market.ctxOf(people.unionCounsellor);
    const opened = await openCaseFor(ctx.db, people.unionCounsellor, caseId);
    expect(await caseCounselling(ctx, opened, people.unionCounsellor)).toHaveLength(1);
    expect(await read(people.counsellor)).toHaveLength(4);
  });

  test("of her own file a counsellor reads what she would be shown as its person", async () => {
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${hers.actor.id}', 'counsellor', '${body("secretariat")}')`,
    );
    const herself = await market.as(hers.phone);
    expect(await read(herself)).toEqual(["shared"]);
    expect(await turnedAway(recordCounselling(await market.ctxOf(herself), typed()))).toBe("case.own");
  });
});
