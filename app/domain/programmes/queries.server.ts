import { sql } from "drizzle-orm";
import type { County } from "#app/country/pack.ts";
import { countiesOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
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

/** Whom to call about the running programme, as it is dialled, and when somebody answers. */
export type Help = { phone: string; hours: Localized };

/** Null where no programme runs, or nobody answers for it by telephone. */
export async function runningHelp(ctx: Ctx): Promise<Help | null> {
  const programme = await runningProgramme(ctx);
  const [row] = await rowsOf<{ help: Help }>(
    ctx.db,
    sql`select json_build_object('phone', help_phone, 'hours', json_build_object('fa', help_hours_fa, 'en', help_hours_en)) as help
        from programmes where id = ${programme?.id ?? null}::uuid and help_phone <> ''`,
  );
  return row?.help ?? null;
}

/** The counties a programme takes people from. */
export const countiesOfProgramme = (ctx: Ctx, programme: Programme | null): readonly County[] =>
  programme ? countiesOf(ctx.house.country, programme.province) : [];

/** The counties the running programme takes people from; none where no programme runs. */
export const runningCounties = async (ctx: Ctx): Promise<readonly County[]> =>
  countiesOfProgramme(ctx, await runningProgramme(ctx));

/** The occupations a programme takes people of today; all where there is none to say. */
export const tradesTaken = async (ctx: Ctx, programmeId: string | undefined): Promise<Occupation[]> =>
  takenOn(tradesIn(programmeId ? await rowsInForce(ctx.db, programmeId, "trades") : null), dayOf(ctx.now));

/** Those the running programme takes. */
export const runningTrades = async (ctx: Ctx): Promise<Occupation[]> =>
  tradesTaken(ctx, (await runningProgramme(ctx))?.id);
