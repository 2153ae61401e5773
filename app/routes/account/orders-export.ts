import { words as buyerWords } from "#app/domain/orders/buyer-words.ts";
import { myOrdersFilterOf, myOrdersWhole } from "#app/domain/orders/my-orders.server.ts";
import { orderStateWords, words } from "#app/domain/orders/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { say } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { formatDate } from "#app/platform/time.ts";

/** Her orders as the list showed them, all pages of it, for a spreadsheet. */
export const loader = page(signedIn, async (ctx, { url }) => {
  const { locale: l } = ctx;
  const orders = await myOrdersWhole(ctx.db, ctx.actor, myOrdersFilterOf(url.searchParams));
  const head = [
    words.orderNumber,
    buyerWords.placed,
    words.state,
    words.item,
    buyerWords.sellers,
    buyerWords.amount,
    buyerWords.currency,
  ];
  const rows = orders.map((order) => [
    order.number,
    formatDate(l, new Date(order.placedAt), "numeric"),
    say(l, orderStateWords[order.status]),
    order.more > 0 ? say(l, buyerWords.andMore, { title: order.first[l], count: order.more }) : order.first[l],
    order.shops.map((shop) => shop[l]).join(" / "),
    toMajor({ amount: BigInt(order.total), currency: order.currency }),
    order.currency,
  ]);
  return new Response(csvText([head.map((word) => say(l, word)), ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khanegi-orders.csv"',
      "cache-control": "no-store",
    },
  });
});
