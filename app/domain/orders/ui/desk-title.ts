import { type Locale, say } from "#app/platform/locale.ts";
import type { DeskRow } from "../desk-queries.server.ts";
import { words } from "../desk-words.ts";

/** What is in a parcel in one line: its first piece, and how many more kinds. */
export function contentsOf(row: Pick<DeskRow, "titleFa" | "titleEn" | "lines">, locale: Locale): string {
  const title = locale === "fa" ? row.titleFa : row.titleEn;
  return row.lines > 1 ? say(locale, words.andMore, { title, count: row.lines - 1 }) : title;
}
