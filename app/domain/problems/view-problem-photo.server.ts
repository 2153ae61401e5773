import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { problemPhoto as input } from "./forms.ts";
import { officeSees } from "./office-scope.server.ts";

/** An officer looks at a photograph of a problem that is the office's to see. Every look is told (A09). */
export const viewProblemPhoto = command({
  name: "view-problem-photo",
  who: officer,
  input,
  async run({ tx, actor, tell }, { problem, photo }) {
    const [found] = await rowsOf<{ path: string; media_type: string; seller_id: string }>(
      tx,
      sql`select f.path, f.media_type, c.seller_id from problems p join consignments c on c.id = p.consignment_id
          join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id
          join problem_photos ph on ph.problem_id = p.id join files f on f.id = ph.file_id
          where p.id = ${problem} and f.id = ${photo} and ${officeSees(actor)}`,
    );
    if (!found) throw new Missing("photo");
    await tell("problem.viewed", "problem", problem, { subject: found.seller_id, data: { reason: "not-settled" } });
    return { path: found.path, mediaType: found.media_type };
  },
});
