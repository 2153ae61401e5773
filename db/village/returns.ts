import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { answerReturn } from "#app/domain/returns/answer-return.server.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { sendReturn } from "#app/domain/returns/send-return.server.ts";
import type { House } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ReturnKind } from "#db/vocabulary.ts";
import { as, signedIn, village } from "./orders.ts";
import { blurredLabel, soakedBox } from "./problem-photos.ts";

type Sent = {
  /** The piece, of a parcel that has arrived. */
  goods: string;
  locale: "fa" | "en";
  kind: ReturnKind;
  said: string;
  photo?: string;
  /** The same again is asked for instead of money. */
  exchange?: boolean;
  /** How far it has come. */
  reached: "asked" | "refunded" | { disputed: string };
};

/** A withdrawal that was paid back, an exchange that waits for its maker, and a fault that waits for the office. */
const sent: readonly Sent[] = [
  { goods: "mini-kilim-60x60", locale: "fa", kind: "withdrawal", said: "", reached: "refunded" },
  {
    goods: "cushion-sokmeh-40",
    locale: "en",
    kind: "damaged",
    said: "The box came soaked, and one of the two covers has a brown mark along the embroidery.",
    photo: soakedBox,
    reached: { disputed: "روکش خشک و سالم بسته‌بندی شد. خیس‌شدن جعبه کار باربری است و باید از او خواست." },
  },
  {
    goods: "chamomile-flowers-100",
    locale: "fa",
    kind: "not-as-described",
    said: "تاریخ برداشت روی بسته خوانده نمی‌شود و با آنچه نوشته بودید نمی‌خواند.",
    photo: blurredLabel,
    exchange: true,
    reached: "asked",
  },
];

/**
 * What buyers send back, by the commands people use. A market where somebody sends something back, or that is not the
 * village's, is left alone.
 */
export async function loadReturns(house: House): Promise<void> {
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from returns) and exists (select from orders)
          and exists (select from products where slug = ${sent[0]!.goods}) as wanting`,
  );
  if (!house.env.demo || !found?.wanting) return;
  for (const one of sent) await give(house, one);
}

async function give(house: House, { goods, locale, kind, said, photo, exchange, reached }: Sent): Promise<void> {
  const [bought] = await rowsOf<{ line: string; orderId: string; number: string; maker: string }>(
    house.db,
    sql`select l.id as line, o.id as "orderId", o.number, s.slug as maker
        from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = c.order_id
          join shops s on s.id = c.seller_id join products p on p.id = l.product_id
        where p.slug = ${goods} and c.status = 'delivered' order by o.id limit 1`,
  );
  // A market that speaks to real providers has no such order.
  if (!bought) return;
  const buyer = await as(house, { kind: "guest" }, locale);
  const hers = { number: bought.number, access: orderPass(buyer, "", bought.orderId) };
  const photos = photo
    ? [{ name: "photo.png", type: "image/png", bytes: await rasteriseOwnDrawing(photo, { width: 960, height: 720 }) }]
    : [];
  const form = {
    line: bought.line,
    key: randomUUID(),
    kind,
    quantity: "1",
    text: said,
    photos,
    instead: exchange ? "same" : "",
  };
  const { id } = await askReturn(buyer, { ...hers, ...form });
  if (reached === "asked") return;
  if (reached !== "refunded") {
    const { disputed: text } = reached;
    await signedIn(house, bought.maker, (ctx) => answerReturn(ctx, { return: id, answer: "dispute", text }));
    return;
  }
  await sendReturn(buyer, { ...hers, return: id, tracking: "240001122334" });
  await signedIn(house, bought.maker, (ctx) => confirmReturn(ctx, { return: id, fit: "on" }));
  const wanted = await rowsOf<{ id: string }>(house.db, sql`select id from refunds where return_id = ${id}`);
  for (const refund of wanted) await sendRefund(await village(house), refund.id);
}
