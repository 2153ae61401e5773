import { neighbors } from "topojson-client";
import { expect, test } from "vitest";
import { countryCodes, packOf } from "#app/country/index.ts";
import topology from "#app/country/ir/geo/ir-provinces.topo.json" with { type: "json" };
import type { LineFacts } from "#app/country/pack.ts";
import { countiesOf, countyOf, provinceOf } from "#app/country/places.ts";
import { taxClassOf } from "#app/country/tax.ts";
import { addWorkingDays, jalaliOfIso, weekdayOf } from "#app/platform/calendar.ts";

const iran = packOf("ir");
const packs = countryCodes.map(packOf);

test("a pack is found by its two letters, and no other is invented", () => {
  expect(iran.name.fa).toBe("ایران");
  expect(packOf("TR").code).toBe("TR");
  expect(() => packOf("XX")).toThrow(RangeError);
});

test("the places of Iran", () => {
  expect(iran.provinces).toHaveLength(31);
  expect(provinceOf(iran, "IR-24")).toMatchObject({ fa: "اردبیل", en: "Ardabil" });
  expect(countiesOf(iran, "IR-24")).toHaveLength(12);
  expect(countyOf(iran, "2408")?.en).toBe("Namin");
  expect(provinceOf(iran, "IR-99") ?? countyOf(iran, "9999")).toBeNull();
  for (const county of iran.counties) expect(provinceOf(iran, county.province), county.en).not.toBeNull();
  expect(new Set(iran.counties.map((county) => county.code)).size).toBe(iran.counties.length);
});

test("the neighbours are those of the map", () => {
  const shapes = topology.objects.provinces.geometries;
  // The JSON's types are wider than TopoJSON's; only the arcs are read.
  const touching = neighbors(shapes as unknown as Parameters<typeof neighbors>[0]);
  const found = shapes.map((shape, index) => [
    shape.properties.iso,
    touching[index]!.map((other) => shapes[other]!.properties.iso).sort(),
  ]);
  expect(iran.neighbours).toEqual(Object.fromEntries(found));
});

test("borders are shared by both sides in every pack", () => {
  for (const pack of packs) {
    for (const [code, others] of Object.entries(pack.neighbours)) {
      for (const other of others) expect(pack.neighbours[other], `${code} ${other}`).toContain(code);
    }
  }
});

const lunar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});

/** Month and day of the Hijri year, by the English name in the table. */
const lunarDays: Record<string, string[]> = {
  Tasua: ["1/9"],
  Ashura: ["1/10"],
  Arbaeen: ["2/20"],
  "Death of the Prophet and martyrdom of Imam Hasan": ["2/28"],
  "Martyrdom of Imam Reza": ["2/29", "2/30"],
  "Martyrdom of Imam Hasan Askari": ["3/8"],
  "Birth of the Prophet and of Imam Jafar Sadeq": ["3/17"],
  "Martyrdom of Fatima": ["6/3"],
  "Birth of Imam Ali": ["7/13"],
  "Mission of the Prophet": ["7/27"],
  "Birth of Imam Mahdi": ["8/15"],
  "Martyrdom of Imam Ali": ["9/21"],
  "Eid al-Fitr": ["10/1"],
  "Eid al-Fitr, second day": ["10/2"],
  "Martyrdom of Imam Jafar Sadeq": ["10/25"],
  "Eid al-Adha": ["12/10"],
  "Eid al-Ghadir": ["12/18"],
};

test("the lunar holidays are the forecast's, and the published ones within a day of it", () => {
  const hijri = (date: string, shift: number) => {
    const parts = lunar.formatToParts(new Date(Date.parse(date) + shift * 86_400_000));
    return `${parts.find((part) => part.type === "month")?.value}/${parts.find((part) => part.type === "day")?.value}`;
  };
  const checked = iran.holidays.filter((holiday) => lunarDays[holiday.name.en]);
  for (const { date, name, sure } of checked) {
    const near = (sure ? [-1, 0, 1] : [0]).map((shift) => hijri(date, shift));
    expect(
      lunarDays[name.en]!.some((day) => near.includes(day)),
      `${name.en} ${date} ${near}`,
    ).toBe(true);
  }
  for (const year of [1404, 1405, 1406, 1407]) {
    const ofYear = iran.holidays.filter((holiday) => jalaliOfIso(holiday.date).year === year);
    expect(ofYear.length, String(year)).toBeGreaterThanOrEqual(27);
    expect(ofYear.some((holiday) => !holiday.sure)).toBe(year > 1405);
  }
});

test("1405 has the 26 days off its official calendar names", () => {
  const off = iran.holidays.filter((holiday) => jalaliOfIso(holiday.date).year === 1405).map((holiday) => holiday.date);
  expect(new Set(off).size).toBe(26);
});

test("seven working days run over Nowruz and Fridays", () => {
  // Delivered on 28 Esfand 1405: the 29th, 1 to 4, 12 and 13 Farvardin 1406 are off, and Fridays.
  const end = addWorkingDays("2027-03-19", 7, iran);
  expect(jalaliOfIso(end)).toEqual({ year: 1406, month: 1, day: 14 });
  expect(weekdayOf(end)).toBe(6);
});

test("the right of withdrawal, line by line", () => {
  const line = (facts: Partial<LineFacts>) =>
    iran.withdrawal({ family: "flatweave", kind: "stock", personalised: false, begunWithConsent: false, ...facts });
  expect(line({ family: "hand-knotted-carpet", kind: "unique" })).toEqual({
    allowed: true,
    reason: "allowed",
    workingDays: 7,
    from: "delivery",
  });
  expect(line({ family: "honey" })).toMatchObject({ allowed: false, reason: "food", workingDays: 0 });
  expect(line({ family: "medicinal-herb" }).reason).toBe("food");
  expect(line({ kind: "made-to-order", personalised: true }).reason).toBe("personalised");
  expect(line({ kind: "made-to-order" }).allowed).toBe(true);
  const service = { family: "translation", kind: "service" } as const;
  expect(line(service)).toMatchObject({ allowed: true, reason: "allowed-service", from: "contract" });
  expect(line({ ...service, begunWithConsent: true })).toMatchObject({ allowed: false, reason: "service-begun" });
  // A deployment never gives less than its own law: Türkiye's fourteen days.
  expect(
    packOf("TR").withdrawal({ family: "honey", kind: "stock", personalised: false, begunWithConsent: false }),
  ).toMatchObject({ allowed: true, workingDays: 14 });
});

test("a tax is known or unknown, never guessed", () => {
  expect(taxClassOf(iran, "hand-knotted-carpet", "2026-11-23")).toEqual({ kind: "exempt", bps: 0n });
  expect(taxClassOf(iran, "translation", "2024-03-19")).toEqual({ kind: "standard", bps: 900n });
  expect(taxClassOf(iran, "translation", "2024-03-20")).toEqual({ kind: "standard", bps: 1000n });
  expect(taxClassOf(iran, "honey", "2026-11-23")).toEqual({ kind: "unknown", bps: null });
  expect(taxClassOf(iran, "garment", "2020-01-01").kind).toBe("unknown");
  expect(taxClassOf(packOf("TR"), "garment", "2026-11-23").kind).toBe("unknown");
});

test("Persian words are written with Persian letters", () => {
  for (const pack of packs) {
    const words = [
      pack.name,
      ...Object.values(pack.withdrawalWords),
      ...pack.addressFields.map((field) => field.label),
      ...pack.carriers.flatMap((carrier) => [carrier.name, ...carrier.services.map((service) => service.name)]),
      ...pack.holidays.map((holiday) => holiday.name),
    ];
    for (const { fa, en } of words) {
      expect(fa).not.toMatch(/[يكA-Za-z!]/);
      expect(en).not.toMatch(/[\u0600-\u06ff!]/);
    }
    for (const { fa } of [...pack.provinces, ...pack.counties]) expect(fa).not.toMatch(/[يك]/);
  }
});
