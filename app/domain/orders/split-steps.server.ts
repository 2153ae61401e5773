import { sql } from "drizzle-orm";
import { share } from "#app/platform/share.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { type LineSums, splitLine } from "./desk-split.ts";

type SplitLine = LineSums & { id: string; weightG: number };

/** The lines of a consignment with every sum on them, and what a piece weighs. */
export async function readLines(tx: Tx, consignmentId: string): Promise<SplitLine[]> {
  type Sums = "unitPrice" | "discount" | "total" | "maker" | "cooperative" | "programme" | "platform" | "feeTax";
  const rows = await rowsOf<Omit<SplitLine, Sums> & Record<Sums, string>>(
    tx,
    sql`select l.id, l.quantity, coalesce(p.weight_g, 500) as "weightG", l.unit_price::text as "unitPrice", l.discount::text, l.total::text, l.maker_amount::text as maker,
          l.cooperative_amount::text as cooperative, l.programme_amount::text as programme, l.platform_amount::text as platform, l.fee_tax::text as "feeTax"
        from order_lines l join products p on p.id = l.product_id where l.consignment_id = ${consignmentId} order by l.id`,
  );
  return rows.map(({ id, quantity, weightG, ...sums }) => ({
    id,
    quantity,
    weightG,
    unitPrice: BigInt(sums.unitPrice),
    discount: BigInt(sums.discount),
    total: BigInt(sums.total),
    maker: BigInt(sums.maker),
    cooperative: BigInt(sums.cooperative),
    programme: BigInt(sums.programme),
    platform: BigInt(sums.platform),
    feeTax: BigInt(sums.feeTax),
  }));
}

/** A consignment beside another with the next number, empty yet, and with the same past (invariant I10). The caller holds the order's lock. */
export async function writeSplit(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(
    sql`insert into consignments (id, order_id, number, seller_id, sender_id, status, carrier, service, pickup, parcels, weight_g, goods, discount, carriage, insurance,
          lead_days, accept_by, accepted_at, send_by, delay_reason, delayed_at, split_from)
        select ${to}, order_id, (select max(number) + 1 from consignments o where o.order_id = c.order_id), seller_id, sender_id, status, carrier, service, pickup, 1, 0, 0, 0, 0, 0,
          lead_days, accept_by, accepted_at, send_by, delay_reason, delayed_at, id
        from consignments c where id = ${from}`,
  );
  await tx.execute(
    sql`insert into transitions (noun, noun_id, from_state, to_state, at)
        select noun, ${to}, from_state, to_state, at from transitions where noun = 'consignment' and noun_id = ${from} order by id`,
  );
}

/** What of which line goes: whole lines move, others are parted with their units; then both consignments are summed anew. */
export async function moveLines(
  tx: Tx,
  {
    from,
    to,
    lines,
    goes,
  }: { from: string; to: string; lines: readonly SplitLine[]; goes: ReadonlyMap<string, number> },
): Promise<void> {
  for (const line of lines) {
    const quantity = goes.get(line.id) ?? 0;
    if (quantity === line.quantity)
      await tx.execute(sql`update order_lines set consignment_id = ${to} where id = ${line.id}`);
    else if (quantity > 0) await partLine(tx, line, quantity, to);
  }
  for (const id of [from, to])
    await tx.execute(
      sql`update consignments set (goods, discount) = (select sum(quantity * unit_price), sum(discount) from order_lines where consignment_id = ${id}) where id = ${id}`,
    );
  await shareWeight(tx, { from, to, lines, goes });
}

async function partLine(tx: Tx, line: SplitLine, quantity: number, to: string): Promise<void> {
  const parts = splitLine(line, quantity);
  const { stays, goes } = parts;
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into order_lines (order_id, consignment_id, product_id, product_version, title_fa, title_en, variant_id, variant_fa, variant_en, quantity, price_unit, takes,
          order_month, unit_price, discount, total, maker_amount, cooperative_amount, programme_amount, platform_amount, cooperative_id,
          commission_rule_id, fee_tax_kind, fee_tax_bps, fee_tax, family, tax_kind, tax_bps, withdrawal)
        select order_id, ${to}, product_id, product_version, title_fa, title_en, variant_id, variant_fa, variant_en, ${goes.quantity}, price_unit, takes,
          order_month, unit_price, ${goes.discount}::bigint, ${goes.total}::bigint, ${goes.maker}::bigint, ${goes.cooperative}::bigint, ${goes.programme}::bigint,
          ${goes.platform}::bigint, cooperative_id, commission_rule_id, fee_tax_kind, fee_tax_bps, ${goes.feeTax}::bigint, family, tax_kind, tax_bps, withdrawal
        from order_lines where id = ${line.id} returning id`,
  );
  await tx.execute(
    sql`update order_lines set quantity = ${stays.quantity}, discount = ${stays.discount}::bigint, total = ${stays.total}::bigint, maker_amount = ${stays.maker}::bigint,
          cooperative_amount = ${stays.cooperative}::bigint, programme_amount = ${stays.programme}::bigint, platform_amount = ${stays.platform}::bigint,
          fee_tax = ${stays.feeTax}::bigint where id = ${line.id}`,
  );
  // Goods made to order are counted by their month, and have no units to part.
  await tx.execute(
    sql`with kept as (select stock_item_id, quantity, status from reservations where order_line_id = ${line.id}),
          gone as (insert into reservations (order_line_id, stock_item_id, quantity, status)
            select ${made?.id}, stock_item_id, quantity / ${line.quantity} * ${goes.quantity}, status from kept)
        update reservations r set quantity = kept.quantity / ${line.quantity} * ${stays.quantity} from kept where r.order_line_id = ${line.id}`,
  );
}

/** The weight that was reckoned for both, by what their pieces weigh. */
async function shareWeight(
  tx: Tx,
  {
    from,
    to,
    lines,
    goes,
  }: { from: string; to: string; lines: readonly SplitLine[]; goes: ReadonlyMap<string, number> },
): Promise<void> {
  const going = lines.reduce((sum, line) => sum + line.weightG * (goes.get(line.id) ?? 0), 0);
  const all = lines.reduce((sum, line) => sum + line.weightG * line.quantity, 0);
  if (all === 0) return;
  const [whole] = await rowsOf<{ weight: number }>(
    tx,
    sql`select weight_g as weight from consignments where id = ${from}`,
  );
  const [stays = 0n, goesG = 0n] = share(BigInt(whole?.weight ?? 0), [BigInt(all - going), BigInt(going)]);
  await tx.execute(
    sql`update consignments set weight_g = case id when ${to} then ${goesG}::int else ${stays}::int end where id in (${from}, ${to})`,
  );
}
