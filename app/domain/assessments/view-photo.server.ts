import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { viewPhoto as input } from "./forms.ts";

/** A photograph of a test piece, for her whose it is and for who may read the assessment; the latter's look is in the log. */
export const viewPhoto = command({
  name: "view-assessment-photo",
  who: signedIn,
  input,
  async run({ tx, actor, tell }, { assessment, photo }) {
    const [found] = await rowsOf<{ path: string; media_type: string; case_id: string; person_id: string }>(
      tx,
      sql`select f.path, f.media_type, a.case_id, c.person_id from assessment_photos ph join files f on f.id = ph.file_id
          join assessments a on a.id = ph.assessment_id join cases c on c.id = a.case_id
          where ph.assessment_id = ${assessment} and ph.file_id = ${photo}`,
    );
    if (!found) throw new Missing("photo");
    const picture = { path: found.path, mediaType: found.media_type };
    if (found.person_id === actor.id) return unchanged(picture);
    const opened = requirePart(await openCaseFor(tx, actor, found.case_id), "assessment");
    await tell("case.viewed", "case", opened.id, {
      subject: opened.personId,
      data: { parts: ["assessment"], body: opened.through[0], photo },
    });
    return picture;
  },
});
