import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { get as httpGet, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { dataDir, errorOf, get, kilim, paid, post, sdk, secretKey, webhook, webhookSecret } from "./support.ts";

const merchantId = "3b0f2c1e-5a4d-4c1e-9d57-1f2e3d4c5b6a";
const merchantId2 = "7c1d9b3a-2e4f-4a6b-8c5d-6e7f8a9b0c1d";
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** Runs the twins as a process of their own, as the market does in demo mode. */
function run(data: string, more: string[] = [], environment: Record<string, string> = {}) {
  const required = [
    "--data",
    data,
    "--secret-key",
    secretKey,
    "--webhook-secret",
    webhookSecret,
    "--merchant-id",
    merchantId,
    "--merchant-id-2",
    merchantId2,
  ];
  // Node's own loader flag instead of tsx's command, so that a signal reaches the twins themselves.
  const child = spawn(process.execPath, ["--import", "tsx", "app/twins/main.ts", ...required, ...more], {
    env: { ...process.env, NODE_ENV: "test", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  started.push(child);
  return child;
}

async function addresses(child: ChildProcess): Promise<{ stripe: string; gateway: string; gateway2: string }> {
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  return JSON.parse(line.toString());
}

it("survives a kill with its books, keys, journal's torn end and undelivered events", async () => {
  const data = dataDir();
  const hook = await webhook();
  hook.state.status = 500;
  const first = run(data.path, ["--webhook-url", hook.url]);
  const url = (await addresses(first)).stripe;
  const stripe = sdk(url);
  const intent = await paid(stripe);
  const refund = { payment_intent: intent.id, amount: 2500 };
  const made = await stripe.refunds.create(refund, { idempotencyKey: "refund:1" });
  const session = await stripe.checkout.sessions.create(kilim());
  const books = await get(`${url}/twin/books`);
  first.kill("SIGKILL");
  await once(first, "exit");
  appendFileSync(join(data.path, "stripe.jsonl"), '[["refunds","re_torn",{"id":"re_to');

  hook.state.status = 200;
  hook.received.length = 0;
  const second = run(data.path, ["--webhook-url", hook.url]);
  const again = (await addresses(second)).stripe;
  const after = sdk(again);
  expect(await get(`${again}/twin/books`)).toEqual(books);
  expect((await after.refunds.create(refund, { idempotencyKey: "refund:1" })).id).toBe(made.id);
  expect((await errorOf(after.refunds.retrieve("re_torn"))).code).toBe("resource_missing");
  expect((await post(`${again}/twin/pay`, { session: session.id })).body).toMatchObject({ ended: "paid" });
  await post(`${again}/twin/deliver`);
  const types = hook.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types).toContain("charge.refunded");
  expect(types).toContain("checkout.session.completed");

  second.kill("SIGTERM");
  expect(await once(second, "exit")).toEqual([0, null]);
  hook.close();
  data.drop();
});

it("binds loopback, refuses foreign names, and goes when its parent goes", async () => {
  const data = dataDir();
  const child = run(data.path, ["--with-parent"]);
  const { stripe, gateway, gateway2 } = await addresses(child);
  expect(stripe).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await get(`${gateway}/healthz`)).toMatchObject({ twin: "gateway", status: "ok" });
  expect(await get(`${gateway2}/healthz`)).toMatchObject({ twin: "gateway-2", status: "ok" });
  const foreign = httpGet(`${gateway}/healthz`, { headers: { host: "rebound.example" } });
  const [refused] = (await once(foreign, "response")) as [IncomingMessage];
  expect(refused.resume().statusCode).toBe(421);
  child.stdin!.end();
  expect(await once(child, "exit")).toEqual([0, null]);
  data.drop();
});

it("refuses production", async () => {
  const data = dataDir();
  const child = run(data.path, [], { NODE_ENV: "production" });
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(1);
  data.drop();
});
