import { sql } from "drizzle-orm";
import { overseer } from "#app/domain/handovers/who.ts";
import { bodiesOf, manager, officer, oneOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { recent } from "#app/platform/recent.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { countCases } from "./count.server.ts";
import { guardedFigures } from "./figures.ts";
import { outcomes } from "./queries.server.ts";

/** Who comes into the room: oversight of a programme, and those of the foundation, for the women in it. */
export const roomOfOversight = oneOf(overseer, oneOf(officer, manager));

type Seen = { id: string; name: Localized; target: number; looksOn: boolean };

/**
 * The programmes somebody looks on at: for a body that owns it, carries it out or confirms for its owner; for the
 * foundation all of them, the women in them alone.
 */
export async function programmesSeen(ctx: Ctx, actor: Person): Promise<Seen[]> {
  const looks = uuids(bodiesOf(actor, "oversight"));
  return rowsOf<Seen>(
    ctx.db,
    sql`select * from (select p.id, json_build_object('fa', p.name_fa, 'en', p.name_en) as name, p.target, p.created_at,
          array[p.owner_id, p.implementer_id, p.directorate_id] && ${looks} as "looksOn",
          exists (select from bodies b where b.kind = 'foundation' and b.id = any(${uuids(bodiesOf(actor, "officer", "manager", "oversight"))})) as women
        from programmes p) found where "looksOn" or women order by created_at, id`,
  );
}

/** The same for the room itself. @throws Missing for whose bodies are neither */
export async function oversightScope(ctx: Ctx, actor: Person): Promise<{ programmes: Seen[] }> {
  const programmes = await programmesSeen(ctx, actor);
  if (programmes.length === 0) throw new Missing("programme");
  return { programmes };
}

const kept = recent<Awaited<ReturnType<typeof countOf>>>(60_000, 20);

/** By county how many came, were found eligible and linked: the rows the outcomes show when they are narrowed to each. */
export async function countiesAtAGlance(ctx: Ctx, programme: string) {
  const whole = await outcomes(ctx, programme, { kind: "guarded" }, {});
  const counties = await kept(JSON.stringify([programme, whole.refreshedAt]), () => countOf(ctx, programme));
  return { whole: whole.figures, counties, refreshedAt: whole.refreshedAt };
}

const countOf = async (ctx: Ctx, programme: string) =>
  guardedFigures(await countCases(ctx.db, sql`programme_id = ${programme}`, "county")).rows;
