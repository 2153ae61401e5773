import { sql } from "drizzle-orm";
import { reconcile } from "#app/domain/reconciliation/reconcile.server.ts";
import { wantRun } from "#app/domain/reconciliation/want-run.server.ts";
import { type House, systemContext } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { signedIn } from "./orders.ts";

/**
 * Finance compares the books of the demo's orders with every provider once, so that the desk shows what a clean comparison
 * looks like. A market that was compared before, or has no orders, is left alone.
 */
export async function loadRuns(house: House): Promise<void> {
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from reconciliation_runs) and exists (select from payment_proofs) as wanting`,
  );
  if (!house.env.demo || !found?.wanting) return;
  const begun = await signedIn(house, "finance", async (clerk) => {
    const today = dayOf(clerk.now, house.country.timeZone);
    return (await wantRun(clerk, { provider: "all", from: today, to: today })).begun;
  });
  // All of it was bought just now, and nothing is on its way.
  for (const id of begun) await reconcile(await systemContext(house, "village", "village"), id, 0);
}
