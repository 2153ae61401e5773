import type { EvidenceRecord } from "./evidence.ts";
import { qualityWarnings } from "./families/attributes.ts";
import type { Attribute, Family } from "./families/families.ts";
import type { Attributes, AttributeValue } from "./families/typed.ts";

/**
 * One fact of the sheet and what it rests on: an officer's record, or else the maker's word, which may name a report of its
 * own. `outside`: it lies outside its standard's limit.
 */
export type SheetLine = {
  attribute: Attribute;
  value: AttributeValue;
  record: EvidenceRecord | null;
  named: string | null;
  outside: boolean;
};

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

/** The report that the maker herself names for measured values, or null. */
function labReport(attributes: Attributes): string | null {
  return typeof attributes.labReportNo === "string" ? attributes.labReportNo : null;
}

/**
 * A piece's facts in their family's order, each with what it rests on. A report named by the maker makes her word no more
 * than a word: only an officer who has seen it says that something was tested. Knots rest on what their count rests on. `made` are those that tell how it was made.
 */
export function sheetOf(
  family: Family,
  attributes: Attributes,
  records: readonly EvidenceRecord[] = [],
): { made: SheetLine[]; rest: SheetLine[] } {
  const report = labReport(attributes);
  const outside = new Set(qualityWarnings(family, attributes).map(({ attribute }) => attribute.key));
  const lines = family.attributes.flatMap((attribute): SheetLine[] => {
    const value = attributes[attribute.key];
    if (value === undefined || elsewhere.has(attribute.key)) return [];
    return [
      {
        attribute,
        value,
        record: records.find(({ key }) => key === (attribute.derived ? "raj" : attribute.key)) ?? null,
        named: attribute.limit ? report : null,
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
