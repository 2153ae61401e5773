import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { type Currency, currencies } from "#db/vocabulary.ts";

/** The currency of a language's readers until they choose another. */
export const usualCurrency = (ctx: Pick<Ctx, "locale">): Currency => (ctx.locale === "fa" ? "IRR" : "EUR");

/** The currency prices are shown in: the reader's cookie, else rial in Persian and euro in English. */
export function currencyOf(ctx: Ctx, request: Request): Currency {
  const chosen = readCookie(request.headers.get("Cookie"), "currency", ctx.house.secure);
  return currencies.find((currency) => currency === chosen) ?? usualCurrency(ctx);
}
