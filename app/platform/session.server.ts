import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type DutyKind, guardedDuties, type ProducerLevel } from "#db/vocabulary.ts";
import type { Actor, Duty } from "./actor.ts";
import { hashToken } from "./crypto.server.ts";
import type { Locale } from "./locale.ts";

type Row = {
  session_id: string;
  second_factor: boolean;
  id: string;
  name: string;
  locale: Locale;
  duties: { kind: DutyKind; bodyId: string }[];
  producer_id: string | null;
  level: ProducerLevel | null;
  verified: boolean;
  shop_id: string | null;
  application_id: string | null;
};

/**
 * The person behind a session token with every right she has now: one statement, run anew at every request, so that a
 * revoked duty, a disabled account or an ended session counts at once. Guarded duties fall asleep twelve hours after the
 * second factor; by the real clock, which is the authenticator's, and not by the market's.
 */
export async function actorOf(db: Db, token: string | null): Promise<Actor> {
  if (!token) return { kind: "guest" };
  const [row] = await rowsOf<Row>(
    db,
    sql`select s.id as session_id, coalesce(s.second_factor_at > now() - interval '12 hours', false) as second_factor, p.id, p.name, p.locale,
          coalesce((select json_agg(json_build_object('kind', d.kind, 'bodyId', d.body_id)) from duties d
                     where d.person_id = p.id and d.ended_at is null), '[]'::json) as duties,
          pr.id as producer_id, pr.level, pr.verified_at is not null as verified, sh.id as shop_id,
          (select a.id from applications a where a.person_id = p.id and a.status <> 'refused' limit 1) as application_id
        from sessions s
        join persons p on p.id = s.person_id and p.disabled_at is null
        left join producers pr on pr.person_id = p.id
        left join shops sh on sh.producer_id = pr.id
        where s.token_hash = ${hashToken(token)} and s.revoked_at is null and s.expires_at > market_now()`,
  );
  if (!row) return { kind: "guest" };
  const awake = (duty: Duty) => row.second_factor || !guardedDuties.includes(duty.kind);
  return {
    kind: "person",
    id: row.id,
    name: row.name,
    locale: row.locale,
    sessionId: row.session_id,
    duties: row.duties.filter(awake),
    sleeping: row.duties.filter((duty) => !awake(duty)).map((duty) => duty.kind),
    producer:
      row.producer_id && row.level
        ? { id: row.producer_id, shopId: row.shop_id, level: row.level, verified: row.verified }
        : null,
    applicationId: row.application_id,
  };
}
