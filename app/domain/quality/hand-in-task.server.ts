import { sql } from "drizzle-orm";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { handInTask as input } from "./forms.ts";

/** A maker shows with a photograph that she did what an inspection asked of her. */
export const handInTask = command({
  name: "hand-in-task",
  who: producer,
  input,
  async prepare(ctx, actor, { task, proof: [picture] }) {
    await ownTask(ctx.db, actor.producer.shopId, task);
    if (!picture) throw new Invalid({ proof: "quality.photo" });
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    return keepPicture(ctx.house, picture.bytes, "proof");
  },
  async run({ tx, actor, tell }, { task }, kept) {
    const { shopId } = actor.producer;
    const held = await ownTask(tx, shopId, task, true);
    if (held.accepted) throw new Refusal("quality.over");
    await tx.execute(
      sql`update improvement_tasks set proof_id = ${await storeEvidence(tx, kept)}, handed_in_at = market_now() where id = ${task}`,
    );
    await tell("quality.handed-in", "task", task, { subject: shopId });
    return { task };
  },
});

/** @throws Missing for anybody else's */
async function ownTask(db: Db, shopId: string, task: string, lock = false): Promise<{ accepted: boolean }> {
  const [row] = await rowsOf<{ accepted: boolean }>(
    db,
    sql`select t.accepted_at is not null as accepted from improvement_tasks t join inspections i on i.id = t.inspection_id
        where t.id = ${task} and i.shop_id = ${shopId} ${lock ? sql`for update of t` : sql``}`,
  );
  if (!row) throw new Missing("task");
  return row;
}
