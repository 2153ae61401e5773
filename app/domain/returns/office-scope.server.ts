import { type SQL, sql } from "drizzle-orm";
import { mayOversee } from "#app/domain/badges/scope.server.ts";
import type { Person } from "#app/platform/actor.ts";

/**
 * Condition on `r` and its seller's `pr`: a return an officer may see. The seller is one she may see at all, and either
 * the two sides do not agree, or the seller let her time pass, or the office has decided it.
 */
export const officeSees = (actor: Person): SQL =>
  sql`(${mayOversee(actor)} and (r.status = 'disputed' or r.status in ('asked', 'sent') and r.due_by < market_now()
    or r.verdict_sealed is not null))`;
