import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { enforceStops } from "./stop-steps.server.ts";

/** Stops whose day has come begin. By the clock. */
export const stopDueOrders = command({
  name: "stop-due-orders",
  who: system,
  input: z.object({}),
  async run(run) {
    const stopped = await enforceStops(run, sql`true`);
    return stopped > 0 ? stopped : unchanged(0);
  },
});
