import { describe, expect, it } from "vitest";
import { openCrashLoop, pointsOf, type Told } from "#tests/support/chaos/crash-loop.ts";
import { openShop } from "#tests/support/shop.ts";

/**
 * The short form of `npm run crash-loop`: around each kind of COMMIT and call, and every so manieth statement between
 * them. The long form takes every one.
 */
const every = 48;
const seed = 20_261_128;

const lines = ({ rail, point, hit, broken }: Told) =>
  broken.map((fault) => `${rail} ${point.when} ${point.at} (${hit?.what}), seed ${seed}: ${fault}`);

/** The gateway's part of it ends where the order is paid: what follows is the same for all, and Stripe's part has it. */
const parts = [
  { rail: "stripe", until: /never/, least: 35 },
  { rail: "zarinpal", until: /insert into "?ledger_entries"?\s/, least: 10 },
] as const;

describe("the process is killed around each COMMIT and call of buying", () => {
  it.concurrent.each(parts)(
    "by $rail: one order, one captured payment, one booking, and everything holds",
    async ({ rail, until, least }) => {
      const shop = await openShop();
      const loop = await openCrashLoop(shop, { seed });
      try {
        await loop.purchase(rail, null);
        const undisturbed = await loop.purchase(rail, null);
        expect(lines(undisturbed)).toEqual([]);
        const texts = undisturbed.log.map(({ what }) => what).join("\n");
        expect(texts).toMatch(/insert into "?orders"?\s/);
        expect(texts).toMatch(/insert into "?ledger_entries"?\s/);
        expect(undisturbed.log.filter(({ via }) => via === "call").length).toBeGreaterThanOrEqual(2);

        const paid = undisturbed.log.findIndex(({ what }) => until.test(what));
        const end = undisturbed.log.findIndex(({ what }, at) => paid >= 0 && at > paid && /^commit$/i.test(what));
        const log = end < 0 ? undisturbed.log : undisturbed.log.slice(0, end + 1);
        const all: Told[] = [];
        for (const point of pointsOf(log, { every, once: true })) all.push(await loop.purchase(rail, point));
        expect(all.flatMap(lines)).toEqual([]);
        const killed = all.filter(({ hit }) => hit);
        expect(killed.length).toBeGreaterThanOrEqual(least);
        const lost = killed.filter(({ point, hit }) => point.when === "after" && hit?.what === "commit");
        expect(lost.length).toBeGreaterThanOrEqual(3);
        expect(Math.max(...killed.map(({ gap }) => gap))).toBeLessThan(2_000);
      } finally {
        await loop.close();
        await shop.close();
      }
    },
    400_000,
  );
});

describe("an order that is written in one transaction and its units in another (planted)", () => {
  it("looks right while nothing goes wrong, and is found by the loop", async () => {
    const shop = await openShop();
    const loop = await openCrashLoop(shop, { seed, plant: ["--split"] });
    try {
      const undisturbed = await loop.purchase("zarinpal", null);
      expect(lines(undisturbed)).toEqual([]);
      const firstCall = undisturbed.log.findIndex(({ via }) => via === "call");
      const placing = pointsOf(undisturbed.log.slice(0, firstCall), { every, once: true });
      let found: Told | null = null;
      for (const point of placing) {
        const told = await loop.purchase("zarinpal", point);
        if (told.broken.length === 0) continue;
        found = told;
        break;
      }
      expect(found?.hit).not.toBeNull();
      expect(found?.broken.join("\n")).toMatch(/^I4: .*in a live order without its units/m);
    } finally {
      await loop.close();
      await shop.close();
    }
  }, 180_000);
});
