import { createHash } from "node:crypto";

/** What of an event is sealed: everything that must not be rewritten. `at` in ISO 8601, as stored. */
export type Sealable = {
  id: number;
  at: string;
  kind: string;
  noun: string;
  noun_id: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string | null;
  subject_id: string | null;
  grant_id: string | null;
  data: string;
};

/** SHA-256 over the hash before and the event, so that no link can be changed, left out or put in afterwards. */
export function sealOf(previousHash: string, event: Sealable): string {
  const { id, at, kind, noun, noun_id, actor_kind, actor_id, actor_name, subject_id, grant_id, data } = event;
  const text = JSON.stringify([
    previousHash,
    id,
    at,
    kind,
    noun,
    noun_id,
    actor_kind,
    actor_id,
    actor_name,
    subject_id,
    grant_id,
    data,
  ]);
  return createHash("sha256").update(text).digest("hex");
}

/** What the first event is chained to. */
export const genesis = "0".repeat(64);
