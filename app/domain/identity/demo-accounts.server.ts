import type { Ctx } from "#app/platform/context.server.ts";
import { accounts } from "#db/village/people.ts";

/** The demo's people and how to sign in as each; empty in a market that was not filled from the village. */
export function demoAccounts(ctx: Ctx) {
  return accounts(ctx.db, ctx.house.keys);
}
