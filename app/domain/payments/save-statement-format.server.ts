import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { statementFormats } from "#db/schema/rails.ts";
import { saveStatementFormat as input } from "./money-forms.ts";

/** Finance says once in which columns a bank's file holds what we read. Said again it is changed. */
export const saveStatementFormat = command({
  name: "save-statement-format",
  who: finance,
  input,
  async run({ tx, tell, now }, format) {
    const { dateColumn, amountColumn, referenceColumn, descriptionColumn } = format;
    const columns = [dateColumn, amountColumn, referenceColumn, descriptionColumn].filter((column) => column !== null);
    if (new Set(columns).size < columns.length) throw new Invalid({ referenceColumn: "format.columns" });
    const [same] = await rowsOf(
      tx,
      sql`select 1 from statement_formats where bank = ${format.bank} and currency = ${format.currency} and title_rows = ${format.titleRows}
            and (date_column, amount_column, reference_column) = (${dateColumn}, ${amountColumn}, ${referenceColumn})
            and description_column is not distinct from ${descriptionColumn}::smallint`,
    );
    if (same) return unchanged(null);
    const [saved] = await tx
      .insert(statementFormats)
      .values(format)
      .onConflictDoUpdate({
        target: [statementFormats.bank, statementFormats.currency],
        set: { ...format, savedAt: now },
      })
      .returning({ id: statementFormats.id });
    if (!saved) throw new Error("a format was not written");
    await tell("statement-format.saved", "statement-format", saved.id, { data: format });
    return null;
  },
});
