import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

const input = z.object({
  provider: z.string(),
  id: z.string().max(200),
  kind: z.string().max(100),
  ref: z.string().max(200).nullable(),
  /** What somebody wrote on the provider's object: whatever is no id of ours is of no interest. */
  payment: z.uuid().nullish().catch(null),
  account: z.string().max(200).nullish(),
  charge: z.string().max(200).nullish(),
});

type Told = z.output<typeof input>;
type Concerned =
  | { kind: "payment"; id: string; ref: string }
  | { kind: "dispute"; id: string; ref: string }
  | { kind: "account"; shopId: string }
  | null;

/**
 * Stores a provider's event and the job that will ask the provider about it, in one transaction, once however often it
 * is sent. The provider is answered only after that, so an event we acknowledged is never lost.
 */
export const receiveEvent = command({
  name: "receive-provider-event",
  who: system,
  input,
  async run({ tx, tell, enqueue }, told) {
    const { provider, id, kind } = told;
    const about = await concerned(tx, told);
    // Only a payment, or what its bank did with it, is asked about afterwards; the rest is done by being written down.
    const asked = about !== null && about.kind !== "account";
    const ref = asked ? about.ref : told.ref;
    const [applied, outcome] = asked ? [null, null] : [sql`market_now()`, about ? "account-heard" : "not-ours"];
    const made = await rowsOf(
      tx,
      sql`insert into provider_events (provider, event_id, kind, provider_ref, payload, applied_at, outcome)
          values (${provider}, ${id}, ${kind}, ${ref}, '{}', ${applied}, ${outcome})
          on conflict do nothing returning 1`,
    );
    if (made.length === 0 || !about) return unchanged(null);
    if (about.kind === "account") {
      // The clock's task asks how the account stands, whatever the event claims.
      await tx.execute(
        sql`update connected_accounts set checked_at = null where provider = ${provider} and shop_id = ${about.shopId}`,
      );
      await tell("account.heard", "shop", about.shopId, { subject: about.shopId, data: { kind, provider } });
      return null;
    }
    await enqueue(about.kind === "dispute" ? "settle-dispute" : "settle-payment", { paymentId: about.id });
    await tell("payment.heard", "payment", about.id, { data: { kind } });
    return null;
  },
});

/** The payment or account of ours that an event speaks of; only what we asked for ourselves counts as ours. */
async function concerned(tx: Tx, { provider, ref, payment, account, charge }: Told): Promise<Concerned> {
  if (charge) {
    const [found] = await rowsOf<{ id: string; ref: string }>(
      tx,
      sql`select id, provider_charge as ref from payments where provider = ${provider} and provider_charge = ${charge}`,
    );
    return found ? { kind: "dispute", ...found } : null;
  }
  if (ref || payment) {
    const [found] = await rowsOf<{ id: string; ref: string }>(
      tx,
      sql`select id, provider_ref as ref from payments where provider = ${provider} and provider_ref is not null
          and (provider_ref = ${ref} or ${ref}::text is null and id = ${payment ?? null}::uuid)`,
    );
    return found ? { kind: "payment", ...found } : null;
  }
  if (!account) return null;
  const [known] = await rowsOf<{ shopId: string }>(
    tx,
    sql`select shop_id as "shopId" from connected_accounts where provider = ${provider} and account_ref = ${account}`,
  );
  return known ? { kind: "account", shopId: known.shopId } : null;
}

/** Marks the events that spoke of a payment as dealt with, each once (invariant I9). */
export const applyEvents = command({
  name: "apply-provider-events",
  who: system,
  /** `disputes`: those that spoke of what its bank did, and no others. */
  input: z.object({ paymentId: z.uuid(), disputes: z.boolean().default(false) }),
  async run({ tx, tell }, { paymentId, disputes }) {
    const applied = await rowsOf(
      tx,
      sql`update provider_events e set applied_at = market_now(), outcome = 'asked' from payments p
          where p.id = ${paymentId} and e.provider = p.provider and e.applied_at is null
            and e.provider_ref = case when ${disputes} then p.provider_charge else p.provider_ref end returning 1`,
    );
    if (applied.length === 0) return unchanged(null);
    await tell("payment.events-applied", "payment", paymentId, { data: { count: applied.length } });
    return null;
  },
});
