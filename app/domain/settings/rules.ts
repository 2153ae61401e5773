import type { SettingRow } from "#app/domain/programmes/settings.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { localDigits, parseWhole } from "#app/platform/digits.ts";
import { formatNumber, type Locale, say } from "#app/platform/locale.ts";
import { parseMajor } from "#app/platform/money.ts";
import { tidyOnSave } from "#app/platform/text.ts";
import { formatDay } from "#app/platform/time.ts";
import type { Faults, SettingField, Shape, Typed } from "./kind.ts";
import { words } from "./words.ts";

/** As many rows as a setting may have. */
export const rowsMost = 24;
/** Empty rows that are offered where rows come and go. */
export const rowsSpare = 2;

/** In rials: a thousand million toman. */
const mostIncome = 10_000_000_000n;

/** What is kept of one field, or the code of what is wrong. */
function readField(field: SettingField, typed: string): { value: string } | { fault: string } {
  const text = field.kind === "text" ? typed.replace(/\r\n?/g, "\n").trim() : tidyOnSave(typed);
  if (field.kind === "tick") return { value: text === "" ? "" : "on" };
  if (text === "") return field.optional ? { value: "" } : { fault: "required" };
  switch (field.kind) {
    case "number": {
      const value = parseWhole(text, { min: 0, max: 1_000_000 });
      if (value === null) return { fault: "number" };
      const inBounds = value >= (field.least ?? 0) && value <= (field.most ?? 1_000_000);
      return inBounds ? { value: String(value) } : { fault: "settings.bounds" };
    }
    case "toman": {
      const sum = parseMajor(text, "IRR", { as: "toman" });
      return sum && sum.amount > 0n && sum.amount <= mostIncome ? { value: String(sum.amount) } : { fault: "price" };
    }
    case "day": {
      const day = parseDate(text);
      return day ? { value: day } : { fault: "day.wrong" };
    }
    case "choice":
      return field.options?.some(({ value }) => value === text) ? { value: text } : { fault: "choose" };
    default:
      return text.length > (field.max ?? 300) ? { fault: "too-long" } : { value: text };
  }
}

const isBlank = ({ fields }: Shape, typed: Readonly<Record<string, string>>) =>
  fields.every(({ name, kind }) => kind === "tick" || (typed[name] ?? "").trim() === "");

/**
 * The rows that were typed, tidied, or what is wrong at which field (`rows.0.name`). Rows that come and go are left out
 * where nothing is written; a new one gets its key from `fresh`.
 */
export function readRows(
  shape: Shape,
  typed: Typed,
  fresh: (place: number) => string,
): { rows: SettingRow[]; faults: Faults } {
  const faults: Faults = {};
  const places = shape.fixed
    ? shape.fixed.map(({ key }, place) => ({ place, key }))
    : Object.keys(typed)
        .map(Number)
        .filter((place) => place >= 0 && place < rowsMost + rowsSpare && !isBlank(shape, typed[place] ?? {}))
        .sort((a, b) => a - b)
        .map((place) => {
          const key = typed[place]?.key ?? "";
          return { place, key: /^[a-z0-9][a-z0-9-]{0,59}$/.test(key) ? key : fresh(place) };
        });
  const rows = places.map(({ place, key }) => {
    const row: Record<string, string> = { key };
    for (const field of shape.fields) {
      const read = readField(field, typed[place]?.[field.name] ?? "");
      if ("fault" in read) faults[`rows.${place}.${field.name}`] = read.fault;
      else row[field.name] = read.value;
    }
    return row;
  });
  if (rows.length > rowsMost && !shape.fixed) faults.form = "settings.rows-most";
  if (new Set(rows.map(({ key }) => key)).size < rows.length) faults.form = "invalid";
  return { rows, faults };
}

/** What stands in a field's box for what is kept. */
export function shownIn(l: Locale, field: SettingField, value: string): string {
  if (value === "") return "";
  if (field.kind === "number") return localDigits(l, value);
  if (field.kind === "toman") return formatNumber(l, BigInt(value) / 10n);
  if (field.kind === "day") return l === "fa" ? formatDay("fa", value, "numeric") : value;
  return value;
}

/** What a row says, field by field. */
const saidIn = (l: Locale, shape: Shape, row: SettingRow): string[] =>
  shape.fields.flatMap((field) => {
    const value = row[field.name] ?? "";
    if (field.kind === "tick" && !shape.fixed) return value === "on" ? [say(l, field.label)] : [];
    if (field.kind === "tick") return [`${say(l, field.label)}: ${say(l, value === "on" ? words.yes : words.no)}`];
    if (value === "") return [];
    const option = field.options?.find((one) => one.value === value);
    return [`${say(l, field.label)}: ${option ? say(l, option.label) : shownIn(l, field, value)}`];
  });

/** A row in one line. */
export const lineOf = (l: Locale, shape: Shape, row: SettingRow): string =>
  saidIn(l, shape, row).join(l === "fa" ? "، " : ", ");

/** A row as the history tells it: field by field where it is always there, in one line where it comes and goes. */
function linesOf(l: Locale, shape: Shape, row: SettingRow): string[] {
  if (!shape.fixed) return [lineOf(l, shape, row)];
  const of = shape.fixed.length > 1 ? shape.fixed.find(({ key }) => key === row.key) : undefined;
  return saidIn(l, shape, row).map((text) => (of ? `${say(l, of.name)} — ${text}` : text));
}

/** What a change took away and what it brought, line by line. */
export function differences(l: Locale, shape: Shape, before: readonly SettingRow[], after: readonly SettingRow[]) {
  const [was, is] = [before, after].map((rows) => rows.flatMap((row) => linesOf(l, shape, row))) as [
    string[],
    string[],
  ];
  return { gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)) };
}

/** The `{places}` of a sentence. */
export const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)),
];

/**
 * Whether a sentence says all that the standard one says: every place of it and no other. A curly bracket that is no
 * place is one too.
 */
export function placesFault(
  standard: string,
  text: string,
): "settings.place-unknown" | "settings.place-missing" | null {
  const [wanted, used] = [placesIn(standard), placesIn(text)];
  if (used.some((name) => !wanted.includes(name)) || /[{}]/.test(text.replace(/\{\w+\}/g, "")))
    return "settings.place-unknown";
  return wanted.some((name) => !used.includes(name)) ? "settings.place-missing" : null;
}
