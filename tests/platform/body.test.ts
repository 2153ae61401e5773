import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { checkFields } from "#app/platform/body.server.ts";
import { formPost, raw, serve, statusOf, wire } from "./server.ts";

const form = "application/x-www-form-urlencoded";

describe("a body", () => {
  it("that is said to be too long is refused before a byte of it", async () => {
    const { port, seen } = await serve();
    const ours = { Origin: `http://127.0.0.1:${port}` };
    const cases: [string, string, number][] = [
      ["/fa/cart", form, 300_000],
      ["/fa/cart", form, 2_000_000_000],
      ["/fa/cart", "multipart/form-data; boundary=x", 300_000],
      ["/fa/photos", "multipart/form-data; boundary=x", 50_000_000],
      ["/webhooks/stripe", "application/json", 2_000_000],
      ["/dev/clock", "application/json", 100_000],
    ];
    for (const [path, type, length] of cases) {
      const text = await raw(
        port,
        wire(port, `POST ${path}`, { ...ours, "Content-Type": type, "Content-Length": String(length) }, "a"),
      );
      expect(statusOf(text), `${path} ${length}`).toBe(413);
    }
    const asking = await raw(
      port,
      wire(port, "POST /fa/cart", {
        ...ours,
        Expect: "100-continue",
        "Content-Type": form,
        "Content-Length": "300000",
      }),
    );
    expect(statusOf(asking)).toBe(413);
    expect(seen).toEqual([]);
  });

  it("that asks first is let in", async () => {
    const { port, seen } = await serve();
    const head = wire(port, "POST /fa/cart", {
      Origin: `http://127.0.0.1:${port}`,
      Expect: "100-continue",
      "Content-Type": form,
      "Content-Length": "3",
    });
    const text = await raw(port, `${head}a=1`);
    expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200/);
    expect(seen[0]?.body).toBe("a=1");
  });

  /** Sends chunks for ever until the other side has answered and hung up; tells what it said and how much was sent. */
  function flood(
    port: number,
    path: string,
    type: string,
    chunk: string,
  ): Promise<{ text: string; sent: number; ms: number }> {
    return new Promise((resolve) => {
      const began = Date.now();
      let text = "";
      let sent = 0;
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          wire(port, `POST ${path}`, {
            Origin: `http://127.0.0.1:${port}`,
            "Content-Type": type,
            "Transfer-Encoding": "chunked",
          }),
        );
        const timer = setInterval(() => {
          if (socket.destroyed) return clearInterval(timer);
          for (let i = 0; i < 8; i++) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
          sent += 8 * chunk.length;
        }, 2);
        socket.on("close", () => {
          clearInterval(timer);
          resolve({ text, sent, ms: Date.now() - began });
        });
      });
      socket.on("data", (bytes) => {
        text += bytes.toString("latin1");
      });
      socket.on("error", () => {});
    });
  }

  it("that never ends is cut off with an answer", async () => {
    const { port, seen } = await serve();
    const chunk = "a=".padEnd(32_000, "b");
    for (const [path, type] of [
      ["/fa/cart", form],
      ["/fa/cart", "multipart/form-data; boundary=xyz"],
      ["/webhooks/stripe", "application/json"],
    ] as const) {
      const { text, ms } = await flood(port, path, type, chunk);
      expect(statusOf(text), `${path} ${type}`).toBe(413);
      expect(ms).toBeLessThan(4000);
    }
    expect(seen).toEqual([]);
  });

  it("may be a big upload where files are taken, byte for byte, but not without bounds", async () => {
    let received = 0;
    const { address, origin, port } = await serve({
      handleRemix: async (request) => {
        const data = await request.formData();
        const photo = data.get("photo");
        received = photo instanceof File ? photo.size : -1;
        return new Response("ok");
      },
    });
    const data = new FormData();
    data.set("title", "گبه");
    data.set("photo", new File([randomBytes(5_000_000)], "a.jpg", { type: "image/jpeg" }));
    expect((await fetch(`${address}/fa/photos`, { method: "POST", body: data, headers: { origin } })).status).toBe(200);
    expect(received).toBe(5_000_000);
    expect(
      (
        await fetch(`${address}/fa/cart`, { method: "POST", body: data, headers: { origin } }).catch(() => ({
          status: 413,
        }))
      ).status,
    ).toBe(413);
    const { text } = await flood(port, "/fa/photos", "multipart/form-data; boundary=xyz", "b".repeat(1_000_000));
    expect(statusOf(text)).toBe(413);
  });

  it("has at most 300 fields, counted before anything parses it", async () => {
    const { address, origin, seen } = await serve();
    const many = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=1`).join("&");
    expect((await fetch(`${address}/fa/cart`, formPost(origin, many(300)))).status).toBe(200);
    expect((await fetch(`${address}/fa/cart`, formPost(origin, many(301)))).status).toBe(413);
    expect((await fetch(`${address}/fa/cart`, formPost(origin, "&".repeat(200_000)))).status).toBe(413);
    expect((await fetch(`${address}/fa/cart`, formPost(origin, "a=%00"))).status).toBe(400);
    expect(seen).toHaveLength(1);
    expect(checkFields(Buffer.from("a=1&b=2"), 2)).toBeNull();
    expect(checkFields(Buffer.from("a=1&b=2&c"), 2)?.status).toBe(413);
    expect(checkFields(Buffer.from([0x61, 0]), 2)?.status).toBe(400);

    const part = (name: string) => `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`;
    const parts = (count: number) => `${Array.from({ length: count }, (_, i) => part(`f${i}`)).join("")}--xyz--\r\n`;
    const multipart = (body: string) => formPost(origin, body, { "content-type": "multipart/form-data; boundary=xyz" });
    expect((await fetch(`${address}/fa/photos`, multipart(parts(300)))).status).toBe(200);
    expect((await fetch(`${address}/fa/photos`, multipart(parts(302)))).status).toBe(413);
    expect((await fetch(`${address}/fa/photos`, multipart(parts(50_000)))).status).toBe(413);
  });

  it("that drips is given up, and other people do not notice", async () => {
    const { port, address } = await serve({ deadlineMs: 600 });
    const head = wire(port, "POST /fa/cart", {
      Origin: `http://127.0.0.1:${port}`,
      "Content-Type": form,
      "Content-Length": "1000",
    });
    const drips = await Promise.all(
      Array.from({ length: 50 }, () => {
        return new Promise<string>((resolve) => {
          let text = "";
          const socket = connect(port, "127.0.0.1", () => socket.write(head));
          const timer = setInterval(() => socket.write("a"), 50);
          socket.on("data", (bytes) => {
            text += bytes.toString("latin1");
          });
          socket.on("error", () => {});
          socket.on("close", () => {
            clearInterval(timer);
            resolve(text);
          });
        });
      }).concat(fetch(`${address}/fa`).then((answer) => `HTTP/1.1 ${answer.status}`)),
    );
    expect(drips.map(statusOf)).toEqual([...Array(50).fill(408), 200]);
  });

  it("whose sender goes away hurts nobody", async () => {
    const { port, address, lines } = await serve();
    for (const type of [form, "multipart/form-data; boundary=xyz"]) {
      const socket: Socket = connect(port, "127.0.0.1", () => {
        socket.write(
          wire(
            port,
            "POST /fa/photos",
            { Origin: `http://127.0.0.1:${port}`, "Content-Type": type, "Content-Length": "1000" },
            "abc",
          ),
        );
        setTimeout(() => socket.destroy(), 50);
      });
      await new Promise((resolve) => socket.once("close", resolve));
    }
    await sleep(100);
    expect((await fetch(`${address}/fa`)).status).toBe(200);
    expect(lines.filter((line) => line.level === "error")).toEqual([]);
  });
});
