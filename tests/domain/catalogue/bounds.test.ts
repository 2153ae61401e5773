import { describe, expect, it } from "vitest";
import schema from "#app/domain/catalogue/families/attribute-schemas.json" with { type: "json" };
import { attributeSchemaOf, missingAttributes, qualityWarnings } from "#app/domain/catalogue/families/attributes.ts";
import { type Attribute, choicesOf, families, familyOf } from "#app/domain/catalogue/families/families.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import demo from "#db/village/data/products.json" with { type: "json" };

/**
 * Every bound and every limit of every family, read off the schema itself, below, at and above. What the schema says and
 * nothing here proves is a failure; so is one bound more or fewer than are counted below.
 */

type Raw = Readonly<Record<string, unknown>> & { key: string; type: string };
const raw = schema.families as unknown as readonly { id: string; attributes: readonly Raw[] }[];
/** Properties that bind, each proved by the prover of its name. `type` is proved by `types`. */
const binding = [
  "min",
  "max",
  "oneOf",
  "maxLength",
  "maxItems",
  "pattern",
  "required",
  "type",
  "limit",
  "derived",
  "only",
];
const describing = ["key", "fa", "en", "unit", "facet", "enum", "options", "standard", "suggest", "default"];

type Bound = { family: string; key: string; kind: string; attribute: Attribute };
const bounds: Bound[] = raw.flatMap(({ id, attributes }) =>
  attributes.flatMap((attribute) =>
    binding
      .filter((kind) => kind in attribute)
      .map((kind) => ({ family: id, key: attribute.key, kind, attribute: attribute as unknown as Attribute })),
  ),
);
const of = (kind: string) =>
  bounds.filter((bound) => bound.kind === kind).map((bound) => [`${bound.family}.${bound.key}`, bound] as const);

/** What must be said beside an attribute for any of its choices to stand. */
const company: Readonly<Record<string, Record<string, string>>> = { "medicinal-herb.drying": { dryTempC: "40" } };

/** One attribute typed by itself: the value that is kept, or the code at it. */
function typed({ family, key }: Bound, value: unknown): { kept: unknown } | { fault: string } {
  const read = attributeSchemaOf(familyOf(family)).safeParse({ ...company[`${family}.${key}`], [key]: value });
  if (read.success) return { kept: read.data[key] };
  const [first, ...more] = read.error.issues;
  expect([first?.path[0], more]).toEqual([key, []]);
  return { fault: first?.message ?? "" };
}
const kept = (value: unknown) => ({ kept: value });
const fault = (code: string) => ({ fault: code });

/** Several together: the codes by key. */
function together(family: string, values: Record<string, unknown>): Record<string, string> {
  const read = attributeSchemaOf(familyOf(family)).safeParse(values);
  return Object.fromEntries((read.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
}

/** The finest step that can be typed. */
const stepOf = ({ attribute }: Bound) => (attribute.type === "integer" ? 1 : 0.001);
const near = (value: number, by: number) => Number((value + by).toFixed(3));

describe("the schema and these tests", () => {
  it("know the same properties", () => {
    const known = new Set([...binding, ...describing]);
    const unknown = raw.flatMap(({ id, attributes }) =>
      attributes.flatMap((one) =>
        Object.keys(one).flatMap((name) => (known.has(name) ? [] : `${id}.${one.key}.${name}`)),
      ),
    );
    expect(unknown).toEqual([]);
  });
  it("count the same bounds", () => {
    const count = (kind: string) => bounds.filter((bound) => bound.kind === kind).length;
    expect(Object.fromEntries(binding.map((kind) => [kind, count(kind)]))).toEqual({
      ...{ min: 62, max: 62, oneOf: 3, maxLength: 21, maxItems: 5, pattern: 2, required: 103, type: 170, limit: 10 },
      ...{ derived: 2, only: 4 },
    });
    expect(raw).toHaveLength(12);
  });
  it("leave no number without a least and a most, no text and no list without a length", () => {
    const open = raw.flatMap(({ id, attributes }) =>
      attributes.flatMap((one) => {
        if ("derived" in one || "oneOf" in one || "pattern" in one) return [];
        const needed =
          one.type === "integer" || one.type === "decimal"
            ? ["min", "max"]
            : one.type === "text"
              ? ["maxLength"]
              : one.type === "textList"
                ? ["maxItems"]
                : [];
        return needed.flatMap((name) => (name in one ? [] : `${id}.${one.key}: ${name}`));
      }),
    );
    expect(open).toEqual([]);
  });
});

describe("the least", () => {
  // What is computed is proved with what it is computed from.
  it.each(of("min").filter(([, { attribute }]) => !attribute.derived))("%s", (_name, bound) => {
    const { min = Number.NaN } = bound.attribute;
    expect(typed(bound, String(near(min, -stepOf(bound))))).toEqual(fault("attribute.below"));
    expect(typed(bound, String(min))).toEqual(kept(min));
    expect(typed(bound, String(near(min, stepOf(bound))))).toEqual(kept(near(min, stepOf(bound))));
  });
});

describe("the most", () => {
  it.each(of("max").filter(([, { attribute }]) => !attribute.derived))("%s", (_name, bound) => {
    const { max = Number.NaN } = bound.attribute;
    expect(typed(bound, String(near(max, -stepOf(bound))))).toEqual(kept(near(max, -stepOf(bound))));
    expect(typed(bound, String(max))).toEqual(kept(max));
    expect(typed(bound, String(near(max, stepOf(bound))))).toEqual(fault("attribute.above"));
  });
});

describe("one of a few numbers", () => {
  it.each(of("oneOf"))("%s", (_name, bound) => {
    const { oneOf = [] } = bound.attribute;
    for (const value of oneOf) expect(typed(bound, String(value))).toEqual(kept(value));
    const step = bound.attribute.type === "integer" ? 1 : 0.1;
    for (const value of oneOf)
      for (const beside of [near(value, -step), near(value, step)].filter((one) => !oneOf.includes(one)))
        expect(typed(bound, String(beside))).toEqual(fault("attribute.one-of"));
  });
});

describe("the length of a text", () => {
  it.each(of("maxLength"))("%s", (_name, bound) => {
    const { maxLength = 0 } = bound.attribute;
    for (const length of [1, maxLength - 1, maxLength])
      expect(typed(bound, "گ".repeat(length))).toEqual(kept("گ".repeat(length)));
    expect(typed(bound, "گ".repeat(maxLength + 1))).toEqual(fault("too-long"));
  });
});

describe("the length of a list", () => {
  const items = (count: number) => Array.from({ length: count }, (_, index) => `item ${index}`);
  it.each(of("maxItems"))("%s", (_name, bound) => {
    const { maxItems = 0 } = bound.attribute;
    for (const count of [1, maxItems - 1, maxItems])
      expect(typed(bound, items(count).join("، "))).toEqual(kept(items(count)));
    expect(typed(bound, items(maxItems + 1).join(","))).toEqual(fault("attribute.too-many"));
    expect(typed(bound, "ی".repeat(60))).toEqual(kept(["ی".repeat(60)]));
    expect(typed(bound, "ی".repeat(61))).toEqual(fault("too-long"));
    expect(typed(bound, "a, a,, a")).toEqual(kept(["a"]));
  });
});

const patterns: Readonly<
  Record<string, { good: readonly [typed: string, kept: string][]; bad: readonly string[]; code: string }>
> = {
  latinName: {
    good: [
      ["Matricaria chamomilla", "Matricaria chamomilla"],
      ["Mentha × piperita", "Mentha × piperita"],
      ["Thymus kotschyanus subsp. kotschyanus", "Thymus kotschyanus subsp. kotschyanus"],
    ],
    bad: [
      "بابونه",
      "matricaria chamomilla",
      "Matricaria",
      "Matricaria Chamomilla",
      "Matricaria chamomilla L.",
      "M. chamomilla",
    ],
    code: "attribute.species",
  },
  resolution: {
    good: [
      ["۱۹۲۰×۱۰۸۰", "1920x1080"],
      ["100x100", "100x100"],
      ["99999 X 99999", "99999x99999"],
    ],
    bad: ["99x100", "100000x100", "1920", "1920x", "x1080", "1920x1080p", "1920x1080x3"],
    code: "attribute.pattern",
  },
};
describe("the form of a text", () => {
  it.each(of("pattern"))("%s", (_name, bound) => {
    const { good, bad, code } = patterns[bound.key]!;
    for (const [text, value] of good) expect(typed(bound, text)).toEqual(kept(value));
    for (const text of bad) expect(typed(bound, text), text).toEqual(fault(code));
  });
});

describe("what must be said in the end", () => {
  const village = demo as unknown as { family: string; attributes: Attributes }[];
  it.each(of("required"))("%s", (_name, { family, key, attribute }) => {
    const { attributes } = village.find((product) => product.family === family)!;
    const { [key]: _, ...rest } = attributes;
    const missing = (values: Attributes) => missingAttributes(familyOf(family), values).map((one) => one.key);
    expect(missing(attributes)).toEqual([]);
    expect(missing(rest)).toEqual(attribute.required ? [key] : []);
    for (const blank of ["", "  ", undefined])
      expect(typed({ family, key, kind: "", attribute }, blank)).toEqual(kept(undefined));
  });
});

/** What each type takes and what not. */
const types: Readonly<Record<string, (bound: Bound) => void>> = {
  integer(bound) {
    for (const text of ["12.5", "۱۲٫۵", "1e2", "1,000", "۱۲ عدد", "--5", "NaN"])
      expect(typed(bound, text), text).toEqual(fault("attribute.whole"));
  },
  decimal(bound) {
    for (const text of ["1e2", "1,000", "۱۲ سانت", "12.", ".5", "1.2345", "--5", "Infinity", "１２"])
      expect(typed(bound, text), text).toEqual(fault("attribute.number"));
  },
  boolean(bound) {
    expect([typed(bound, "yes"), typed(bound, "no")]).toEqual([kept(true), kept(false)]);
    for (const text of ["true", "1", "on", "بله"]) expect(typed(bound, text)).toEqual(fault("choose"));
  },
  enum(bound) {
    const choices = choicesOf(bound.attribute).map(({ id }) => id);
    expect(choices.length).toBeGreaterThan(1);
    for (const id of choices) expect(typed(bound, id)).toEqual(kept(id));
    for (const text of ["of-my-own", "antique", "constructor", choices[0]!.toUpperCase()])
      expect(typed(bound, text)).toEqual(fault("choose"));
  },
  enumInline: (bound) => types.enum!(bound),
  composition(bound) {
    const rows = (...parts: [string, string][]) =>
      Object.fromEntries(parts.map(([material, percent], index) => [index, { of: material, percent }]));
    expect(typed(bound, rows(["wool", "۶۰"], ["silk", "۴۰٪"], ["", ""]))).toEqual(kept({ wool: 60, silk: 40 }));
    expect(typed(bound, rows(["wool", "60"], ["silk", "39"]))).toEqual(fault("attribute.sum"));
    expect(typed(bound, rows(["wool", "60"], ["silk", "41"]))).toEqual(fault("attribute.sum"));
    expect(typed(bound, rows(["wool", "50"], ["wool", "50"]))).toEqual(fault("attribute.fibre-twice"));
    expect(typed(bound, rows(["gold", "100"]))).toEqual(fault("attribute.fibre"));
    expect(typed(bound, rows(["", "100"]))).toEqual(fault("attribute.fibre"));
    for (const percent of ["99.5", "0", "101", "-1", "", "همه"])
      expect(typed(bound, rows(["wool", percent])), percent).toEqual(fault("attribute.percent"));
    for (const { id } of choicesOf(bound.attribute))
      expect(typed(bound, rows([id, "100"]))).toEqual(kept({ [id]: 100 }));
  },
  date(bound) {
    expect(typed(bound, "۱۴۰۷/۰۶/۳۱")).toEqual(kept("2028-09-21"));
    expect(typed(bound, "2028-02-29")).toEqual(kept("2028-02-29"));
    for (const text of ["1405/12/30", "2027-02-29", "2028-13-01", "31/06/1407", "فردا"])
      expect(typed(bound, text), text).toEqual(fault("attribute.date"));
  },
  month(bound) {
    expect([typed(bound, "۱۴۰۵/۶"), typed(bound, "2026-09")]).toEqual([kept("2026-09"), kept("2026-09")]);
    for (const text of ["1405/13", "1405/0", "1405", "1405/06/01", "شهریور"])
      expect(typed(bound, text), text).toEqual(fault("attribute.month"));
  },
  place(bound) {
    expect(typed(bound, { county: "2408", place: "عنبران" })).toEqual(kept({ county: "2408", place: "عنبران" }));
    expect(typed(bound, { county: "2408", place: "ی".repeat(60) })).toMatchObject({ kept: { county: "2408" } });
    expect(typed(bound, { county: "2408", place: "ی".repeat(61) })).toEqual(fault("too-long"));
    for (const place of [{ place: "عنبران" }, { county: "Namin!" }, { county: "24" }])
      expect(typed(bound, place)).toEqual(fault("attribute.county"));
  },
  bcp47(bound) {
    expect([typed(bound, "FA"), typed(bound, "zh-hant-tw")]).toEqual([kept("fa"), kept("zh-Hant-TW")]);
    for (const text of ["persian language", "f", "fa_IR", "فارسی"])
      expect(typed(bound, text), text).toEqual(fault("attribute.language"));
  },
  // Their lengths and forms are bounds of their own, proved above.
  text: (bound) => expect(bound.attribute.maxLength ?? bound.attribute.pattern).toBeDefined(),
  textList: (bound) => expect(bound.attribute.maxItems).toBeDefined(),
  species: (bound) => expect(bound.attribute.pattern).toBeDefined(),
};
describe("what a type takes", () => {
  it.each(of("type").filter(([, { attribute }]) => !attribute.derived))("%s", (_name, bound) =>
    types[bound.attribute.type]!(bound),
  );
});

describe("choices a family leaves out", () => {
  it.each(of("only"))("%s", (_name, bound) => {
    const listed = (schema.enums as unknown as Record<string, { id: string }[]>)[bound.attribute.enum ?? ""] ?? [];
    const offered = choicesOf(bound.attribute).map(({ id }) => id);
    const left = listed.filter(({ id }) => !offered.includes(id));
    expect(left.length).toBeGreaterThan(0);
    for (const { id } of left) expect(typed(bound, id)).toEqual(fault("choose"));
  });
});

describe("what is computed", () => {
  it.each(of("derived"))("%s: never typed, and within its bounds", (_name, { family, key, attribute }) => {
    expect(attributeSchemaOf(familyOf(family)).parse({ [key]: "1" })).toEqual({});
    expect(attributeSchemaOf(familyOf(family)).parse({ raj: "40", rajBaseCm: "7", [key]: "1" })[key]).toBe(326_531);
    const raj = familyOf(family).attributes.find((one) => one.key === "raj")!;
    const fewest = attributeSchemaOf(familyOf(family)).parse({ raj: String(raj.min), rajBaseCm: "7" })[key];
    expect(fewest).toBeGreaterThanOrEqual(attribute.min ?? 0);
  });
  it.each([
    ["7", 110, 111],
    ["6.5", 102, 103],
  ])("a carpet's knots on %s cm: nobody ties more", (rajBaseCm, most, tooMany) => {
    const knots = (raj: number) => together("hand-knotted-carpet", { raj: String(raj), rajBaseCm });
    expect([knots(most - 1), knots(most)]).toEqual([{}, {}]);
    expect(knots(tooMany)).toEqual({ raj: "attribute.knots" });
  });
});

describe("what cannot be true together", () => {
  const sizes = schema.enums.carpetSize as { id: string; widthCm?: number[]; lengthCm?: number[] }[];
  const bounded = sizes.filter(({ id }) => id !== "custom");
  it("every size class has its sizes; a custom one all that are possible", () => {
    const custom = sizes.find(({ id }) => id === "custom");
    expect(custom).toMatchObject({ widthCm: [10, 1000], lengthCm: [10, 2000] });
    expect(bounded.filter(({ widthCm, lengthCm }) => !widthCm && !lengthCm)).toEqual([]);
  });
  it.each(bounded.map((size) => [size.id, size] as const))("size class %s holds its sizes", (id, size) => {
    const [least = 10, most = 1000] = size.widthCm ?? [];
    // A kenareh is long besides; three times the widest fits all of them.
    const [shortest = 10, longest = 2000] = size.lengthCm ?? [];
    const say = (width: number, length: number) =>
      together("hand-knotted-carpet", { sizeClass: id, widthCm: String(width), lengthCm: String(length) });
    const inside = id === "kenareh" ? Math.max(shortest, 3 * most) : shortest;
    for (const width of [least, most]) for (const length of [inside, longest]) expect(say(width, length)).toEqual({});
    const outside = { sizeClass: "attribute.size-class" };
    if (size.widthCm) {
      expect(say(near(least, -0.1), inside)).toEqual(outside);
      expect(say(near(most, 0.1), inside)).toEqual(outside);
    }
    if (size.lengthCm) {
      expect(say(least, near(shortest, -0.1))).toEqual(outside);
      if (longest < 2000) expect(say(least, near(longest, 0.1))).toEqual(outside);
    }
  });
  it("a custom size is any size", () =>
    expect(together("hand-knotted-carpet", { sizeClass: "custom", widthCm: "11", lengthCm: "1999" })).toEqual({}));
  it("a kenareh is three times as long as wide", () => {
    const kenareh = (lengthCm: string) =>
      together("hand-knotted-carpet", { sizeClass: "kenareh", widthCm: "100", lengthCm });
    expect([kenareh("299.9"), kenareh("300"), kenareh("300.1")]).toEqual([{ lengthCm: "attribute.kenareh" }, {}, {}]);
  });
  it("a verni has one face, other weaves as many as they have", () => {
    const weave = (technique: string, faces: string) => together("flatweave", { technique, faces });
    expect(weave("verni", "two")).toEqual({ faces: "attribute.verni-face" });
    expect([weave("verni", "one"), weave("kilim", "two")]).toEqual([{}, {}]);
  });
  it("nobody translates from a language into itself", () => {
    const pair = (sourceLang: string, targetLang: string) => together("translation", { sourceLang, targetLang });
    expect(pair("fa", "FA")).toEqual({ targetLang: "attribute.same-language" });
    expect([pair("fa", "en"), pair("fa-AF", "fa-IR")]).toEqual([{}, {}]);
  });
  it("a dryer has a temperature", () => {
    const dried = (drying: string, dryTempC: string) => together("medicinal-herb", { drying, dryTempC });
    expect(dried("dryer", "")).toEqual({ dryTempC: "attribute.dryer" });
    expect([dried("dryer", "40"), dried("shade", "")]).toEqual([{}, {}]);
  });
});

describe("limits of quality warn and do not refuse", () => {
  const warned = ({ family, key }: Bound, value: number, more: Attributes = {}) =>
    qualityWarnings(familyOf(family), { ...more, [key]: value }).map(({ attribute, bound, limit }) => [
      attribute.key,
      bound,
      limit,
    ]);
  it.each(of("limit"))("%s", (_name, bound) => {
    const { min, max } = bound.attribute.limit!;
    expect([min, max].filter((one) => one !== undefined)).toHaveLength(1);
    for (const [side, limit, out] of [
      ["min", min, -0.001],
      ["max", max, 0.001],
    ] as const) {
      if (limit === undefined) continue;
      expect(warned(bound, near(limit, -out))).toEqual([]);
      expect(warned(bound, limit)).toEqual([]);
      expect(warned(bound, near(limit, out))).toEqual([[bound.key, side, limit]]);
      expect(typed(bound, String(near(limit, out)))).toEqual(kept(near(limit, out)));
    }
    expect(bound.attribute.standard).toBeDefined();
  });
  const excepted = of("limit").filter(([, { attribute }]) => attribute.limit?.exception);
  it("one of them has an exception", () => expect(excepted.map(([name]) => name)).toEqual(["honey.sucrosePct"]));
  it.each(excepted)("%s: another limit for the exception, the usual one for all others", (_name, bound) => {
    const { exception, max = 0 } = bound.attribute.limit!;
    const { max: higher = 0, ...conditions } = exception!;
    for (const [key, values] of Object.entries(conditions)) {
      const attribute = familyOf(bound.family).attributes.find((one) => one.key === key)!;
      for (const { id } of choicesOf(attribute)) {
        const most = (values as string[]).includes(id) ? higher : max;
        expect(warned(bound, most, { [key]: id }), id).toEqual([]);
        expect(warned(bound, near(most, 0.001), { [key]: id }), id).toEqual([[bound.key, "max", most]]);
      }
    }
    expect(typed(bound, String(near(higher, 0.001)))).toEqual(kept(near(higher, 0.001)));
  });
  it("are of honey and herbs alone, whose families are perishable", () => {
    const limited = families.filter((family) => family.attributes.some((attribute) => attribute.limit));
    expect(limited.map(({ id, perishable }) => [id, perishable])).toEqual([
      ["honey", true],
      ["medicinal-herb", true],
    ]);
  });
});
