import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { draftDays } from "./rules.ts";

/** Lets go of applications that were begun, not sent and left alone. A job; the files go with the next sweep. */
export const forgetDrafts = command({
  name: "forget-application-drafts",
  who: system,
  input: z.object({}),
  async run({ tx, tell }) {
    const gone = await rowsOf<{ person: string }>(
      tx,
      sql`delete from application_drafts where person_id in (
            select person_id from application_drafts where saved_at < market_now() - ${draftDays} * interval '1 day'
            order by saved_at limit 500 for update skip locked) returning person_id as person`,
    );
    for (const { person } of gone) await tell("application.draft-forgotten", "person", person, { subject: person });
    return gone.length > 0 ? gone.length : unchanged(0);
  },
});
