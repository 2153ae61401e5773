import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectAccount } from "#app/domain/payments/connect-account.server.ts";
import { openAccount, recordAccount } from "#app/domain/payments/open-account.server.ts";
import { payoutsOf } from "#app/domain/payments/payout-queries.server.ts";
import { receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import {
  askAccounts,
  askedAccount,
  recordAccountState,
  refreshAccount,
} from "#app/domain/payments/refresh-account.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";
import { submit } from "#tests/twins/support.ts";

const system = { kind: "system", job: "test" } as const;
let shop: Shop;
let weaver: Ctx;
let shopId: string;
beforeAll(async () => {
  shop = await openShop();
  weaver = await shop.maker("golnaz-anbaranipour");
  shopId = (weaver.actor as Maker).producer.shopId;
});
afterAll(() => shop.close());

const standing = async () => (await payoutsOf(shop.db, weaver.actor as Maker, "stripe")).standing;
const accountsAtStripe = async () => {
  const headers = { authorization: `Bearer ${shop.house.env.stripe!.secretKey}` };
  const answer = await fetch(`${shop.stripe.url}/v1/accounts`, { headers });
  return ((await answer.json()) as { data: { id: string; metadata: Record<string, string> }[] }).data;
};
const told = async (kind: string) =>
  (await shop.rows<{ n: number }>(`select count(*)::int as n from events where kind = '${kind}'`))[0]!.n;
const fault = (op: string) =>
  fetch(`${shop.stripe.url}/twin/faults`, {
    method: "POST",
    body: JSON.stringify({ op, kind: "fail", when: "before", times: 2 }),
  });
const mend = () => fetch(`${shop.stripe.url}/twin/faults`, { method: "DELETE" });
/** A fresh context, for the clock moves. */
const clock = () => shop.ctxOf(system);

describe("a maker's account", () => {
  it("is hers to open, nobody else's", async () => {
    await expect(openAccount(await shop.ctxOf(guest), {})).rejects.toBeInstanceOf(NotYours);
    await expect(openAccount(await shop.ctxOf(system), {})).rejects.toBeInstanceOf(NotYours);
    await expect(refreshAccount(await shop.ctxOf(guest), {})).rejects.toBeInstanceOf(NotYours);
    await expect(
      recordAccount(weaver, { shopId, provider: "stripe", ref: "acct_of_somebody_else" }),
    ).rejects.toBeInstanceOf(NotYours);
    await expect(
      recordAccountState(weaver, {
        shopId,
        provider: "stripe",
        detailsSubmitted: true,
        transfersEnabled: true,
        payoutsEnabled: true,
      }),
    ).rejects.toBeInstanceOf(NotYours);
  });

  it("cannot be asked about before there is one", async () => {
    expect(await standing()).toBe("none");
    await expect(refreshAccount(weaver, {})).rejects.toMatchObject({ kind: "account" });
  });

  it("stays a wish while Stripe is down, and is opened once however often she presses", async () => {
    await openAccount(weaver, {});
    await fault("accounts.create");
    expect(await connectAccount(weaver, shopId)).toEqual({ to: "/fa/studio/payouts", down: true });
    await mend();
    expect(await standing()).toBe("begun");
    const pressed = await Promise.all(
      Array.from({ length: 6 }, async () => connectAccount(weaver, (await openAccount(weaver, {})).shopId)),
    );
    expect(new Set(pressed.map(({ down }) => down))).toEqual(new Set([false]));
    expect((await accountsAtStripe()).map(({ metadata }) => metadata.shop)).toEqual([shopId]);
    expect(await told("account.wanted")).toBe(1);
    expect(await told("account.opened")).toBe(1);
  });

  it("is ready when she has told Stripe what it asked and Stripe said so to us", async () => {
    const { to } = await connectAccount(weaver, shopId);
    expect(new URL(to).origin).toBe(shop.stripe.url);
    const form = new URLSearchParams({ name: "گلناز", iban: "DE89 3704 0044 0532 0130 00", accept: "yes" });
    const back = await submit(to, form);
    expect(back.headers.get("location")).toBe(`${weaver.origin}/fa/studio/payouts/return`);
    // That she came back proves nothing; what Stripe answers does.
    expect(await standing()).toBe("begun");
    await fault("accounts.retrieve");
    expect(await askedAccount(weaver, shopId)).toBe(false);
    await mend();
    expect(await standing()).toBe("begun");
    expect(await askedAccount(weaver, shopId)).toBe(true);
    expect(await standing()).toBe("ready");
    const changes = await told("account.changed");
    await askedAccount(weaver, shopId);
    expect(await told("account.changed")).toBe(changes);
  });

  it("is asked about again when Stripe speaks of it, when she wants to know, and once a day", async () => {
    const [account] = await accountsAtStripe();
    expect(await askAccounts(await clock())).toBe(0);
    const event = { provider: "stripe", kind: "account.updated", ref: null, payment: null };
    await receiveEvent(await clock(), { ...event, id: "evt_unknown", account: "acct_nobody" });
    expect(await askAccounts(await clock())).toBe(0);
    await receiveEvent(await clock(), { ...event, id: "evt_known", account: account!.id });
    await receiveEvent(await clock(), { ...event, id: "evt_known", account: account!.id });
    expect(await askAccounts(await clock())).toBe(1);
    expect(await askAccounts(await clock())).toBe(0);
    await refreshAccount(weaver, {});
    expect(await askAccounts(await clock())).toBe(1);
    await shop.advance(86_500);
    expect(await askAccounts(await clock())).toBe(1);
    const outcomes = await shop.rows("select event_id, outcome from provider_events order by event_id");
    expect(outcomes).toEqual([
      { event_id: "evt_known", outcome: "account-heard" },
      { event_id: "evt_unknown", outcome: "not-ours" },
    ]);
    expect(await told("account.heard")).toBe(1);
  });
});
