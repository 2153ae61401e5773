import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Localized } from "#app/platform/locale.ts";

/** One field of a setting's row. Numbers and sums are typed in any digits, sums in toman. */
export type SettingField = {
  name: string;
  label: Localized;
  hint?: Localized;
  kind: "line" | "text" | "number" | "toman" | "day" | "tick" | "choice";
  /** Longest text, in characters. */
  max?: number;
  /** Bounds of a number. */
  least?: number;
  most?: number;
  optional?: boolean;
  options?: { value: string; label: Localized }[];
};

/** What the rows of a setting look like. */
export type Shape = {
  fields: SettingField[];
  /** Rows that are always there, by key; null where rows come and go and their order counts. */
  fixed: { key: string; name: Localized; hint?: Localized }[] | null;
  /** What its boxes to tick are about, where a single row has many of them. */
  ticks?: Localized;
};

export type Subject = { code: string; name: Localized };

/** The parts of the settings page, in its order. */
export const settingParts = ["joining", "days", "skills", "people", "texts"] as const;
export type SettingPart = (typeof settingParts)[number];

/** What is wrong of rows that hold together in themselves: codes by field. */
export type Faults = Record<string, string>;

/** Rows as they were typed, by their place in the form. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text as it would go out. */
export type Preview = { name: Localized; subject: Localized; text: Localized };

const plain = (row: SettingRow): string =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
const nameless = ({ key: _, ...row }: SettingRow): string => plain(row);

/** Whether two lists of rows say the same: of rows that come and go, whatever their keys and their order. */
export function sameRows(shape: Shape, one: readonly SettingRow[], other: readonly SettingRow[]): boolean {
  const [a, b] = [one, other].map((rows) => (shape.fixed ? rows.map(plain) : rows.map(nameless).sort()));
  return String(a) === String(b);
}
