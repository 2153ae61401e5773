import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { doubleFor } from "./access.server.ts";
import * as forms from "./forms.ts";

/** Finds that two files are two people's: the pair is remembered and never shown again. */
export const tellApart = command({
  name: "tell-apart",
  who: officer,
  input: forms.doubleOnly,
  async run({ tx, actor, tell }, { double }) {
    const pair = await doubleFor(tx, actor, double, { lock: true });
    await tx.execute(
      sql`update case_doubles set apart_at = market_now(), apart_by = ${actor.id} where id = ${pair.id} and apart_at is null`,
    );
    for (const { id, personId } of [pair.first, pair.second])
      await tell("case.told-apart", "case", id, { subject: personId, data: { double: pair.id } });
    return { id: pair.id };
  },
});
