import { sql } from "drizzle-orm";
import { carriersFor, needsTracking } from "#app/domain/orders/desk-carriers.ts";
import { wayOf } from "#app/domain/orders/way.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { sellersReturnWhole } from "./queries.server.ts";

/** What a replacement needs to be sent: by whom it may go, the buyer's first choice first. @throws Missing */
export async function sellersReplacement(ctx: Ctx, actor: Person, id: string) {
  const of = await sellersReturnWhole(ctx, actor, id);
  const [parcel] = await rowsOf<{ id: string }>(ctx.db, sql`select consignment_id as id from returns where id = ${id}`);
  const { country } = ctx.house;
  const way = await wayOf(ctx.db, country, parcel?.id ?? "");
  const carriers = carriersFor(country, way).map((carrier) => ({
    code: carrier.code,
    name: carrier.name[ctx.locale],
    tracked: needsTracking(carrier),
  }));
  const chosen = carriers.find(({ code }) => code === way.carrier);
  return { of, carriers, parcel: { carrier: way.carrier, carrierName: chosen?.name ?? "", point: null } };
}
