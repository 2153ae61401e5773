import { describe, expect, it } from "vitest";
import type { Shape } from "#app/domain/settings/kind.ts";
import { sameRows } from "#app/domain/settings/kind.ts";
import { differences, placesFault, readRows, rowsMost } from "#app/domain/settings/rules.ts";

const label = { fa: "نام", en: "Name" };
const list: Shape = {
  fields: [
    { name: "fa", kind: "line", max: 10, label },
    { name: "from", kind: "toman", label: { fa: "از", en: "From" } },
    { name: "least", kind: "number", optional: true, least: 1, most: 9, label: { fa: "کمینه", en: "Least" } },
    { name: "required", kind: "tick", label: { fa: "لازم", en: "Required" } },
  ],
  fixed: null,
};
const fresh = (place: number) => `new-${place}`;

describe("rows that come and go", () => {
  it("keeps what is written, tidied, sums in minor units, and leaves empty rows out", () => {
    const typed = {
      0: { key: "old", fa: " گلیم ", from: "۳٬۰۰۰٬۰۰۰", least: "۳", required: "on" },
      1: { fa: "", from: " ", required: "on" },
      2: { fa: "قالی", from: "5", least: "" },
    };
    expect(readRows(list, typed, fresh)).toEqual({
      faults: {},
      rows: [
        { key: "old", fa: "گلیم", from: "30000000", least: "3", required: "on" },
        { key: "new-2", fa: "قالی", from: "50", least: "", required: "" },
      ],
    });
  });

  it("names each fault at its field", () => {
    const typed = { 0: { fa: "", from: "سه", least: "10" }, 1: { fa: "بسیار بسیار دراز", from: "-1" } };
    expect(readRows(list, typed, fresh).faults).toEqual({
      "rows.0.fa": "required",
      "rows.0.from": "price",
      "rows.0.least": "settings.bounds",
      "rows.1.fa": "too-long",
      "rows.1.from": "price",
    });
  });

  it("takes no key twice, none that is no key, and not too many", () => {
    const two = { 0: { key: "a", fa: "یک", from: "1" }, 1: { key: "a", fa: "دو", from: "2" } };
    expect(readRows(list, two, fresh).faults).toEqual({ form: "invalid" });
    expect(readRows(list, { 0: { key: "A b", fa: "یک", from: "1" } }, fresh).rows[0]?.key).toBe("new-0");
    const many = Object.fromEntries(Array.from({ length: rowsMost + 2 }, (_, at) => [at, { fa: "یک", from: "1" }]));
    expect(readRows(list, many, fresh).faults).toEqual({ form: "settings.rows-most" });
  });
});

it("says of fixed rows all that is asked, and tells a change line by line", () => {
  const shape: Shape = {
    ...list,
    fields: list.fields.slice(0, 1),
    fixed: [
      { key: "a", name: { fa: "آ", en: "A" } },
      { key: "b", name: { fa: "ب", en: "B" } },
    ],
  };
  expect(readRows(shape, { 0: { fa: "یک", key: "z" } }, fresh)).toEqual({
    rows: [{ key: "a", fa: "یک" }, { key: "b" }],
    faults: { "rows.1.fa": "required" },
  });
  const [before, after] = [[{ key: "a", fa: "یک" }], [{ key: "a", fa: "دو" }]];
  expect(differences("en", shape, before, after)).toEqual({ gone: ["A — Name: یک"], come: ["A — Name: دو"] });
});

it("takes rows that come and go for the same whatever their keys and order, fixed ones as they stand", () => {
  const [a, b] = [
    { key: "x", fa: "یک" },
    { key: "y", fa: "دو" },
  ];
  expect(sameRows(list, [a, b], [{ ...b, key: "z" }, a])).toBe(true);
  expect(sameRows(list, [a, b], [a])).toBe(false);
  expect(sameRows({ ...list, fixed: [] }, [a, b], [b, a])).toBe(false);
});

it("holds a sentence to the places of the standard one", () => {
  expect(placesFault("تا {day} در پروندهٔ {number}", "پروندهٔ {number}، {day}")).toBeNull();
  expect(placesFault("تا {day}", "تا فردا")).toBe("settings.place-missing");
  expect(placesFault("تا {day}", "تا {day} به {name}")).toBe("settings.place-unknown");
  expect(placesFault("تا {day}", "تا {day} {")).toBe("settings.place-unknown");
});
