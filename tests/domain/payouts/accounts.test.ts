import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountsOf } from "#app/domain/payouts/accounts.server.ts";
import { approveBatch } from "#app/domain/payouts/approve-batch.server.ts";
import { callOffAccount } from "#app/domain/payouts/call-off-account.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { makeBatch } from "#app/domain/payouts/make-batch.server.ts";
import { anyBatch, payeePage } from "#app/domain/payouts/queries.server.ts";
import { takeFile } from "#app/domain/payouts/take-file.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { iban, openPayouts, otherIban, type PayoutBench } from "#tests/support/payouts.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let bench: PayoutBench;
beforeAll(async () => {
  shop = await openShop();
  bench = await openPayouts(shop);
});
afterAll(() => shop.close());

const form = { currency: "IRR", iban, holder: "نرگس نمونه" };
const shown = async (shopId: string) =>
  (await accountsOf(shop.db, { kind: "shop", id: shopId })).map(({ lastFour, waits }) => ({ lastFour, waits }));

describe("where a seller's money goes", () => {
  it("is said by her alone, minutes after she proved who she is, and is sealed", async () => {
    const { ctx, shopId } = await bench.makerOf("honey-thyme-1kg");
    await expect(changeAccount(await shop.ctxOf(guest), form)).rejects.toBeInstanceOf(NotYours);
    await expect(changeAccount(ctx, { ...form, iban: "IR220000000000000000000002" })).rejects.toBeInstanceOf(Invalid);
    await changeAccount(ctx, form);
    expect(await shown(shopId)).toEqual([{ lastFour: "0001", waits: true }]);
    const kept = await shop.rows("select * from payout_accounts");
    expect(JSON.stringify(kept)).not.toMatch(/IR22|نرگس/);
    expect(JSON.stringify(await shop.rows("select data from events"))).not.toContain(iban.slice(4));

    await shop.advance(11 * 60);
    await expect(changeAccount(ctx, { ...form, iban: otherIban })).rejects.toMatchObject({
      code: "identity.prove-again",
    });
    await changeAccount(await bench.fresh(ctx), { ...form, iban: otherIban });
    // The one that waited before is off; only the newest waits.
    expect(await shown(shopId)).toEqual([{ lastFour: "0002", waits: true }]);
  });

  it("is told by every channel, at any hour, and can be called off for 72 hours by her and nobody else", async () => {
    const { ctx, shopId } = await bench.withAccount("jajim-floor-cushion");
    await shop.rows(
      `update persons set email_sealed = '${shop.house.keys.encryptField("weaver@example.com", { table: "persons", column: "email_sealed", row: ctx.actor.id })}' where id = '${ctx.actor.id}'`,
    );
    const { id } = await changeAccount(await bench.fresh(ctx), { ...form, iban: otherIban });
    await settleAll(shop.house);
    const [event] = await shop.rows<{ id: number }>(
      `select id from events where kind = 'payout-account.changed' and noun_id = '${id}'`,
    );
    const channels = await shop.rows<{ channel: string; status: string }>(
      `select channel, status from notices where event_id = ${event!.id} order by channel`,
    );
    expect(channels).toEqual(["in-app", "mail", "sms"].map((channel) => ({ channel, status: "sent" })));

    const off = { account: id };
    const { ctx: stranger } = await bench.makerOf("bifold-wallet");
    await expect(callOffAccount(stranger, off)).rejects.toBeInstanceOf(Missing);
    expect(await shown(shopId)).toEqual([
      { lastFour: "0001", waits: false },
      { lastFour: "0002", waits: true },
    ]);
    await callOffAccount(ctx, off);
    await callOffAccount(ctx, off);
    expect(await bench.told("payout-account.called-off", id)).toBe(1);
    expect(await shown(shopId)).toEqual([{ lastFour: "0001", waits: false }]);
    await shop.advance(80 * 3600);
    expect(await shown(shopId)).toEqual([{ lastFour: "0001", waits: false }]);
  });

  it("changes in 72 hours: until then the one before is paid, and afterwards it cannot be called off", async () => {
    const { ctx, shopId } = await bench.withAccount("bifold-wallet");
    await bench.delivered({ "bifold-wallet": 1 });
    await shop.advance(30 * 86_400);
    const { id } = await changeAccount(await bench.fresh(ctx), { ...form, iban: otherIban });
    const fileOf = async () => {
      const batch = (await makeBatch(await bench.clerk(), { currency: "IRR" })).id;
      const { rows } = await anyBatch(await bench.clerk(), bench.clerkActor, batch);
      const own = (await bench.itemsOf(batch)).find(({ shop: one }) => one === shopId)!;
      expect(JSON.stringify(rows)).not.toContain(iban.slice(4));
      await approveBatch(await bench.colleague(), { batch });
      const file = await takeFile(await bench.clerk(), { batch });
      for (const item of await bench.itemsOf(batch))
        await enterResult(await bench.clerk(), {
          batch,
          row: item.id,
          result: "paid",
          reference: `A-${item.id.slice(-9)}`,
        });
      return file.find(([code]) => own.id.toUpperCase().endsWith(String(code)))?.[1];
    };
    expect(await fileOf()).toBe(iban);
    await shop.advance(72 * 3600 + 1);
    await bench.delivered({ "bifold-wallet": 1 });
    await shop.advance(30 * 86_400);
    expect(await fileOf()).toBe(otherIban);
    await expect(callOffAccount(ctx, { account: id })).rejects.toMatchObject({ code: "payout.account-counts" });
  });

  it("is no cooperative's to say: not with every grant, and not under her shop's name", async () => {
    const [membership] = await shop.rows<{ body: string; shop: string }>(
      "select m.body_id as body, s.id as shop from memberships m join shops s on s.producer_id = m.producer_id join grants g on g.membership_id = m.id where m.ended_at is null and g.revoked_at is null limit 1",
    );
    await shop.rows("update grants set scopes = '{show,edit-products,set-stock,ship,answer-buyers}'");
    const manager = await bench.managerOf(membership!.body);
    // A manager who is no maker has no shop of her own, and another's id is nobody's body.
    const asManager = { ...manager, actor: { ...manager.actor, producer: null } };
    for (const body of ["", membership!.shop, "no id at all"])
      await expect(changeAccount(asManager, { ...form, body })).rejects.toBeInstanceOf(Missing);
    const [account] = await shop.rows<{ id: string }>(
      "select id from payout_accounts where shop_id is not null limit 1",
    );
    await expect(callOffAccount(asManager, { body: membership!.body, account: account!.id })).rejects.toBeInstanceOf(
      Missing,
    );
    // Her body's own she may, and no other body's.
    await changeAccount(asManager, { ...form, body: membership!.body });
    const [other] = await shop.rows<{ id: string }>(`select id from bodies where id <> '${membership!.body}' limit 1`);
    await expect(changeAccount(asManager, { ...form, body: other!.id })).rejects.toBeInstanceOf(Missing);
    const { ctx: maker } = await bench.makerOf("honey-thyme-1kg");
    await expect(changeAccount(maker, { ...form, body: membership!.body })).rejects.toBeInstanceOf(Missing);
  });

  it("shows her what is held and why, what is due, in a batch and paid", async () => {
    const { ctx, shopId } = await bench.makerOf("honey-multi-1kg");
    const own = { kind: "shop", id: shopId } as const;
    await bench.delivered({ "honey-multi-1kg": 1 });
    const before = await payeePage(ctx, own);
    expect(before.parts.at(-1)).toMatchObject({ reason: expect.stringMatching(/^(no-account|account-waits)$/) });
    await bench.withAccount("honey-multi-1kg");
    const due = await payeePage(await bench.fresh(ctx), own);
    expect(due.sums).toMatchObject([{ currency: "IRR", held: "0", inBatch: "0", owes: "0" }]);
    expect(BigInt(due.sums[0]!.due)).toBeGreaterThan(0n);
    expect(due.parts.at(-1)).toMatchObject({ reason: null });
    await makeBatch(await bench.clerk(), { currency: "IRR" });
    const taken = await payeePage(await bench.fresh(ctx), own);
    expect(taken.sums).toMatchObject([{ due: "0", inBatch: due.sums[0]!.due }]);
  });
});
