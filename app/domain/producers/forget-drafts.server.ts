import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { dropDraft } from "./draft-steps.server.ts";
import { draftDays } from "./rules.ts";

/** Lets go of applications that were begun, not sent and left alone. A job; the files go with the next sweep. */
export const forgetDrafts = command({
  name: "forget-application-drafts",
  who: system,
  input: z.object({}),
  async run({ tx, tell }) {
    const left = await rowsOf<{ person: string }>(
      tx,
      sql`select person_id as person from application_drafts where saved_at < market_now() - ${draftDays} * interval '1 day'
          order by saved_at limit 100 for update skip locked`,
    );
    for (const { person } of left) {
      await dropDraft(tx, person);
      await tell("application.draft-forgotten", "person", person, { subject: person });
    }
    return left.length > 0 ? left.length : unchanged(0);
  },
});
