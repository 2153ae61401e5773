import { sql } from "drizzle-orm";
import { recordFile } from "#app/domain/media/keep-picture.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { statementFormats } from "#db/schema/rails.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { saveStatementFormat as formatInput, importStatementFile, lookAtStatementFile } from "./money-forms.ts";
import { sortLines, writeLines } from "./receipt-steps.server.ts";
import { mostFileBytes, mostFileLines, readBankFile, type StatementFormat, textOfFile } from "./statement.ts";

export type BankFormat = StatementFormat & { id: string; bank: string; currency: Currency };

const formatColumns = sql`id, bank, currency, title_rows as "titleRows", date_column as "dateColumn", amount_column as "amountColumn",
  reference_column as "referenceColumn", description_column as "descriptionColumn"`;

/** How each bank's file is read. */
export const bankFormats = (db: Db): Promise<BankFormat[]> =>
  rowsOf(db, sql`select ${formatColumns} from statement_formats order by bank, currency`);

/** @throws Missing */
async function bankFormat(db: Db | Tx, id: string): Promise<BankFormat> {
  const [found] = await rowsOf<BankFormat>(
    db,
    sql`select ${formatColumns} from statement_formats where id::text = ${id}`,
  );
  if (!found) throw new Missing("statement-format");
  return found;
}

/** Finance says once in which columns a bank's file holds what we read. Said again it is changed. */
export const saveStatementFormat = command({
  name: "save-statement-format",
  who: finance,
  input: formatInput,
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

/**
 * A bank's own file is read and nothing of it written: faults come back by their rows, and without one the file is kept
 * for a day, by which time she has said yes or it is swept.
 */
export const lookAtFile = command({
  name: "look-at-statement-file",
  who: finance,
  input: lookAtStatementFile,
  async prepare(ctx, _actor, { bank, statement: [file] }) {
    if (!file) throw new Invalid({ statement: "required" });
    if (file.bytes.length > mostFileBytes) throw new Invalid({ statement: "receipt.file-size" });
    const text = textOfFile(file.bytes);
    if (text === null) throw new Invalid({ statement: "receipt.file-kind" });
    const format = await bankFormat(ctx.db, bank).catch(() => null);
    if (!format) throw new Invalid({ bank: "choose" });
    await sortFile(ctx, ctx.db, text, format);
    return ctx.house.storage.putPrivate(Buffer.from(text, "utf8"));
  },
  async run({ tx, tell }, { bank }, kept) {
    const file = await recordFile(tx, kept, fileType);
    await tell("statement.looked-at", "statement-format", bank, { data: { size: kept.size } });
    return { file, bank };
  },
});

/** What a kept statement is called among private files: nothing else is read as one. */
const fileType = "text/csv";

/** A file that was looked at, as it was read. @throws Missing for any other file, and for one that was swept */
async function keptText(ctx: Ctx, id: string): Promise<string> {
  const [kept] = await rowsOf<{ path: string }>(
    ctx.db,
    sql`select path from files where id::text = ${id} and media_type = ${fileType}`,
  );
  if (!kept) throw new Missing("statement-file");
  return (await ctx.house.storage.readPrivate(kept.path)).toString("utf8");
}

async function sortFile(ctx: Pick<Ctx, "house" | "now">, tx: Db | Tx, text: string, format: BankFormat) {
  const { currency } = format;
  const today = dayOf(ctx.now, ctx.house.country.timeZone);
  const { skipped, ...read } = readBankFile(text, format, { currency, today });
  return { ...(await sortLines(tx, read, { currency, field: "statement", most: mostFileLines })), skipped };
}

/** What would be written of a file that was looked at. @throws Missing */
export async function statementPreview(ctx: Ctx, { file, bank }: { file: string; bank: string }) {
  const format = await bankFormat(ctx.db, bank);
  // What was right an hour ago may be at fault now: then there is nothing to show, and the file is to be brought again.
  const { fresh, told, skipped } = await sortFile(ctx, ctx.db, await keptText(ctx, file), format).catch(
    (error: unknown) => {
      throw error instanceof Invalid ? new Missing("statement-file") : error;
    },
  );
  const shown = fresh.slice(0, 100).map(({ number: _, amount, ...line }) => ({ ...line, amount: String(amount) }));
  return { file, bank, name: format.bank, currency: format.currency, shown, skipped, ...told };
}

/** She has seen what would be written: it is, once however often it is pressed. */
export const importFile = command({
  name: "import-statement-file",
  who: finance,
  input: importStatementFile,
  prepare: (ctx, _actor, { file }) => keptText(ctx, file),
  async run(run, { bank }, text) {
    const format = await bankFormat(run.tx, bank);
    const { fresh, told } = await sortFile({ ...run.ctx, now: run.now }, run.tx, text, format);
    return (await writeLines(run, fresh, format.currency)) ? told : unchanged(told);
  },
});
