import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { viewInspectionPhoto as input } from "./forms.ts";

type Found = {
  path: string;
  media_type: string;
  shop_id: string;
  body_id: string;
  person_id: string;
  case_id: string | null;
};

/**
 * A photograph of an inspection: for the maker, for inspectors of the body that made it, and for whoever may read the part
 * "shop" of her case. Every look but her own is told. @throws Missing for everybody else
 */
export const viewInspectionPhoto = command({
  name: "view-inspection-photo",
  who: signedIn,
  input,
  async run({ tx, actor, tell }, { inspection, photo }) {
    const [found] = await rowsOf<Found>(
      tx,
      sql`select f.path, f.media_type, i.shop_id, i.body_id, pr.person_id,
            (select c.id from cases c where c.person_id = pr.person_id and c.merged_into_id is null order by c.opened_at desc limit 1) as case_id
          from inspection_photos ph join files f on f.id = ph.file_id join inspections i on i.id = ph.inspection_id
          join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
          where ph.inspection_id = ${inspection} and ph.file_id = ${photo}`,
    );
    if (!found) throw new Missing("photo");
    const picture = { path: found.path, mediaType: found.media_type };
    if (found.person_id === actor.id) return unchanged(picture);
    if (bodiesOf(actor, "inspector").includes(found.body_id)) {
      await tell("quality.viewed", "inspection", inspection, { subject: found.shop_id, data: { photo } });
      return picture;
    }
    if (!found.case_id) throw new Missing("photo");
    const opened = requirePart(await openCaseFor(tx, actor, found.case_id), "shop");
    await tell("case.viewed", "case", opened.id, {
      subject: opened.personId,
      data: { parts: ["shop"], body: opened.through[0], duty: opened.duty, photo },
    });
    return picture;
  },
});
