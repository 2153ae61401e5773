import type { IndicationKind, IndicationState } from "#db/vocabulary.ts";

/** A geographical indication as anybody may read of it, in the reader's language. */
export type Indication = Readonly<{
  name: string;
  kind: IndicationKind;
  status: IndicationState;
  register: string;
  number: string;
  checkedOn: string | null;
  counties: readonly string[];
  families: readonly string[];
}>;

/**
 * What may be said of it: a fact with its register and number once somebody has found it there; hearsay while nobody has
 * looked; nothing at all where it was looked for and not found, or has lapsed.
 */
export function saying({ status, number, checkedOn }: Indication): "fact" | "reported" | "nothing" {
  if (status === "registered" && checkedOn !== null && number !== "") return "fact";
  return status === "reported" ? "reported" : "nothing";
}

/**
 * Whether a maker's goods may bear the name: her place lies in the area and the goods have the registered qualities (law
 * of protection of geographical indications, use by producers of the area). `inOrder`: every value of the piece lies
 * within its standard.
 */
export function mayBear(
  { counties, families }: Pick<Indication, "counties" | "families">,
  piece: { county: string; family: string; inOrder: boolean },
): boolean {
  return counties.includes(piece.county) && families.includes(piece.family) && piece.inOrder;
}
