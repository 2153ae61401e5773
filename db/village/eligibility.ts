import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import { eligibilityAppeals, eligibilityDecisions } from "#db/schema/eligibility.ts";
import type { Finding } from "#db/vocabulary.ts";
import type { World } from "./world.ts";

type Judged = {
  caseId: string;
  personId: string;
  bodyId: string;
  at: Date;
  by: string;
  otherwise?: Partial<Record<string, Finding>>;
};

/** What was found of everybody who was judged, rule by rule. Who was refused had work and insurance. */
export async function writeFindings(world: World, judged: readonly Judged[]): Promise<void> {
  const rules = await rowsOf<{ id: string; code: string; months: number | null }>(
    world.tx,
    sql`select id, code, holds_months as months from eligibility_rules where valid_to is null`,
  );
  const rows = judged.flatMap(({ caseId, personId, bodyId, at, by, otherwise = {} }) =>
    rules.map(({ id: ruleId, code, months }) => {
      const outcome = otherwise[code] ?? "met";
      const id = world.id(`finding:${caseId}:${code}`, at);
      world.tell(at, "case.rule-decided", "case", caseId, {
        subject: personId,
        data: { rule: code, outcome, decision: id },
      });
      // Whoever came long ago has been checked again since: nobody's runs out while the demo is looked at.
      const until =
        months === null ? null : new Date(Math.max(at.getTime(), world.ago(60).getTime()) + months * 30 * 86_400_000);
      const expires = outcome === "met" ? until : null;
      return {
        ...{ id, caseId, ruleId, outcome, bodyId, decidedAt: at, checkedBy: by },
        basis: code === "age" ? ("computed" as const) : ("document" as const),
        expiresOn: expires?.toISOString().slice(0, 10) ?? null,
      };
    }),
  );
  await world.tx.insert(eligibilityDecisions).values(rows);
}

/** Who was refused asks another officer to look again: the carpet union's, for the secretariat has one. */
export async function writeAppeal(world: World): Promise<void> {
  const filedAt = world.ago(2);
  const id = world.id("appeal:refused", filedAt);
  const caseId = world.id("case:refused");
  const text = "آن کار را پایان داده‌ام و بیمه‌ام از این ماه قطع شده است؛ برگهٔ تسویه را می‌فرستم.";
  await world.tx.insert(eligibilityAppeals).values({
    ...{ id, caseId, filedAt, dueAt: world.ago(-8) },
    applicationId: world.id("application:refused"),
    textSealed: world.keys.encryptField(text, { table: "eligibility_appeals", column: "text_sealed", row: id }),
    againstId: world.id("person:officer-secretariat"),
    bodyId: world.id("body:org-carpet-union"),
  });
  world.tell(filedAt, "case.appeal-filed", "case", caseId, {
    subject: world.id("person:applicant-refused"),
    data: { appeal: id },
  });
}
