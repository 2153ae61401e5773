import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { recordCost } from "#app/domain/statements/record-cost.server.ts";
import { addDays } from "#app/platform/calendar.ts";
import type { House } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CostKind } from "#db/vocabulary.ts";
import { signedIn } from "./orders.ts";

/** What some makers spent, in toman, so many days ago. */
const costs: readonly { goods: string; daysAgo: number; kind: CostKind; toman: string; note: string }[] = [
  { goods: "honey-thyme-1kg", daysAgo: 64, kind: "packing", toman: "1850000", note: "پنجاه شیشه با در" },
  { goods: "honey-thyme-1kg", daysAgo: 31, kind: "transport", toman: "620000", note: "کرایهٔ سرعین تا اردبیل" },
  { goods: "honey-thyme-1kg", daysAgo: 3, kind: "tools", toman: "980000", note: "صافی تازه" },
  { goods: "jajim-floor-cushion", daysAgo: 40, kind: "material", toman: "4200000", note: "پشم ریسیده، دوازده کیلو" },
  { goods: "jajim-floor-cushion", daysAgo: 8, kind: "wages", toman: "1500000", note: "رنگرزی" },
  { goods: "kilim-samovar-120x180", daysAgo: 20, kind: "material", toman: "3100000", note: "" },
];

/** Some makers' own costs in their books. A market that is not the village's, or where somebody has written one, is left alone. */
export async function loadBooks(house: House): Promise<void> {
  if (!house.env.demo) return;
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from book_costs) and exists (select from orders) as wanting`,
  );
  if (!found?.wanting) return;
  const today = dayOf(new Date(), house.country.timeZone);
  for (const { goods, daysAgo, kind, toman, note } of costs) {
    const [maker] = await rowsOf<{ slug: string }>(
      house.db,
      sql`select s.slug from products p join shops s on s.id = p.shop_id where p.slug = ${goods} and s.producer_id is not null`,
    );
    if (!maker) continue;
    const typed = { key: randomUUID(), kind, currency: "IRR", amount: toman, note, spentOn: addDays(today, -daysAgo) };
    await signedIn(house, maker.slug, (ctx) => recordCost(ctx, typed));
  }
}
