import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Asked, ByHand, type Known, type Provider, ProviderDown } from "#app/domain/payments/provider.ts";

/**
 * What every rail must keep. Where one cannot do what the others do, that is written in its contract with the reason,
 * and the rail is held to what it does instead.
 */
export type Contract = {
  rail: string;
  /** What it answers of a payment nobody has made yet. */
  unpaid: "open" | { promised: string };
  paid: "captured" | { promised: string };
  /** A payer who pays another sum: told as it came, or never taken by us. */
  otherSum: "told" | { never: string };
  whole: "sent" | { byHand: string };
  part: "sent" | { byHand: string };
  /** Whether it asks another computer, which may be down. */
  remote: true | { alone: string };
  open(): Promise<Bench>;
};

/** The rail, somebody who pays by it, and the other side's own books. */
export type Bench = {
  provider: Provider;
  /** A payment as an order asks for it, for the first time. */
  asked(): Promise<Asked>;
  pay(known: Known): Promise<void>;
  payOther(known: Known): Promise<void>;
  giveUp(known: Known): Promise<void>;
  /** What the other side took and sent back in all, in minor units. */
  books(): Promise<{ captured: bigint; refunded: bigint }>;
  /** The next calls of this kind find it broken, before or after it did its work. */
  breakDown(call: "start" | "check" | "refund", how: { kind: "fail" | "cut"; when: "before" | "after" }): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
};

const because = (said: string | object): string => (typeof said === "string" ? said : Object.values(said).join());
const stateOf = (said: "open" | "captured" | { promised: string }) => (typeof said === "string" ? said : "promised");

export function railContract(contract: Contract): void {
  describe(`${contract.rail} as a rail`, () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await contract.open();
    });
    afterEach(() => bench.mend());
    afterAll(() => bench.close());

    const started = async () => {
      const asked = await bench.asked();
      const { ref } = await bench.provider.start(asked);
      return { asked, known: { id: asked.paymentId, ref, amount: asked.amount } satisfies Known };
    };
    const paid = async () => {
      const { known } = await started();
      await bench.pay(known);
      const outcome = await bench.provider.check(known);
      const charge = outcome.state === "captured" ? outcome.charge : known.ref;
      const captured = known.amount.amount;
      const send = (refundId: string, amount = captured) =>
        bench.provider.refund({
          refundId,
          charge,
          ref: known.ref,
          amount: { amount, currency: known.amount.currency },
          captured,
        });
      return { known, outcome, send };
    };
    const moved = async (before: { captured: bigint; refunded: bigint }) => {
      const now = await bench.books();
      return { captured: now.captured - before.captured, refunded: now.refunded - before.refunded };
    };

    it("bears the name of its instance and says through whose hands its money goes", () => {
      expect(bench.provider.name).toBe(contract.rail);
      expect(bench.provider.heldBy).toBe(contract.paid === "captured" ? "platform" : "seller");
      expect(bench.provider.origin === null).toBe(contract.remote !== true);
    });

    it("asked twice for one payment, it is paid once, and each address leads to a payment that counts", async () => {
      const asked = await bench.asked();
      const before = await bench.books();
      const first = await bench.provider.start(asked);
      const second = await bench.provider.start(asked);
      expect(first.payUrl).toMatch(/^https?:\/\//);
      // Where the other side has no keys, the second is a payment of its own; we write down and ask about the first only.
      if (bench.provider.unasked) expect(second.ref).not.toBe(first.ref);
      else expect(second).toEqual(first);
      const known = { id: asked.paymentId, ref: first.ref, amount: asked.amount };
      await bench.pay(known);
      await bench.provider.check(known);
      expect((await moved(before)).captured).toBe(contract.paid === "captured" ? asked.amount.amount : 0n);
    });

    it(`before anybody paid it answers: ${because(contract.unpaid)}`, async () => {
      const { known } = await started();
      expect(await bench.provider.check(known)).toEqual({ state: stateOf(contract.unpaid) });
    });

    it(`when it was paid it answers, and again: ${because(contract.paid)}`, async () => {
      const { known, outcome } = await paid();
      if (contract.paid === "captured") {
        expect(outcome).toEqual({ state: "captured", amount: known.amount, charge: expect.stringMatching(/./) });
      } else expect(outcome).toEqual({ state: "promised" });
      expect(await bench.provider.check(known)).toEqual(outcome);
    });

    it(`another sum is never captured as asked: ${because(contract.otherSum)}`, async () => {
      const { known } = await started();
      const before = await bench.books();
      await bench.payOther(known);
      const outcome = await bench.provider.check(known);
      const { captured } = await moved(before);
      if (contract.otherSum === "told") {
        expect(captured).not.toBe(known.amount.amount);
        expect(outcome).toMatchObject({
          state: "captured",
          amount: { amount: captured, currency: known.amount.currency },
        });
      } else {
        expect(outcome.state).not.toBe("captured");
        expect(captured).toBe(0n);
      }
    });

    it("given up, it is never captured", async () => {
      const { known } = await started();
      const before = await bench.books();
      await bench.giveUp(known);
      const { state } = await bench.provider.check(known);
      expect(["failed", "open", ...(contract.paid === "captured" ? [] : ["promised"])]).toContain(state);
      expect(await moved(before)).toEqual({ captured: 0n, refunded: 0n });
    });

    it("of a payment it does not know it never says that money came", async () => {
      const { known } = await started();
      for (const ref of [`${known.ref.slice(0, -6)}zzzzzz`, "nothing", ""]) {
        const id = randomUUID();
        const state = await bench.provider.check({ ...known, id, ref }).then(
          (outcome) => outcome.state,
          (error: unknown) => (error instanceof ProviderDown ? "down" : error),
        );
        expect(["failed", "open", "down", "promised"]).toContain(state);
      }
    });

    it(`the whole goes back once, however often it is sent under one id: ${because(contract.whole)}`, async () => {
      const { known, send } = await paid();
      const before = await bench.books();
      const id = randomUUID();
      if (contract.whole === "sent") {
        const first = await send(id);
        expect(first?.ref).toMatch(/./);
        expect(await send(id)).toEqual(first);
        expect(await moved(before)).toEqual({ captured: 0n, refunded: known.amount.amount });
      } else {
        await expect(send(id)).rejects.toThrow(ByHand);
        await expect(send(id)).rejects.toThrow(ByHand);
        expect(await moved(before)).toEqual({ captured: 0n, refunded: 0n });
      }
    });

    it(`a part of it: ${because(contract.part)}`, async () => {
      const { known, send } = await paid();
      const before = await bench.books();
      const part = known.amount.amount / 4n;
      const ids = [randomUUID(), randomUUID()];
      if (contract.part === "sent") {
        const refs = [await send(ids[0]!, part), await send(ids[1]!, part), await send(ids[0]!, part)];
        expect(refs[0]).toEqual(refs[2]);
        expect(refs[0]).not.toEqual(refs[1]);
        expect(await moved(before)).toEqual({ captured: 0n, refunded: part * 2n });
        // What was sent back in parts does not change what came.
        expect(await bench.provider.check(known)).toMatchObject({ state: "captured", amount: known.amount });
      } else {
        await expect(send(ids[0]!, part)).rejects.toThrow(ByHand);
        expect(await moved(before)).toEqual({ captured: 0n, refunded: 0n });
      }
    });

    it("more than came does not go back", async () => {
      const { known, send } = await paid();
      const before = await bench.books();
      await expect(send(randomUUID(), known.amount.amount + 1n)).rejects.toThrow(ByHand);
      expect(await moved(before)).toEqual({ captured: 0n, refunded: 0n });
    });

    it(`when the other side is down nothing is known and nothing changes: ${because(contract.remote === true ? "asks another computer" : contract.remote)}`, async () => {
      const asked = await bench.asked();
      const before = await bench.books();
      if (contract.remote !== true) {
        // Nothing of it can be down that would not take the market along: it answers from what the market itself holds.
        await expect(bench.provider.start(asked)).resolves.toMatchObject({ ref: asked.paymentId });
        expect(await moved(before)).toEqual({ captured: 0n, refunded: 0n });
        return;
      }
      for (const kind of ["fail", "cut"] as const) {
        await bench.breakDown("start", { kind, when: "before" });
        await expect(bench.provider.start(asked)).rejects.toThrow(ProviderDown);
        await bench.mend();
      }
      const { ref } = await bench.provider.start(asked);
      const known = { id: asked.paymentId, ref, amount: asked.amount };
      await bench.pay(known);
      for (const when of ["before", "after"] as const) {
        await bench.breakDown("check", { kind: "cut", when });
        await expect(bench.provider.check(known)).rejects.toThrow(ProviderDown);
        await bench.mend();
      }
      const outcome = await bench.provider.check(known);
      expect(outcome).toMatchObject({ state: "captured", amount: asked.amount });
      expect(await moved(before)).toEqual({ captured: asked.amount.amount, refunded: 0n });
    });

    it("a refund whose answer was lost is asked for again and went out once", async () => {
      if (contract.remote !== true) {
        expect(contract.whole).not.toBe("sent");
        return;
      }
      for (const how of [{ kind: "cut", when: "after" } as const, { kind: "fail", when: "after" } as const]) {
        const { known, send } = await paid();
        const before = await bench.books();
        const id = randomUUID();
        await bench.breakDown("refund", how);
        await expect(send(id)).rejects.toThrow(ProviderDown);
        await bench.mend();
        expect((await send(id))?.ref).toMatch(/./);
        expect(await moved(before)).toEqual({ captured: 0n, refunded: known.amount.amount });
      }
    });
  });
}
