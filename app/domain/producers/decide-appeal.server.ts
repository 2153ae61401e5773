import { sql } from "drizzle-orm";
import { eligibilityIn } from "#app/domain/eligibility/queries.server.ts";
import { writeFinding } from "#app/domain/eligibility/steps.server.ts";
import { officer, type Person } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./appeal-forms.ts";
import { type AppealRow, officersAppeal } from "./appeals.server.ts";
import { endStops, sellerOf } from "./stop-steps.server.ts";

/**
 * Another officer answers an appeal: what was decided stands, or falls. Fallen, what was found not to be met is found met, a
 * refused application is open again and a stop of orders ends. Never by who decided it, never by who asks.
 */
export const decideAppeal = command({
  name: "decide-appeal",
  who: officer,
  input: forms.decideAppeal,
  async run(run, { appeal: id, outcome, text }) {
    const { ctx, tx, actor, tell } = run;
    const found = await officersAppeal(tx, actor, id, { lock: true });
    if (found.personId === actor.id) throw new Refusal("producers.own-case");
    if (found.againstId === actor.id) throw new Refusal("producers.another-officer");
    if (found.outcome) {
      if (found.outcome === outcome) return unchanged({ id: found.id });
      throw new Refusal("producers.decided");
    }
    const sealed = ctx.house.keys.encryptField(text, {
      table: "eligibility_appeals",
      column: "reason_sealed",
      row: id,
    });
    await tx.execute(
      sql`update eligibility_appeals set decided_by = ${actor.id}, decided_at = market_now(), outcome = ${outcome}, reason_sealed = ${sealed} where id = ${id}`,
    );
    await tell("case.appeal-decided", "case", found.caseId, {
      subject: found.personId,
      data: { appeal: found.id, outcome },
    });
    if (outcome === "overturned") await overturn(run, found, text);
    return { id: found.id };
  },
});

async function overturn(run: Run<Person>, found: AppealRow, reason: string): Promise<void> {
  const { tx, now } = run;
  const of = { id: found.caseId, personId: found.personId, bodyId: found.caseBodyId };
  const { rules } = await eligibilityIn(tx, { id: found.caseId, programmeId: found.programmeId }, now);
  for (const rule of rules.filter(({ standing }) => standing === "unmet" || standing === "expired"))
    await writeFinding(run, of, rule, { outcome: "met", basis: "document", reason });
  if (found.applicationId) await reopen(run, found.applicationId);
  if (!found.stopId) return;
  const [stop] = await rowsOf<{ cause: "eligibility" | "report" }>(
    tx,
    sql`select cause from order_stops where id = ${found.stopId}`,
  );
  const seller = await sellerOf(tx, found.caseId);
  if (stop && seller) await endStops(run, seller, stop.cause);
}

/** An application of hers that is open already stays the one that counts. */
async function reopen({ tx, moved }: Run<Person>, application: string): Promise<void> {
  const opened = await rowsOf(
    tx,
    sql`update applications a set status = 'submitted', decided_by = null, decided_at = null, decision_reason = null
        where id = ${application} and status = 'refused'
          and not exists (select from applications o where o.person_id = a.person_id and o.status <> 'refused') returning id`,
  );
  if (opened.length > 0) await moved("application", application, "refused", "submitted");
}
