import { closedRules, openRules } from "#app/domain/commission/queries.server.ts";
import { whoOf } from "#app/domain/commission/show.ts";
import { words } from "#app/domain/commission/words.ts";
import { finance } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { say } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { plainPercent } from "#app/platform/percent.ts";
import { formatDate } from "#app/platform/time.ts";

/** Every rule, open ones in their order and then the ended ones, for a spreadsheet. */
export const loader = page(finance, async (ctx) => {
  const { locale: l } = ctx;
  const [open, closed] = await Promise.all([openRules(ctx.db), closedRules(ctx.db)]);
  const head = [
    ...[words.place, words.forWhom, words.currency, words.platformPercent, words.programmePercent, words.floor],
    ...[words.cap, words.from, words.to, words.closedOn, words.note],
  ];
  const rows = [...open, ...closed].map((rule, index) => {
    const sum = (amount: string | null) =>
      amount === null ? "" : toMajor({ amount: BigInt(amount), currency: rule.currency ?? "IRR" });
    return [
      rule.closedAt ? "" : index + 1,
      whoOf(l, rule),
      rule.currency ?? "",
      plainPercent(rule.platformBps),
      plainPercent(rule.programmeBps),
      ...[sum(rule.floor), sum(rule.cap), rule.validFrom, rule.validTo ?? ""],
      rule.closedAt ? formatDate(l, new Date(rule.closedAt), "numeric") : "",
      rule.note,
    ];
  });
  return new Response(csvText([head.map((word) => say(l, word)), ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khanegi-commission.csv"',
      "cache-control": "no-store",
    },
  });
});
