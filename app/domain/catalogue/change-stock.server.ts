import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import type { Tx } from "#db/writes.server.ts";
import { ownProduct } from "./access.server.ts";
import type { ProductRecord } from "./product-record.server.ts";
import { raiseVersion } from "./steps.server.ts";
import { moveStock } from "./stock.server.ts";
import { changeStock as input } from "./stock-forms.ts";
import { monthlyCeilingOf } from "./stock-queries.server.ts";

/**
 * Units made or lost, how many pieces a month she takes on, and how long a piece takes her. None of it is judged, so a
 * listing that is out stays out.
 */
export const changeStock = command({
  name: "change-stock",
  who: producer,
  input,
  async run({ ctx, tx, actor, now, tell }, typed) {
    const { product, subject, grant } = await ownProduct(tx, actor, typed.slug, { lock: true });
    if (product.version !== typed.version) throw new Refusal("catalogue.edited-meanwhile");
    const toOrder = product.availability === "made-to-order";
    const ceiling = toOrder ? typed.monthlyCeiling : null;
    const before = await monthlyCeilingOf(tx, product.id);
    if (typed.add && isPast(product, dayOf(now, ctx.house.country.timeZone)))
      throw new Invalid({ add: "stock.lot-past" });
    const moved = await moveUnits(tx, product, typed);
    if (!moved && ceiling === before && typed.leadTimeDays === product.leadTimeDays)
      return unchanged({ slug: product.slug });
    await tx.execute(
      sql`update products set monthly_ceiling = ${ceiling}, lead_time_days = ${typed.leadTimeDays} where id = ${product.id}`,
    );
    await raiseVersion(tx, product.id, ["ready", "leadTimeDays"]);
    const { add, writeOff, leadTimeDays } = typed;
    await tell("product.stock-changed", "product", product.id, {
      subject,
      grant,
      data: { ...(moved ? { add, writeOff } : {}), ceiling, leadTimeDays },
    });
    return { slug: product.slug };
  },
});

/** Only what is counted and not one of a kind has units to add or write off. Answers whether any moved. */
async function moveUnits(
  tx: Tx,
  { availability, stock }: ProductRecord,
  { add, writeOff }: { add: number | null; writeOff: number | null },
): Promise<boolean> {
  if (availability !== "stock" || !stock) return false;
  if (add) await moveStock(tx, { stockItemId: stock.id, kind: "made", quantity: add });
  if (writeOff && !(await moveStock(tx, { stockItemId: stock.id, kind: "write-off", quantity: writeOff })))
    throw new Invalid({ writeOff: "catalogue.stock" });
  return add !== null || writeOff !== null;
}

/** Units of a lot whose best-before day is over cannot be sold, so none are added. Days are ISO texts. */
function isPast({ attributes }: ProductRecord, today: string): boolean {
  return typeof attributes.bestBefore === "string" && attributes.bestBefore < today;
}
