import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { currencyAt } from "#app/platform/money.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { invoiceFacts } from "./facts.server.ts";

/**
 * Writes the invoice of each of a confirmed order's consignments whose taxes are all known. Numbers run within a seller
 * without a gap: her row is locked, in one order over all sellers, until the invoice stands. Asked twice it is one; what
 * was split off a consignment stands on the invoice that the whole of it has.
 */
export const issueInvoices = command({
  name: "issue-invoices",
  who: system,
  input: z.object({ orderId: uuid }),
  async run({ ctx, tx, now, tell }, { orderId }) {
    await tx.execute(
      sql`select id from shops where id in (select seller_id from consignments where order_id = ${orderId}) order by id for no key update`,
    );
    const wanting = await rowsOf<{ id: string; seller_id: string; currency: string }>(
      tx,
      sql`select c.id, c.seller_id, o.currency from consignments c join orders o on o.id = c.order_id
          where c.order_id = ${orderId} and o.status in ('confirmed', 'completed') and c.status <> 'cancelled'
            and not exists (select from invoices i where i.consignment_id in (c.id, c.split_from)) order by c.number`,
    );
    let issued = 0;
    for (const { id, seller_id: seller, currency } of wanting) {
      const body = await invoiceFacts(ctx.house, tx, id);
      if (!body) continue;
      const invoice = newRowId(now);
      const sealed = ctx.house.keys.encryptField(JSON.stringify(body), {
        table: "invoices",
        column: "body_sealed",
        row: invoice,
      });
      const unit = currencyAt(currency, dayOf(now))?.unit ?? "current";
      await tx.execute(
        sql`insert into invoices (id, consignment_id, seller_id, serial, unit, body_sealed)
            select ${invoice}, ${id}, ${seller}, coalesce(max(serial), 0) + 1, ${unit}, ${sealed} from invoices where seller_id = ${seller}`,
      );
      await tell("invoice.issued", "invoice", invoice, { subject: seller, data: { consignment: id, order: orderId } });
      issued++;
    }
    return issued > 0 ? { issued } : unchanged({ issued });
  },
});
