import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { returnPhoto as input } from "./forms.ts";
import { officeSees } from "./office-scope.server.ts";

/** An officer looks at a photograph of a return that is the office's to see. Every look is told (A09). */
export const viewReturnPhoto = command({
  name: "view-return-photo",
  who: officer,
  input,
  async run({ tx, actor, tell }, { return: id, photo }) {
    const [found] = await rowsOf<{ path: string; media_type: string; seller_id: string }>(
      tx,
      sql`select f.path, f.media_type, c.seller_id from returns r join consignments c on c.id = r.consignment_id
          join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id
          join files f on exists (select from return_photos ph where ph.return_id = r.id and ph.file_id = f.id)
            or exists (select from consignment_photos ph where ph.consignment_id = c.id and ph.file_id = f.id)
          where r.id = ${id} and f.id = ${photo} and ${officeSees(actor)}`,
    );
    if (!found) throw new Missing("photo");
    await tell("return.viewed", "return", id, { subject: found.seller_id, data: { reason: "to-decide" } });
    return { path: found.path, mediaType: found.media_type };
  },
});
