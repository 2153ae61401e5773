import fc from "fast-check";
import { expect, test } from "vitest";
import {
  areaBySlug,
  areaOf,
  areasAround,
  areasOn,
  childrenOf,
  distanceKm,
  findAreas,
  nearestPlaces,
  pointOf,
  predecessorOf,
} from "#app/country/areas.ts";
import { countryCodes, packOf } from "#app/country/index.ts";
import { chosenPlace, placeChoices } from "#app/country/place-choices.ts";

const iran = packOf("IR");
const today = "2026-11-23";
const named = (code: string, day?: string) => areaOf(iran, code, day)?.en ?? null;

test("a code means what it meant on that day", () => {
  expect(named("IR-24")).toBe("Ardabil");
  expect(named("IR-24", "2019-05-01")).toBeNull();
  expect(named("IR-03", "2019-05-01")).toBe("Ardabil");
  expect(named("IR-03", "2020-11-01")).toBe("East Azerbaijan");
  expect(named("IR-03")).toBe("East Azerbaijan");
  expect(named("IR-99")).toBeNull();
  const ardabil = areaOf(iran, "IR-24")!;
  expect(predecessorOf(iran, ardabil)).toMatchObject({ code: "IR-03", en: "Ardabil", validTo: "2020-11" });
});

test("Angut was cut from Germi; of the others nothing is claimed", () => {
  const counties = childrenOf(iran, "IR-24", today, "county");
  expect(counties).toHaveLength(12);
  expect(counties.filter((county) => county.predecessor !== null).map((county) => county.en)).toEqual(["Angut"]);
  expect(predecessorOf(iran, areaOf(iran, "2412")!)?.en).toBe("Germi");
  expect(counties.every((county) => county.validFrom === null)).toBe(true);
});

test("within a county stand its districts, towns and villages", () => {
  const of = (kind: "district" | "town" | "village") => childrenOf(iran, "2403", today, kind).map((area) => area.en);
  expect(of("district")).toContain("Khoresh Rostam");
  expect(of("town")).toEqual(["Khalkhal", "Hashtjin", "Kolur"]);
  expect(of("village")).toEqual(["Namahil", "Barandaq", "Shal"]);
  expect(childrenOf(iran, "2412", today, "district").map((area) => area.code)).toEqual([
    "2412-central",
    "2412-darrehrud",
  ]);
});

test("codes, addresses and parents are whole in every pack", () => {
  for (const pack of countryCodes.map(packOf)) {
    const now = areasOn(pack, today);
    expect(new Set(now.map((area) => area.code)).size).toBe(now.length);
    expect(new Set(pack.areas.map((area) => area.slug)).size).toBe(pack.areas.length);
    for (const area of now) {
      expect(area.slug, area.en).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(areaBySlug(pack, area.slug)).toBe(area);
      expect(area.parent === null).toBe(area.kind === "province");
      if (area.parent !== null) expect(areaOf(pack, area.parent), area.en).not.toBeNull();
      if (area.predecessor !== null) expect(predecessorOf(pack, area), area.en).not.toBeNull();
    }
    expect(now.filter((area) => area.kind === "province")).toHaveLength(pack.provinces.length);
    expect(now.filter((area) => area.kind === "county")).toHaveLength(pack.counties.length);
  }
});

test("a place is found however it is spelt", () => {
  const first = (typed: string) => findAreas(iran, typed, 3)[0]?.en;
  expect(first("مشگين شهر".replace(" ", "\u200c"))).toBe("Meshgin Shahr");
  expect(first("Namahil")).toBe("Namahil");
  expect(first("hasht")).toBe("Hashtrud");
  expect(findAreas(iran, "انگوت", 5).map((area) => area.kind)).toEqual(["county", "town"]);
  expect(findAreas(iran, "اردبیل", 2).map((area) => area.kind)).toEqual(["province", "county"]);
  expect(findAreas(iran, "  ", 5)).toEqual([]);
});

test("how far it is", () => {
  const at = (code: string) => pointOf(iran, code)!;
  expect(distanceKm(at("2401"), at("2401"))).toBe(0);
  // By degrees on the map: Namin 0.18° north and 0.19° east of Ardabil, Tehran 2.6° south and 3.1° east.
  expect(distanceKm(at("2401"), at("2408"))).toBeCloseTo(26, 0);
  expect(Math.round(distanceKm(at("2401"), at("IR-23")) / 10)).toBe(40);
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 3);
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371 + 1e-3);
    }),
  );
});

test("the nearest come first", () => {
  const near = nearestPlaces(iran, pointOf(iran, "2408")!, 3);
  expect(near.map(({ area }) => area.en)).toEqual(["Namin", "Ardabil", "Sareyn"]);
  expect(near[0]?.km).toBe(0);
  expect(nearestPlaces(iran, pointOf(iran, "2403")!, 2, ["town", "village"]).map(({ area }) => area.en)[0]).toBe(
    "Khalkhal",
  );
  // A county without a point of its own stands where its province's capital does.
  expect(pointOf(iran, "0001")).toEqual(pointOf(iran, "IR-00"));
  expect(pointOf(packOf("TR"), "TR-34")).toBeNull();
});

test("where a reader may say she is", () => {
  const groups = placeChoices(iran, "en");
  expect(groups[0]?.label).toBe("Angut county");
  expect(groups[0]?.options.map((option) => option.label)).toEqual(["Tazeh Kand-e Angut", "Ziveh"]);
  expect(groups.at(-1)).toMatchObject({ label: "Elsewhere" });
  expect(groups.at(-1)?.options).toHaveLength(31);
  const values = groups.flatMap((group) => group.options.map((option) => option.value));
  expect(new Set(values).size).toBe(values.length);
  for (const value of values) expect(chosenPlace(iran, value), value).not.toBeNull();
  expect(chosenPlace(iran, "2408")?.area.en).toBe("Namin");
  expect(chosenPlace(iran, "../etc") ?? chosenPlace(iran, null)).toBeNull();
  expect(placeChoices(packOf("TR"), "fa")).toEqual([]);
});

test("what a place lies in, from within outwards", () => {
  const around = (code: string) => areasAround(iran, code).map(({ kind, en }) => `${kind} ${en}`);
  expect(around("2408-anbaran").at(0)).toBe("town Anbaran");
  expect(around("2408-anbaran").slice(-2)).toEqual(["county Namin", "province Ardabil"]);
  expect(around("IR-24")).toEqual(["province Ardabil"]);
  expect(around("DE")).toEqual([]);
});
