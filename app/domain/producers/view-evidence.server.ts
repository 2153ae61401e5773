import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, caseDuties, caseworker, type Person } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { evidenceOnly } from "./forms.ts";

/**
 * Lets somebody look at one picture of a case that is not her own (A09): an officer of the body that judges the application
 * while it is open, and whoever reads the part "evidence" in a body the case was given to with it, for as long as it has the
 * case. Every look is told with its reason; the bytes come from media's `readEvidence` afterwards.
 * @throws Missing for a case of another body; NotYours for one that is decided or her own
 */
export const viewEvidence = command({
  name: "view-evidence",
  who: caseworker,
  input: evidenceOnly,
  async run({ tx, actor, tell }, { evidence }) {
    const [found] = await rowsOf<{ application: string; body: string; person: string; status: string; case: string }>(
      tx,
      sql`select a.id as application, a.body_id as body, a.person_id as person, a.status, a.case_id as case
          from evidence e join applications a on a.id = e.application_id where e.id = ${asId(evidence)}`,
    );
    if (!found) throw new Missing("evidence");
    const given = await bodyGiven(tx, actor, found.case);
    const judges = bodiesOf(actor, "officer").includes(found.body);
    if (!judges && !given) throw new Missing("evidence");
    if (found.person === actor.id) throw new NotYours("officer");
    if (given) {
      const opened = requirePart(await openCaseFor(tx, actor, found.case), "evidence");
      await tell("case.viewed", "case", opened.id, {
        subject: opened.personId,
        data: { parts: ["evidence"], body: given, duty: opened.duty, photo: evidence },
      });
      return { id: evidence };
    }
    if (found.status !== "submitted") throw new NotYours("officer");
    await tell("evidence.viewed", "evidence", evidence, {
      subject: found.person,
      data: { application: found.application, reason: "application-under-review" },
    });
    return { id: evidence };
  },
});

/** A body of hers that was given the case together with its evidence, and took it; null for none. */
async function bodyGiven(db: Db, actor: Person, caseId: string): Promise<string | null> {
  const [row] = await rowsOf<{ body: string }>(
    db,
    sql`select body_id as body from case_shares where case_id = ${caseId} and accepted_at is not null and ended_at is null
          and 'evidence' = any(parts) and body_id = any(${uuids(bodiesOf(actor, ...caseDuties))}) order by id limit 1`,
  );
  return row?.body ?? null;
}
