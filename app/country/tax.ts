import type { CountryPack, TaxClass } from "#app/country/pack.ts";

/**
 * How a family is taxed on a day (`2026-11-23`). What the table does not hold is `unknown`, and an unknown tax stops
 * the invoice until somebody who may decide has decided.
 */
export function taxClassOf(pack: CountryPack, family: string, date: string): Pick<TaxClass, "kind" | "bps"> {
  const row = pack.taxClasses.find(
    (one) => one.family === family && one.validFrom <= date && (one.validTo === null || date < one.validTo),
  );
  return row ? { kind: row.kind, bps: row.bps } : { kind: "unknown", bps: null };
}
