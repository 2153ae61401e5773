import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { teamLinks } from "#db/schema/pioneers.ts";
import * as forms from "./forms.ts";
import { pioneersFor } from "./matching.server.ts";
import { answerBy } from "./rules.ts";

/** An officer proposes a pioneer to somebody: first the pioneer is asked, then she. One proposal at a time. */
export const proposePioneer = command({
  name: "propose-pioneer",
  who: officer,
  input: forms.proposePioneer,
  once: { noun: "team-link", scope: (_ctx, input) => input.case, again: async (_ctx, id) => ({ id }) },
  async run({ ctx, tx, actor, now, tell, moved, newId }, { case: id, pioneer }) {
    const opened = requirePart(await openCaseFor(tx, actor, id, { lock: true }), "pioneer");
    if (opened.own) throw new Refusal("pioneers.own");
    const [taken] = await rowsOf(
      tx,
      sql`select 1 from team_links where case_id = ${opened.id} and status in ('proposed', 'offered', 'active')`,
    );
    if (taken) throw new Refusal("pioneers.proposed-already");
    const chosen = (await pioneersFor({ ...ctx, db: tx }, opened)).find(({ candidate }) => candidate.id === pioneer);
    if (!chosen) throw new Invalid({ pioneer: "choose" });
    if (chosen.full) throw new Refusal("pioneers.full");
    await tx.insert(teamLinks).values({
      id: newId,
      caseId: opened.id,
      pioneerId: pioneer,
      reasons: chosen.reasons.map(({ code, facts }) => ({ code, facts: { ...facts } })),
      bodyId: opened.through[0]!,
      proposedBy: actor.id,
      answerBy: answerBy(now, ctx.house.country),
    });
    await moved("team-link", newId, null, "proposed");
    await tell("case.pioneer-proposed", "case", opened.id, { subject: opened.personId, data: { link: newId } });
    return { id: newId };
  },
});
