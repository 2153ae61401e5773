import { sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { LinkSide, LinkState, PioneerOffer } from "#db/vocabulary-pioneers.ts";
import type { Tx } from "#db/writes.server.ts";

type SealedColumn = "goals_sealed" | "result_sealed" | "end_reason_sealed";

/** What people wrote about each other in a link: sealed, null for nothing. */
export const sealLink = (keys: Keys, row: string, column: SealedColumn, text: string): string | null =>
  text === "" ? null : keys.encryptField(text, { table: "team_links", column, row });
export const openLink = (keys: Keys, row: string, column: SealedColumn, sealed: string | null): string =>
  sealed === null ? "" : keys.decryptField(sealed, { table: "team_links", column, row });

/** A link under its pioneer's and its own lock, with both its people. */
export type LockedLink = {
  id: string;
  case_id: string;
  pioneer_id: string;
  status: LinkState;
  offers: PioneerOffer[];
  capacity: number;
  pioneer_live: boolean;
  pioneer_person: string;
  applicant: string;
  body_id: string;
};

/**
 * Locks the pioneer first and then the link, as everybody does who counts her places, so that two never wait for each
 * other. @throws Missing for a link that is not there
 */
export async function lockLink(tx: Tx, id: string): Promise<LockedLink> {
  await tx.execute(
    sql`select 1 from pioneers where id = (select pioneer_id from team_links where id = ${asId(id)}) for update`,
  );
  const [row] = await rowsOf<LockedLink>(
    tx,
    sql`select l.id, l.case_id, l.pioneer_id, l.status, pi.offers, pi.capacity, pi.ended_at is null and pi.confirmed_at is not null as pioneer_live,
          pr.person_id as pioneer_person, c.person_id as applicant, l.body_id
        from team_links l join pioneers pi on pi.id = l.pioneer_id join producers pr on pr.id = pi.producer_id join cases c on c.id = l.case_id
        where l.id = ${asId(id)} for update of l`,
  );
  if (!row) throw new Missing("link");
  return row;
}

/** Places of a pioneer that are promised or taken; asked under her lock. */
export async function placesTaken(tx: Tx, pioneerId: string): Promise<number> {
  const [row] = await rowsOf<{ taken: number }>(
    tx,
    sql`select count(*)::int as taken from team_links where pioneer_id = ${pioneerId} and status in ('offered', 'active')`,
  );
  return row?.taken ?? 0;
}

/** What a link may end as, and how its file says so. */
const ends = { declined: "case.pioneer-declined", lapsed: "case.pioneer-lapsed", ended: "case.pioneer-ended" } as const;

/** Ends a link that was locked: an active one ends, one that waited is declined or lapses. */
export async function finishLink(
  { ctx, tx, actor, tell, moved }: Run<Actor>,
  link: Pick<LockedLink, "id" | "case_id" | "status" | "applicant">,
  { side, reason }: { side: LinkSide; reason: string },
): Promise<void> {
  const to = link.status === "active" ? "ended" : side === "clock" ? "lapsed" : "declined";
  await tx.execute(
    sql`update team_links set status = ${to}, ended_at = market_now(), ended_side = ${side},
          ended_by = ${actor.kind === "person" ? actor.id : null}, end_reason_sealed = ${sealLink(ctx.house.keys, link.id, "end_reason_sealed", reason)}
        where id = ${link.id}`,
  );
  await writeChain(tx, link.case_id);
  await moved("team-link", link.id, link.status, to);
  await tell(ends[to], "case", link.case_id, { subject: link.applicant, data: { link: link.id, side } });
}

/** Keeps `producers.pioneer_id` of the person of a case true to her active link. */
export async function writeChain(tx: Tx, caseId: string): Promise<void> {
  await tx.execute(
    sql`update producers m set pioneer_id = (select pi.producer_id from team_links l join pioneers pi on pi.id = l.pioneer_id
          where l.case_id = ${caseId} and l.status = 'active')
        from cases c where c.id = ${caseId} and m.person_id = c.person_id`,
  );
}
