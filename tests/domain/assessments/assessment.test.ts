import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPhotos } from "#app/domain/assessments/add-photos.server.ts";
import { answerAssessment } from "#app/domain/assessments/answer-assessment.server.ts";
import { callOffAssessment } from "#app/domain/assessments/call-off-assessment.server.ts";
import { proposeAssessment } from "#app/domain/assessments/propose-assessment.server.ts";
import { caseAssessments, myAssessments } from "#app/domain/assessments/queries.server.ts";
import { saveRubric } from "#app/domain/assessments/save-rubric.server.ts";
import { scoreAssessment } from "#app/domain/assessments/score-assessment.server.ts";
import { rubricOf } from "#app/domain/assessments/steps.server.ts";
import { viewPhoto } from "#app/domain/assessments/view-photo.server.ts";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
let body: (slug: string) => string;
let people: Record<
  "officer" | "first" | "second" | "third" | "unionAssessor" | "counsellor",
  Awaited<ReturnType<typeof appointed>>
>;
let hers: Awaited<ReturnType<typeof applicant>>;
let caseId: string;

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  const at = (kind: string, slug = "secretariat") => appointed(market, kind, body(slug));
  people = {
    officer: await at("officer"),
    first: await at("assessor"),
    second: await at("assessor"),
    third: await at("assessor"),
    unionAssessor: await at("assessor", "carpet-union"),
    counsellor: await at("counsellor"),
  };
  hers = await applicant(market);
  caseId = await caseOf(hers.application);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const caseOf = async (application: string) =>
  (await market.rows<{ id: string }>(`select case_id as id from applications where id = '${application}'`))[0]?.id ??
  "";
const as = (actor: Person) => market.ctxOf(actor);
const proposal = (more: Record<string, unknown> = {}) => ({
  case: caseId,
  key: newToken(),
  way: "visit",
  day: "1410/01/10",
  hour: "۱۰:۳۰",
  place: "عنبران، کارگاه گلیم",
  instructions: "نمونهٔ چهل در چهل",
  ...more,
});
/** A step for every criterion of the kilim rubric. */
const steps = (step: number, other: Record<string, number> = {}) =>
  Object.fromEntries(
    ["density", "edge", "pattern", "slits", "dyes", "back"].map((key) => [key, String(other[key] ?? step)]),
  );
const picture = async () => ({ field: "photos", name: "a.jpg", bytes: await photo(400, 300), type: "image/jpeg" });
const stage = async () =>
  (await market.rows<{ stage: string }>(`select stage from cases where id = '${caseId}'`))[0]?.stage;
const seen = async (actor: Person) => {
  const ctx = await as(actor);
  return (await caseAssessments(ctx, await openCaseFor(ctx.db, actor, caseId), actor))[0]!;
};

/** An accepted assessment with a photograph; answers its id. */
async function held(): Promise<string> {
  const { id } = await proposeAssessment(await as(people.first), proposal());
  await answerAssessment(await as(hers.actor), { assessment: id, answer: "accept" });
  await addPhotos(await as(hers.actor), { assessment: id, photos: [await picture()] });
  return id;
}
const score = async (who: Person, id: string, of = steps(3), caseIs = caseId) =>
  scoreAssessment(await as(who), { case: caseIs, assessment: id, steps: of, comment: "پشت کار پاک‌تر شود." });

describe("an assessment", () => {
  let id: string;

  test("is proposed once for one key, in time, one at a time, and not by who may not read it", async () => {
    expect(await turnedAway(proposeAssessment(await as(people.first), proposal({ day: "1400/01/10" })))).toBe(
      "day: assessment.past",
    );
    expect(await turnedAway(proposeAssessment(await as(people.counsellor), proposal()))).toBe("missing");
    expect(await turnedAway(proposeAssessment(await as(people.unionAssessor), proposal()))).toBe("missing");
    const typed = proposal();
    ({ id } = await proposeAssessment(await as(people.first), typed));
    expect((await proposeAssessment(await as(people.first), typed)).id).toBe(id);
    expect(await turnedAway(proposeAssessment(await as(people.first), proposal()))).toBe("assessment.open");
    const [row] = await market.rows<Record<string, string>>(
      `select place_sealed, instructions_sealed from assessments`,
    );
    expect(JSON.stringify(row)).not.toContain("عنبران");
  });

  test("is answered by her alone, and scored only once she has accepted and a photograph is there", async () => {
    const stranger = await applicant(market);
    expect(await turnedAway(answerAssessment(await as(stranger.actor), { assessment: id, answer: "accept" }))).toBe(
      "missing",
    );
    expect(await turnedAway(score(people.first, id))).toBe("assessment.not-accepted");
    await answerAssessment(await as(hers.actor), { assessment: id, answer: "accept" });
    await answerAssessment(await as(hers.actor), { assessment: id, answer: "accept" });
    expect(await turnedAway(score(people.first, id))).toBe("assessment.no-photos");
    expect(await turnedAway(addPhotos(await as(stranger.actor), { assessment: id, photos: [await picture()] }))).toBe(
      "missing",
    );
    await addPhotos(await as(hers.actor), { assessment: id, photos: [await picture()] });
    const [shot] = await market.rows<{ id: string }>(`select file_id as id from assessment_photos`);
    const look = async (who: Person) => viewPhoto(await as(who), { assessment: id, photo: shot?.id ?? "" });
    expect((await look(hers.actor)).path).toBeTruthy();
    const before = (await toldOf(market, caseId)).length;
    await look(people.second);
    expect((await toldOf(market, caseId)).length).toBe(before + 1);
    expect(await turnedAway(look(stranger.actor))).toBe("missing");
  });

  test("two who agree find level and plan; the second is blind until her own score is in", async () => {
    expect(await turnedAway(score(people.officer, id))).toBe("not yours");
    expect(await turnedAway(score(people.first, id, { density: "9" }))).toContain("steps.density: choose");
    await score(people.first, id, steps(3, { edge: 2 }));
    await score(people.first, id, steps(0));
    expect(await seen(people.second)).toMatchObject({ scores: [], scoreCount: 1, awaits: "second" });
    expect((await seen(people.officer)).scores).toEqual([]);
    expect((await seen(people.first)).scores).toHaveLength(1);
    expect((await myAssessments(await as(hers.actor), hers.actor))[0]?.scores).toEqual([]);
    await score(people.second, id, steps(3, { edge: 2 }));
    const found = await seen(people.officer);
    expect(found).toMatchObject({ level: "skilled", points: 70, awaits: null });
    expect(found.plan.map(({ slug }) => slug)).toEqual(["finishing"]);
    expect(found.scores.map(({ comment }) => comment)).toEqual(["پشت کار پاک‌تر شود.", "پشت کار پاک‌تر شود."]);
    expect((await myAssessments(await as(hers.actor), hers.actor))[0]).toMatchObject({
      level: "skilled",
      scores: [{ steps: {} }, { steps: {} }],
    });
    expect(await stage()).toBe("assessed");
    expect((await toldOf(market, caseId)).map(({ kind }) => kind)).toContain("assessment.decided");
    expect(await turnedAway(score(people.third, id))).toBe("assessment.over");
  });

  test("may be repeated after the months of its rubric, not before", async () => {
    expect(await turnedAway(proposeAssessment(await as(people.first), proposal()))).toBe("assessment.too-soon");
    await market.rows(`update assessments set repeat_at = market_now() - interval '1 day'`);
  });

  test("two who are apart call a third, and the middle decides; two at once are one after another", async () => {
    const again = await held();
    await score(people.first, again, steps(4));
    await Promise.all([score(people.second, again, steps(1)), score(people.second, again, steps(1))]);
    expect(await seen(people.officer)).toMatchObject({ level: null, awaits: "third", scoreCount: 2 });
    await score(people.third, again, steps(3));
    expect(await seen(people.officer)).toMatchObject({ level: "skilled", points: 75 });
    await market.rows(`update assessments set repeat_at = market_now() - interval '1 day'`);
  });

  test("is called off by who leads it; nothing is scored then", async () => {
    const off = await held();
    expect(await turnedAway(callOffAssessment(await as(people.counsellor), { case: caseId, assessment: off }))).toBe(
      "missing",
    );
    await callOffAssessment(await as(people.officer), { case: caseId, assessment: off });
    await callOffAssessment(await as(people.officer), { case: caseId, assessment: off });
    expect(await turnedAway(score(people.first, off))).toBe("assessment.over");
  });

  test("an assessor judges neither herself nor a member of a cooperative she works for", async () => {
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${hers.actor.id}', 'assessor', '${body("secretariat")}')`,
    );
    const herself = await market.as(hers.phone);
    expect(await turnedAway(proposeAssessment(await as(herself), proposal()))).toBe("case.own");
    const other = await held();
    expect(await turnedAway(score(herself, other))).toBe("case.own");
    await market.rows(`insert into producers (person_id, level, occupation, county, place_fa, place_en)
      values ('${hers.actor.id}', 'applicant', 'kilim-weaving', '2408', '', '')`);
    await market.rows(
      `insert into memberships (body_id, producer_id) select '${body("kilim-coop")}', id from producers`,
    );
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${people.third.id}', 'manager', '${body("kilim-coop")}')`,
    );
    expect(await turnedAway(score(await market.as(people.third.phone), other))).toBe("case.own-member");
  });

  test("a union's assessor works in a case that was handed to the union, and the result is in the same case", async () => {
    const weaver = await applicant(market, { occupation: "carpet-weaving", county: "2401" });
    const hersToo = await caseOf(weaver.application);
    await market.rows(`update cases set body_id = '${body("secretariat")}' where id = '${hersToo}'`);
    expect(await turnedAway(proposeAssessment(await as(people.unionAssessor), proposal({ case: hersToo })))).toBe(
      "missing",
    );
    await market.rows(`insert into case_shares (case_id, body_id, from_body_id, purpose, parts, asked_by, accepted_at)
      values ('${hersToo}', '${body("carpet-union")}', '${body("secretariat")}', 'delegation', '{assessment,training}', '${people.officer.id}', now())`);
    const made = await proposeAssessment(await as(people.unionAssessor), proposal({ case: hersToo }));
    const ctx = await as(people.officer);
    const [found] = await caseAssessments(ctx, await openCaseFor(ctx.db, people.officer, hersToo), people.officer);
    expect(found).toMatchObject({ id: made.id, body: { en: "Carpet union" } });
  });
});

describe("rubrics", () => {
  const typed = (more: Record<string, unknown> = {}) => ({
    ...{
      occupation: "kilim-weaving",
      version: "1",
      skilledFrom: "60",
      masterFrom: "85",
      gapPoints: "10",
      gapSteps: "2",
    },
    ...{ repeatMonths: "12", pieceFa: "نمونه", pieceEn: "Sample" },
    criteria: Object.fromEntries(
      ["density", "edge", ""].map((key, index) => [
        String(index),
        { key, fa: `س${index}`, en: `C${index}`, weight: index === 2 ? "۴۰" : "30", minimum: "1", module: "finishing" },
      ]),
    ),
    ...more,
  });

  test("a version is new rows, by its keepers alone, from the newest alone, with weights that sum to a hundred", async () => {
    expect(await turnedAway(saveRubric(await as(people.unionAssessor), typed()))).toBe("missing");
    expect(await turnedAway(saveRubric(await as(people.counsellor), typed()))).toBe("missing");
    expect(await turnedAway(saveRubric(await as(people.first), typed({ masterFrom: "50" })))).toBe(
      "masterFrom: assessment.levels",
    );
    const { criteria } = typed();
    const light = { ...criteria, "0": { ...criteria["0"], weight: "20" } };
    expect(await turnedAway(saveRubric(await as(people.first), typed({ criteria: light })))).toBe("assessment.weights");
    await saveRubric(await as(people.first), typed());
    expect(await turnedAway(saveRubric(await as(people.officer), typed()))).toBe("assessment.newer");
    const ctx = await as(people.first);
    const now = await rubricOf(ctx.db, "kilim-weaving");
    expect(now).toMatchObject({ version: 2, gapPoints: 10 });
    expect(now?.criteria.map(({ key, weight }) => `${key} ${weight}`)).toEqual(["density 30", "edge 30", "c2 40"]);
    await expect(market.rows(`update rubrics set gap_points = 1`)).rejects.toThrow("append-only");
  });

  test("every occupation has one to begin with", async () => {
    const rows = await market.rows<{ occupation: string; sum: number }>(
      `select occupation, (select sum((c->>'weight')::int)::int from jsonb_array_elements(criteria) c) as sum from rubrics where version = 1`,
    );
    expect(rows).toHaveLength(12);
    expect(rows.every(({ sum }) => sum === 100)).toBe(true);
  });
});
