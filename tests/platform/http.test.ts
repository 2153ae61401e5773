import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { raw, serve, statusOf, wire } from "./server.ts";

describe("every answer", () => {
  it("is private, guarded and numbered unless it says otherwise", async () => {
    const { address } = await serve();
    const answer = await fetch(`${address}/fa`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("form-action 'self' https://checkout.stripe.com");
    expect(policy).not.toContain("unsafe");
    expect(await answer.text()).toBe("<p>hello</p>");
  });

  it("may be public, and then never sets a cookie", async () => {
    const { address, lines } = await serve({
      handleRemix: async (request) => {
        const visible = new URL(request.url).pathname === "/fa" ? "public, max-age=60" : "private";
        return new Response("x", {
          headers: [
            ["cache-control", visible],
            ["set-cookie", "sid=1"],
            ["set-cookie", "flash=2"],
          ],
        });
      },
    });
    const open = await fetch(`${address}/fa`);
    expect(open.headers.get("cache-control")).toBe("public, max-age=60");
    expect(open.headers.getSetCookie()).toEqual([]);
    expect(lines.some((line) => line.level === "error" && String(line.msg).includes("cookie"))).toBe(true);
    expect((await fetch(`${address}/fa/account`)).headers.getSetCookie()).toEqual(["sid=1", "flash=2"]);
  });

  it("to HEAD is that to GET without the body", async () => {
    const { address, seen } = await serve();
    const answer = await fetch(`${address}/fa`, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("");
    expect(seen[0]?.method).toBe("HEAD");
    expect((await fetch(`${address}/fa.data`, { method: "HEAD" })).status).toBe(404);
  });

  it("to a failure is a page in the reader's language with the number, and no more", async () => {
    const { address, lines } = await serve({ handleRemix: () => Promise.reject(new Error("secret 09141234567")) });
    const answer = await fetch(`${address}/en/cart`);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toMatch(/^<!doctype html><html lang="en"/);
    expect(text).toContain(answer.headers.get("x-request-id"));
    expect(text).not.toContain("secret");
    expect(text).not.toMatch(/style=|<script|<style/);
    expect(JSON.stringify(lines)).not.toContain("09141234567");
    expect(lines.find((line) => line.msg === "failed")).toMatchObject({
      requestId: answer.headers.get("x-request-id"),
      path: "/en/cart",
    });
  });
});

describe("files", () => {
  it("with a hash in the name are kept for ever, others for an hour, and nonsense ranges hurt nobody", async () => {
    const { address, seen } = await serve();
    const asset = await fetch(`${address}/assets/root-abc123.css`);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await fetch(`${address}/mark.svg`)).headers.get("cache-control")).toBe("public, max-age=3600");
    for (const range of ["bytes=5-2", "bytes=9-", "bytes=-1", "x"])
      expect((await fetch(`${address}/mark.svg`, { headers: { range } })).status).toBe(200);
    expect((await fetch(`${address}/media/abc/640.webp`)).headers.get("cache-control")).toContain("immutable");
    expect(seen).toEqual([]);
    await fetch(`${address}/fa`);
    expect(seen).toHaveLength(1);
  });
});

describe("probes", () => {
  it("tell alive from ready, to any host", async () => {
    let up = true;
    const { port } = await serve({ ready: async () => (up ? true : Promise.reject(new Error("down"))) });
    const ask = async (path: string) => statusOf(await raw(port, wire(port, `GET ${path}`, { Host: "10.0.0.9" })));
    expect([await ask("/healthz"), await ask("/readyz")]).toEqual([200, 200]);
    up = false;
    expect([await ask("/healthz"), await ask("/readyz")]).toEqual([200, 503]);
  });

  it("show figures to this machine or with the token", async () => {
    const { address } = await serve();
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).toContain("http_request_duration_seconds");
    expect(text).toContain("nodejs_eventloop_lag");
    const via = { "x-forwarded-for": "198.51.100.7" };
    expect((await fetch(`${address}/metrics`, { headers: via })).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { headers: { ...via, authorization: "Bearer wrong" } })).status).toBe(
      404,
    );
    expect(
      (await fetch(`${address}/metrics`, { headers: { ...via, authorization: "Bearer a-token-for-the-scraper" } }))
        .status,
    ).toBe(200);
    const shut = await serve({ metricsToken: null });
    expect((await fetch(`${shut.address}/metrics`, { headers: { ...via, authorization: "Bearer null" } })).status).toBe(
      404,
    );
  });
});

describe("slow and silent sockets", () => {
  it("are closed while the rest are served", async () => {
    const { port, address } = await serve();
    const sockets = await Promise.all(
      Array.from(
        { length: 200 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(port, "127.0.0.1", () => {
              socket.write("GET /fa HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
              resolve(socket);
            });
            socket.on("error", () => {});
            socket.resume();
          }),
      ),
    );
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write("a");
    }, 500);
    const closed = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
    const began = Date.now();
    expect((await fetch(`${address}/fa`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(500);
    await closed;
    clearInterval(drip);
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  it("cannot make headers without end", async () => {
    const { port } = await serve();
    const text = await raw(port, wire(port, "GET /fa", { "X-Long": "a".repeat(40_000) }));
    expect(statusOf(text)).toBe(431);
  });
});

describe("stopping", () => {
  it("finishes what was begun, is not ready, and takes nothing new", async () => {
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { address, close } = await serve({
      shutdown: { lingerMs: 300, maxMs: 3000 },
      handleRemix: async () => {
        arrived();
        await begun;
        return new Response("done");
      },
    });
    const answer = fetch(`${address}/fa`);
    await arrival;
    let closed = false;
    const closing = close().then(() => {
      closed = true;
    });
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, ready.headers.get("connection")]).toEqual([503, "close"]);
    await sleep(400);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    expect(closed).toBe(false);
    finish();
    expect(await (await answer).text()).toBe("done");
    await closing;
  });

  it("waits only so long", async () => {
    const { address, close } = await serve({
      shutdown: { lingerMs: 0, maxMs: 200 },
      handleRemix: () => new Promise<Response>(() => {}),
    });
    const answer = fetch(`${address}/fa`).catch(() => "cut");
    await sleep(50);
    const began = Date.now();
    await close();
    expect(Date.now() - began).toBeLessThan(1500);
    expect(await answer).toBe("cut");
  });
});
