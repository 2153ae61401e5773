import { sql } from "drizzle-orm";
import { formatMoney } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import { incomeBands } from "#db/schema/monitoring.ts";
import type { Faults } from "../kind.ts";
import type { SettingKind } from "./kind.server.ts";

/** Where the bands begin by which a month's income is told; nothing and anything at all are always two of them. */
export const bands: SettingKind = {
  code: "bands",
  part: "days",
  title: { fa: "بازه‌های درآمد", en: "Income bands" },
  lead: {
    fa: "درآمد هیچ‌کس به عدد گفته نمی‌شود، تنها به بازه. هر ردیف آغاز یک بازه در ماه است؛ «هیچ» و «کمتر از نخستین ردیف» همیشه هستند.",
    en: "Nobody's income is told as a sum, only as a band. Each row is where one begins, by the month; “none” and “below the first row” are always there.",
  },
  async shape() {
    return {
      fields: [{ name: "from", kind: "toman", label: { fa: "آغاز بازه در ماه", en: "Begins at, by the month" } }],
      fixed: null,
    };
  },
  told: (l, rows) =>
    rows
      .map(({ from = "0" }) => formatMoney(l, { amount: BigInt(from), currency: "IRR" }, { as: "toman" }))
      .join(l === "fa" ? "، " : ", "),
  now: (db) =>
    rowsOf<{ key: string; from: string }>(
      db,
      sql`select 'b' || from_amount as key, from_amount::text as from from income_bands where currency = 'IRR' and valid_to is null and from_amount > 1 order by from_amount`,
    ),
  check(rows) {
    const faults: Faults = rows.length === 0 ? { form: "settings.few" } : {};
    rows.forEach(({ from }, place) => {
      if (rows.findIndex((other) => other.from === from) < place) faults[`rows.${place}.from`] = "settings.twice";
    });
    return faults;
  },
  async write({ tx, actor, now }, _programme, _subject, rows) {
    const wanted = rows.map(({ from }) => from ?? "");
    await tx.execute(
      sql`update income_bands set valid_to = market_now() where currency = 'IRR' and valid_to is null and from_amount > 1
            and not from_amount::text = any(${sql.param(wanted)}::text[])`,
    );
    await tx
      .insert(incomeBands)
      .values(
        wanted.map((from) => ({ currency: "IRR" as const, fromAmount: BigInt(from), setBy: actor.id, validFrom: now })),
      )
      .onConflictDoNothing();
  },
};
