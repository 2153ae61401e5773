import { type SQL, sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { FeeBody } from "./fee-rules.ts";
import { feesDue } from "./issue-fee-invoice.server.ts";

export type FeeInvoiceRow = {
  id: string;
  serial: number;
  year: number;
  month: string;
  shop: Localized;
  currency: Currency;
  fee: string;
  tax: string;
  taxBps: number;
  issuedAt: string;
};

export type FeeInvoice = FeeInvoiceRow & {
  taxKind: "exempt" | "standard";
  unit: "current" | "new";
  body: FeeBody;
};

const columns = sql`i.id, i.serial, i.year, i.month, json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, i.currency,
  i.fee::text, i.tax::text, i.tax_bps as "taxBps", i.issued_at::text as "issuedAt"`;

/** The invoices the market wrote to one shop, the newest first. */
export function shopsFeeInvoices(db: Db, { producer }: Maker): Promise<FeeInvoiceRow[]> {
  return rowsOf(
    db,
    sql`select ${columns} from fee_invoices i join shops s on s.id = i.shop_id where i.shop_id = ${producer.shopId}
        order by i.year desc, i.serial desc limit 200`,
  );
}

/** Every invoice of one year of the country's calendar, in the order of their numbers. For finance. */
export function anyFeeInvoices(db: Db, year: number): Promise<FeeInvoiceRow[]> {
  return rowsOf(
    db,
    sql`select ${columns} from fee_invoices i join shops s on s.id = i.shop_id where i.year = ${year} order by i.serial desc`,
  );
}

export async function feeInvoiceYears(db: Db): Promise<number[]> {
  const rows = await rowsOf<{ year: number }>(db, sql`select distinct year from fee_invoices order by year desc`);
  return rows.map(({ year }) => year);
}

/** What waits for a tax that nobody has decided: how many invoices, by month. For finance. */
export async function feesWaiting(ctx: Ctx): Promise<{ month: string; invoices: number }[]> {
  const months = new Map<string, number>();
  for (const { month, taxKnown } of await feesDue(ctx)) if (!taxKnown) months.set(month, (months.get(month) ?? 0) + 1);
  return [...months].map(([month, invoices]) => ({ month, invoices }));
}

async function one(ctx: Ctx, where: SQL): Promise<FeeInvoice> {
  const [row] = await rowsOf<Omit<FeeInvoice, "body"> & { sealed: string }>(
    ctx.db,
    sql`select ${columns}, i.tax_kind as "taxKind", i.unit, i.body_sealed as sealed from fee_invoices i join shops s on s.id = i.shop_id where ${where}`,
  );
  if (!row) throw new Missing("fee-invoice");
  const { sealed, ...rest } = row;
  const body = ctx.house.keys.decryptField(sealed, { table: "fee_invoices", column: "body_sealed", row: row.id });
  return { ...rest, body: JSON.parse(body) as FeeBody };
}

/** One of a shop's own. @throws Missing */
export const shopsFeeInvoice = (ctx: Ctx, { producer }: Maker, id: string): Promise<FeeInvoice> =>
  one(ctx, sql`i.id = ${asId(id)} and i.shop_id = ${producer.shopId}`);

/** Any of them, for finance. @throws Missing */
export const anyFeeInvoice = (ctx: Ctx, id: string): Promise<FeeInvoice> => one(ctx, sql`i.id = ${asId(id)}`);
