import { anyFeeInvoices } from "#app/domain/statements/fee-queries.server.ts";
import { words } from "#app/domain/statements/fee-words.ts";
import { finance } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { say } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { formatDate } from "#app/platform/time.ts";

/** A year's invoices for a spreadsheet. */
export const loader = page(finance, async (ctx, { url }) => {
  const year = parseWhole(url.searchParams.get("year") ?? "", { min: 1300, max: 2200 }) ?? 0;
  const { locale: l } = ctx;
  const head = [words.serial, words.shop, words.month, words.issued, words.fee, words.tax, words.currency];
  const rows = (await anyFeeInvoices(ctx.db, year)).map(({ currency, ...row }) => [
    `${row.year}-${row.serial}`,
    row.shop[l],
    row.month,
    formatDate(l, new Date(row.issuedAt), "numeric"),
    { figure: toMajor({ amount: BigInt(row.fee), currency }) },
    { figure: toMajor({ amount: BigInt(row.tax), currency }) },
    currency,
  ]);
  return new Response(csvText([head.map((word) => say(l, word)), ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="khanegi-fee-invoices-${year}.csv"`,
      "cache-control": "no-store",
    },
  });
});
