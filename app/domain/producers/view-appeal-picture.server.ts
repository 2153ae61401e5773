import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./appeal-forms.ts";
import { officersAppeal } from "./appeals.server.ts";

/** The picture that came with an appeal, while it is not decided. The look is told before the bytes leave. */
export const viewAppealPicture = command({
  name: "view-appeal-picture",
  who: officer,
  input: forms.appealOnly,
  async run({ tx, actor, tell }, { appeal: id }) {
    const found = await officersAppeal(tx, actor, id);
    if (found.personId === actor.id || found.outcome) throw new NotYours("officer");
    const [file] = await rowsOf<{ path: string; media_type: string }>(
      tx,
      sql`select f.path, f.media_type from evidence e join files f on f.id = e.file_id where e.id = ${found.evidenceId}`,
    );
    if (!file || !found.evidenceId) throw new Missing("evidence");
    await tell("evidence.viewed", "evidence", found.evidenceId, {
      subject: found.personId,
      data: { appeal: found.id, reason: "appeal" },
    });
    return { path: file.path, mediaType: file.media_type };
  },
});
