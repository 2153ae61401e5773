import { env } from "node:process";
import { parseArgs } from "node:util";
import { startGatewayTwin } from "./gateway/server.ts";
import { startStripeTwin } from "./stripe/server.ts";

/** Runs all twins as a process of their own, and prints their addresses as one line of JSON. */
async function main(): Promise<void> {
  // A process of its own, started before the market's environment is read: it asks for this one variable itself.
  if (env.NODE_ENV === "production") throw new Error("The twins stand in for providers and never run in production.");
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      "stripe-port": { type: "string", default: "0" },
      "gateway-port": { type: "string", default: "0" },
      "gateway-2-port": { type: "string", default: "0" },
      "webhook-url": { type: "string" },
      "webhook-secret": { type: "string" },
      "secret-key": { type: "string" },
      "merchant-id": { type: "string" },
      "merchant-id-2": { type: "string" },
      "with-parent": { type: "boolean", default: false },
    },
  });
  const need = (name: "data" | "webhook-secret" | "secret-key" | "merchant-id" | "merchant-id-2") => {
    const value = values[name];
    if (value === undefined) throw new Error(`--${name} is needed`);
    return value;
  };
  const data = need("data");
  const secretKey = need("secret-key");
  if (!secretKey.startsWith("sk_test_")) throw new Error("--secret-key begins with sk_test_");
  const gateway = await startGatewayTwin({
    data,
    port: portOf(values["gateway-port"]),
    merchantId: need("merchant-id"),
  });
  const gateway2 = await startGatewayTwin({
    data,
    name: "gateway-2",
    port: portOf(values["gateway-2-port"]),
    merchantId: need("merchant-id-2"),
  });
  const stripe = await startStripeTwin({
    data,
    port: portOf(values["stripe-port"]),
    secretKey,
    webhookUrl: values["webhook-url"],
    webhookSecret: need("webhook-secret"),
  });
  console.log(JSON.stringify({ stripe: stripe.url, gateway: gateway.url, gateway2: gateway2.url }));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([stripe.close(), gateway.close(), gateway2.close()]);
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (values["with-parent"]) process.stdin.on("close", stop).resume();
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`not a port: ${value}`);
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
