import type { CountryPack, County, Province } from "#app/country/pack.ts";

export function provinceOf(pack: CountryPack, code: string): Province | null {
  return pack.provinces.find((province) => province.code === code) ?? null;
}

export function countyOf(pack: CountryPack, code: string): County | null {
  return pack.counties.find((county) => county.code === code) ?? null;
}

export function countiesOf(pack: CountryPack, province: string): readonly County[] {
  return pack.counties.filter((county) => county.province === province);
}
