import type { Locale, Localized } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { dayOf } from "#app/platform/time.ts";
import type { DeskRow } from "./desk-queries.server.ts";
import { deskStateWords, words } from "./desk-words.ts";
import { lastDay } from "./rules.ts";
import { words as orders } from "./words.ts";

type Cell = string | number | null;

const day = (instant: string | null) => instant && dayOf(new Date(instant));

/** The list of a desk as rows of a spreadsheet, the heads first: plain Latin digits, and nothing of who the buyers are. */
export function deskCsv(locale: Locale, rows: readonly DeskRow[]): Cell[][] {
  const money = (row: DeskRow, amount: string) => toMajor({ amount: BigInt(amount), currency: row.currency });
  const columns: [Localized, (row: DeskRow) => Cell][] = [
    [orders.orderNumber, ({ orderNumber }) => orderNumber],
    [words.csvParcel, ({ number }) => number],
    [words.csvShop, (row) => (locale === "fa" ? row.shopFa : row.shopEn)],
    [orders.state, ({ status }) => deskStateWords[status][locale]],
    [orders.item, (row) => (locale === "fa" ? row.titleFa : row.titleEn)],
    [words.csvLines, ({ lines }) => lines],
    [words.csvPieces, ({ pieces }) => pieces],
    [words.csvCurrency, ({ currency }) => currency],
    [words.csvShare, (row) => money(row, row.share)],
    [orders.plusCarriage, (row) => money(row, row.carriage)],
    [words.csvPlaced, ({ placedAt }) => day(placedAt)],
    [words.csvAcceptBy, ({ acceptBy }) => day(acceptBy)],
    [words.csvSendBy, ({ sendBy }) => sendBy && dayOf(lastDay(sendBy))],
    [words.csvShipped, ({ shippedAt }) => day(shippedAt)],
    [words.csvDelivered, ({ deliveredAt }) => day(deliveredAt)],
    [words.carrier, ({ carrier }) => carrier],
    [words.tracking, ({ tracking }) => tracking],
  ];
  return [columns.map(([head]) => head[locale]), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}
