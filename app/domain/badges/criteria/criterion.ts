import type { IsoDate } from "#app/platform/calendar.ts";
import type { Facts, Localized } from "#app/platform/locale.ts";
import type { PermitKind } from "#db/vocabulary.ts";
import type { HolderRef } from "../rules.ts";

/** A piece within the scope of a mark, as criteria look at it. */
export type PieceFacts = Readonly<{
  title: string;
  shareBps: number;
  /** What its family asks for, by key, with the reader's name of it. */
  required: readonly { key: string; name: string }[];
  /** What stands behind the values it has now. */
  evidence: readonly { key: string; level: "inspected" | "lab-tested"; day: IsoDate }[];
}>;

/** A whole cluster, as criteria look at it. Counts are of shops that are open and of pieces on the market. */
export type ClusterFacts = Readonly<{
  makers: number;
  verified: number;
  /** Verified makers whose county is one of the cluster's, and those of other counties. */
  inCounty: number;
  pieces: readonly Pick<PieceFacts, "evidence">[];
}>;

/** Everything coded criteria rest on, fetched once for a shop and a scope, or for a cluster. */
export type MarkFacts = Readonly<{
  /** Of a cluster that is to hold a mark itself; null for a shop. */
  cluster: ClusterFacts | null;
  today: IsoDate;
  verified: boolean;
  county: string | null;
  /** The counties of the cluster concerned: the scope's own, else hers. */
  clusterCounties: readonly string[];
  pieces: readonly PieceFacts[];
  delivered: number;
  /** Days on which buyers reported something wrong. */
  complaints: readonly IsoDate[];
  /** Problems, returns and card disputes that nobody has ended. */
  openDisputes: number;
  /** Checked and in force. */
  permits: readonly PermitKind[];
  /** From the programme's training and assessment. */
  certificates: readonly string[];
  assessedLevel: number;
}>;

/** A number within bounds, or one of a few. What is kept of a criterion beside its code. */
export type Param = Readonly<
  { name: string; label: Localized; fallback: number | string } & (
    | { kind: "number"; min: number; max: number; unit?: Localized }
    | { kind: "choice"; options: readonly (Localized & { value: string })[] }
    | { kind: "text"; max: number }
  )
>;
export type Params = Readonly<Record<string, string | number>>;

/** Whether a criterion is met, and the facts its sentences are filled with. */
export type Finding = Readonly<{ met: boolean; facts: Facts }>;

/** One criterion of the closed list: pure, so that paper and machine say the same. */
export type Criterion = Readonly<{
  code: string;
  /** Whether it is asked of shops or of clusters. */
  of: HolderRef["kind"];
  name: Localized;
  params: readonly Param[];
  /** What it asks, with its parameters in `{braces}`. */
  asks: Localized;
  /** What was found, with the facts of the finding in `{braces}`. */
  met: Localized;
  unmet: Localized;
  judge(facts: MarkFacts, params: Params): Finding;
}>;

/** A criterion as it is written in its list, which says of whom it is asked. */
export type Written = Omit<Criterion, "of">;
export const askedOf = (of: Criterion["of"], list: readonly Written[]): readonly Criterion[] =>
  list.map((one) => ({ ...one, of }));

export const numberOf = (params: Params, name: string): number => Number(params[name] ?? 0);

/** A number a criterion is given, within bounds. */
export const numberParam = (
  name: string,
  label: Localized,
  [min, max]: readonly [number, number],
  fallback: number,
  unit?: Localized,
): Param => ({ kind: "number", name, label, min, max, fallback, ...(unit ? { unit } : {}) });

/** Within how many months something counts. */
export const monthsParam = (fallback: number): Param =>
  numberParam("months", { fa: "در این مدت", en: "Within" }, [1, 36], fallback, { fa: "ماه", en: "months" });
