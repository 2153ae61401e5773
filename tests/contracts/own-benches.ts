import { randomBytes } from "node:crypto";
import type { Asked } from "#app/domain/payments/provider.ts";
import { bankTransfer } from "#app/domain/payments/providers/bank-transfer.server.ts";
import { cashOnDelivery } from "#app/domain/payments/providers/cash-on-delivery.server.ts";
import { testHouse } from "#tests/support/house.ts";
import type { Bench } from "./rail.ts";
import { askedFor } from "./twin-benches.ts";

const nothing = { captured: 0n, refunded: 0n };

/** The payer goes to her bank, and finance finds her money on the statement and matches it to her payment. */
export async function transferBench(): Promise<Bench> {
  const t = await testHouse();
  const clerk = await t.as("+989120000001", { name: "مالی" });

  /** A payment of an order that waits for it. */
  async function asked(): Promise<Asked> {
    const wish = askedFor("IRR");
    const { paymentId: id, orderNumber: number, amount } = wish;
    await t.rows(
      `with placed as (
         insert into orders (number, checkout_key, locale, currency, buyer_name_sealed, buyer_phone_sealed, buyer_phone_index, digits_index, address_sealed, province, goods, carriage, total, hold_until)
         values ('${number}', '${id}', 'fa', 'IRR', '', '', '', '', '', 'IR-07', ${amount.amount}, 0, ${amount.amount}, now() + interval '2 days') returning id)
       insert into payments (id, order_id, provider, currency, amount, provider_ref)
       select '${id}', id, 'bank-transfer', 'IRR', ${amount.amount}, '${id}' from placed`,
    );
    return wish;
  }

  const arrive = (paymentId: string, amount: bigint) =>
    t.rows(
      `insert into bank_receipts (reference, currency, amount, received_on, payment_id, recorded_by, matched_at)
       values ('${randomBytes(6).toString("hex")}', 'IRR', ${amount}, current_date, '${paymentId}', '${clerk.id}', now())`,
    );

  return {
    provider: bankTransfer(t.db),
    asked,
    async pay({ id, amount }) {
      await arrive(id, amount.amount);
    },
    async payOther({ id, amount }) {
      await arrive(id, amount.amount - 10_000n);
    },
    // She never goes to the bank.
    giveUp: async () => {},
    async books() {
      const [sum] = await t.rows<{ captured: string }>(
        "select coalesce(sum(amount), 0) as captured from bank_receipts",
      );
      return { captured: BigInt(sum?.captured ?? 0), refunded: 0n };
    },
    breakDown: async () => {},
    mend: async () => {},
    close: () => t.close(),
  };
}

/** The courier takes the money at the door, or does not: none of it comes to us, so there are no books of it here. */
export async function courierBench(): Promise<Bench> {
  return {
    provider: cashOnDelivery(),
    asked: async () => askedFor("IRR"),
    pay: async () => {},
    payOther: async () => {},
    giveUp: async () => {},
    books: async () => nothing,
    breakDown: async () => {},
    mend: async () => {},
    close: async () => {},
  };
}
