import { settleAll } from "#app/jobs/worker.server.ts";
import { demoDoor } from "./dev.server.ts";

/** POST: runs due jobs, deliveries of webhooks and notices to the end; answers with counts. */
export const action = demoDoor(async (ctx, { twins }) => {
  const delivered = twins ? await deliver(twins.stripe) : 0;
  const jobs = await settleAll(ctx.house);
  return Response.json({ webhooks: delivered, jobs: jobs.done, failed: jobs.failed });
});

/** The Stripe twin's own order to send what waits. It cannot be told while it waits for us, so it has a short time. */
async function deliver(stripe: string): Promise<number> {
  const answer = await fetch(`${stripe}/twin/deliver`, { method: "POST", signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  if (!answer?.ok) return 0;
  return ((await answer.json()) as { delivered: number }).delivered;
}
