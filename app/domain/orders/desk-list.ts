/** Who works at the desk: a maker at her own, or a cooperative for its members and its own shop. Also the room's address. */
export type Desk = "studio" | "coop";

/** What needs somebody now, the most pressing first. */
export const needs = ["late", "problem", "accept", "today", "pack", "send", "door"] as const;
export type Need = (typeof needs)[number];

/** The parts of the list: what needs somebody, then the states that only run their course. */
export const deskParts = [...needs, "shipped", "delivered", "cancelled"] as const;
export type DeskPart = (typeof deskParts)[number];
export const deskSorts = ["newest", "oldest", "due"] as const;
export type DeskSort = (typeof deskSorts)[number];

export type DeskFilter = { part: DeskPart | null; q: string; shop: string; sort: DeskSort };

/** How many stand on one page of the list, and in the queue above it. */
export const deskPage = 50;
export const queueLength = 12;

/** The filter an address asks for; what it does not know is left out. */
export function deskFilterOf(params: URLSearchParams): DeskFilter {
  return {
    part: deskParts.find((part) => part === params.get("part")) ?? null,
    q: (params.get("q") ?? "").trim().slice(0, 60),
    shop: (params.get("shop") ?? "").trim().slice(0, 120),
    sort: deskSorts.find((sort) => sort === params.get("sort")) ?? "newest",
  };
}

/** The same as an address asks for it; nothing for what is usual. */
export function deskFilterQuery({ part, q, shop, sort }: DeskFilter): URLSearchParams {
  return new URLSearchParams({
    ...(q && { q }),
    ...(part && { part }),
    ...(shop && { shop }),
    ...(sort !== "newest" && { sort }),
  });
}
