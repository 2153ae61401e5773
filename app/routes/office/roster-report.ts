import { rosterFor } from "#app/domain/rosters/access.server.ts";
import { reportRows } from "#app/domain/rosters/queries.server.ts";
import { fieldWords, rowWords, words } from "#app/domain/rosters/words.ts";
import { officer } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { type Localized, say as speakWords } from "#app/platform/locale.ts";
import { speak } from "#app/speech.ts";

/** What became of each row: its number in the file, the outcome, the case's number, every fault by its field. */
export const loader = page(officer, async (ctx, { params }) => {
  const { locale: l } = ctx;
  const say = (text: Localized) => speakWords(l, text);
  const roster = await rosterFor(ctx.db, ctx.actor, params.roster!);
  const lines = (await reportRows(ctx, roster)).map(({ number, state, caseNumber, faults, twiceOf }) => [
    number,
    say(rowWords[state]),
    caseNumber,
    [...faults, ...(twiceOf === null ? [] : [{ field: "nationalCode" as const, fault: "roster.twice" }])]
      .map(({ field, fault }) => `${say(fieldWords[field])}: ${speak(l, fault)}`)
      .join(" | "),
  ]);
  const heads = [words.rowsHead, words.outcome, words.caseHead, words.faults].map(say);
  return new Response(csvText([heads, ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="khanegi-roster-${roster.number}.csv"`,
      "cache-control": "no-store",
    },
  });
});
