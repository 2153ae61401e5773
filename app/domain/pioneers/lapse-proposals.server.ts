import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { finishLink, type LockedLink } from "./steps.server.ts";

/** The clock lets go of proposals nobody answered in time: the place is free again, and the office is told. */
export const lapseProposals = command({
  name: "lapse-proposals",
  who: system,
  input: z.object({}),
  async run(run) {
    const due = await rowsOf<LockedLink>(
      run.tx,
      sql`select l.id, l.case_id, l.status, c.person_id as applicant from team_links l join cases c on c.id = l.case_id
          where l.status in ('proposed', 'offered') and l.answer_by < market_now() order by l.id limit 200 for update of l skip locked`,
    );
    for (const link of due) await finishLink(run, link, { side: "clock", reason: "" });
    return due.length > 0 ? due.length : unchanged(0);
  },
});
