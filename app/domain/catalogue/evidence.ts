import type { IsoDate } from "#app/platform/calendar.ts";
import type { EvidenceLevel } from "#db/vocabulary.ts";
import { type QualityWarning, qualityWarnings } from "./families/attributes.ts";
import type { Family } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";

/** What an officer recorded of one attribute, for the value it has now: a record of another value is no record. */
export type EvidenceRecord = {
  key: string;
  level: Exclude<EvidenceLevel, "claimed">;
  /** Who looked, in the reader's language: a body, or a laboratory as its report names it. */
  by: string;
  reportNo: string | null;
  day: IsoDate;
};

/**
 * Values outside a standard's limit that keep a shop from its higher marks. One that a laboratory has measured, with its
 * report before an officer, is a known exception (a honeydew's conductivity) and no longer in the way; one that somebody
 * merely looked at is, for nobody sees moisture.
 */
export function unclearedLimits(
  family: Family,
  attributes: Attributes,
  records: readonly Pick<EvidenceRecord, "key" | "level">[],
): QualityWarning[] {
  const cleared = new Set(records.filter(({ level }) => level === "lab-tested").map(({ key }) => key));
  return qualityWarnings(family, attributes).filter(({ attribute }) => !cleared.has(attribute.key));
}
