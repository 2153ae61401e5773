import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelOwnOrder } from "#app/domain/orders/cancel-order.server.ts";
import { matchReceipt } from "#app/domain/orders/match-receipt.server.ts";
import { anyLikelyOrders, anyProof, anyWaitingProofs } from "#app/domain/orders/matching-queries.server.ts";
import { rejectProof } from "#app/domain/orders/reject-proof.server.ts";
import { sendProof } from "#app/domain/orders/send-proof.server.ts";
import { releaseHolds } from "#app/domain/orders/settle-payment.server.ts";
import { transferPage } from "#app/domain/orders/transfer-queries.server.ts";
import { readProof, viewProof } from "#app/domain/orders/view-proof.server.ts";
import { anyReceipt } from "#app/domain/payments/money-queries.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { type Finance, openFinance, receiptPhoto } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

const system = { kind: "system", job: "test" } as const;
const goods = { "honey-thyme-1kg": 1 };
let shop: Shop;
let money: Finance;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
});
afterAll(() => shop.close());

const orderOf = async (id: string) =>
  (
    await shop.rows<{ status: string; hold: Date }>(`select status, hold_until as hold from orders where id = '${id}'`)
  )[0]!;
const proofsOf = (orderId: string) =>
  shop.rows<{ id: string; status: string; reason: string; iban: string | null; by: string | null }>(
    `select f.id, f.status, f.reason, f.iban_sealed as iban, f.judged_by as by from payment_proofs f join payments p on p.id = f.payment_id
     where p.order_id = '${orderId}' order by f.sent_at, f.id`,
  );

describe("the page of a transfer", () => {
  it("tells the account, the exact sum and the number to whoever may open the order, and nobody else", async () => {
    const placed = await money.ordered(goods);
    const ctx = await shop.ctxOf(guest);
    const page = await transferPage(ctx, placed.number, await money.accessTo(placed));
    expect(page).toMatchObject({ number: placed.number, total: (await money.totalOf(placed)).total, fault: null });
    expect(page.account?.iban).toMatch(/^IR\d{24}$/);
    const other = await money.ordered(goods);
    await expect(transferPage(ctx, placed.number, await money.accessTo(other))).rejects.toBeInstanceOf(Missing);
    await expect(transferPage(ctx, placed.number, "")).rejects.toBeInstanceOf(Missing);
    await expect(transferPage(await money.clerk(), placed.number, "")).rejects.toBeInstanceOf(Missing);
  });
});

describe("a photograph of a transfer", () => {
  it("is kept once, told, sealed where it names an account, and shown to finance with every look told", async () => {
    const placed = await money.ordered(goods);
    const form = await money.proofForm(placed, { reference: "140509071234", iban: "IR22 0000 0000 0000 0000 0000 01" });
    const ctx = await shop.ctxOf(guest);
    const sent = await sendProof(ctx, form);
    expect(await sendProof(ctx, form)).toEqual(sent);
    const [proof, ...more] = await proofsOf(placed.orderId);
    expect(more).toEqual([]);
    expect(proof).toMatchObject({ id: sent.id, status: "waiting" });
    expect(proof?.iban).not.toContain("IR22");
    expect(await money.told("proof.sent", placed.orderId)).toBe(1);
    const file = await anyProof(await money.clerk(), money.clerkActor, sent.id);
    expect(file).toMatchObject({ number: placed.number, last: "0001", reference: "140509071234", own: false });
    const { bytes, mediaType } = await readProof(await money.clerk(), sent.id);
    expect(mediaType).toMatch(/^image\/(jpeg|webp)$/);
    expect(bytes.equals((await receiptPhoto()).bytes)).toBe(false);
    expect(await money.told("proof.viewed", placed.orderId)).toBe(1);
  });

  it("of a stranger's order does not exist, and nobody but finance sees one", async () => {
    const placed = await money.ordered(goods);
    const ctx = await shop.ctxOf(guest);
    const other = await money.ordered(goods);
    const access = await money.accessTo(other);
    await expect(sendProof(ctx, await money.proofForm(placed, { access }))).rejects.toBeInstanceOf(Missing);
    await expect(sendProof(ctx, await money.proofForm(placed, { access: "" }))).rejects.toBeInstanceOf(Missing);
    expect(await proofsOf(placed.orderId)).toEqual([]);
    const { id } = await money.send(placed);
    for (const stranger of [ctx, await shop.maker("mina-khoreshrostami")]) {
      await expect(viewProof(stranger, { proof: id })).rejects.toBeInstanceOf(NotYours);
      await expect(rejectProof(stranger, { proof: id, reason: "x" })).rejects.toBeInstanceOf(NotYours);
    }
    await expect(viewProof(await money.clerk(), { proof: randomUUID() })).rejects.toBeInstanceOf(Missing);
    await expect(viewProof(await money.clerk(), { proof: "nothing" })).rejects.toBeInstanceOf(Missing);
  });

  it("comes one at a time: twenty at once leave one", async () => {
    const placed = await money.ordered(goods);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => money.send(placed)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "transfer.waiting" });
    expect(await proofsOf(placed.orderId)).toHaveLength(1);
  });

  it("is asked for where it is missing, and an account that cannot be one is said at its field", async () => {
    const placed = await money.ordered(goods);
    await expect(money.send(placed, { picture: [], iban: "IR22" })).rejects.toMatchObject({
      fields: { picture: "transfer.picture-missing", iban: "transfer.iban" },
    });
    // A German account takes no rials from us.
    await expect(money.send(placed, { iban: "DE89370400440532013000" })).rejects.toMatchObject({
      fields: { iban: "transfer.iban" },
    });
    const abroad = await money.ordered(goods, {}, "EUR");
    await money.send(abroad, { iban: "DE89 3704 0044 0532 0130 00" });
    expect(await proofsOf(abroad.orderId)).toHaveLength(1);
  });

  it("is not wanted by an order that is paid, or by one that is paid another way", async () => {
    const paid = await shop.paidOrder(goods);
    await expect(money.send(paid)).rejects.toMatchObject({ code: "transfer.paid" });
    const elsewhere = await shop.order(goods);
    await expect(money.send(elsewhere)).rejects.toMatchObject({ code: "transfer.other-rail" });
  });

  it("holds the goods for as long as nobody has looked, whatever the clock says", async () => {
    const placed = await money.ordered(goods);
    await money.send(placed);
    await shop.advance(10 * 86_400);
    await releaseHolds(await shop.ctxOf(system));
    expect((await orderOf(placed.orderId)).status).toBe("awaiting-payment");
    const waiting = await anyWaitingProofs(shop.db);
    expect(waiting.map(({ number }) => number)).toContain(placed.number);
    expect([...waiting].sort((a, b) => a.sentAt.localeCompare(b.sentAt))).toEqual(waiting);
  });
});

describe("turning a photograph down", () => {
  it("is told with its reason, once, and leaves a day to send another", async () => {
    const placed = await money.ordered(goods);
    const { id } = await money.send(placed);
    await shop.advance(10 * 86_400);
    const no = { proof: id, reason: "مبلغ خوانده نمی‌شود" };
    await rejectProof(await money.clerk(), no);
    await rejectProof(await money.clerk(), no);
    expect(await money.told("proof.rejected", placed.orderId)).toBe(1);
    await expect(rejectProof(await money.clerk(), { ...no, reason: "another" })).rejects.toMatchObject({
      code: "proof.judged",
    });
    await releaseHolds(await shop.ctxOf(system));
    expect((await orderOf(placed.orderId)).status).toBe("awaiting-payment");
    await settleAll(shop.house);
    const heard = await shop.rows<{ text: string }>(
      "select template as text from notices where template = 'proof-rejected'",
    );
    expect(heard.length).toBeGreaterThan(0);
    await money.send(placed);
    expect((await proofsOf(placed.orderId)).map(({ status }) => status)).toEqual(["rejected", "waiting"]);
    await rejectProof(await money.clerk(), { proof: (await proofsOf(placed.orderId))[1]!.id, reason: "still not" });
    await shop.advance(25 * 3600);
    await releaseHolds(await shop.ctxOf(system));
    expect((await orderOf(placed.orderId)).status).toBe("cancelled");
  });

  it("needs a reason, and somebody else than the buyer", async () => {
    const placed = await money.ordered(goods);
    const { id } = await money.send(placed);
    await expect(rejectProof(await money.clerk(), { proof: id, reason: " " })).rejects.toMatchObject({
      fields: { reason: "required" },
    });
    await shop.rows(`update orders set person_id = '${money.clerkActor.id}' where id = '${placed.orderId}'`);
    await expect(rejectProof(await money.clerk(), { proof: id, reason: "no" })).rejects.toMatchObject({
      code: "proof.own",
    });
    await expect(viewProof(await money.clerk(), { proof: id })).rejects.toBeInstanceOf(NotYours);
  });
});

describe("matching money to an order", () => {
  it("confirms it through the one path, accepts the photograph, and is done once", async () => {
    const placed = await money.ordered(goods);
    const { id: proof } = await money.send(placed, { reference: "771" });
    const receipt = await money.arrived(placed);
    const file = await anyProof(await money.clerk(), money.clerkActor, proof);
    expect(file.suggested[0]).toMatchObject({ id: receipt, outcome: "confirms" });
    const likely = await anyLikelyOrders(shop.db, await anyReceipt(shop.db, receipt));
    expect(likely[0]).toMatchObject({ number: placed.number, outcome: "confirms" });
    expect(await money.match(receipt, placed.number.toLowerCase())).toEqual({
      number: placed.number,
      outcome: "confirms",
    });
    expect(await money.match(receipt, placed.number)).toEqual({ number: placed.number, outcome: "before" });
    await settleAll(shop.house);
    expect((await orderOf(placed.orderId)).status).toBe("confirmed");
    expect((await proofsOf(placed.orderId))[0]).toMatchObject({ status: "accepted", by: money.clerkActor.id });
    expect(await money.told("receipt.matched", placed.orderId)).toBe(1);
    expect(await money.told("order.confirmed", placed.orderId)).toBe(1);
    const page = await transferPage(await shop.ctxOf(guest), placed.number, await money.accessTo(placed));
    expect(page).toMatchObject({ fault: "transfer.paid", status: "confirmed" });
    expect(page.foundAt).not.toBeNull();
  });

  it("of two clerks at once, and of two sums for one order, is one match each", async () => {
    const [one, two] = [await money.ordered(goods), await money.ordered(goods)];
    const receipt = await money.arrived(one, { description: "" });
    const answers = await Promise.allSettled([
      ...Array.from({ length: 6 }, () => money.match(receipt, one.number)),
      ...Array.from({ length: 6 }, () => money.match(receipt, two.number)),
    ]);
    const numbers = new Set(answers.flatMap((one) => (one.status === "fulfilled" ? [one.value.number] : [])));
    expect(numbers.size).toBe(1);
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "receipt.matched" });
    expect(
      (await money.told("receipt.matched", one.orderId)) + (await money.told("receipt.matched", two.orderId)),
    ).toBe(1);
    await settleAll(shop.house);
    const [matched] = numbers;
    const placed = matched === one.number ? one : two;
    expect((await orderOf(placed.orderId)).status).toBe("confirmed");
  });

  it("is for finance, for an order there is, in its own currency, and never for one's own", async () => {
    const placed = await money.ordered(goods);
    const receipt = await money.arrived(placed);
    for (const stranger of [await shop.ctxOf(guest), await money.personWith(money.clerkActor.id, ["officer", "admin"])])
      await expect(matchReceipt(stranger, { receipt, number: placed.number })).rejects.toBeInstanceOf(NotYours);
    await expect(money.match(receipt, "KH-22222222")).rejects.toMatchObject({ fields: { number: "receipt.no-order" } });
    await expect(money.match(randomUUID(), placed.number)).rejects.toBeInstanceOf(Missing);
    const abroad = await money.ordered(goods, {}, "EUR");
    await expect(money.match(receipt, abroad.number)).rejects.toMatchObject({ code: "receipt.currency" });
    await shop.rows(`update orders set person_id = '${money.clerkActor.id}' where id = '${placed.orderId}'`);
    await expect(money.match(receipt, placed.number)).rejects.toMatchObject({ code: "receipt.own-order" });
    expect((await shop.rows(`select 1 from bank_receipts where id = '${receipt}' and payment_id is null`)).length).toBe(
      1,
    );
  });

  it("knows one's own order as a guest too, by the number it was placed with", async () => {
    const clerk = await shop.as("+989121110099", { name: "مالی" });
    const [body] = await shop.rows<{ id: string }>("select body_id as id from duties where kind = 'finance' limit 1");
    const ctx = await shop.ctxOf({ ...clerk, duties: [{ kind: "finance", bodyId: body!.id }] });
    const placed = await money.ordered(goods, { phone: "09121110099" });
    const receipt = await money.arrived(placed);
    await expect(money.match(receipt, placed.number, ctx)).rejects.toMatchObject({ code: "receipt.own-order" });
    const another = await money.ordered(goods);
    expect(await money.match(receipt, another.number, ctx)).toMatchObject({ outcome: "confirms" });
  });

  it("leaves the clock no moment between the match and the order", async () => {
    const placed = await money.ordered(goods);
    await money.send(placed);
    await shop.advance(10 * 86_400);
    const receipt = await money.arrived(placed);
    await money.match(receipt, placed.number);
    // Only the clock runs, not the job: it asks the rail itself, or finds the order held.
    await releaseHolds(await shop.ctxOf(system));
    expect((await orderOf(placed.orderId)).status).not.toBe("cancelled");
    await settleAll(shop.house);
    expect((await orderOf(placed.orderId)).status).toBe("confirmed");
  });

  it("takes a photograph of an order that was called off, and sends its money back by hand", async () => {
    const placed = await money.ordered(goods);
    const ctx = await shop.ctxOf(guest);
    await cancelOwnOrder(ctx, { number: placed.number, access: await money.accessTo(placed) });
    await money.send(placed, { iban: "IR220000000000000000000001" });
    const receipt = await money.arrived(placed);
    expect(await money.match(receipt, placed.number)).toMatchObject({ outcome: "late" });
    await settleAll(shop.house);
    expect((await orderOf(placed.orderId)).status).toBe("cancelled");
    const [refund] = await shop.rows(
      `select r.status, r.by_hand as hand from refunds r join payments p on p.id = r.payment_id where p.order_id = '${placed.orderId}'`,
    );
    expect(refund).toEqual({ status: "wanted", hand: true });
  });
});
