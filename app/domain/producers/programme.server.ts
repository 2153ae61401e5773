import { sql } from "drizzle-orm";
import type { County } from "#app/country/pack.ts";
import { countiesOf, countyOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** The counties the programme takes people from: those of the province in which its secretariat has its seat. */
export async function programmeCounties(ctx: Ctx): Promise<readonly County[]> {
  const [seat] = await rowsOf<{ county: string }>(
    ctx.db,
    sql`select county from bodies where kind = 'secretariat' order by created_at, id limit 1`,
  );
  const province = seat && countyOf(ctx.house.country, seat.county)?.province;
  return province ? countiesOf(ctx.house.country, province) : [];
}
