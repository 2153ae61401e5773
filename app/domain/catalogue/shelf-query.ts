import { parseMajor } from "#app/platform/money.ts";
import { foldForSearch } from "#app/platform/text.ts";
import type { Currency } from "#db/vocabulary.ts";
import { families } from "./families/families.ts";

export const shelfSorts = ["new", "cheap", "dear"] as const;
export type ShelfSort = (typeof shelfSorts)[number];
export const readyKinds = ["now", "order"] as const;
export type ReadyKind = (typeof readyKinds)[number];

/** The filters that are one value each; the names are those of the address (contract, Addresses). */
export const facetNames = ["cluster", "craft", "county", "badge", "ready"] as const;
export type FacetName = (typeof facetNames)[number];

/** Where a page of a list begins: behind this thing, by what the list is sorted by. */
export type After = { by: bigint; id: string };

export type ShelfQuery = {
  kind: "goods" | "services";
  /** As typed, to stand in the box again. */
  q: string;
  /** Folded, one by one; all must be found. */
  words: readonly string[];
  facets: Readonly<Partial<Record<FacetName, string>>>;
  /** Minor units of the reader's currency. */
  min: bigint | null;
  max: bigint | null;
  /** As typed. */
  typed: { min: string; max: string };
  sort: ShelfSort;
  after: After | null;
};

const slugLike = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,119}$/u;
const shapes: Readonly<Record<FacetName, (value: string) => boolean>> = {
  cluster: (value) => slugLike.test(value),
  craft: (value) => families.some((family) => family.id === value),
  county: (value) => /^[0-9]{4}$/.test(value),
  badge: (value) => slugLike.test(value),
  ready: (value) => readyKinds.some((kind) => kind === value),
};

/** What an address asks of the shelf. What makes no sense is left out, so that an old or mangled link still opens. */
export function readShelfQuery(params: URLSearchParams, kind: ShelfQuery["kind"], currency: Currency): ShelfQuery {
  const q = (params.get("q") ?? "").trim().slice(0, 200);
  const typed = {
    min: (params.get("min") ?? "").trim().slice(0, 30),
    max: (params.get("max") ?? "").trim().slice(0, 30),
  };
  const facets: Partial<Record<FacetName, string>> = {};
  for (const name of facetNames) {
    const value = params.get(name)?.trim();
    if (value && shapes[name](value)) facets[name] = value;
  }
  const words = foldForSearch(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8);
  return {
    kind,
    q,
    words,
    facets,
    min: parseMajor(typed.min, currency, { as: "toman" })?.amount ?? null,
    max: parseMajor(typed.max, currency, { as: "toman" })?.amount ?? null,
    typed,
    sort: shelfSorts.find((sort) => sort === params.get("sort")) ?? "new",
    after: readAfter(params.get("after")),
  };
}

/** The greatest whole number the database knows. */
const most = 9_223_372_036_854_775_807n;

function readAfter(text: string | null): After | null {
  const match = /^(\d{1,19})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  return match && BigInt(match[1]!) <= most ? { by: BigInt(match[1]!), id: match[2]! } : null;
}

export type ShelfChange = Partial<Record<FacetName | "q" | "min" | "max" | "sort" | "after", string | null>>;

/** The address's question with some of it changed (null takes it away). A change of anything begins at the first page. */
export function shelfSearch(query: ShelfQuery, change: ShelfChange): string {
  const kept: Record<string, string | null> = {
    q: query.q,
    ...query.facets,
    min: query.min === null ? null : query.typed.min,
    max: query.max === null ? null : query.typed.max,
    sort: query.sort === "new" ? null : query.sort,
    ...change,
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(kept)) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}
