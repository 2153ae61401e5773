import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { withdrawRedenomination as input } from "./forms.ts";
import { endStanding } from "./steps.server.ts";

/** Takes the entered days back, as when the start is put off without a new day: sums are told in today's unit alone. */
export const withdrawRedenomination = command({
  name: "withdraw-redenomination",
  who: finance,
  input,
  async run({ tx, actor, tell }, { redenomination: id }) {
    const ended = await endStanding(tx, actor.id, id);
    if (ended === null) {
      const known = await rowsOf(tx, sql`select 1 from redenominations where id = ${id}`);
      if (known.length === 0) throw new Missing("redenomination");
      return unchanged(null);
    }
    await tell("redenomination.ended", "redenomination", ended);
    return null;
  },
});
