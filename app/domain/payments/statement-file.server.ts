import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { sortLines } from "./receipt-steps.server.ts";
import { mostFileLines, readBankFile, type StatementFormat } from "./statement.ts";

export type BankFormat = StatementFormat & { id: string; bank: string; currency: Currency };

const formatColumns = sql`id, bank, currency, title_rows as "titleRows", date_column as "dateColumn", amount_column as "amountColumn",
  reference_column as "referenceColumn", description_column as "descriptionColumn"`;

/** How each bank's file is read. */
export const bankFormats = (db: Db): Promise<BankFormat[]> =>
  rowsOf(db, sql`select ${formatColumns} from statement_formats order by bank, currency`);

/** @throws Missing */
export async function bankFormat(db: Db | Tx, id: string): Promise<BankFormat> {
  const [found] = await rowsOf<BankFormat>(
    db,
    sql`select ${formatColumns} from statement_formats where id = ${asId(id)}`,
  );
  if (!found) throw new Missing("statement-format");
  return found;
}

/** What a kept statement is called among private files: nothing else is read as one. */
export const fileType = "text/csv";

/** A file that was looked at, as it was read. @throws Missing for any other file, and for one that was swept */
export async function keptText(ctx: Ctx, id: string): Promise<string> {
  const [kept] = await rowsOf<{ path: string }>(
    ctx.db,
    sql`select path from files where id = ${asId(id)} and media_type = ${fileType}`,
  );
  if (!kept) throw new Missing("statement-file");
  return (await ctx.house.storage.readPrivate(kept.path)).toString("utf8");
}

/** A file's lines, and which of them are new. @throws Invalid as sortLines does */
export async function sortFile(ctx: Pick<Ctx, "house" | "now">, tx: Db | Tx, text: string, format: BankFormat) {
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
