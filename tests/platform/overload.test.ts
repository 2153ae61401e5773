import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Minute } from "#app/platform/minutes.server.ts";
import { createAdmission, rankOf } from "#app/platform/overload.server.ts";
import { formPost, serve } from "./server.ts";

const never = () => new Promise<Response>(() => {});

describe("too much", () => {
  it("time: 503 at the deadline, and a stream is cut there", async () => {
    const minutes: Minute[] = [];
    const { address, close } = await serve({
      deadlineMs: 300,
      onMinute: (minute) => void minutes.push(minute),
      handleRemix: (request) =>
        request.url.endsWith("/fa")
          ? never()
          : Promise.resolve(
              new Response(
                new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("begin")) }),
              ),
            ),
    });
    const began = Date.now();
    const answer = await fetch(`${address}/fa`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(await answer.text()).toContain('lang="fa"');
    expect(Date.now() - began).toBeLessThan(1500);
    const stream = await fetch(`${address}/fa/stream`);
    await expect(stream.text()).rejects.toThrow();
    await close();
    expect(minutes.reduce((sum, minute) => sum + minute.requests, 0)).toBe(2);
    expect(Math.max(...minutes.map((minute) => minute.slowestMs))).toBeGreaterThanOrEqual(290);
    expect(minutes.every((minute) => minute.overDeadline === 0 && minute.serverErrors === 0)).toBe(true);
  });

  it("at once: lookers wait before buyers, and a provider's event is taken longest", async () => {
    const at = (most: number) => ({ calm: most, most, waitMs: 1e9, lagMs: 1e9 });
    const bounds = { browse: at(2), cart: at(3), pay: at(4), machine: at(5) };
    const waiting: (() => void)[] = [];
    const { address, origin } = await serve({
      admission: bounds,
      handleRemix: () => new Promise((resolve) => waiting.push(() => resolve(new Response("ok")))),
    });
    const open: Promise<Response>[] = [];
    const occupy = async (path: string, init?: RequestInit) => {
      open.push(fetch(address + path, init));
      const before = waiting.length;
      while (waiting.length === before) await sleep(5);
    };
    const turnedAway = async (path: string, init?: RequestInit) => {
      const began = Date.now();
      const answer = await fetch(address + path, init);
      expect([answer.status, answer.headers.get("retry-after")], path).toEqual([503, "5"]);
      expect(Date.now() - began).toBeLessThan(200);
    };
    const event = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
    await occupy("/fa");
    await occupy("/fa/products");
    await turnedAway("/en/clusters");
    await occupy("/fa/cart", formPost(origin));
    await turnedAway("/fa/cart", formPost(origin));
    await occupy("/fa/checkout", formPost(origin));
    await turnedAway("/fa/checkout");
    await occupy("/webhooks/stripe", event);
    await turnedAway("/webhooks/stripe", event);
    for (const finish of waiting) finish();
    expect((await Promise.all(open)).map((answer) => answer.status)).toEqual(Array(5).fill(200));
    await sleep(20);
    const again = fetch(`${address}/fa`);
    while (waiting.length === 5) await sleep(5);
    waiting[5]!();
    expect((await again).status).toBe(200);
  });

  it("for the processor: standing lateness turns lookers away, a short burst does not", async () => {
    const rule = { calm: 1, most: 9, waitMs: 1e9 };
    const admission = createAdmission({ browse: { ...rule, lagMs: 150 }, pay: { ...rule, lagMs: 1500 } });
    const spin = (ms: number) => {
      const until = performance.now() + ms;
      while (performance.now() < until);
    };
    const first = admission.admit("browse");
    await sleep(100);
    spin(300);
    await sleep(30);
    expect(admission.standing().lag).toBeLessThan(50);
    for (let i = 0; i < 6; i++) {
      spin(260);
      await sleep(1);
    }
    expect(admission.standing().lag).toBeGreaterThan(150);
    expect(admission.admit("browse")).toBeNull();
    const release = admission.admit("pay");
    expect(release).not.toBeNull();
    release?.();
    release?.();
    expect(admission.inFlight()).toBe(1);
    first?.();
    // With nothing in work there is nothing to protect, however late the machine is.
    expect(admission.admit("browse")).not.toBeNull();
    await sleep(900);
    expect(admission.admit("browse")).not.toBeNull();
    admission.stop();
  });

  it("for too long: a queue that stands turns lookers away, one that is worked off does not", async () => {
    const admission = createAdmission({ browse: { calm: 3, most: 9, waitMs: 100, lagMs: 1e9 } });
    const work = async (ms: number) => {
      const release = admission.admit("browse");
      if (release) await sleep(ms).then(release);
      return release !== null;
    };
    // Eight at once, the luckiest answered at once: all are taken.
    expect(await Promise.all([5, 50, 100, 150, 200, 250, 300, 350].map(work))).toEqual(Array(8).fill(true));
    // Now even the luckiest wait.
    for (let i = 0; i < 4; i++) await Promise.all([work(200), work(200), work(200)]);
    const busy = [work(200), work(200), work(200)];
    expect(await work(1)).toBe(false);
    await Promise.all(busy);
    await sleep(700);
    expect(await Promise.all([1, 1, 1, 1, 1].map(work))).toEqual(Array(5).fill(true));
    admission.stop();
  });

  it("from one address: 429, though not for this machine", async () => {
    const { address, origin } = await serve({ postsPerMinute: 3, guardOver: { trustedProxies: ["127.0.0.1"] } });
    const post = async (ip?: string) =>
      (await fetch(`${address}/fa/cart`, formPost(origin, "a=1", ip ? { "x-forwarded-for": ip } : {}))).status;
    expect([
      await post("2001:db8::1"),
      await post("2001:db8::2"),
      await post("2001:db8::3"),
      await post("2001:db8::4"),
    ]).toEqual([200, 200, 200, 429]);
    expect(await post("198.51.100.7")).toBe(200);
    for (let i = 0; i < 5; i++) expect(await post()).toBe(200);
  });

  it("ranks what pays before what looks", () => {
    expect(
      [
        "/webhooks/stripe",
        "/fa/checkout",
        "/en/orders/K1/payment",
        "/fa/payments/x/return",
        "/fa/cart",
        "/fa/account/code",
        "/fa",
        "/fa/products",
        "/v/ABC",
      ].map(rankOf),
    ).toEqual(["machine", "pay", "pay", "pay", "cart", "cart", "browse", "browse", "browse"]);
  });
});
