import { sql } from "drizzle-orm";
import { monthOf, nextMonth } from "#app/domain/catalogue/order-month.ts";
import { piecesLeft, takePieces } from "#app/domain/catalogue/order-months.server.ts";
import { holdStock } from "#app/domain/catalogue/stock.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import type { PricedLine } from "./priced-cart.server.ts";

export type HeldLine = PricedLine & { orderLineId: string };

const unitsOf = (line: HeldLine) => line.quantity * line.takes;
const titleOf = (ctx: Ctx, line: HeldLine) => (ctx.locale === "fa" ? line.titleFa : line.titleEn);

/**
 * Holds what an order's lines take: units of counted goods in one statement that checks and acts, then pieces of the month
 * for what is made to order; both in id order, so that two carts with the same goods never wait in a circle.
 * @throws Refusal when there is not enough of one
 */
export async function holdUnits(run: Run<Actor>, lines: readonly HeldLine[]): Promise<void> {
  const { tx, ctx } = run;
  const counted = lines.flatMap((line) =>
    line.stockItemId ? [{ stockItemId: line.stockItemId, orderLineId: line.orderLineId, quantity: unitsOf(line) }] : [],
  );
  if (counted.length > 0) {
    const short = await holdStock(tx, counted);
    const line = lines.find(({ stockItemId }) => stockItemId !== null && stockItemId === short?.stockItemId);
    if (short && line)
      throw new Refusal(short.onHand > 0 ? "order.not-enough" : "order.sold", { title: titleOf(ctx, line) });
    await tx.execute(
      sql`insert into reservations (order_line_id, stock_item_id, quantity)
          select x.line, x.item, x.n from jsonb_to_recordset(${JSON.stringify(
            counted.map((one) => ({ line: one.orderLineId, item: one.stockItemId, n: one.quantity })),
          )}::jsonb) as x(line uuid, item uuid, n int)`,
    );
  }
  await takeMonths(run, lines);
}

async function takeMonths({ tx, ctx, now }: Run<Actor>, lines: readonly HeldLine[]): Promise<void> {
  const { calendar, timeZone } = ctx.house.country;
  const today = dayOf(now, timeZone);
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
