import { monthOf, nextMonth } from "#app/domain/catalogue/order-month.ts";
import { piecesLeft, takePieces } from "#app/domain/catalogue/order-months.server.ts";
import { moveStock, unitsOnHand } from "#app/domain/catalogue/stock.server.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { formatDay } from "#app/platform/time.ts";
import { reservations } from "#db/schema/orders.ts";
import type { Tx } from "#db/writes.server.ts";
import type { PricedLine } from "./priced-cart.server.ts";

type Run = { tx: Tx; ctx: Ctx; today: IsoDate };
type Line = PricedLine & { orderLineId: string };

const unitsOf = (line: Line) => line.quantity * line.takes;
const titleOf = (ctx: Ctx, line: Line) => (ctx.locale === "fa" ? line.titleFa : line.titleEn);

/**
 * Holds what an order's lines take: units of counted goods, then pieces of the month for what is made to order. Each in
 * one statement that checks and acts, and in id order, so that two carts with the same goods never wait in a circle.
 * @throws Refusal when there is not enough of one
 */
export async function holdUnits(run: Run, lines: readonly Line[]): Promise<void> {
  await holdStock(run, lines);
  await takeMonths(run, lines);
}

async function holdStock({ tx, ctx }: Run, lines: readonly Line[]): Promise<void> {
  const counted = lines
    .flatMap((line) => (line.stockItemId ? [{ line, stockItemId: line.stockItemId }] : []))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const held = new Map<string, number>();
  for (const { line, stockItemId } of counted) {
    const quantity = unitsOf(line);
    if (!(await moveStock(tx, { stockItemId, kind: "hold", quantity, orderLineId: line.orderLineId }))) {
      const left = (held.get(stockItemId) ?? 0) + ((await unitsOnHand(tx, line.productId)) ?? 0);
      throw new Refusal(left > 0 ? "order.not-enough" : "order.sold", { title: titleOf(ctx, line) });
    }
    held.set(stockItemId, (held.get(stockItemId) ?? 0) + quantity);
  }
  if (counted.length === 0) return;
  await tx.insert(reservations).values(
    counted.map(({ line, stockItemId }) => ({
      orderLineId: line.orderLineId,
      stockItemId,
      quantity: unitsOf(line),
    })),
  );
}

const key = ({ line, stockItemId }: { line: Line; stockItemId: string }) => `${stockItemId} ${line.orderLineId}`;

async function takeMonths({ tx, ctx, today }: Run, lines: readonly Line[]): Promise<void> {
  const { calendar } = ctx.house.country;
  const month = monthOf(calendar, today);
  const ordered = lines
    .filter((line) => line.availability === "made-to-order")
    .sort((a, b) => (a.productId < b.productId ? -1 : 1));
  for (const line of ordered) {
    const { productId } = line;
    if (await takePieces(tx, { productId, month, pieces: unitsOf(line) })) continue;
    const left = Math.floor((await piecesLeft(tx, productId, month)) / line.takes);
    const date = formatDay(ctx.locale, nextMonth(calendar, today));
    throw new Refusal(left > 0 ? "order.month-left" : "order.month-full", { title: titleOf(ctx, line), left, date });
  }
}
