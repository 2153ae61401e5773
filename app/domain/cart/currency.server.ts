import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { type Currency, currencies } from "#db/vocabulary.ts";

/** The currency prices are shown in: the reader's cookie, else rial in Persian and euro in English. */
export function currencyOf(ctx: Ctx, request: Request): Currency {
  const chosen = readCookie(request.headers.get("Cookie"), "currency", ctx.house.secure);
  return currencies.find((currency) => currency === chosen) ?? (ctx.locale === "fa" ? "IRR" : "EUR");
}
