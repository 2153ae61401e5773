import { describe, expect, it } from "vitest";
import { cleanHeaders } from "#app/platform/guard.server.ts";
import { formPost, raw, serve, statusOf, wire } from "./server.ts";

const form = "application/x-www-form-urlencoded";

describe("who may write", () => {
  it("lets a page of the house in", async () => {
    const { origin, address, seen } = await serve();
    expect((await fetch(`${address}/fa/cart`, formPost(origin))).status).toBe(200);
    const bySite = { "sec-fetch-site": "same-origin" };
    const text = await raw(
      Number(new URL(address).port),
      wire(
        Number(new URL(address).port),
        "POST /fa/cart",
        { ...bySite, "Content-Type": form, "Content-Length": "3" },
        "a=1",
      ),
    );
    expect(statusOf(text)).toBe(200);
    expect(seen.map((one) => one.body)).toEqual(["a=1", "a=1"]);
  });

  // A33: every one of these is another site's page, or says nothing of where it comes from.
  const foreign: [string, Record<string, string>][] = [
    ["a foreign origin", { Origin: "https://evil.example" }],
    ["a null origin", { Origin: "null" }],
    ["a null origin that claims to be ours", { Origin: "null", "Sec-Fetch-Site": "same-origin" }],
    ["a foreign origin that claims to be ours", { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }],
    ["another port of this machine", { Origin: "http://127.0.0.1:1" }],
    ["https instead of http", { Origin: "https://127.0.0.1:PORT" }],
    ["another loopback name", { Origin: "http://localhost:PORT" }],
    ["a longer name", { Origin: "http://127.0.0.1:PORT.evil.example" }],
    ["a sibling", { Origin: "http://127.0.0.1:PORT", "Sec-Fetch-Site": "same-site" }],
    ["cross-site without origin", { "Sec-Fetch-Site": "cross-site" }],
    ["no word at all", {}],
    ["no word but a cookie", { Cookie: "sid=x" }],
    ["the address bar", { "Sec-Fetch-Site": "none" }],
    ["a forwarded host to match", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }],
    ["two origins", { Origin: "http://127.0.0.1:PORT, https://evil.example" }],
  ];
  it("keeps everybody else out, on every way in", async () => {
    const { port, seen } = await serve();
    const ways = [
      "/fa/cart",
      "/fa/cart?index",
      "/fa/cart?_data=routes%2Fcart",
      "/fa/cart.data",
      "/",
      "/en/checkout",
      "/WEBHOOKS/stripe",
      "/%77ebhooks/stripe",
      "/fa/x?_method=GET",
    ];
    for (const [what, headers] of foreign)
      for (const way of ways) {
        const given = Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, value.replace("PORT", String(port))]),
        );
        const text = await raw(
          port,
          wire(port, `POST ${way}`, { ...given, "Content-Type": form, "Content-Length": "3" }, "a=1"),
        );
        expect(statusOf(text), `${what} at ${way}`).toBe(403);
        expect(text).toContain("<h1>");
      }
    expect(seen).toEqual([]);
  });

  it("takes a provider's word without an origin, at its own address only", async () => {
    const { address, seen } = await serve();
    const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
    expect((await fetch(`${address}/webhooks/stripe`, json)).status).toBe(200);
    expect((await fetch(`${address}/webhooksx`, json)).status).toBe(403);
    expect((await fetch(`${address}/webhooks/../fa/cart`, json)).status).toBe(403);
    expect(seen).toHaveLength(1);
  });

  it("opens /dev to this machine in demo mode, and never to another site's page", async () => {
    const demo = await serve();
    const post = (headers: Record<string, string> = {}) => ({
      method: "POST",
      body: "phone=1",
      headers: { "content-type": form, ...headers },
    });
    expect((await fetch(`${demo.address}/dev/sign-in`, post())).status).toBe(200);
    expect((await fetch(`${demo.address}/dev/settle`, { method: "POST" })).status).toBe(200);
    expect((await fetch(`${demo.address}/dev/sign-in`, post({ origin: "https://evil.example" }))).status).toBe(403);
    expect((await fetch(`${demo.address}/dev/outbox`, { headers: { "x-forwarded-for": "198.51.100.7" } })).status).toBe(
      404,
    );
    expect((await fetch(`${demo.address}/DEV/outbox`, { headers: { "x-forwarded-for": "198.51.100.7" } })).status).toBe(
      404,
    );

    const live = await serve({
      guardOver: { demo: false, origins: ["http://127.0.0.1:1", "https://khanegi.example"] },
    });
    for (const path of ["/dev", "/dev/outbox", "/DEV/outbox", "/%64ev/outbox", "/dev/"]) {
      const text = await raw(live.port, wire(live.port, `GET ${path}`, { Host: "khanegi.example" }));
      expect(statusOf(text), path).toBe(404);
    }
    expect(live.seen).toEqual([]);
  });
});

describe("which host", () => {
  it("is ours, or this machine in demo mode", async () => {
    const { port, seen } = await serve();
    const at = async (host: string) => statusOf(await raw(port, wire(port, "GET /fa", { Host: host })));
    for (const host of ["khanegi.example", "KHANEGI.example", "localhost:1", "localhost", "127.0.0.1:9", "[::1]:3000"])
      expect(await at(host), host).toBe(200);
    for (const host of [
      "evil.example",
      "khanegi.example:8080",
      "khanegi.example.",
      "khanegi.example.evil",
      "localhost.evil",
      "evil@localhost",
      "127.0.0.1:80:90",
      "",
      "[::1",
    ])
      expect(await at(host), host).toBe(421);
    expect(statusOf(await raw(port, "GET /fa HTTP/1.1\r\nConnection: close\r\n\r\n"))).toBe(400);
    expect(
      statusOf(
        await raw(port, `GET /fa HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
      ),
    ).toBe(400);
    expect(seen).toHaveLength(6);
  });

  it("is never this machine in production", async () => {
    const { port } = await serve({ guardOver: { demo: false } });
    for (const host of ["localhost", "127.0.0.1", `127.0.0.1:${port}`])
      expect(statusOf(await raw(port, wire(port, "GET /fa", { Host: host })))).toBe(421);
    const ours = await raw(
      port,
      wire(
        port,
        "POST /fa/cart",
        { Host: "khanegi.example", Origin: "https://khanegi.example", "Content-Type": form, "Content-Length": "3" },
        "a=1",
      ),
    );
    expect(statusOf(ours)).toBe(200);
    const plain = await raw(
      port,
      wire(
        port,
        "POST /fa/cart",
        { Host: "khanegi.example", Origin: "http://khanegi.example", "Content-Type": form, "Content-Length": "3" },
        "a=1",
      ),
    );
    expect(statusOf(plain)).toBe(403);
  });
});

describe("what is asked", () => {
  const odd: [string, number][] = [
    ["GET http://127.0.0.1/fa", 400],
    ["GET http://evil.example/fa", 400],
    ["GET *", 400],
    ["GET //evil.example/fa", 400],
    ["GET /fa//cart", 400],
    ["GET /fa\\cart", 400],
    ["GET /fa%5ccart", 400],
    ["GET /fa%2fcart", 400],
    ["GET /fa%2Fx.png", 400],
    ["GET /fa%00", 400],
    ["GET /fa?q=%00", 400],
    ["GET /fa%0d%0aSet-Cookie:x", 400],
    ["GET /fa%zz", 400],
    ["GET /fa%", 400],
    ["GET /fa?q=%e0%a4%a", 400],
    ["GET /fa%ff", 400],
    ["GET /fa/../dev/outbox", 400],
    ["GET /fa/%2e%2e/dev", 400],
    ["GET /fa/.", 400],
    ["GET /fa#top", 400],
    ["GET /fa\u00e9", 400],
    [`GET /fa?q=${"a".repeat(5000)}`, 414],
    ["GET /fa?_data=routes%2Fhome", 404],
    ["GET /fa?x=1&%5fdata=y", 404],
    ["GET /fa.data", 404],
    ["GET /fa.DATA", 404],
    ["GET /fa.dat%61", 404],
    ["GET /_root.data", 404],
    ["GET /__manifest?p=/fa", 404],
    ["GET /fa/__manifest", 404],
    ["OPTIONS /fa", 405],
    ["OPTIONS *", 405],
    ["PUT /fa", 405],
    ["DELETE /fa", 405],
    ["PATCH /fa", 405],
    ["TRACE /fa", 405],
    ["PROPFIND /fa", 405],
  ];
  it("goes no further if it is odd, and is answered with a page", async () => {
    const { port, seen } = await serve();
    for (const [line, status] of odd) {
      const text = await raw(port, Buffer.from(wire(port, line, { Origin: `http://127.0.0.1:${port}` }), "latin1"));
      expect(statusOf(text), line.slice(0, 60)).toBe(status);
      expect(text.toLowerCase()).toContain("x-request-id: ");
      expect(text.toLowerCase()).toContain("cache-control: no-store");
    }
    expect(seen).toEqual([]);
    for (const nonsense of ["hello\r\n\r\n", "GET /fa\r\n\r\n", "GET /fa HTTP/9.9\r\n\r\n"])
      expect(statusOf(await raw(port, nonsense))).toBe(400);
    expect(statusOf(await raw(port, wire(port, "GET /fa")))).toBe(200);
  });

  it("takes Persian names and long searches", async () => {
    const { address, seen } = await serve();
    const path = `/fa/shops/${encodeURIComponent("فرش‌بافی‌نمین")}?q=${encodeURIComponent("گلیم ".repeat(80))}`;
    expect((await fetch(address + path)).status).toBe(200);
    expect(seen[0]?.url).toContain(path);
  });

  it("has no body unless it is a form", async () => {
    const { port, seen } = await serve();
    expect(statusOf(await raw(port, wire(port, "GET /fa", { "Content-Length": "3" }, "a=1")))).toBe(400);
    expect(
      statusOf(await raw(port, wire(port, "GET /fa", { "Transfer-Encoding": "chunked" }, "3\r\na=1\r\n0\r\n\r\n"))),
    ).toBe(400);
    const origin = { Origin: `http://127.0.0.1:${port}` };
    for (const type of [
      "text/plain",
      "application/json",
      "text/plain;application/x-www-form-urlencoded",
      "multipart/form-data",
      "multipart/mixed; boundary=x",
      "application/x-www-form-urlencodedx",
      "",
    ]) {
      const text = await raw(
        port,
        wire(
          port,
          "POST /fa/cart",
          { ...origin, ...(type ? { "Content-Type": type } : {}), "Content-Length": "3" },
          "a=1",
        ),
      );
      expect(statusOf(text), type).toBe(415);
    }
    const packed = await raw(
      port,
      wire(
        port,
        "POST /fa/cart",
        { ...origin, "Content-Type": form, "Content-Encoding": "gzip", "Content-Length": "3" },
        "a=1",
      ),
    );
    expect(statusOf(packed)).toBe(415);
    const twice = wire(
      port,
      "POST /fa/cart",
      { ...origin, "Content-Type": form, "Content-Length": "3", "Transfer-Encoding": "chunked" },
      "0\r\n\r\n",
    );
    expect(statusOf(await raw(port, twice))).toBe(400);
    expect(seen).toEqual([]);
  });
});

describe("what a client says of itself", () => {
  it("does not reach a route if only a proxy or the framework may say it", async () => {
    const { address, seen } = await serve();
    const lies = [
      "X-Forwarded-For",
      "X-Forwarded-Host",
      "X-Forwarded-Proto",
      "Forwarded",
      "X-Original-URL",
      "X-Rewrite-URL",
      "X-Remix-Response",
      "X-React-Router-Prerender-Data",
      "X-HTTP-Method-Override",
      "X-Real-IP",
      "X-Request-Id",
    ];
    const headers = Object.fromEntries(lies.map((name) => [name, "198.51.100.7"]));
    const answer = await fetch(`${address}/fa`, { headers: { ...headers, "X-Honest": "yes" } });
    expect(answer.headers.get("x-request-id")).toBe(seen[0]?.requestId);
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of lies) expect(seen[0]?.headers.has(name), name).toBe(false);
    expect(seen[0]?.headers.get("x-honest")).toBe("yes");
    expect(seen[0]?.ip).toBe("127.0.0.1");
    expect(cleanHeaders(["x-FORWARDED-for", "a", "Accept", "b"])).toEqual(["Accept", "b"]);
  });

  it("is believed of a listed proxy, up to the first stranger from the right", async () => {
    const { address, seen } = await serve({ guardOver: { trustedProxies: ["127.0.0.1", "10.0.0.0/8"] } });
    await fetch(`${address}/fa`, { headers: { "X-Forwarded-For": "203.0.113.1, 198.51.100.7, 10.1.2.3" } });
    expect(seen[0]?.ip).toBe("198.51.100.7");
  });
});
