import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What a notice of an order says, and to whom: never to an applicant of what was not offered to her. */
export async function workToTell(
  ctx: Ctx,
  id: string,
): Promise<{
  title: string;
  pioneer: string;
  applicant: string;
  officer: string;
  offered: boolean;
  link: string;
} | null> {
  const [row] = await rowsOf<{
    title: string;
    pioneer: string;
    applicant: string;
    officer: string;
    offered: boolean;
    link: string;
  }>(
    ctx.db,
    sql`select w.title, m.person_id as pioneer, c.person_id as applicant, coalesce(c.officer_id, l.proposed_by) as officer, w.offered_at is not null as offered, l.id as link
        from work_orders w join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
        join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id where w.id = ${id}`,
  );
  return row ?? null;
}
