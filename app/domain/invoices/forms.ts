import { z } from "zod";
import { toLatinDigits } from "#app/platform/digits.ts";
import { line } from "#app/platform/fields.ts";

/** Who the market is before the law. Numbers are judged by the command, which knows the country. */
export const saveMarketIdentity = z.object({
  nameFa: line(120),
  nameEn: line(120),
  legalId: line(20),
  economicCode: z
    .string()
    .max(40, "too-long")
    .default("")
    .transform((text) => toLatinDigits(text).replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^(?:\d{10,16})?$/, "market.economic-code")),
  addressFa: line(300),
  addressEn: line(300),
  postalCode: line(20),
});
