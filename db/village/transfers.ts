import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { matchReceipt } from "#app/domain/orders/match-receipt.server.ts";
import { rejectProof } from "#app/domain/orders/reject-proof.server.ts";
import { sendProof } from "#app/domain/orders/send-proof.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { recordReceipt } from "#app/domain/payments/record-receipt.server.ts";
import { saveStatementFormat } from "#app/domain/payments/save-statement-format.server.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { type Ctx, type House, systemContext } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { toMajor } from "#app/platform/money.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { as, order, type Placed, signedIn } from "./orders.ts";
import type { Purchase } from "./purchases.ts";

/** How far a transfer has come; `differs` and `returned` came in another sum and go back by hand. */
type Reached = "shown" | "found" | "turned-down" | "matched" | "differs" | "returned";

const guest = (name: string, phone: string): Purchase["buyer"] => ({
  locale: "fa",
  form: {
    name,
    phone,
    province: "IR-07",
    city: "اصفهان",
    street: "خیابان نمونه، کوچهٔ دوم، پلاک ۷",
    postalCode: "8134814687",
  },
});

/** One order in every state a transfer can be in, none of a piece there is only one of. */
const transfers: readonly { goods: string; buyer: Purchase["buyer"]; reached: Reached }[] = [
  { goods: "honey-multi-1kg", buyer: guest("پروین نمونه", "+989000000195"), reached: "shown" },
  { goods: "thyme-garden-100", buyer: guest("کاوه نمونه", "+989000000196"), reached: "found" },
  { goods: "chamomile-flowers-100", buyer: guest("مینو نمونه", "+989000000197"), reached: "turned-down" },
  { goods: "honey-alfalfa-2kg", buyer: guest("پروین نمونه", "+989000000195"), reached: "matched" },
  { goods: "child-vest/2", buyer: guest("کاوه نمونه", "+989000000196"), reached: "differs" },
  { goods: "honey-gift-trio", buyer: guest("مینو نمونه", "+989000000197"), reached: "returned" },
];

/** Of every buyer there: another than the market's own. */
const iban = "IR650000000000000000000003";

/**
 * Transfers on every step of their way, by the commands people use, so that finance has a desk with work on it. A market
 * where somebody has shown a transfer, or that is not the village's, is left alone.
 */
export async function loadTransfers(house: House): Promise<void> {
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from payment_proofs) and exists (select from orders)
          and exists (select from products where slug = ${transfers[0]!.goods}) as wanting`,
  );
  if (!house.env.demo || !found?.wanting) return;
  for (const [index, { goods, buyer, reached }] of transfers.entries()) {
    const ctx = await as(house, { kind: "guest" }, "fa");
    const placed = await order(ctx, {
      buyer,
      currency: "IRR",
      goods: { [goods]: 1 },
      rail: "bank-transfer",
      reached: [],
    });
    await show(ctx, placed, `1405${index}8817`);
    await signedIn(house, "finance", (clerk) => judge(house, clerk, placed, reached, `1405${index}8817`));
  }
  // The columns of a bank's own file: row, day, hour, description, debit, credit, balance, reference.
  await signedIn(house, "finance", (clerk) =>
    saveStatementFormat(clerk, {
      ...{ bank: "بانک نمونه", currency: "IRR", titleRows: "2", dateColumn: "2", amountColumn: "6" },
      ...{ referenceColumn: "8", descriptionColumn: "4" },
    }),
  );
  // Money nobody has announced: it waits for whoever knows what it is.
  await signedIn(house, "finance", async (clerk) => {
    await receipt(clerk, { amount: "3200000", reference: "140588990012", description: "واریز نقدی" });
    await receipt(clerk, { amount: "18500000", reference: "140588990047", description: "بابت خرید گلیم" });
  });
}

/** The buyer sends the photograph of her receipt. */
async function show(ctx: Ctx, placed: Placed, reference: string): Promise<void> {
  const bytes = await rasteriseOwnDrawing(slip(placed.number, reference), { width: 720, height: 960 });
  await sendProof(ctx, {
    key: randomUUID(),
    number: placed.number,
    access: orderPass(ctx, "", placed.orderId),
    picture: [{ name: "receipt.png", type: "image/png", bytes }],
    reference,
    iban,
  });
}

const receipt = (clerk: Ctx, facts: { amount: string; reference: string; description: string }) =>
  recordReceipt(clerk, { currency: "IRR", receivedOn: dayOf(clerk.now), ...facts });

/** What finance has done about it so far. */
async function judge(house: House, clerk: Ctx, placed: Placed, reached: Reached, reference: string): Promise<void> {
  if (reached === "shown") return;
  const { number } = placed;
  if (reached === "turned-down") {
    const [proof] = await rowsOf<{ id: string }>(
      house.db,
      sql`select id from payment_proofs where payment_id = ${placed.paymentId}`,
    );
    await rejectProof(clerk, { proof: proof?.id, reason: "مبلغ روی رسید خوانده نمی‌شود. لطفاً عکس روشن‌تری بفرستید." });
    return;
  }
  const [facts] = await rowsOf<{ total: string }>(
    house.db,
    sql`select total::text from orders where id = ${placed.orderId}`,
  );
  const less = reached === "differs" || reached === "returned" ? 50_000n : 0n;
  const amount = toMajor({ amount: BigInt(facts?.total ?? 0) - less, currency: "IRR" });
  const { id } = await receipt(clerk, { amount, reference, description: `سفارش ${number}` });
  if (reached === "found") return;
  await matchReceipt(clerk, { receipt: id, number });
  const system = await systemContext(house, "village", "village");
  await settlePayment(system, placed.paymentId);
  if (reached === "matched") return;
  const [refund] = await rowsOf<{ id: string }>(
    house.db,
    sql`select id from refunds where payment_id = ${placed.paymentId}`,
  );
  if (!refund) throw new Error("money in another sum was not to go back");
  await sendRefund(system, refund.id);
  if (reached === "returned") await sendByHand(clerk, { refund: refund.id, reference: `14059${reference.slice(4)}` });
}

/** A bank's slip as a phone photographs it, with nobody's account on it. */
function slip(number: string, reference: string): string {
  const line = (y: number, name: string, value: string) =>
    `<text x="640" y="${y}" font-size="24" fill="#6b6257" text-anchor="end">${name}</text><text x="640" y="${y + 36}" font-size="30" fill="#2a2622" text-anchor="end">${value}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 960"><rect width="720" height="960" fill="#cfc6b8"/>
<g transform="rotate(-2 360 480)" font-family="Vazirmatn, sans-serif"><rect x="50" y="50" width="620" height="860" rx="10" fill="#fdfbf6"/>
<rect x="50" y="50" width="620" height="110" fill="#1f5f5b"/><text x="360" y="120" font-size="36" fill="#fff" text-anchor="middle">Example Bank</text>
${line(230, "Transfer", "OK")}${line(340, "Reference", reference)}${line(450, "To", "IR22 .... 0001")}${line(560, "Description", number)}
<path d="M80 700h560M80 740h560M80 780h400" stroke="#d9d0c2" stroke-width="10"/></g></svg>`;
}
