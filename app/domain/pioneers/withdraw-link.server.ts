import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { finishLink, lockLink } from "./steps.server.ts";

/** The office takes a proposal back, or ends a link that went wrong, with a reason. */
export const withdrawLink = command({
  name: "withdraw-link",
  who: officer,
  input: forms.withdrawLink,
  async run(run, { case: id, reason }) {
    const opened = requirePart(await openCaseFor(run.tx, run.actor, id), "pioneer");
    if (opened.own) throw new Refusal("pioneers.own");
    const [open] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from team_links where case_id = ${opened.id} and status in ('proposed', 'offered', 'active')`,
    );
    if (!open) throw new Refusal("pioneers.not-linked");
    const link = await lockLink(run.tx, open.id);
    if (!["proposed", "offered", "active"].includes(link.status)) throw new Refusal("pioneers.answered");
    await finishLink(run, link, { side: "office", reason });
    return { id: link.id };
  },
});
