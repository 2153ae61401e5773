import { sql } from "drizzle-orm";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { evidence } from "#db/schema/producers.ts";
import { answerDays, type EvidenceKind, steps } from "./rules.ts";

/**
 * Pictures decoded, cleaned and stored, one after the other, before any transaction. Each is counted against who sends it.
 * @throws Invalid at `picture`; Refusal after too many
 */
export async function keepPictures(
  ctx: Ctx,
  actor: Person,
  pictures: readonly { bytes: Buffer }[],
): Promise<KeptPicture[]> {
  const kept: KeptPicture[] = [];
  for (const { bytes } of pictures) {
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    kept.push(await keepPicture(ctx.house, bytes, "picture"));
  }
  return kept;
}

type Shown = { id: string; kind: EvidenceKind; note: string; kept: Parameters<typeof storeEvidence>[1] };

/**
 * Puts pictures behind an open application, whose row is held. With the first one the time begins in which it is answered;
 * what an officer asked for besides is answered by the next one that comes.
 */
export async function writeEvidence(
  { tx, actor, tell }: Pick<Run<Person>, "tx" | "actor" | "tell">,
  of: { application: string; case: string; person: string; pictures: number },
  shown: readonly Shown[],
): Promise<void> {
  for (const { id, kind, note, kept } of shown) {
    const fileId = await storeEvidence(tx, kept);
    await tx.insert(evidence).values({ id, applicationId: of.application, kind, fileId, note, addedBy: actor.id });
    await tell("evidence.added", "evidence", id, { subject: of.person, data: { application: of.application, kind } });
  }
  const answered = await rowsOf<{ id: string }>(
    tx,
    sql`update evidence_requests set answered_at = market_now() where application_id = ${of.application} and answered_at is null returning id`,
  );
  const step = answered.length > 0 ? steps.answered : of.pictures === 0 ? steps.check : null;
  if (step)
    await tx.execute(
      sql`update cases set next_step = ${step}, due_at = market_now() + ${answerDays} * interval '1 day' where id = ${of.case}`,
    );
  for (const { id } of answered)
    await tell("case.evidence-answered", "case", of.case, { subject: of.person, data: { request: id } });
}
