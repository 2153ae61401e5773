import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { evidenceOnly } from "./forms.ts";

/**
 * Lets an officer of the body that has a case look at one of its pictures, while the case is open and not her own (A09).
 * Every look is told with its reason; the bytes come from media's `readEvidence` afterwards.
 * @throws Missing for a case of another body; NotYours for one that is decided or her own
 */
export const viewEvidence = command({
  name: "view-evidence",
  who: officer,
  input: evidenceOnly,
  async run({ tx, actor, tell }, { evidence }) {
    const [found] = await rowsOf<{ application: string; person: string; status: string }>(
      tx,
      sql`select a.id as application, a.person_id as person, a.status from evidence e join applications a on a.id = e.application_id
          where e.id::text = ${evidence} and a.body_id = any(${uuids(bodiesOf(actor, "officer"))})`,
    );
    if (!found) throw new Missing("evidence");
    if (found.status !== "submitted" || found.person === actor.id) throw new NotYours("officer");
    await tell("evidence.viewed", "evidence", evidence, {
      subject: found.person,
      data: { application: found.application, reason: "application-under-review" },
    });
    return { id: evidence };
  },
});
