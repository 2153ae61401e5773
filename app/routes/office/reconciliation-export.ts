import { railName } from "#app/domain/payments/rail-words.ts";
import { anyBreaks, breakFilterOf } from "#app/domain/reconciliation/queries.server.ts";
import { kindWords, stateWords, subjectWords, words } from "#app/domain/reconciliation/words.ts";
import { finance } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { type Localized, say as speak } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";

/** The breaks as they were narrowed, for a spreadsheet; amounts in major units of the currency at the line's end. */
export const loader = page(finance, async (ctx, { url }) => {
  const rows = await anyBreaks(ctx.db, breakFilterOf(url.searchParams));
  const say = (text: Localized) => speak(ctx.locale, text);
  const heads = [
    words.provider,
    words.subject,
    words.kind,
    words.state,
    words.day,
    words.order,
    words.reference,
    words.ours,
    words.theirs,
    words.owner,
  ];
  const major = (amount: string | null, currency: string) =>
    amount === null ? null : { figure: toMajor({ amount: BigInt(amount), currency }) };
  const lines = rows.map((row) => [
    say(railName(row.provider)),
    say(subjectWords[row.subject]),
    say(kindWords[row.kind]),
    say(stateWords[row.status]),
    row.happenedOn,
    row.order ?? "",
    row.reference,
    major(row.ours, row.currency),
    major(row.theirs, row.currency),
    row.owner ?? "",
    row.currency,
  ]);
  return new Response(csvText([[...heads.map(say), "ISO 4217"], ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khanegi-breaks.csv"',
      "cache-control": "no-store",
    },
  });
});
