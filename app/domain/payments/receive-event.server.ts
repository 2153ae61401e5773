import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * Stores a provider's event and the job that will ask the provider about it, in one transaction, once however often it
 * is sent. The provider is answered only after that, so an event we acknowledged is never lost.
 */
export const receiveEvent = command({
  name: "receive-provider-event",
  who: system,
  input: z.object({
    provider: z.string(),
    id: z.string().max(200),
    kind: z.string().max(100),
    ref: z.string().max(200).nullable(),
  }),
  async run({ tx, tell, enqueue }, { provider, id, kind, ref }) {
    const [payment] = ref
      ? await rowsOf<{ id: string }>(
          tx,
          sql`select id from payments where provider = ${provider} and provider_ref = ${ref}`,
        )
      : [];
    // What does not concern a payment of ours needs no effect: it is done by being written down.
    const made = await rowsOf(
      tx,
      sql`insert into provider_events (provider, event_id, kind, provider_ref, payload, applied_at, outcome)
          values (${provider}, ${id}, ${kind}, ${ref}, '{}', ${payment ? null : sql`market_now()`}, ${payment ? null : "not-ours"})
          on conflict do nothing returning 1`,
    );
    if (made.length === 0 || !payment) return unchanged(null);
    await enqueue("settle-payment", { paymentId: payment.id });
    await tell("payment.heard", "payment", payment.id, { data: { kind } });
    return null;
  },
});

/** Marks the events that spoke of a payment as dealt with, each once (invariant I9). */
export const applyEvents = command({
  name: "apply-provider-events",
  who: system,
  input: z.object({ paymentId: z.uuid() }),
  async run({ tx, tell }, { paymentId }) {
    const applied = await rowsOf(
      tx,
      sql`update provider_events e set applied_at = market_now(), outcome = 'asked' from payments p
          where p.id = ${paymentId} and e.provider = p.provider and e.provider_ref = p.provider_ref and e.applied_at is null returning 1`,
    );
    if (applied.length === 0) return unchanged(null);
    await tell("payment.events-applied", "payment", paymentId, { data: { count: applied.length } });
    return null;
  },
});
