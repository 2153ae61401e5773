import { countyOf } from "#app/country/places.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The names of the counties that pieces' own facts speak of, by code. */
export function countiesNamed(ctx: Ctx, pieces: readonly Attributes[]): Record<string, string> {
  const codes = pieces
    .flatMap((attributes) => Object.values(attributes))
    .flatMap((value) =>
      typeof value === "object" && "county" in value && typeof value.county === "string" ? [value.county] : [],
    );
  return Object.fromEntries(codes.map((code) => [code, countyOf(ctx.house.country, code)?.[ctx.locale] ?? ""]));
}
