import type { OpenCase } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { caseMonitoring } from "./queries.server.ts";
import { caseSales, incomeBands } from "./sales.server.ts";

/** The parts `sales` and `visits` of a case that was opened; null for who may not read them. */
export async function followedPart(ctx: Ctx, actor: Person, opened: OpenCase) {
  const [sales, visits] = (["sales", "visits"] as const).map((part) => opened.parts.includes(part));
  const [bands, sold, monitoring] = await Promise.all([
    sales || visits ? incomeBands(ctx) : [],
    sales ? caseSales(ctx, opened) : null,
    visits ? caseMonitoring(ctx, actor, opened) : null,
  ]);
  return { bands: bands.map(String), sales: sales ? { sales: sold } : null, visits: monitoring };
}
