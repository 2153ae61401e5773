import { type SQL, sql } from "drizzle-orm";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency } from "#db/vocabulary.ts";
import type { InvoiceBody } from "./body.ts";
import type { TaxKind } from "./rules.ts";

/** A consignment's invoice as it was issued; or, where a tax is not known, what was paid for and why there is none. */
export type InvoiceSheet = {
  orderNumber: string;
  parcel: number;
  status: ConsignmentState;
  cancelledAt: string | null;
  /** What is sent back for it, and whether it was. */
  refund: { amount: string; done: boolean } | null;
  currency: Currency;
  /** `pending` while it is being written, moments after the order stood; `unpaid` before. */
  invoice: { serial: number; issuedAt: string; unit: "current" | "new"; body: InvoiceBody } | null;
  without: "unknown-tax" | "pending" | "unpaid" | "called-off" | null;
  receipt: {
    shop: Localized;
    lines: { title: Localized; quantity: number; total: string; taxKind: TaxKind }[];
    carriage: string;
    total: string;
    rail: string;
    paidAt: string | null;
  };
};

async function sheet(ctx: Ctx, where: SQL): Promise<InvoiceSheet> {
  const [row] = await rowsOf<
    Omit<InvoiceSheet, "invoice" | "without"> & {
      confirmed: boolean;
      invoice: { id: string; serial: number; issuedAt: string; unit: "current" | "new"; body: string } | null;
    }
  >(
    ctx.db,
    sql`select o.number as "orderNumber", c.number as parcel, c.status, c.cancelled_at::text as "cancelledAt", o.currency, o.confirmed_at is not null as confirmed,
          (select json_build_object('amount', r.amount::text, 'done', r.status = 'succeeded') from refunds r where r.consignment_id = c.id) as refund,
          (select json_build_object('id', i.id, 'serial', i.serial, 'issuedAt', i.issued_at, 'unit', i.unit, 'body', i.body_sealed)
             from invoices i where i.consignment_id in (c.id, c.split_from) order by i.consignment_id = c.id desc limit 1) as invoice,
          json_build_object('shop', json_build_object('fa', s.name_fa, 'en', s.name_en), 'carriage', c.carriage::text,
            'total', (c.goods - c.discount + c.carriage)::text, 'paidAt', o.paid_at,
            'rail', coalesce((select p.provider from payments p where p.order_id = o.id and p.status in ('captured', 'promised') limit 1), ''),
            'lines', (select json_agg(json_build_object('title', json_build_object(
                'fa', l.title_fa || case when l.variant_fa = '' then '' else '، ' || l.variant_fa end,
                'en', l.title_en || case when l.variant_en = '' then '' else ', ' || l.variant_en end),
              'quantity', l.quantity, 'total', l.total::text, 'taxKind', l.tax_kind) order by l.id) from order_lines l where l.consignment_id = c.id)) as receipt
        from consignments c join orders o on o.id = c.order_id join shops s on s.id = c.seller_id where ${where}`,
  );
  if (!row) throw new Missing("invoice");
  const { confirmed, invoice: sealed, ...rest } = row;
  if (!sealed) return { ...rest, invoice: null, without: reasonOf(rest, confirmed) };
  const body = ctx.house.keys.decryptField(sealed.body, { table: "invoices", column: "body_sealed", row: sealed.id });
  const { serial, issuedAt, unit } = sealed;
  return { ...rest, invoice: { serial, issuedAt, unit, body: JSON.parse(body) as InvoiceBody }, without: null };
}

function reasonOf({ status, receipt }: Pick<InvoiceSheet, "status" | "receipt">, confirmed: boolean) {
  if (!confirmed) return "unpaid";
  if (status === "cancelled") return "called-off";
  return receipt.lines.some(({ taxKind }) => taxKind === "unknown") ? "unknown-tax" : "pending";
}

/** The invoice of one consignment of an order the asker may open. @throws Missing */
export async function buyersInvoice(
  ctx: Ctx,
  { number, access, consignment }: { number: string; access: string; consignment: string },
): Promise<InvoiceSheet> {
  const order = await orderHead(ctx.db, number);
  if (!order || !mayOpen(ctx, order, access) || !/^[1-9]\d{0,2}$/.test(consignment)) throw new Missing("invoice");
  return sheet(ctx, sql`o.id = ${order.id} and c.number = ${Number(consignment)}`);
}

/** The invoice of one of a maker's own consignments. @throws Missing */
export async function sellersInvoice(ctx: Ctx, maker: Maker, consignment: string): Promise<InvoiceSheet> {
  if (!/^[0-9a-f-]{36}$/.test(consignment)) throw new Missing("invoice");
  return sheet(
    ctx,
    sql`c.id = ${consignment} and c.seller_id = ${maker.producer.shopId} and c.status <> 'awaiting-payment'`,
  );
}
