import { sql } from "drizzle-orm";
import type { County } from "#app/country/pack.ts";
import { countiesOf } from "#app/country/places.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Occupation } from "#db/vocabulary.ts";
import { rowsInForce } from "./settings.server.ts";
import { takenOn, tradesIn } from "./trades.ts";

export type Programme = { id: string; slug: string; province: string; implementerId: string };

/** The programme that takes people now: the one begun last and not ended; null where none runs. */
export async function runningProgramme(ctx: Ctx): Promise<Programme | null> {
  const [row] = await rowsOf<Programme>(
    ctx.db,
    sql`select id, slug, province, implementer_id as "implementerId" from programmes
        where coalesce(starts_on, '-infinity') <= ${ctx.now.toISOString()}::date and coalesce(ends_on, 'infinity') >= ${ctx.now.toISOString()}::date
        order by created_at desc, id desc limit 1`,
  );
  return row ?? null;
}

/** The counties a programme takes people from. */
export const countiesOfProgramme = (ctx: Ctx, programme: Programme | null): readonly County[] =>
  programme ? countiesOf(ctx.house.country, programme.province) : [];

/** The counties the running programme takes people from; none where no programme runs. */
export const runningCounties = async (ctx: Ctx): Promise<readonly County[]> =>
  countiesOfProgramme(ctx, await runningProgramme(ctx));

/** The occupations a programme takes people of today; all where there is none to say. */
export async function tradesTaken(db: Db, programmeId: string | undefined, today: IsoDate): Promise<Occupation[]> {
  return takenOn(tradesIn(programmeId ? await rowsInForce(db, programmeId, "trades") : null), today);
}
