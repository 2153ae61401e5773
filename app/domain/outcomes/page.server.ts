import { countiesOf } from "#app/country/places.ts";
import { incomeBands } from "#app/domain/monitoring/sales.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Dimension, dimensions, type Figure } from "./figures.ts";
import type { Naming } from "./names.ts";
import { type Filter, outcomes, type Reading, targetsOf } from "./queries.server.ts";
import { outcomeScope } from "./scope.server.ts";

/** What values are called in this country and by the bands in force. */
export async function namingOf(ctx: Ctx): Promise<Naming> {
  const counties = ctx.house.country.provinces.flatMap((province) => countiesOf(ctx.house.country, province.code));
  return {
    counties: Object.fromEntries(counties.map(({ code, fa, en }) => [code, { fa, en }])),
    bands: (await incomeBands(ctx)).map(String),
  };
}

/** Everything the page of outcomes shows to somebody; null for whose bodies are in no programme. */
export async function outcomesPage(ctx: Ctx, actor: Person, query: URLSearchParams) {
  const { programmes, bodies } = await outcomeScope(ctx, actor);
  const programme = programmes.find(({ id }) => id === query.get("programme")) ?? programmes[0];
  if (!programme) return null;
  const exact = programme.works && (!programme.looksOn || query.get("view") !== "guarded");
  const reading: Reading = exact ? { kind: "exact", bodies } : { kind: "guarded" };
  const asked = dimensions
    .map((dimension) => [dimension, query.get(dimension) ?? ""] as const)
    .filter(([, value]) => value !== "");
  const filter: Filter = Object.fromEntries(asked.map(([dimension, value]) => [dimension, value.slice(0, 60)]));
  const [whole, shown, targets, naming] = await Promise.all([
    outcomes(ctx, programme.id, reading, {}),
    outcomes(ctx, programme.id, reading, filter),
    targetsOf(ctx, programme.id),
    namingOf(ctx),
  ]);
  const linkedOf = (dimension: string, value: string): Figure =>
    dimension === "all"
      ? (whole.figures.reached[7] ?? null)
      : (whole.linked.find((row) => row.dimension === dimension && row.value === value) ?? { linked: 0 }).linked;
  const choices = Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      dimension === "cohort"
        ? whole.figures.rows.map(({ value }) => value)
        : whole.figures.measures[dimension].map(({ value }) => value),
    ]),
  ) as Record<Dimension, string[]>;
  return {
    ...{ programmes, programme, reading: reading.kind, filter, choices, shown, naming },
    targets: targets.standing.map(({ id, dimension, value, target }) => ({
      ...{ id, dimension, value, target },
      reached: linkedOf(dimension, value),
    })),
  };
}
