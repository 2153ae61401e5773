import { sql } from "drizzle-orm";
import { caseworker, type Person } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CasePart } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { openCaseFor, requirePart } from "./access.server.ts";
import * as forms from "./forms.ts";
import { openingMinutes } from "./rules.ts";

/**
 * Lets somebody look into parts of a case: the look is in the log before anything is shown. Which parts she asks for and
 * may not read is as if the case were not there. One opening is one line: parts she looked into within the last
 * `openingMinutes` are not written again, so that a page loaded anew does not bury the log. @throws Missing
 */
export const viewCase = command({
  name: "view-case",
  who: caseworker,
  input: forms.viewCase,
  async run({ tx, actor, tell }, { case: id, parts, reason }) {
    const found = await openCaseFor(tx, actor, id);
    for (const part of parts) requirePart(found, part);
    const seen = await justSeen(tx, actor, found.id);
    const fresh = parts.filter((part) => !seen.includes(part));
    if (fresh.length === 0) return unchanged(found);
    await tell("case.viewed", "case", found.id, {
      subject: found.personId,
      data: { parts: fresh, reason, body: found.through[0], duty: found.duty },
    });
    return found;
  },
});

/** The parts of a case she has looked into within the last minutes. */
async function justSeen(tx: Tx, actor: Person, caseId: string): Promise<CasePart[]> {
  const rows = await rowsOf<{ part: CasePart }>(
    tx,
    sql`select distinct jsonb_array_elements_text(data->'parts') as part from events
        where noun = 'case' and noun_id = ${caseId} and kind = 'case.viewed' and actor_id = ${actor.id}
          and at > market_now() - make_interval(mins => ${openingMinutes})`,
  );
  return rows.map(({ part }) => part);
}
