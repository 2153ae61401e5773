import type { IsoDate } from "#app/platform/calendar.ts";
import { type Occupation, occupations } from "#db/vocabulary.ts";
import type { SettingRow } from "./settings.ts";

/** Whether a programme takes people of a trade, and from which day. */
export type Trade = { occupation: Occupation; open: boolean; from: IsoDate | null };

/** The trades of a programme as its setting says; each of them is open where it says nothing. */
export const tradesIn = (rows: readonly SettingRow[] | null): Trade[] =>
  occupations.map((occupation) => {
    const said = rows?.find((row) => row.key === occupation);
    return { occupation, open: said ? said.open === "on" : true, from: said?.from || null };
  });

/** The trades it takes people of on a day. */
export const takenOn = (trades: readonly Trade[], day: IsoDate): Occupation[] =>
  trades.filter(({ open, from }) => open && (from === null || from <= day)).map(({ occupation }) => occupation);
