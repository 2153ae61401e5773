import { fixturesOf } from "#app/domain/audit/fixtures.server.ts";
import { demoAccounts } from "#app/domain/identity/demo-accounts.server.ts";
import { demoDoor } from "./dev.server.ts";

/** For each demo account: ids of each kind of thing that is its own, its cooperative's, or foreign to it. */
export const loader = demoDoor(async (ctx) => Response.json(await fixturesOf(ctx, await demoAccounts(ctx))));
