import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { writeDoubles } from "./find.server.ts";

/** Looks for files that may be the same person's as one just opened. Run twice it finds nothing new. */
export const findDoubles = command({
  name: "find-doubles",
  who: system,
  input: z.object({ caseId: z.uuid() }),
  async run({ tx, tell }, { caseId }) {
    const [found] = await rowsOf<{ programme: string }>(
      tx,
      sql`select programme_id as programme from cases where id = ${caseId} and merged_into_id is null`,
    );
    const pairs = found ? await writeDoubles(tx, found.programme, [caseId]) : [];
    if (pairs.length === 0) return unchanged(0);
    await tell("case.double-found", "case", caseId, { data: { pairs: pairs.length } });
    return pairs.length;
  },
});
