import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createLanes } from "#app/platform/lanes.server.ts";
import type { Rank } from "#app/platform/overload.server.ts";
import { serve } from "./server.ts";

const here = () => false;
function spin(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until);
}
/** What a page costs: a short wait for the database, then the processor. */
async function render(ms: number) {
  await sleep(2);
  spin(ms);
}

describe("the line in front of Remix", () => {
  it("lets buyers pass lookers when the processor is full", async () => {
    const lanes = createLanes(() => 0);
    const done: Rank[] = [];
    const ranks: Rank[] = [...Array<Rank>(40).fill("browse"), ...Array<Rank>(5).fill("pay"), "machine"];
    // Full already, so that all of these have to queue.
    const before = Array.from({ length: 40 }, () => lanes.run("browse", here, () => render(10)));
    await sleep(150);
    expect(lanes.waiting()).toBeGreaterThan(5);
    await Promise.all([
      ...before,
      ...ranks.map((rank) => lanes.run(rank, here, () => render(10)).then(() => done.push(rank))),
    ]);
    expect(done).toHaveLength(46);
    expect(done.slice(0, 10)).toEqual(expect.arrayContaining(["machine", "pay", "pay", "pay", "pay", "pay"]));
  });

  it("does not hold up others behind work that only waits", async () => {
    const lanes = createLanes(() => 0);
    for (let i = 0; i < 100; i++) void lanes.run("pay", here, () => new Promise(() => {}));
    await sleep(50);
    const began = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => lanes.run("browse", here, () => sleep(5))));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("does nothing for those who have left, and goes on after a failure", async () => {
    const lanes = createLanes(() => 0);
    let worked = 0;
    const busy = Array.from({ length: 30 }, () => lanes.run("browse", here, () => render(15)));
    await sleep(150);
    for (let i = 0; i < 10; i++)
      void lanes.run(
        "browse",
        () => true,
        async () => worked++,
      );
    const failing = lanes.run("browse", here, () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    await Promise.all(busy);
    expect(await lanes.run("browse", here, async () => "after")).toBe("after");
    expect(worked).toBe(0);
    expect(lanes.waiting()).toBe(0);
  });

  it("leaves the door open: a newcomer is answered while a hundred pages are being made", async () => {
    const { address } = await serve({ handleRemix: () => render(20).then(() => new Response("page")) });
    const pages = Array.from({ length: 100 }, () => fetch(`${address}/fa`).then((answer) => answer.status));
    await sleep(300);
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      const began = performance.now();
      expect((await fetch(`${address}/healthz`, { headers: { connection: "close" } })).status).toBe(200);
      waits.push(performance.now() - began);
    }
    expect(Math.min(...waits)).toBeLessThan(250);
    expect(await Promise.all(pages)).toEqual(Array(100).fill(200));
  });
});
