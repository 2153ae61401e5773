import type { EvidenceLevel } from "#db/vocabulary.ts";
import { qualityWarnings } from "./families/attributes.ts";
import type { Attribute, Family } from "./families/families.ts";
import type { Attributes, AttributeValue } from "./families/typed.ts";

/** One fact of the sheet: what it rests on, and whether it lies outside its standard's limit. */
export type SheetLine = { attribute: Attribute; value: AttributeValue; evidence: EvidenceLevel; outside: boolean };

/** Told elsewhere on the page, or by the line of another. */
const elsewhere: ReadonlySet<string> = new Set(["labName", "labReportNo", "labReportDate"]);

/** What tells how a thing was made, in the order of the telling; the rest is the sheet. */
const making: readonly string[] = [
  "weaveOrigin",
  "apiary",
  "place",
  "altitudeM",
  "harvestMonth",
  "weavingWay",
  "weavingMonths",
  "workHours",
  "loom",
  "dye",
  "tanning",
  "handwork",
  "stitch",
  "drying",
  "source",
];

/** The report that measured values rest on, or null when nobody has tested them. */
export function labReport(attributes: Attributes): string | null {
  return typeof attributes.labReportNo === "string" ? attributes.labReportNo : null;
}

/**
 * A piece's facts in their family's order, each with its evidence: what a standard measures is the laboratory's where a
 * report is named, everything else is the maker's word. `made` are those that tell how it was made.
 */
export function sheetOf(family: Family, attributes: Attributes): { made: SheetLine[]; rest: SheetLine[] } {
  const tested = labReport(attributes) !== null;
  const outside = new Set(qualityWarnings(family, attributes).map(({ attribute }) => attribute.key));
  const lines = family.attributes.flatMap((attribute): SheetLine[] => {
    const value = attributes[attribute.key];
    if (value === undefined || elsewhere.has(attribute.key)) return [];
    return [
      {
        attribute,
        value,
        evidence: attribute.limit && tested ? "lab-tested" : "claimed",
        outside: outside.has(attribute.key),
      },
    ];
  });
  const rank = (line: SheetLine) => making.indexOf(line.attribute.key);
  return {
    made: lines.filter((line) => rank(line) >= 0).sort((a, b) => rank(a) - rank(b)),
    rest: lines.filter((line) => rank(line) < 0),
  };
}
