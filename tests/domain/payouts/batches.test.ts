import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approveBatch } from "#app/domain/payouts/approve-batch.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { dropBatch } from "#app/domain/payouts/drop-batch.server.ts";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { enterResults } from "#app/domain/payouts/enter-results.server.ts";
import { makeBatch, makeBatchByClock, makeDueBatches } from "#app/domain/payouts/make-batch.server.ts";
import { reverseResult } from "#app/domain/payouts/reverse-result.server.ts";
import { rowCode } from "#app/domain/payouts/rules.ts";
import { saveTerms } from "#app/domain/payouts/save-terms.server.ts";
import { fileHeads, takeFile } from "#app/domain/payouts/take-file.server.ts";
import { moneyMatches } from "#app/invariants/i02-money-matches.ts";
import { ordersAddUp } from "#app/invariants/i03-orders-add-up.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { heard } from "#tests/support/heard.ts";
import { iban, openPayouts, type PayoutBench } from "#tests/support/payouts.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let bench: PayoutBench;
let honey: string;
beforeAll(async () => {
  shop = await openShop();
  bench = await openPayouts(shop);
  honey = (await bench.withAccount("honey-thyme-1kg")).shopId;
});
afterAll(() => shop.close());

const make = async () => (await makeBatch(await bench.clerk(), { currency: "IRR" })).id;
const approve = async (batch: string) => approveBatch(await bench.colleague(), { batch });
const refused = (code: string) => ({ name: "Refusal", code });
const holds = async () => {
  const world = { db: shop.db, keys: shop.house.keys, dataDir: "", alive: true, books: [] };
  expect((await moneyMatches.judge(world)).broken).toEqual([]);
  expect((await ordersAddUp.judge(world)).broken).toEqual([]);
};
/** One delivered jar, in an approved batch; other lines of it are paid. */
async function approved(goods: Record<string, number> = { "honey-thyme-1kg": 1 }) {
  await bench.delivered(goods);
  const batch = await make();
  await approve(batch);
  const items = await bench.itemsOf(batch);
  for (const item of items) if (item.shop !== honey) await paid({ batch, item });
  return { batch, item: items.find((item) => item.shop === honey)! };
}
let references = 0;
const paid = async ({ batch, item }: { batch: string; item: { id: string } }, reference = `B-${++references}`) =>
  enterResult(await bench.clerk(), { batch, row: item.id, result: "paid", reference });

describe("a batch", () => {
  it("takes what is due, waits for a second person, is paid once under the bank's reference, booked and told", async () => {
    const before = await bench.balance("provider-clearing:bank-transfer");
    await bench.delivered({ "honey-thyme-1kg": 2 });
    const due = -(await bench.balance(`seller-payable:${honey}`));
    expect(due).toBeGreaterThan(0n);
    const other = ((await bench.colleague()).actor as Person).id;
    await shop.rows(
      `insert into duties (person_id, kind, body_id) select '${other}', 'finance', body_id from duties where kind = 'finance' limit 1`,
    );
    const batch = await make();
    const [item, ...more] = await bench.itemsOf(batch);
    expect(more).toEqual([]);
    // Whoever may approve it hears that it waits, and not who made it.
    await settleAll(shop.house);
    const waits = (await heard(shop, "payout-batch-waits", batch)).map(({ person }) => person);
    expect(waits).toContain(other);
    expect(waits).not.toContain(((await bench.clerk()).actor as Person).id);
    expect(item).toMatchObject({ shop: honey, amount: String(due), netted: "0", status: "waiting" });

    const result = { batch, row: item!.id, result: "paid", reference: "۱۴۰۵ 77" };
    await expect(takeFile(await bench.clerk(), { batch })).rejects.toMatchObject(refused("payout.not-approved"));
    await expect(enterResult(await bench.clerk(), result)).rejects.toMatchObject(refused("payout.not-approved"));
    await expect(approveBatch(await bench.clerk(), { batch })).rejects.toMatchObject(refused("payout.second-person"));
    await approve(batch);
    await approve(batch);
    expect(await bench.told("payout-batch.approved", batch)).toBe(1);
    await expect(dropBatch(await bench.clerk(), { batch })).rejects.toMatchObject(refused("payout.batch-approved"));

    const rows = await takeFile(await bench.clerk(), { batch });
    expect(rows).toEqual([[rowCode(item!.id), iban, "نرگس نمونه", String(due), "IRR", "", ""]]);
    expect(await bench.told("payout-batch.file-taken", batch)).toBe(1);

    await Promise.all(Array.from({ length: 6 }, async () => enterResult(await bench.clerk(), result)));
    expect(await bench.told("payout.paid", item!.id)).toBe(1);
    expect(await bench.balance(`seller-payable:${honey}`)).toBe(0n);
    expect(await bench.balance("provider-clearing:bank-transfer")).toBe(before - due);
    await expect(enterResult(await bench.clerk(), { ...result, reference: "other" })).rejects.toMatchObject(
      refused("payout.entered-before"),
    );
    await settleAll(shop.house);
    const paidTo = await shop.rows<{ channel: string }>("select channel from notices where template = 'payout-paid'");
    expect(paidTo.map(({ channel }) => channel)).toContain("sms");
    await expect(makeBatch(await bench.clerk(), { currency: "IRR" })).rejects.toMatchObject(
      refused("payout.nothing-due"),
    );
    expect(JSON.stringify(await shop.rows("select data from events"))).not.toContain("0000000001");
    await holds();
  });

  it("is made once of the same money, whoever presses at once", async () => {
    await bench.delivered({ "honey-thyme-1kg": 1 });
    const presses = await Promise.allSettled([
      ...Array.from({ length: 3 }, async () => makeBatch(await bench.clerk(), { currency: "IRR" })),
      ...Array.from({ length: 3 }, async () => makeBatch(await bench.colleague(), { currency: "IRR" })),
      ...Array.from({ length: 1 }, async () =>
        makeBatchByClock(await shop.ctxOf({ kind: "system", job: "test" }), { currency: "IRR" }),
      ),
    ]);
    const made = presses.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value.id] : []));
    expect(made).toHaveLength(1);
    const lost = presses.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(lost)).toEqual(new Set(["payout.nothing-due"]));
    const parts = await shop.rows(
      "select consignment_id from payout_parts where released_at is null group by 1, payee_id, piece having count(*) > 1",
    );
    expect(parts).toEqual([]);
    await dropBatch(await bench.colleague(), { batch: made[0]! });
    await dropBatch(await bench.colleague(), { batch: made[0]! });
    expect(await bench.told("payout-batch.dropped", made[0]!)).toBe(1);
    await expect(approve(made[0]!)).rejects.toMatchObject(refused("payout.batch-dropped"));
    // What was dropped is due again.
    const again = await make();
    await approve(again);
    await paid({ batch: again, item: (await bench.itemsOf(again))[0]! });
    await holds();
  });

  it("cannot hold a part twice: the database says so too", async () => {
    const { batch, item } = await approved();
    await expect(
      shop.rows(
        `insert into payout_parts (item_id, consignment_id, payee_id, piece, amount) select item_id, consignment_id, payee_id, piece, 1 from payout_parts where item_id = '${item.id}'`,
      ),
    ).rejects.toThrow(/payout_parts_once/);
    await paid({ batch, item });
  });

  it("gives back what the bank could not pay, and corrects what was entered wrongly without changing it", async () => {
    const { batch, item } = await approved();
    const owed = await bench.balance(`seller-payable:${honey}`);
    const clearing = await bench.balance("provider-clearing:bank-transfer");
    const failed = { batch, row: item.id, result: "failed", reason: "حساب بسته است" };
    await expect(enterResult(await bench.clerk(), { ...failed, reason: "" })).rejects.toBeInstanceOf(Invalid);
    await enterResult(await bench.clerk(), failed);
    expect(await bench.balance(`seller-payable:${honey}`)).toBe(owed);
    await settleAll(shop.house);
    expect(await shop.rows("select 1 from notices where template = 'payout-failed'")).not.toEqual([]);

    // It is due again; entered as paid by mistake, that is taken back and entered anew.
    const next = await make();
    await approve(next);
    const [line] = await bench.itemsOf(next);
    await expect(reverseResult(await bench.clerk(), { batch, row: item.id, why: "اشتباه" })).rejects.toMatchObject(
      refused("payout.taken-again"),
    );
    await paid({ batch: next, item: line! }, "WRONG-1");
    expect(await bench.balance(`seller-payable:${honey}`)).toBe(owed + BigInt(line!.amount));
    await reverseResult(await bench.clerk(), { batch: next, row: line!.id, why: "شمارهٔ اشتباه" });
    await reverseResult(await bench.clerk(), { batch: next, row: line!.id, why: "شمارهٔ اشتباه" });
    expect(await bench.told("payout.reversed", line!.id)).toBe(1);
    expect(await bench.balance(`seller-payable:${honey}`)).toBe(owed);
    expect(await bench.balance("provider-clearing:bank-transfer")).toBe(clearing);
    await holds();
    await paid({ batch: next, item: line! }, "RIGHT-1");
    const results = await shop.rows<{ reference: string; gone: boolean }>(
      `select reference, reversed_at is not null as gone from payout_results where item_id = '${line!.id}' order by id`,
    );
    expect(results).toEqual([
      { reference: "WRONG-1", gone: true },
      { reference: "RIGHT-1", gone: false },
    ]);
    await holds();
  });

  it("sets off what she owes, as a line of its own", async () => {
    await bench.delivered({ "honey-thyme-1kg": 2 });
    const gross = -(await bench.balance(`seller-payable:${honey}`));
    // Taken at the door for others some other day.
    const owes = 100_000n;
    const [event] = await shop.rows<{ id: number }>("select min(id) as id from events");
    await shop.rows(
      `with t as (insert into ledger_transactions (recipe, source, event_id) values ('cash-collected', uuidv7(), ${event!.id}) returning id)
       insert into ledger_entries (transaction_id, account, currency, amount) select id, a, 'IRR', n from t, (values ('seller-receivable:${honey}', ${owes}), ('platform-fee', -${owes})) v(a, n)`,
    );
    const batch = await make();
    const [item] = await bench.itemsOf(batch);
    expect(item).toMatchObject({ gross: String(gross), netted: String(owes), amount: String(gross - owes) });
    await approve(batch);
    await paid({ batch, item: item! });
    expect(await bench.balance(`seller-payable:${honey}`)).toBe(0n);
    expect(await bench.balance(`seller-receivable:${honey}`)).toBe(0n);
    const world = { db: shop.db, keys: shop.house.keys, dataDir: "", alive: true, books: [] };
    expect((await moneyMatches.judge(world)).broken).toEqual([]);
  });

  it("follows what the books took off her account since", async () => {
    await bench.delivered({ "honey-thyme-1kg": 2 });
    const gross = -(await bench.balance(`seller-payable:${honey}`));
    const [event] = await shop.rows<{ id: number }>("select min(id) as id from events");
    await shop.rows(
      `with t as (insert into ledger_transactions (recipe, source, event_id) values ('some-return', uuidv7(), ${event!.id}) returning id)
       insert into ledger_entries (transaction_id, account, currency, amount) select id, a, 'IRR', n from t, (values ('seller-payable:${honey}', 50000), ('platform-fee', -50000)) v(a, n)`,
    );
    const batch = await make();
    const [item] = await bench.itemsOf(batch);
    expect(item).toMatchObject({ gross: String(gross), amount: String(gross - 50_000n) });
    await approve(batch);
    await paid({ batch, item: item! });
    expect(await bench.balance(`seller-payable:${honey}`)).toBe(0n);
    // Taken off once, not again.
    const next = await approved();
    expect(next.item.amount).toBe(next.item.gross);
    await paid(next);
  });

  it("pays a cooperative its share", async () => {
    const [share] = await shop.rows<{ body: string }>(
      "select split_part(account, ':', 2) as body from ledger_entries where account like 'cooperative-share:%' limit 1",
    );
    const manager = await bench.managerOf(share!.body);
    await changeAccount(manager, { body: share!.body, currency: "IRR", iban, holder: "تعاونی" });
    await shop.advance(73 * 3600);
    const owed = -(await bench.balance(`cooperative-share:${share!.body}`));
    const batch = await make();
    const item = (await bench.itemsOf(batch)).find(({ body }) => body === share!.body);
    expect(item?.amount).toBe(String(owed));
    await approve(batch);
    for (const one of await bench.itemsOf(batch)) await paid({ batch, item: one });
    expect(await bench.balance(`cooperative-share:${share!.body}`)).toBe(0n);
    await holds();
  });

  it("takes the bank's file back whole or not at all, once", async () => {
    const { batch, item } = await approved();
    const rows = await takeFile(await bench.clerk(), { batch });
    const filled = (reference: string) =>
      csvText([fileHeads, ...rows.map((row) => [...row.slice(0, -2), reference, ""])]);
    const answer = async (text: string) => enterResults(await bench.clerk(), { batch, rows: text });
    await expect(answer("000000000000,REF,")).rejects.toMatchObject({ fields: { "row.1": "payout.row-unknown" } });
    await expect(answer(`${rowCode(item.id)},R,reason`)).rejects.toMatchObject({
      fields: { "row.1": "payout.result-both" },
    });
    expect(await answer(filled("CSV-1"))).toEqual({ entered: 1, known: 0 });
    expect(await answer(filled("CSV-1"))).toEqual({ entered: 0, known: 1 });
    expect(await bench.told("payout.paid", item.id)).toBe(1);
    const next = await approved();
    await expect(paid(next, "CSV-1")).rejects.toMatchObject(refused("payout.reference-used"));
    await paid(next);
  });

  it("waits until the buyer can send nothing back, for problems, and for enough to be worth a transfer", async () => {
    const weaver = await bench.withAccount("jajim-floor-cushion");
    const placed = await bench.delivered({ "jajim-floor-cushion": 1 });
    const none = async () =>
      expect(makeBatch(await bench.clerk(), { currency: "IRR" })).rejects.toMatchObject(refused("payout.nothing-due"));
    await none();
    await shop.advance(30 * 86_400);
    const [line] = await shop.rows<{ id: string; consignment: string }>(
      `select id, consignment_id as consignment from order_lines where order_id = '${placed.orderId}'`,
    );
    await shop.rows(
      `insert into problems (order_line_id, consignment_id, kind, text_sealed) values ('${line!.id}', '${line!.consignment}', 'damaged', '')`,
    );
    const ofWeaver = async () => {
      const batch = await makeBatch(await bench.clerk(), { currency: "IRR" }).catch(() => null);
      const found = batch ? (await bench.itemsOf(batch.id)).filter(({ shop: one }) => one === weaver.shopId) : [];
      if (batch) await dropBatch(await bench.clerk(), { batch: batch.id });
      return found.length;
    };
    expect(await ofWeaver()).toBe(0);
    await shop.rows("update problems set status = 'closed', closed_at = market_now()");
    const terms = { currency: "IRR", weekday: "none", reservePercent: "0", reserveDays: "0" };
    await saveTerms(await bench.clerk(), { ...terms, minAmount: "90000000000" });
    expect(await ofWeaver()).toBe(0);
    await saveTerms(await bench.clerk(), { ...terms, minAmount: "500000" });
    expect(await ofWeaver()).toBe(1);
  });

  it("keeps a reserve back for as long as the terms say, and pays it then", async () => {
    await saveTerms(await bench.clerk(), {
      currency: "IRR",
      weekday: "none",
      minAmount: "1000",
      reservePercent: "10",
      reserveDays: "20",
    });
    await bench.delivered({ "honey-multi-1kg": 1 });
    const bee = await bench.makerOf("honey-multi-1kg");
    const [known] = await shop.rows(`select 1 from payout_accounts where shop_id = '${bee.shopId}'`);
    if (!known) await bench.withAccount("honey-multi-1kg");
    const whole = -(await bench.balance(`seller-payable:${bee.shopId}`));
    const item = async () => {
      const batch = await make();
      await approve(batch);
      const found = (await bench.itemsOf(batch)).find(({ shop: one }) => one === bee.shopId);
      for (const one of await bench.itemsOf(batch)) await paid({ batch, item: one });
      return BigInt(found?.amount ?? 0);
    };
    const first = await item();
    expect(first).toBe(whole - whole / 10n);
    await shop.advance(21 * 86_400);
    expect(await item()).toBe(whole / 10n);
    expect(await bench.balance(`seller-payable:${bee.shopId}`)).toBe(0n);
    await holds();
  });

  it("is made by the clock on its day, once", async () => {
    const [today] = await shop.rows<{ day: number }>(
      "select extract(dow from market_now() at time zone 'Asia/Tehran')::int as day",
    );
    await bench.delivered({ "honey-thyme-1kg": 1 });
    const terms = { currency: "IRR", minAmount: "1000", reservePercent: "0", reserveDays: "0" };
    await saveTerms(await bench.clerk(), { ...terms, weekday: String((today!.day + 1) % 7) });
    const batches = async () => (await shop.rows("select 1 from payout_batches where made_by is null")).length;
    const before = await batches();
    const clock = await shop.ctxOf({ kind: "system", job: "test" });
    await makeDueBatches(clock);
    expect(await batches()).toBe(before);
    await saveTerms(await bench.clerk(), { ...terms, weekday: String(today!.day) });
    await Promise.all([makeDueBatches(clock), makeDueBatches(clock), makeDueBatches(clock)]);
    await makeDueBatches(clock);
    expect(await batches()).toBe(before + 1);
  });

  it("is finance's work, and nobody's with her own money", async () => {
    await bench.delivered({ "honey-thyme-1kg": 1 });
    const { ctx } = await bench.makerOf("honey-thyme-1kg");
    for (const other of [ctx, await shop.ctxOf(guest), await bench.personWith(ctx.actor.id, ["officer"])]) {
      await expect(makeBatch(other, { currency: "IRR" })).rejects.toBeInstanceOf(NotYours);
      await expect(takeFile(other, { batch: honey })).rejects.toBeInstanceOf(NotYours);
      await expect(approveBatch(other, { batch: honey })).rejects.toBeInstanceOf(NotYours);
    }
    await expect(takeFile(await bench.clerk(), { batch: honey })).rejects.toBeInstanceOf(Missing);
    // The maker is an officer of finance as well: her own money is for a colleague.
    const [open] = await shop.rows<{ id: string; batch: string }>(
      "select i.id, i.batch_id as batch from payout_items i where i.status = 'waiting'",
    );
    if (open) await dropBatch(await bench.clerk(), { batch: open.batch });
    const herself = await bench.personWith(ctx.actor.id, ["finance"]);
    const own = await makeBatch(herself, { currency: "IRR" }).catch(() => null);
    if (own) {
      expect((await bench.itemsOf(own.id)).map(({ shop: one }) => one)).not.toContain(honey);
      await dropBatch(herself, { batch: own.id });
    }
    const batch = await make();
    await expect(approveBatch(herself, { batch })).rejects.toMatchObject(refused("payout.own"));
    await approve(batch);
    const item = (await bench.itemsOf(batch)).find(({ shop: one }) => one === honey);
    await expect(
      enterResult(herself, { batch, row: item!.id, result: "paid", reference: "MINE" }),
    ).rejects.toMatchObject(refused("payout.own"));
  });
});
