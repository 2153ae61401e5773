import { iran } from "#app/country/ir/pack.ts";
import type { CountryPack } from "#app/country/pack.ts";
import { turkiye } from "#app/country/tr/pack.ts";

const packs: readonly CountryPack[] = [iran, turkiye];

/** The countries a deployment may be set up for, as two capital letters. */
export const countryCodes: readonly string[] = packs.map((pack) => pack.code);

/** The pack of a country by its two letters, in either case. @throws RangeError when there is none. */
export function packOf(code: string): CountryPack {
  const pack = packs.find((one) => one.code === code.toUpperCase());
  if (!pack) throw new RangeError(`country: no pack ${code}; there are ${countryCodes.join(", ")}`);
  return pack;
}
