import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveRefundAccount } from "#app/domain/orders/save-refund-account.server.ts";
import { refundAccountPage } from "#app/domain/orders/transfer-queries.server.ts";
import { askAccount } from "#app/domain/payments/ask-account.server.ts";
import { anyHandRefund, anyHandRefunds } from "#app/domain/payments/money-queries.server.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import { takeRefundFile } from "#app/domain/payments/take-refund-file.server.ts";
import { moneyMatches } from "#app/invariants/i02-money-matches.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { type Finance, openFinance, type Placed } from "#tests/support/finance.ts";
import { heard } from "#tests/support/heard.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
});
afterAll(() => shop.close());

const iban = "IR220000000000000000000001";
const refundOf = async ({ orderId }: Placed) =>
  (
    await shop.rows<{ id: string; status: string; iban: string | null; ref: string | null }>(
      `select r.id, r.status, r.iban_sealed as iban, r.provider_ref as ref from refunds r join payments p on p.id = r.payment_id where p.order_id = '${orderId}'`,
    )
  )[0]!;
const balance = async (account: string) =>
  (
    await shop.rows<{ n: string }>(
      `select coalesce(sum(amount), 0)::text as n from ledger_entries where account = '${account}'`,
    )
  )[0]!.n;

/** Money in another sum than the order's: it goes back, and only a person can send it. */
async function owedBack(): Promise<Placed> {
  const placed = await money.ordered({ "honey-thyme-1kg": 1 });
  await money.match(await money.arrived(placed, { amount: "1000000" }), placed.number);
  await settleAll(shop.house);
  return placed;
}

describe("a refund no rail can send", () => {
  it("asks the buyer for her account, is sent once under the bank's reference, booked out of our bank, and told", async () => {
    const placed = await owedBack();
    const refund = await refundOf(placed);
    expect(await balance(`unapplied:${placed.orderId}`)).toBe("-1000000");
    const clearing = BigInt(await balance("provider-clearing:bank-transfer"));
    const done = { refund: refund.id, reference: "۹۹ ab" };
    await expect(sendByHand(await money.clerk(), done)).rejects.toMatchObject({ code: "refund.no-account" });
    const asked = await shop.rows(`select 1 from notices where template = 'refund-account'`);
    expect(asked.length).toBeGreaterThan(0);

    const access = await money.accessTo(placed);
    const ctx = await shop.ctxOf(guest);
    expect(await refundAccountPage(ctx, placed.number, access)).toMatchObject({
      waits: true,
      amount: "1000000",
      last: null,
    });
    await saveRefundAccount(ctx, { number: placed.number, access, iban: "IR22 0000 0000 0000 0000 0000 01" });
    await saveRefundAccount(ctx, { number: placed.number, access, iban });
    expect(await money.told("refund.account-given", placed.orderId)).toBe(1);
    expect((await refundOf(placed)).iban).not.toContain("IR22");
    expect(await refundAccountPage(ctx, placed.number, access)).toMatchObject({ last: "0001" });
    expect(await anyHandRefund(await money.clerk(), money.clerkActor, refund.id)).toMatchObject({ account: iban });

    await Promise.all(Array.from({ length: 8 }, async () => sendByHand(await money.clerk(), done)));
    expect(await refundOf(placed)).toMatchObject({ status: "succeeded", ref: "99AB" });
    expect(await money.told("payment.refunded", placed.orderId)).toBe(1);
    expect(await balance(`unapplied:${placed.orderId}`)).toBe("0");
    expect(BigInt(await balance("provider-clearing:bank-transfer"))).toBe(clearing - 1_000_000n);
    await settleAll(shop.house);
    const heard = await shop.rows(`select 1 from notices where template = 'payment-refunded-by-hand'`);
    expect(heard.length).toBeGreaterThan(0);
    expect((await anyHandRefunds(shop.db)).done.map(({ id }) => id)).toContain(refund.id);
    // What is done shows its account to nobody any more.
    expect(await anyHandRefund(await money.clerk(), money.clerkActor, refund.id)).toMatchObject({ account: null });
    await expect(saveRefundAccount(ctx, { number: placed.number, access, iban })).rejects.toMatchObject({
      code: "refund.none-waits",
    });
  });

  it("uses the account that came with the photograph, unless she says another", async () => {
    const placed = await money.ordered({ "honey-thyme-1kg": 1 });
    await money.send(placed, { iban });
    await money.match(await money.arrived(placed, { amount: "5" }), placed.number);
    await settleAll(shop.house);
    const refund = await refundOf(placed);
    const clerk = await money.clerk();
    expect(await anyHandRefund(clerk, money.clerkActor, refund.id)).toMatchObject({ account: iban, known: true });
    const other = "IR920000000000000000000002";
    const access = await money.accessTo(placed);
    await saveRefundAccount(await shop.ctxOf(guest), { number: placed.number, access, iban: other });
    expect(await anyHandRefund(clerk, money.clerkActor, refund.id)).toMatchObject({ account: other });
  });

  it("goes to the bank in a file of those that may be sent, her own and disputed ones left out, every look told", async () => {
    const [ready, unknown, own] = [await owedBack(), await owedBack(), await owedBack()];
    const say = async (placed: Placed) =>
      saveRefundAccount(await shop.ctxOf(guest), {
        ...{ number: placed.number, access: await money.accessTo(placed) },
        iban,
      });
    await say(ready);
    await say(own);
    await shop.rows(`update orders set person_id = '${money.clerkActor.id}' where id = '${own.orderId}'`);
    const told = await money.told("refunds.file-taken", ready.orderId);
    expect(told).toBe(0);
    const rows = await takeRefundFile(await money.clerk(), {});
    const orders = rows.map(([order]) => order);
    expect(rows.find(([order]) => order === ready.number)).toEqual([
      ready.number,
      iban,
      "نرگس آزمایشی",
      "1000000",
      "IRR",
      "",
    ]);
    expect(orders).not.toContain(unknown.number);
    expect(orders).not.toContain(own.number);
    const [event] = await shop.rows<{ data: { rows: number } }>(
      "select data from events where kind = 'refunds.file-taken'",
    );
    expect(event?.data).toEqual({ rows: rows.length });
    await expect(takeRefundFile(await shop.ctxOf(guest), {})).rejects.toBeInstanceOf(NotYours);
    const officer = await money.personWith(money.clerkActor.id, ["officer"]);
    await expect(takeRefundFile(officer, {})).rejects.toBeInstanceOf(NotYours);
  });

  it("whose account nobody knows is asked for again, once a day", async () => {
    const placed = await owedBack();
    const { id: refund } = await refundOf(placed);
    const ask = async () => askAccount(await money.clerk(), { refund });
    await expect(ask()).rejects.toMatchObject({ code: "refund.asked-today" });
    await shop.advance(25 * 3600);
    const presses = await Promise.allSettled([ask(), ask(), ask()]);
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await settleAll(shop.house);
    const asked = await heard(shop, "refund-account", refund);
    expect(asked.map(({ to }) => to)).toEqual(["+989123456789", "+989123456789"]);
    expect(await anyHandRefund(await money.clerk(), money.clerkActor, refund)).toMatchObject({ account: null });
    const access = await money.accessTo(placed);
    await saveRefundAccount(await shop.ctxOf(guest), { number: placed.number, access, iban });
    await shop.advance(25 * 3600);
    await expect(ask()).rejects.toMatchObject({ code: "refund.account-known" });
    await expect(askAccount(await shop.ctxOf(guest), { refund })).rejects.toBeInstanceOf(NotYours);
    await expect(askAccount(await money.clerk(), { refund: randomUUID() })).rejects.toBeInstanceOf(Missing);
  });

  it("needs a reference that stands for nothing else, even at once", async () => {
    const ones = [await owedBack(), await owedBack()];
    for (const placed of ones)
      await saveRefundAccount(await shop.ctxOf(guest), {
        number: placed.number,
        access: await money.accessTo(placed),
        iban,
      });
    const refunds = await Promise.all(ones.map(refundOf));
    const answers = await Promise.allSettled(
      refunds.map(async ({ id }) => sendByHand(await money.clerk(), { refund: id, reference: "SAME-1" })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = answers.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "refund.reference-used" });
    const [sent] = await shop.rows<{ id: string }>("select id from refunds where provider_ref = 'SAME-1'");
    await expect(sendByHand(await money.clerk(), { refund: sent!.id, reference: "other" })).rejects.toMatchObject({
      code: "refund.sent-before",
    });
  });

  it("is sent by finance alone, and by nobody to herself", async () => {
    const placed = await owedBack();
    const { id } = await refundOf(placed);
    const access = await money.accessTo(placed);
    const form = { number: placed.number, access, iban };
    await expect(sendByHand(await shop.ctxOf(guest), { refund: id, reference: "x" })).rejects.toBeInstanceOf(NotYours);
    await expect(sendByHand(await money.clerk(), { refund: randomUUID(), reference: "x" })).rejects.toBeInstanceOf(
      Missing,
    );
    await expect(saveRefundAccount(await shop.ctxOf(guest), { ...form, access: "" })).rejects.toBeInstanceOf(Missing);
    await expect(saveRefundAccount(await money.clerk(), { ...form, access: "" })).rejects.toBeInstanceOf(Missing);
    await expect(saveRefundAccount(await shop.ctxOf(guest), { ...form, iban: "IR22" })).rejects.toMatchObject({
      fields: { iban: "transfer.iban" },
    });
    await saveRefundAccount(await shop.ctxOf(guest), form);
    await shop.rows(`update orders set person_id = '${money.clerkActor.id}' where id = '${placed.orderId}'`);
    await expect(sendByHand(await money.clerk(), { refund: id, reference: "x" })).rejects.toMatchObject({
      code: "refund.own",
    });
  });

  it("waits for days without breaking what must be true of money", async () => {
    await owedBack();
    await shop.advance(5 * 86_400);
    await settleAll(shop.house);
    const world = { db: shop.db, keys: shop.house.keys, dataDir: "", alive: true, books: [] };
    expect((await moneyMatches.judge(world)).broken).toEqual([]);
  });
});
