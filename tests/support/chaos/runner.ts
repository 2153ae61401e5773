import pino from "pino";
import { checkOut } from "#app/domain/orders/check-out.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { type Ctx, type House, systemContext } from "#app/platform/context.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openHouse } from "#app/platform/house.server.ts";
import { splitTransactions } from "./planted.ts";

/**
 * A process that is killed: the errands of buying as the doors call them, without a web server, so that it is up again in
 * no time. It is told what to do one thing at a time, and answers when it is done.
 */

/** What it can be asked, with what each is given and answers. */
export type Acts = {
  place: { given: Record<string, unknown>; answer: { paymentId: string; number: string } };
  return: { given: { paymentId: string }; answer: null };
  hear: { given: { provider: string; body: string; headers: Record<string, string> }; answer: null };
  settle: { given: null; answer: { failed: number } };
};

export type Order = { id: number; act: keyof Acts; given: unknown };
export type Said = { id: number; answer?: unknown; error?: string };

let opening: Promise<House> | null = null;

async function open(): Promise<House> {
  const env = readEnv();
  const house = await openHouse(env, env.databaseUrl ?? "", pino({ level: "silent" }));
  return process.argv.includes("--split") ? splitTransactions(house) : house;
}

async function buyer(house: House): Promise<Ctx> {
  return { ...(await systemContext(house, "buyer", "crash-loop")), actor: { kind: "guest" }, ip: "192.0.2.1" };
}

const acts: { [Act in keyof Acts]: (house: House, given: Acts[Act]["given"]) => Promise<Acts[Act]["answer"]> } = {
  async place(house, form) {
    const ctx = await buyer(house);
    const placed = await placeOrder(ctx, form);
    await checkOut(ctx, placed);
    return { paymentId: placed.paymentId, number: placed.number };
  },
  async return(house, { paymentId }) {
    await settlePayment(await buyer(house), paymentId);
    return null;
  },
  async hear(house, { provider, body, headers }) {
    const rail = providerNamed(house, provider);
    if (!rail?.readEvent) throw new Error(`${provider} tells nothing by itself`);
    const event = await rail.readEvent(body, new Headers(headers));
    await receiveEvent(await systemContext(house, `webhook:${provider}`, "crash-loop"), { provider, ...event });
    return null;
  },
  settle: (house) => settleAll(house),
};

process.on("message", ({ id, act, given }: Order) => {
  opening ??= open();
  opening
    .then((house): Promise<unknown> => acts[act](house, given as never))
    .then(
      (answer) => process.send?.({ id, answer } satisfies Said),
      (error: unknown) => process.send?.({ id, error: String((error as Error)?.stack ?? error) } satisfies Said),
    );
});
process.on("disconnect", () => process.exit(0));
process.send?.("up");
