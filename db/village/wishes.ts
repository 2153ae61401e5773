import { sql } from "drizzle-orm";
import type { World } from "./world.ts";

/** What visitors of the village looked for in vain. */
const wishes = [
  ["گیوه", 11],
  ["سفال", 9],
  ["پنیر محلی", 7],
  ["روسری ابریشمی قرمز", 5],
  ["wooden spoon", 4],
  ["لواشک", 2],
  ["قالیچهٔ ابریشم فیروزه‌ای", 8],
  ["عسل اقاقیا", 6],
  ["پردهٔ سوزن‌دوزی", 4],
  ["embroidered curtain", 3],
] as const;

export async function writeWishes({ tx }: Pick<World, "tx">): Promise<void> {
  for (const [index, [words, times]] of wishes.entries())
    await tx.execute(
      sql`insert into search_demand (day, words, times) values ((market_now() at time zone 'Asia/Tehran')::date - ${index * 3}::int, ${words}, ${times})`,
    );
}
