import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** Somebody who may read a case's visits looks at a picture of one: told before it is shown. */
export const viewFollowUpPhoto = command({
  name: "view-follow-up-photo",
  who: caseworker,
  input: forms.followUpPhoto,
  async run({ tx, actor, tell }, { case: id, followUp, photo }) {
    const found = requirePart(await openCaseFor(tx, actor, id), "visits");
    const [file] = await rowsOf<{ path: string; media_type: string }>(
      tx,
      sql`select f.path, f.media_type from follow_up_photos p join follow_ups u on u.id = p.follow_up_id join files f on f.id = p.file_id
          where u.id = ${followUp} and u.case_id = ${found.id} and f.id = ${photo}`,
    );
    if (!file) throw new Missing("photo");
    await tell("case.viewed", "case", found.id, {
      subject: found.personId,
      data: { parts: ["visits"], body: found.through[0] },
    });
    return { path: file.path, mediaType: file.media_type };
  },
});
