import { sql } from "drizzle-orm";
import { z } from "zod";
import { ByHand, type Evidence, type ProviderDisputes, ProviderDown } from "#app/domain/payments/provider.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { makeRenditions } from "#app/platform/images.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { DisputePhotoKind } from "#db/vocabulary.ts";
import { placed } from "./rules.ts";
import { settleDisputes } from "./settle-disputes.server.ts";

type Wanted = {
  provider: string;
  ref: string;
  text: string;
  paymentId: string;
  goods: string;
  carrier: string;
  tracking: string;
  shippedOn: string | null;
};

/** Errand: answers the bank through the provider, and writes down how the dispute stands then. Throws ProviderDown. */
export async function sendEvidence(ctx: Ctx, disputeId: string): Promise<void> {
  const [wanted] = await rowsOf<Wanted>(
    ctx.db,
    sql`select d.provider, d.provider_ref as ref, d.text_sealed as text, d.payment_id as "paymentId",
          coalesce((select string_agg(l.quantity || ' × ' || l.title_en, ', ' order by l.id) from order_lines l join consignments c on c.id = l.consignment_id
            where c.order_id = p.order_id), '') as goods, coalesce(c.carrier, '') as carrier, coalesce(c.tracking, '') as tracking, c.shipped_on as "shippedOn"
        from disputes d join payments p on p.id = d.payment_id left join lateral (
          select string_agg(distinct carrier, ', ') as carrier, string_agg(tracking, ', ' order by number) as tracking, to_char(min(shipped_at), 'YYYY-MM-DD') as shipped_on
          from consignments where order_id = p.order_id and shipped_at is not null) c on true
        where d.id = ${disputeId} and d.submitted_at is not null and d.sent_at is null`,
  );
  if (!wanted) return;
  const provider = providerNamed(ctx.house, wanted.provider);
  if (!provider?.disputes) throw new ProviderDown(wanted.provider, "takes no answers here");
  const { provider: _, paymentId, ref, text: sealed, ...facts } = wanted;
  const text = ctx.house.keys.decryptField(sealed, { table: "disputes", column: "text_sealed", row: disputeId });
  try {
    const as = await systemContext(ctx.house, `disputes:${provider.name}`, ctx.requestId);
    const files = await sendPhotos(as, provider.disputes, disputeId);
    await provider.disputes.answer({ ref, disputeId, text, ...facts, files });
    await recordEvidence(as, { disputeId });
  } catch (error) {
    // Too late: the bank has decided, and how is asked below.
    if (!(error instanceof ByHand)) throw error;
    ctx.house.log.warn({ err: error, noun: "dispute", nounId: disputeId }, "an answer was not taken any more");
  }
  await settleDisputes(ctx, paymentId);
}

type Photo = { file: string; kind: DisputePhotoKind; ref: string | null; path: string };

/**
 * Hands the chosen photographs over, each once: what the provider took is written down before the next. They go as JPEG
 * of 1280 pixels, for a bank's answer may weigh 4.5 MB together and hold JPEG, PNG and PDF (Stripe, "Dispute evidence").
 */
async function sendPhotos(ctx: Ctx, disputes: ProviderDisputes, disputeId: string): Promise<Evidence["files"]> {
  const photos = await rowsOf<Photo>(
    ctx.db,
    sql`select f.id as file, p.kind, p.provider_ref as ref, f.path from dispute_photos p join files f on f.id = p.file_id
        where p.dispute_id = ${disputeId} order by f.id`,
  );
  const files: Evidence["files"] = {};
  for (const [place, { file, ref, path }] of placed(photos)) {
    if (ref) files[place] = ref;
    else {
      const clean = await ctx.house.storage.readPrivate(path);
      const [picture] = await makeRenditions(clean, { widths: [1280], formats: ["jpg"] });
      if (!picture) throw new Error("a photograph could not be made smaller");
      const key = `dispute-photo:${disputeId}:${file}`;
      const taken = await disputes
        .upload({ key, name: `${place}.jpg`, bytes: picture.bytes })
        .catch((error: unknown) => {
          // The words still count: an answer without one of its photographs is better than none.
          if (!(error instanceof ByHand)) throw error;
          ctx.house.log.warn({ err: error, noun: "dispute", nounId: disputeId }, "a photograph was not taken");
          return null;
        });
      if (taken === null) continue;
      await recordPhoto(ctx, { disputeId, file, ref: taken });
      files[place] = taken;
    }
  }
  return files;
}

/** The provider has taken a photograph: written down once. */
export const recordPhoto = command({
  name: "record-dispute-photo",
  who: system,
  input: z.object({ disputeId: uuid, file: uuid, ref: z.string().max(200) }),
  async run({ tx, tell }, { disputeId, file, ref }) {
    const taken = await rowsOf(
      tx,
      sql`update dispute_photos set provider_ref = ${ref} where dispute_id = ${disputeId} and file_id = ${file} and provider_ref is null returning 1`,
    );
    if (taken.length === 0) return unchanged(null);
    await tell("dispute.photo-sent", "dispute", disputeId);
    return null;
  },
});

/** The provider has taken the answer: told once. */
export const recordEvidence = command({
  name: "record-dispute-evidence",
  who: system,
  input: z.object({ disputeId: uuid }),
  async run({ tx, tell }, { disputeId }) {
    const taken = await rowsOf(
      tx,
      sql`update disputes set sent_at = market_now() where id = ${disputeId} and submitted_at is not null and sent_at is null returning 1`,
    );
    if (taken.length === 0) return unchanged(null);
    await tell("dispute.evidence-sent", "dispute", disputeId);
    return null;
  },
});
