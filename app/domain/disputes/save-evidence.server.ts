import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { answerable, evidencePhotos } from "./evidence-steps.server.ts";
import { saveEvidence as input, photosMost } from "./forms.ts";

/** Finance writes what the bank is to be told and chooses what it is shown, and may go on later. */
export const saveEvidence = command({
  name: "save-dispute-evidence",
  who: finance,
  input,
  async prepare(ctx, actor, { photos, pictures }) {
    if (photos.length + pictures.length > photosMost) throw new Invalid({ photos: "dispute.photos-most" });
    const kept: KeptPicture[] = [];
    if (pictures.length === 0) return kept;
    refuseUnless(await ctx.house.limits.take("upload-per-person", actor.id, ctx.now));
    for (const { bytes } of pictures) kept.push(await keepPicture(ctx.house, bytes, "pictures"));
    return kept;
  },
  async run(run, { dispute, text, photos }, kept) {
    const { ctx, tx, tell } = run;
    const { status, submitted, orderId } = await answerable(run, dispute);
    if (submitted || status !== "needs-response") throw new Refusal("dispute.answered");
    const known = new Map((await evidencePhotos(tx, dispute)).map(({ id, kind }) => [id, kind]));
    if (photos.some((id) => !known.has(id))) throw new Invalid({ photos: "choose" });
    const chosen = new Map(photos.map((id) => [id, known.get(id) ?? "uploaded"]));
    for (const picture of kept) {
      const file = await storeEvidence(tx, picture);
      if (!chosen.has(file)) chosen.set(file, known.get(file) ?? "uploaded");
    }
    // What finance brought and does not show is let go with its row.
    await tx.execute(sql`delete from dispute_photos where dispute_id = ${dispute}`);
    for (const [file, kind] of chosen)
      await tx.execute(
        sql`insert into dispute_photos (dispute_id, file_id, kind) values (${dispute}, ${file}, ${kind})`,
      );
    const sealed = ctx.house.keys.encryptField(text, { table: "disputes", column: "text_sealed", row: dispute });
    await tx.execute(sql`update disputes set text_sealed = ${sealed} where id = ${dispute}`);
    await tell("dispute.evidence-saved", "dispute", dispute, { data: { order: orderId, photos: chosen.size } });
    return { dispute };
  },
});
