import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import { eligibilityDecisions } from "#db/schema/eligibility.ts";
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
      const expires = months === null || outcome !== "met" ? null : new Date(at.getTime() + months * 30 * 86_400_000);
      return {
        ...{ id, caseId, ruleId, outcome, bodyId, decidedAt: at, checkedBy: by },
        basis: code === "age" ? ("computed" as const) : ("document" as const),
        expiresOn: expires?.toISOString().slice(0, 10) ?? null,
      };
    }),
  );
  await world.tx.insert(eligibilityDecisions).values(rows);
}
