import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarketPath } from "#db/vocabulary.ts";
import { ownCaseOf } from "./access.server.ts";
import * as forms from "./forms.ts";

/** She says how she wants to reach the market: on her own, or through a pioneer, whom the office then looks for. */
export const choosePath = command({
  name: "choose-path",
  who: signedIn,
  input: forms.choosePath,
  async run({ tx, actor, tell }, { path }) {
    const hers = await ownCaseOf(tx, actor.id);
    if (!hers) throw new Missing("case");
    const [before] = await rowsOf<{ market_path: MarketPath | null; linked: boolean }>(
      tx,
      sql`select market_path, exists (select from team_links l where l.case_id = c.id and l.status = 'active') as linked
          from cases c where id = ${hers.id} for update`,
    );
    if (before?.market_path === path) return unchanged({ id: hers.id });
    if (before?.linked) throw new Refusal("pioneers.still-linked");
    await tx.execute(sql`update cases set market_path = ${path} where id = ${hers.id}`);
    await tell("case.path-chosen", "case", hers.id, { subject: actor.id, data: { path } });
    return { id: hers.id };
  },
});
