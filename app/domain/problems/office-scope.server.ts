import { type SQL, sql } from "drizzle-orm";
import { mayOversee } from "#app/domain/badges/scope.server.ts";
import type { Person } from "#app/platform/actor.ts";

/**
 * Condition on `p` and its seller's `pr`: a problem an officer may see. The seller is one she may see at all, and either
 * the buyer said that the answer settled nothing, or none came in time.
 */
export const officeSees = (actor: Person): SQL =>
  sql`(${mayOversee(actor)} and p.status = 'open' and (p.answered_at is not null or p.answer_by < market_now()))`;
