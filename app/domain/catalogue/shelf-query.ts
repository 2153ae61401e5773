import type { CountryPack } from "#app/country/pack.ts";
import { chosenPlace } from "#app/country/place-choices.ts";
import { parseMajor } from "#app/platform/money.ts";
import type { Currency } from "#db/vocabulary.ts";
import { type Attribute, type Family, families } from "./families/families.ts";
import { parseNumber } from "./families/typed.ts";
import { understand, type Wanted } from "./search/understand.ts";

export const shelfSorts = ["best", "new", "cheap", "dear", "near"] as const;
export type ShelfSort = (typeof shelfSorts)[number];
export const readyKinds = ["now", "order"] as const;
/** Days within which a thing is ready or made. */
export const leadDays = [7, 14, 30, 60] as const;

/** The filters that are one value each; the names are those of the address (contract, Addresses). */
export const facetNames = ["cluster", "craft", "county", "badge", "ready", "lead"] as const;
export type FacetName = (typeof facetNames)[number];

/** Where a page of a list begins: behind this thing, by what the list is sorted by. */
export type After = { by: bigint; id: string };
export type Range = { min: number | null; max: number | null };

export type ShelfQuery = {
  kind: "goods" | "services";
  /** As typed, to stand in the box again. */
  q: string;
  /** What is looked for; all of it must be found. */
  wanted: readonly Wanted[];
  facets: Readonly<Partial<Record<FacetName, string>>>;
  /** Of the attributes of the chosen craft's family that are one of a list: key → value. */
  choices: Readonly<Record<string, string>>;
  /** Of those that are numbers: key → from and to, one of them at least. */
  ranges: Readonly<Record<string, Range>>;
  /** Minor units of the reader's currency. */
  min: bigint | null;
  max: bigint | null;
  /** As typed: prices and ranges, by the names of their fields. */
  typed: Readonly<Record<string, string>>;
  /** The area that distances are counted from, by its code. */
  near: string | null;
  sort: ShelfSort;
  after: After | null;
};

const slugLike = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,119}$/u;
const shapes: Readonly<Record<FacetName, (value: string) => boolean>> = {
  cluster: (value) => slugLike.test(value),
  craft: (value) => families.some((family) => family.id === value),
  county: (value) => /^[0-9a-z]{4,20}$/.test(value),
  badge: (value) => slugLike.test(value),
  ready: (value) => readyKinds.some((kind) => kind === value),
  lead: (value) => leadDays.some((days) => String(days) === value),
};

/** The attributes of a family that a list may be narrowed by, each as its data say: one of a list, or a range. */
export const choiceFacets = (family: Family): readonly Attribute[] =>
  family.attributes.filter((attribute) => attribute.facet === "list");
export const rangeFacets = (family: Family): readonly Attribute[] =>
  family.attributes.filter((attribute) => attribute.facet === "range");

/** What an address asks of the shelf. What makes no sense is left out, so that an old or mangled link still opens. */
export function readShelfQuery(
  params: URLSearchParams,
  kind: ShelfQuery["kind"],
  currency: Currency,
  pack: CountryPack,
): ShelfQuery {
  const text = (name: string, most: number) => (params.get(name) ?? "").trim().slice(0, most);
  const q = text("q", 200);
  const typed: Record<string, string> = { min: text("min", 30), max: text("max", 30) };
  const facets: Partial<Record<FacetName, string>> = {};
  for (const name of facetNames) {
    const value = text(name, 120);
    if (value && shapes[name](value)) facets[name] = value;
  }
  const family = families.find((one) => one.id === facets.craft) ?? null;
  const choices: Record<string, string> = {};
  const ranges: Record<string, Range> = {};
  for (const { key } of family ? choiceFacets(family) : []) {
    const value = text(key, 80);
    if (value) choices[key] = value;
  }
  for (const { key } of family ? rangeFacets(family) : []) {
    const [low, high] = [text(`${key}.min`, 20), text(`${key}.max`, 20)];
    const range = { min: parseNumber(low), max: parseNumber(high) };
    if (range.min === null && range.max === null) continue;
    ranges[key] = range;
    Object.assign(typed, { [`${key}.min`]: low, [`${key}.max`]: high });
  }
  const near = chosenPlace(pack, text("near", 20) || null)?.area.code ?? null;
  const wanted = understand(pack, q);
  const usual = near ? "near" : wanted.length > 0 ? "best" : "new";
  const asked = shelfSorts.find((sort) => sort === params.get("sort")) ?? usual;
  const impossible = (asked === "best" && wanted.length === 0) || (asked === "near" && !near);
  return {
    ...{ kind, q, wanted, facets, choices, ranges, typed, near },
    min: parseMajor(typed.min ?? "", currency, { as: "toman" })?.amount ?? null,
    max: parseMajor(typed.max ?? "", currency, { as: "toman" })?.amount ?? null,
    sort: impossible ? usual : asked,
    after: readAfter(params.get("after")),
  };
}

/** The order a list has when nobody asks for another: the nearest first, else the best match, else the newest. */
export function usualSort(query: Pick<ShelfQuery, "near" | "wanted">): ShelfSort {
  return query.near ? "near" : query.wanted.length > 0 ? "best" : "new";
}

/** The greatest whole number the database knows. */
const most = 9_223_372_036_854_775_807n;

function readAfter(text: string | null): After | null {
  const match = /^(\d{1,19})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  return match && BigInt(match[1]!) <= most ? { by: BigInt(match[1]!), id: match[2]! } : null;
}

/** Names of the address to change; null takes one away. Another craft takes the attributes of the last away with it. */
export type ShelfChange = Readonly<Record<string, string | null>>;

/** Everything the address says now, by name; a page of the list is not kept. */
export function shelfParams(query: ShelfQuery): Record<string, string> {
  const kept: Record<string, string> = { q: query.q, ...query.facets, ...query.choices };
  for (const key of Object.keys(query.ranges))
    for (const name of [`${key}.min`, `${key}.max`]) kept[name] = query.typed[name] ?? "";
  if (query.min !== null) kept.min = query.typed.min ?? "";
  if (query.max !== null) kept.max = query.typed.max ?? "";
  if (query.near) kept.near = query.near;
  if (query.sort !== usualSort(query)) kept.sort = query.sort;
  return kept;
}

/** The address's question with some of it changed. A change of anything begins at the first page. */
export function shelfSearch(query: ShelfQuery, change: ShelfChange): string {
  const now = "craft" in change && change.craft !== query.facets.craft ? { ...query, choices: {}, ranges: {} } : query;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...shelfParams(now), ...change })) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}
