import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

export type ScopedProgramme = {
  id: string;
  name: Localized;
  target: number;
  /** She looks on for a body that owns or carries it out: all cases, small cells kept back. */
  looksOn: boolean;
  /** Her bodies lead cases in it, which she may count exactly. */
  works: boolean;
  /** Her body carries it out: she may set its targets. */
  sets: boolean;
};

/** The programmes of which somebody may read statistics, and how. */
export async function outcomeScope(
  ctx: Ctx,
  actor: Person,
): Promise<{ programmes: ScopedProgramme[]; bodies: string[] }> {
  const [works, looks, sets] = [
    bodiesOf(actor, "officer"),
    bodiesOf(actor, "oversight"),
    bodiesOf(actor, "officer", "admin"),
  ];
  const among = (ids: readonly string[]) =>
    sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;
  const rows = await rowsOf<{
    id: string;
    fa: string;
    en: string;
    target: number;
    looks: boolean;
    works: boolean;
    sets: boolean;
  }>(
    ctx.db,
    sql`select * from (select p.id, p.name_fa as fa, p.name_en as en, p.target, p.created_at,
          p.owner_id in ${among(looks)} or p.implementer_id in ${among(looks)} as looks,
          exists (select from cases c where c.programme_id = p.id and c.body_id = any(${uuids(works)})) or p.implementer_id in ${among(works)} as works,
          p.implementer_id in ${among(sets)} as sets
        from programmes p) s where looks or works order by created_at desc, id desc`,
  );
  return {
    bodies: works,
    programmes: rows.map(({ fa, en, looks: looksOn, ...row }) => ({ ...row, looksOn, name: { fa, en } })),
  };
}
