import { foldForSearch } from "#app/platform/text.ts";
import type { OwnListing } from "./desk-queries.server.ts";

/** The parts of a maker's list. The last two cut across the states: what was sent back, and what ran out. */
export const ownParts = ["draft", "submitted", "published", "withdrawn", "returned", "sold-out"] as const;
export type OwnPart = (typeof ownParts)[number];
export const ownSorts = ["changed", "title", "cheapest", "dearest", "fewest"] as const;
export type OwnSort = (typeof ownSorts)[number];

export type OwnFilter = { part: OwnPart | null; q: string; sort: OwnSort };

/** The filter that an address asks for; what it does not know is left out. */
export function ownFilterOf(params: URLSearchParams): OwnFilter {
  return {
    part: ownParts.find((part) => part === params.get("part")) ?? null,
    q: (params.get("q") ?? "").trim().slice(0, 60),
    sort: ownSorts.find((sort) => sort === params.get("sort")) ?? "changed",
  };
}

/** The same as an address asks for it; nothing for what is usual. */
export function ownFilterQuery({ part, q, sort }: OwnFilter): URLSearchParams {
  return new URLSearchParams({ ...(q && { q }), ...(part && { part }), ...(sort !== "changed" && { sort }) });
}

export function isIn(part: OwnPart, listing: OwnListing): boolean {
  if (part === "returned")
    return listing.revision === "returned" || (listing.status === "draft" && !!listing.reviewNote);
  if (part === "sold-out") return listing.status === "published" && listing.onHand === 0;
  return listing.status === part;
}

/** The listings that a filter lets through, in its order; the list comes last changed first. */
export function filtered(listings: readonly OwnListing[], { part, q, sort }: OwnFilter): OwnListing[] {
  const wanted = foldForSearch(q).split(" ");
  const found = listings.filter((listing) => {
    const text = foldForSearch(`${listing.titleFa} ${listing.titleEn} ${listing.slug}`);
    return (!part || isIn(part, listing)) && wanted.every((word) => text.includes(word));
  });
  return sort === "changed" ? found : found.sort(orders[sort]);
}

type Order = (a: OwnListing, b: OwnListing) => number;
const collator = new Intl.Collator("fa", { numeric: true });
/** What has no number comes last, whichever way the list runs. */
const by = (number: (listing: OwnListing) => bigint | number | null, way: 1 | -1): Order => {
  return (a, b) => {
    const [x, y] = [number(a), number(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x === y ? 0 : (x < y ? -1 : 1) * way;
  };
};
const price = (listing: OwnListing) => (listing.price === null ? null : BigInt(listing.price));
const orders: Record<Exclude<OwnSort, "changed">, Order> = {
  title: (a, b) => collator.compare(a.titleFa, b.titleFa),
  cheapest: by(price, 1),
  dearest: by(price, -1),
  fewest: by(({ onHand }) => onHand, 1),
};
