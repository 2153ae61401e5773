import { sql } from "drizzle-orm";
import { judge, type Steps } from "#app/domain/assessments/rules.ts";
import { rubricOf, sealComment, sealText } from "#app/domain/assessments/steps.server.ts";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { sealNextStep, sealNote } from "#app/domain/counselling/sealed.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { assessmentScores, assessments } from "#db/schema/assessments.ts";
import { counsellingNotes, counsellingSessions } from "#db/schema/counselling.ts";
import { rightRules } from "#db/schema/rights.ts";
import { attendances, certificates, enrolments, trainingMeetings, trainingSessions } from "#db/schema/trainings.ts";
import type { Stage } from "#db/vocabulary.ts";
import { noteLevels } from "#db/vocabulary-skills.ts";
import type { World } from "./world.ts";

const day = 86_400_000;
const union = "body:org-carpet-union";

/** What the carpet union's assessors, trainers and counsellors have done and have before them. */
export async function writeSkills(world: World): Promise<void> {
  await writeAssessments(world);
  await writeCourses(world);
  await writeTalks(world);
  await writeRights(world);
}

/** A course that was held, with its certificates, and one that begins next week. */
async function writeCourses(world: World): Promise<void> {
  const modules = await rowsOf<{ id: string; slug: string }>(world.tx, sql`select id, slug from training_modules`);
  const moduleOf = (slug: string) => modules.find((one) => one.slug === slug)!.id;
  const course = async (name: string, slug: string, starts: Date[], pupils: string[]) => {
    const openedAt = new Date(Math.min(starts[0]!.getTime(), world.now.getTime()) - 15 * day);
    const id = world.id(`training:${name}`, openedAt);
    await world.tx.insert(trainingSessions).values({
      ...{ id, moduleId: moduleOf(slug), bodyId: world.id(union), trainerId: world.id("person:trainer") },
      ...{ county: "2401", placeFa: "اردبیل، کارگاه اتحادیهٔ فرش", placeEn: "Ardabil, workshop of the carpet union" },
      ...{ capacity: 12, taken: pupils.length, openedBy: world.id("person:trainer"), openedAt },
    });
    world.tell(openedAt, "training.opened", "training", id, { data: { module: slug } });
    const meetings = starts.map((startsAt, index) => ({
      ...{ id: world.id(`meeting:${name}:${index}`, openedAt), sessionId: id, number: index + 1, startsAt },
    }));
    await world.tx.insert(trainingMeetings).values(meetings);
    const places = pupils.map((of) => ({
      ...{ id: world.id(`enrolment:${name}:${of}`, openedAt), sessionId: id, caseId: world.id(`case:${of}`) },
      ...{ enrolledBy: world.id("person:trainer"), enrolledAt: openedAt },
    }));
    await world.tx.insert(enrolments).values(places);
    for (const { caseId } of places) world.tell(openedAt, "training.enrolled", "case", caseId);
    return { id, meetings, places };
  };
  const next = (days: number) => new Date(world.now.getTime() + days * day);
  await course("next", "knotting", [next(6), next(13), next(20)], ["p11", "p14"]);
  const held = await course("held", "finishing", [world.ago(40), world.ago(33)], ["p12", "p10"]);
  await world.tx.insert(attendances).values(
    held.meetings.flatMap(({ id, number, startsAt }) =>
      held.places.map((place, index) => ({
        ...{ meetingId: id, enrolmentId: place.id, present: index === 0 || number === 1 },
        ...{ markedBy: world.id("person:trainer"), markedAt: startsAt },
      })),
    ),
  );
  const issuedAt = world.ago(33);
  const [done] = held.places;
  await world.tx.insert(certificates).values([
    {
      code: "KHPARDAKHT",
      caseId: done!.caseId,
      moduleId: moduleOf("finishing"),
      sessionId: held.id,
      bodyId: world.id(union),
      issuedAt,
    },
    ...["photograph", "pack"].map((slug, index) => ({
      ...{ code: `KHLESSAN2${index + 2}`, caseId: done!.caseId, moduleId: moduleOf(slug) },
      ...{ bodyId: world.id("body:org-secretariat"), issuedAt: world.ago(30 - index) },
    })),
  ]);
  world.tell(issuedAt, "training.certified", "case", done!.caseId);
  await reached(world, done!.caseId, "trained", issuedAt, `training:${held.id}`);
}

/** A talk whose notes have three kinds of readers. */
async function writeTalks(world: World): Promise<void> {
  const at = world.ago(50);
  const id = world.id("counselling:p02", at);
  const caseId = world.id("case:p02");
  await world.tx.insert(counsellingSessions).values({
    ...{ id, caseId, bodyId: world.id("body:org-secretariat"), counsellorId: world.id("person:counsellor") },
    ...{ way: "visit", metAt: at, recordedAt: at },
    nextStepSealed: sealNextStep(world.keys, id, "از هر گلیم سه عکس در سایهٔ روشن بگیرد."),
  });
  const notes = {
    shared: "بهای هر گلیم را با ساعت کار و پشم حساب کردیم؛ بهای کنونی مزد هر ساعت را نمی‌پوشاند.",
    body: "برای خرید دار دوم به وام خرد نیاز دارد؛ به صندوق معرفی شود.",
    counsellor: "دربارهٔ کار در خانه با خانواده گفت‌وگوی بیشتری لازم است.",
  };
  await world.tx.insert(counsellingNotes).values(
    noteLevels.map((level) => ({
      ...{ sessionId: id, level, writtenAt: at, textSealed: sealNote(world.keys, id, level, notes[level]) },
    })),
  );
  world.tell(at, "counselling.held", "case", caseId);
  await reached(world, caseId, "counselled", at, `counselling:${id}`, "body:org-secretariat");
}

/** What makers verified from today on may do; those of before keep what they have. */
async function writeRights(world: World): Promise<void> {
  const common = { programmeId: world.id("programme:ardabil"), since: world.now };
  await world.tx.insert(rightRules).values([
    { ...common, kind: "listings", amount: 5 },
    { ...common, kind: "listings", module: "photograph", amount: 20 },
    { ...common, kind: "listings", level: "master", amount: null },
    { ...common, kind: "made-to-order", amount: 0 },
    { ...common, kind: "made-to-order", module: "price", amount: 1 },
    { ...common, kind: "quotes", amount: 0 },
    { ...common, kind: "quotes", module: "answer", amount: 1 },
  ]);
}

/** A stage of a case, as a command would have written it. */
async function reached(
  world: World,
  caseId: string,
  stage: Stage,
  at: Date,
  source: string,
  body = union,
): Promise<void> {
  const { tx } = world;
  await reachStage(
    {
      tx,
      actor: { kind: "system", job: "village" },
      now: at,
      tell: async (kind, noun, nounId, telling = {}) => {
        world.tell(at, kind, noun, nounId, { ...(telling.data ? { data: telling.data } : {}) });
        return 0;
      },
    },
    caseId,
    stage,
    { bodyId: world.id(body), at, source },
  );
}

/** One found skilled, one whose two assessors are apart, one that waits for an answer. */
async function writeAssessments(world: World): Promise<void> {
  const rubric = await rubricOf(world.tx, "carpet-weaving");
  const tableau = await rubricOf(world.tx, "tableau-rug-weaving");
  if (!rubric || !tableau) throw new Error("the first rubrics came with the house");
  const keys = ["knots", "tension", "edge", "pattern", "dyes", "finishing"];
  const steps = (...given: number[]): Steps => Object.fromEntries(keys.map((key, index) => [key, given[index] ?? 0]));

  const found = [steps(3, 3, 2, 3, 3, 2), steps(3, 3, 3, 3, 3, 2)];
  const finding = judge(rubric, found)!;
  const decidedAt = world.ago(60);
  const done = await assessment(world, {
    of: "p12",
    rubric: rubric.id,
    proposedAt: world.ago(75),
    meetsAt: world.ago(62),
    accepted: true,
    more: {
      decidedAt,
      ...finding,
      repeatAt: new Date(decidedAt.getTime() + 182 * day),
    },
  });
  await score(world, done, "assessor", found[0]!, world.ago(61), "گره‌ها یکنواخت است؛ شیرازه را سفت‌تر بگیرید.");
  await score(world, done, "assessor-second", found[1]!, decidedAt, "پرداخت کار جای بهتر شدن دارد.");
  await reached(world, world.id("case:p12"), "assessed", decidedAt, `assessment:${done}`);
  world.tell(decidedAt, "assessment.decided", "case", world.id("case:p12"), { data: { level: finding.level } });

  const apart = await assessment(world, {
    of: "p11",
    rubric: rubric.id,
    proposedAt: world.ago(12),
    meetsAt: world.ago(4),
    accepted: true,
  });
  await score(world, apart, "assessor-second", steps(4, 3, 3, 4, 3, 3), world.ago(3), "کار استوار و خوش‌رنگ است.");
  await score(world, apart, "assessor-third", steps(2, 3, 2, 2, 3, 2), world.ago(2), "در سه جا گرهٔ جفتی دیدم.");

  await writeKilimAssessment(world);
  await assessment(world, {
    of: "p14",
    rubric: tableau.id,
    proposedAt: world.ago(1),
    meetsAt: new Date(world.now.getTime() + 6 * day),
    accepted: false,
  });
}

/** A weaver of a pioneer's chain who has dyes and joins still to learn: her pioneer and who looks for one for her see it. */
async function writeKilimAssessment(world: World): Promise<void> {
  const rubric = await rubricOf(world.tx, "kilim-weaving");
  if (!rubric) throw new Error("the first rubrics came with the house");
  const seen = { density: 3, edge: 3, pattern: 3, slits: 2, dyes: 2, back: 3 };
  const finding = judge(rubric, [seen, seen])!;
  const [proposedAt, decidedAt] = [world.ago(50), world.ago(35)];
  const more = { decidedAt, ...finding, repeatAt: new Date(decidedAt.getTime() + 182 * day) };
  const looked = { of: "p02", rubric: rubric.id, proposedAt, meetsAt: world.ago(37), accepted: true, more };
  const id = await assessment(world, looked);
  await score(world, id, "assessor", seen, world.ago(36), "چاک‌ها بلند است؛ با گره قفل شود.");
  await score(world, id, "assessor-second", seen, decidedAt, "رنگ زمینه در شست‌وشو پس داد.");
  const caseId = world.id("case:p02");
  await reached(world, caseId, "assessed", decidedAt, `assessment:${id}`);
  world.tell(decidedAt, "assessment.decided", "case", caseId, { data: { level: finding.level } });
}

type Looked = {
  of: string;
  rubric: string;
  proposedAt: Date;
  meetsAt: Date;
  accepted: boolean;
  more?: Partial<typeof assessments.$inferInsert>;
};

async function assessment(world: World, looked: Looked): Promise<string> {
  const { of, proposedAt, meetsAt, accepted, more = {} } = looked;
  const id = world.id(`assessment:${of}`, proposedAt);
  const caseId = world.id(`case:${of}`);
  await world.tx.insert(assessments).values({
    ...{ id, caseId, rubricId: looked.rubric, bodyId: world.id(union), way: "test-piece", meetsAt, proposedAt },
    placeSealed: sealText(world.keys, id, "place_sealed", "اردبیل، کارگاه اتحادیهٔ فرش"),
    instructionsSealed: sealText(
      world.keys,
      id,
      "instructions_sealed",
      "نمونه را روی دار نگه دارید یا با پست پیشتاز به کارگاه بفرستید و از پشت آن عکس بگیرید.",
    ),
    proposedBy: world.id("person:assessor-second"),
    acceptedAt: accepted ? new Date(proposedAt.getTime() + day) : null,
    ...more,
  });
  world.tell(proposedAt, "assessment.proposed", "case", caseId, { data: { assessment: id } });
  if (accepted) world.tell(new Date(proposedAt.getTime() + day), "assessment.accepted", "case", caseId);
  return id;
}

async function score(world: World, assessmentId: string, who: string, steps: Steps, at: Date, comment: string) {
  const assessorId = world.id(`person:${who}`);
  await world.tx.insert(assessmentScores).values({
    ...{ assessmentId, assessorId, bodyId: world.id(union), steps: { ...steps }, at },
    commentSealed: sealComment(world.keys, assessmentId, assessorId, comment),
  });
  const [of] = await rowsOf<{ case_id: string }>(
    world.tx,
    sql`select case_id from assessments where id = ${assessmentId}`,
  );
  world.tell(at, "assessment.scored", "case", of!.case_id, { data: { assessment: assessmentId } });
}
