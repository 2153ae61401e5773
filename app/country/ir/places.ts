import counties from "#app/country/ir/geo/ir-counties.json" with { type: "json" };
import provinceRows from "#app/country/ir/geo/ir-provinces.json" with { type: "json" };
import type { CountryPack, County, Province } from "#app/country/pack.ts";

/** The 31 provinces by ISO 3166-2 code, as numbered since November 2020 (Ardabil is IR-24, once IR-03). */
export const provinces: readonly Province[] = provinceRows.map(({ iso, fa, en }) => ({ code: iso, fa, en }));

/** The counties by the statistics centre's code; the newest have none yet and carry `osm` and their relation's number. */
export const irCounties: readonly County[] = counties;

/** Which provinces touch, found from the borders in geo/ir-provinces.topo.json; a test finds them again. */
export const neighbours: CountryPack["neighbours"] = {
  "IR-00": ["IR-10", "IR-13", "IR-15", "IR-23", "IR-25", "IR-26", "IR-30"],
  "IR-01": ["IR-02", "IR-19", "IR-24", "IR-26"],
  "IR-02": ["IR-01", "IR-20", "IR-23", "IR-26", "IR-27", "IR-30"],
  "IR-03": ["IR-04", "IR-19", "IR-24"],
  "IR-04": ["IR-03", "IR-12", "IR-19"],
  "IR-05": ["IR-12", "IR-13", "IR-15", "IR-16"],
  "IR-06": ["IR-14", "IR-15", "IR-16", "IR-17", "IR-18"],
  "IR-07": ["IR-08", "IR-10", "IR-17", "IR-18", "IR-21", "IR-22"],
  "IR-08": ["IR-07", "IR-11", "IR-21", "IR-22", "IR-29"],
  "IR-09": ["IR-20", "IR-28", "IR-29"],
  "IR-10": ["IR-00", "IR-07", "IR-14", "IR-15", "IR-17", "IR-20", "IR-21", "IR-25", "IR-29"],
  "IR-11": ["IR-08", "IR-22", "IR-29"],
  "IR-12": ["IR-04", "IR-05", "IR-13", "IR-19"],
  "IR-13": ["IR-00", "IR-05", "IR-12", "IR-15", "IR-19", "IR-26"],
  "IR-14": ["IR-06", "IR-10", "IR-15", "IR-17"],
  "IR-15": ["IR-00", "IR-05", "IR-06", "IR-10", "IR-13", "IR-14", "IR-16"],
  "IR-16": ["IR-05", "IR-06", "IR-15"],
  "IR-17": ["IR-06", "IR-07", "IR-10", "IR-14", "IR-18"],
  "IR-18": ["IR-06", "IR-07", "IR-17", "IR-22"],
  "IR-19": ["IR-01", "IR-03", "IR-04", "IR-12", "IR-13", "IR-24", "IR-26"],
  "IR-20": ["IR-02", "IR-09", "IR-10", "IR-23", "IR-25", "IR-27", "IR-28", "IR-29"],
  "IR-21": ["IR-07", "IR-08", "IR-10", "IR-29"],
  "IR-22": ["IR-07", "IR-08", "IR-11", "IR-18"],
  "IR-23": ["IR-00", "IR-02", "IR-20", "IR-25", "IR-30"],
  "IR-24": ["IR-01", "IR-03", "IR-19"],
  "IR-25": ["IR-00", "IR-10", "IR-20", "IR-23"],
  "IR-26": ["IR-00", "IR-01", "IR-02", "IR-13", "IR-19", "IR-30"],
  "IR-27": ["IR-02", "IR-20", "IR-28"],
  "IR-28": ["IR-09", "IR-20", "IR-27"],
  "IR-29": ["IR-08", "IR-09", "IR-10", "IR-11", "IR-20", "IR-21"],
  "IR-30": ["IR-00", "IR-02", "IR-23", "IR-26"],
};
