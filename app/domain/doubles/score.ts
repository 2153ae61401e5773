import { foldForSearch } from "#app/platform/text.ts";

/** What two files are compared by. Numbers are keyed hashes: equal or not, never readable. */
export type Likeness = {
  name: string;
  birthYear: number | null;
  county: string;
  place: string;
  occupation: string;
  /** Her own number and her household's. */
  phones: readonly string[];
  code: string | null;
};

/** Why two files look like one person's. */
export const signs = ["name", "birth-year", "place", "county", "phone", "occupation", "other-code"] as const;
export type Sign = (typeof signs)[number];

/** From so many percent on a pair is shown to an officer. */
export const worthALook = 65;

/**
 * Weights in percent. Alike in name, year and village is a pair to look at (80); alike in name and phone too (75). Two valid
 * national codes that differ speak against it and do not settle it: a code is copied from a sister's card now and then. The
 * numbers are the house's own; they were chosen so that each single slip (a turned name, a letter, a year) still is seen
 * where the rest agrees, and a common name alone is not.
 */
const weight = {
  name: 40,
  year: 20,
  nearYear: 12,
  otherYear: -25,
  place: 20,
  county: 10,
  phone: 35,
  trade: 5,
  code: -15,
};

/** Names alike by no more than this say nothing. */
const leastAlike = 0.5;

/** How likely two files are one person's, in percent, and by which signs. */
export function scoreOf(one: Likeness, other: Likeness): { score: number; signs: Sign[] } {
  const found: Sign[] = [];
  let score = 0;
  const count = (points: number, sign?: Sign) => {
    score += points;
    if (sign) found.push(sign);
  };
  const alike = nameAlike(one.name, other.name);
  if (alike > leastAlike) count((weight.name * (alike - leastAlike)) / (1 - leastAlike), "name");
  if (one.birthYear !== null && other.birthYear !== null) {
    const apart = Math.abs(one.birthYear - other.birthYear);
    if (apart > 1) count(weight.otherYear);
    else count(apart === 0 ? weight.year : weight.nearYear, "birth-year");
  }
  if (one.county === other.county) {
    const same = one.place !== "" && foldForSearch(one.place) === foldForSearch(other.place);
    count(same ? weight.place : weight.county, same ? "place" : "county");
  }
  if (one.phones.some((phone) => other.phones.includes(phone))) count(weight.phone, "phone");
  if (one.occupation === other.occupation) count(weight.trade, "occupation");
  if (one.code && other.code && one.code !== other.code) count(weight.code, "other-code");
  return { score: Math.max(0, Math.min(100, Math.round(score))), signs: found };
}

/**
 * How alike two names are, from 0 to 1: the threes of letters they share, as PostgreSQL's pg_trgm counts them, whichever
 * word comes first, so that a given name in the place of a family name is the same name.
 */
export function nameAlike(one: string, other: string): number {
  const [a, b] = [threes(one), threes(other)];
  let shared = 0;
  for (const three of a) if (b.has(three)) shared++;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Names come again and again while a roster is compared; so many are remembered. */
const remembered = new Map<string, Set<string>>();
const rememberMost = 40_000;

function threes(name: string): Set<string> {
  const known = remembered.get(name);
  if (known) return known;
  const made = threesOf(name);
  if (remembered.size >= rememberMost) remembered.clear();
  remembered.set(name, made);
  return made;
}

function threesOf(name: string): Set<string> {
  const words = foldForSearch(name.replaceAll("\u200c", " "))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3))),
  );
}
