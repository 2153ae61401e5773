import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { CountryPack } from "#app/country/pack.ts";
import { admin, finance, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import { accountNumberOf } from "./account-number.ts";
import { saveRail as input } from "./money-forms.ts";
import { providerNamed } from "./providers/index.server.ts";

type Terms = {
  enabled: boolean;
  shopDefault: boolean;
  position: number;
  minAmount: string | null;
  maxAmount: string | null;
  maxPayees: number | null;
  holdMinutes: number;
  details: Record<string, string>;
};

/** Who keeps the market's money decides by which rails it comes, in which order: data, in force at the next checkout. */
export const saveRail = command({
  name: "save-rail",
  who: oneOf(finance, admin),
  input,
  async run({ ctx, tx, tell, newId }, typed) {
    const { rail, currency } = typed;
    const [before] = await rowsOf<Terms>(
      tx,
      sql`select enabled, shop_default as "shopDefault", position, min_amount::text as "minAmount", max_amount::text as "maxAmount",
            max_payees as "maxPayees", hold_minutes as "holdMinutes", details
          from rails where name = ${rail} and currency = ${currency} for update`,
    );
    if (!before) throw new Missing("rail");
    const terms = termsOf(ctx.house.country, typed, providerNamed(ctx.house, rail)?.needsDetails ?? false);
    const changed = (Object.keys(terms) as (keyof Terms)[]).filter((name) => !same(before[name], terms[name]));
    if (changed.length === 0) return unchanged(null);
    await tx.execute(
      sql`update rails set enabled = ${terms.enabled}, shop_default = ${terms.shopDefault}, position = ${terms.position},
            min_amount = ${terms.minAmount}::bigint, max_amount = ${terms.maxAmount}::bigint, max_payees = ${terms.maxPayees},
            hold_minutes = ${terms.holdMinutes}, details = ${JSON.stringify(terms.details)}::jsonb
          where name = ${rail} and currency = ${currency}`,
    );
    const part = (from: Terms) => Object.fromEntries(changed.map((name) => [name, from[name]]));
    await tell("rail.changed", "rail", newId, { data: { rail, currency, from: part(before), to: part(terms) } });
    return null;
  },
});

const sorted = (value: unknown) =>
  typeof value === "object" && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
const same = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The terms as they are kept. @throws Invalid for every field at fault at once */
function termsOf(country: CountryPack, typed: z.output<typeof input>, needsAccount: boolean): Terms {
  const faults: Record<string, string> = {};
  const sum = (name: "minAmount" | "maxAmount"): bigint | null => {
    if (typed[name].trim() === "") return null;
    const read = parseMajor(typed[name], typed.currency);
    if (read && read.amount > 0n) return read.amount;
    faults[name] = "rail.amount";
    return null;
  };
  const [min, max] = [sum("minAmount"), sum("maxAmount")];
  if (min !== null && max !== null && min > max) faults.maxAmount = "rail.bounds";
  const payees = typed.maxPayees.trim() === "" ? null : parseWhole(typed.maxPayees, { min: 1, max: 99 });
  if (payees === null && typed.maxPayees.trim() !== "") faults.maxPayees = "number";
  const details: Record<string, string> = {};
  if (needsAccount) {
    const iban = typed.iban === "" ? null : accountNumberOf(country, typed.currency, typed.iban);
    if (typed.iban !== "" && !iban) faults.iban = "rail.iban";
    // Without an account nobody could pay: then it must stand off, not look as if it were on.
    if (typed.enabled && typed.iban === "") faults.iban = "required";
    if (iban && typed.holder === "") faults.holder = "required";
    if (iban) Object.assign(details, { iban, holder: typed.holder, bank: typed.bank });
  }
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return {
    enabled: typed.enabled,
    shopDefault: typed.shopDefault,
    position: typed.position,
    minAmount: min === null ? null : String(min),
    maxAmount: max === null ? null : String(max),
    maxPayees: payees,
    holdMinutes: typed.holdMinutes,
    details,
  };
}
