import { countyOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** Counties as people call them, by their codes, in the reader's language. */
export const countyNames = (ctx: Ctx, codes: readonly string[]): string[] =>
  codes.map((code) => countyOf(ctx.house.country, code)?.[ctx.locale] ?? code);
