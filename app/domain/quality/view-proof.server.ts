import { sql } from "drizzle-orm";
import { bodiesOf, signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { viewProof as input } from "./forms.ts";

/** The photograph that shows a task done, for the maker and for inspectors of the body that asked; the latter's look is told. */
export const viewProof = command({
  name: "view-proof",
  who: signedIn,
  input,
  async run({ tx, actor, tell }, { task }) {
    const [found] = await rowsOf<{ path: string; media_type: string; shop_id: string }>(
      tx,
      sql`select f.path, f.media_type, i.shop_id from improvement_tasks t join inspections i on i.id = t.inspection_id join files f on f.id = t.proof_id
          where t.id = ${task} and (i.shop_id = ${actor.producer?.shopId ?? null}::uuid or i.body_id = any(${uuids(bodiesOf(actor, "inspector"))}))`,
    );
    if (!found) throw new Missing("photo");
    const picture = { path: found.path, mediaType: found.media_type };
    if (found.shop_id === actor.producer?.shopId) return unchanged(picture);
    await tell("quality.viewed", "task", task, { subject: found.shop_id });
    return picture;
  },
});
