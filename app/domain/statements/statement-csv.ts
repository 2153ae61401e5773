import type { CsvCell } from "#app/platform/csv.ts";
import { type Locale, type Localized, say } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { formatDate } from "#app/platform/time.ts";
import { partsOf, running, type Sheet } from "./rules.ts";
import { partName, recipeName, words } from "./words.ts";

/** The sheets of a month as rows for a spreadsheet: each part in a column of its own, the balance at the end of each row. */
export function statementRows(
  l: Locale,
  of: readonly { holder: { name: Localized }; sheets: readonly Sheet[] }[],
): CsvCell[][] {
  const all = of.flatMap(({ sheets }) => sheets.flatMap(({ movements }) => movements.flatMap(partsOf)));
  const columns = [...new Set(all.map(({ name }) => name))];
  const head = [words.account, words.date, words.what, words.order, ...columns.map(partName)];
  const tail = [words.amount, words.balance, words.currency];
  const rows = of.flatMap(({ holder, sheets }) =>
    sheets.flatMap((sheet): CsvCell[][] => {
      const figure = (amount: bigint) => ({ figure: toMajor({ amount, currency: sheet.currency }) });
      const blank = columns.map(() => null);
      const name = say(l, holder.name);
      return [
        [name, null, say(l, words.opening), null, ...blank, null, figure(BigInt(sheet.opening)), sheet.currency],
        ...running(sheet).map(({ movement, balance }) => {
          const parts = partsOf(movement);
          return [
            name,
            formatDate(l, new Date(movement.at), "numeric"),
            say(l, recipeName(movement.recipe)),
            movement.order,
            ...columns.map((column) => {
              const part = parts.find((one) => one.name === column);
              return part ? figure(part.amount) : null;
            }),
            figure(BigInt(movement.net)),
            figure(balance),
            sheet.currency,
          ];
        }),
        [name, null, say(l, words.closing), null, ...blank, null, figure(BigInt(sheet.closing)), sheet.currency],
      ];
    }),
  );
  return [[...head, ...tail].map((word) => say(l, word)), ...rows];
}
