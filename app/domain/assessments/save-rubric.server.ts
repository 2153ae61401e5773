import { sql } from "drizzle-orm";
import { bodiesOf, caseworker, type Person } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Criterion, rubrics } from "#db/schema/assessments.ts";
import { criteriaMost, saveRubric as input } from "./forms.ts";
import { topStep } from "./rules.ts";
import { rubricOf } from "./steps.server.ts";

/**
 * Writes the next version of an occupation's rubric: assessors and officers of the body that carries out a programme, or
 * of one that stands behind a cluster of the craft. Assessments that began keep the version they began with.
 */
export const saveRubric = command({
  name: "save-rubric",
  who: caseworker,
  input,
  async run({ tx, actor, tell }, typed) {
    const bodyId = await writingBody(tx, actor, typed.occupation);
    if (!bodyId) throw new Missing("rubric");
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rubric ${typed.occupation}`}, 0))`);
    const before = await rubricOf(tx, typed.occupation);
    if ((before?.version ?? 0) !== typed.version) throw new Refusal("assessment.newer");
    if (typed.masterFrom <= typed.skilledFrom) throw new Invalid({ masterFrom: "assessment.levels" });
    const criteria = readCriteria(typed.criteria).map((one) => {
      // What its steps mean is written elsewhere, and stays with the criterion.
      const { steps } = before?.criteria.find(({ key }) => key === one.key) ?? {};
      return steps ? { ...one, steps } : one;
    });
    const sum = criteria.reduce((all, { weight }) => all + weight, 0);
    if (criteria.length < 3) throw new Refusal("assessment.few-criteria");
    if (sum !== 100) throw new Refusal("assessment.weights", { sum });
    const modules = await rowsOf<{ slug: string }>(tx, sql`select slug from training_modules`);
    const unknown = criteria.find(({ module }) => module !== "" && !modules.some(({ slug }) => slug === module));
    if (unknown) throw new Invalid({ form: "choose" });
    const [made] = await tx
      .insert(rubrics)
      .values({
        occupation: typed.occupation,
        version: typed.version + 1,
        criteria,
        steps: before?.steps ?? [],
        levels: [
          { level: "beginner", from: 0 },
          { level: "skilled", from: typed.skilledFrom },
          { level: "master", from: typed.masterFrom },
        ],
        gapPoints: typed.gapPoints,
        gapSteps: typed.gapSteps,
        repeatMonths: typed.repeatMonths,
        pieceFa: typed.pieceFa,
        pieceEn: typed.pieceEn,
        bodyId,
        writtenBy: actor.id,
      })
      .returning({ id: rubrics.id });
    await tell("rubric.written", "rubric", made!.id, {
      data: { occupation: typed.occupation, version: typed.version + 1, body: bodyId },
    });
    return { occupation: typed.occupation };
  },
});

/** The body of hers that may write rubrics of this occupation; null where none may. */
export async function writingBody(db: Db, actor: Person, occupation: string): Promise<string | null> {
  const [body] = await rowsOf<{ id: string }>(
    db,
    sql`select b.id from bodies b where b.id = any(${uuids(bodiesOf(actor, "assessor", "officer"))})
          and (exists (select from programmes p where p.implementer_id = b.id)
            or exists (select from clusters c where c.body_id = b.id and c.occupation = ${occupation})) order by b.created_at, b.id limit 1`,
  );
  return body?.id ?? null;
}

type Typed = Omit<Criterion, "weight" | "minimum" | "steps"> & { weight: string; minimum: string };

/** Rows with a name, each with its key: the old one's where it had one. @throws Invalid */
function readCriteria(typed: Record<string, Typed>): Criterion[] {
  const faults: Record<string, string> = {};
  const criteria = Object.entries(typed)
    .slice(0, criteriaMost)
    .filter(([, { fa, en }]) => fa !== "" || en !== "")
    .map(([row, one]) => {
      const weight = parseWhole(one.weight, { min: 1, max: 100 });
      const minimum = parseWhole(one.minimum || "0", { min: 0, max: topStep });
      if (weight === null) faults[`criteria.${row}.weight`] = "number";
      if (minimum === null) faults[`criteria.${row}.minimum`] = "number";
      for (const name of ["fa", "en"] as const) if (one[name] === "") faults[`criteria.${row}.${name}`] = "required";
      const key = /^[a-z][a-z-]*$/.test(one.key) ? one.key : `c${row}`;
      return { ...one, key, weight: weight ?? 0, minimum: minimum ?? 0 };
    });
  if (new Set(criteria.map(({ key }) => key)).size < criteria.length) faults.form = "invalid";
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return criteria;
}
