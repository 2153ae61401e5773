import { ForgedEvent } from "#app/domain/payments/provider.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { machine } from "#app/platform/doors.server.ts";

/** A provider's event: believed by its signature, written down with the job that acts on it, then acknowledged. */
export const action = machine(async (ctx, { params, request }) => {
  const provider = providerNamed(ctx.house, params.provider ?? "");
  if (!provider?.readEvent) return new Response("no such provider", { status: 404 });
  try {
    const event = await provider.readEvent(await request.text(), request.headers);
    const as = await systemContext(ctx.house, `webhook:${provider.name}`, ctx.requestId);
    await receiveEvent(as, { provider: provider.name, ...event });
    return new Response("ok");
  } catch (error) {
    if (!(error instanceof ForgedEvent)) throw error;
    ctx.house.log.warn({ provider: provider.name }, "a forged event was refused");
    return new Response("not signed by us", { status: 400 });
  }
});
