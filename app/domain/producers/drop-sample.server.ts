import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** Takes a sample out of her own draft again; what was sent stays with its application. The file goes with the next sweep. */
export const dropSample = command({
  name: "drop-sample",
  who: signedIn,
  input: forms.dropSample,
  async run({ tx, actor, tell }, { sample }) {
    const gone = await rowsOf(
      tx,
      sql`delete from draft_files where id = ${asId(sample)} and person_id = ${actor.id} returning id`,
    );
    if (gone.length === 0) return unchanged(0);
    await tell("application.draft-saved", "person", actor.id, { subject: actor.id, data: { step: "samples" } });
    return 1;
  },
});
