import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { closeLine as input } from "./forms.ts";
import { signingBodies } from "./steps.server.ts";

/** Says that a line of her own body's is done, with a note, or takes it out; it stays in the history. @throws Missing for another party's */
export const closeLine = command({
  name: "close-agreement-line",
  who: oneOf(officer, manager),
  input,
  async run({ tx, actor, tell }, { line, how, note }) {
    const [found] = await rowsOf<{ id: string; agreement: string; body: string; closed: boolean }>(
      tx,
      sql`select id, agreement_id as agreement, body_id as body, done_at is not null or removed_at is not null as closed
          from agreement_lines where id = ${asId(line)} and body_id = any(${uuids(signingBodies(actor))}) for update`,
    );
    if (!found) throw new Missing("agreement line");
    if (found.closed) return unchanged({ agreement: found.agreement });
    const set =
      how === "done"
        ? sql`done_at = market_now(), done_by = ${actor.id}, done_note = ${note}`
        : sql`removed_at = market_now(), removed_by = ${actor.id}, done_note = ${note}`;
    await tx.execute(sql`update agreement_lines set ${set} where id = ${found.id}`);
    await tell(`agreement.line-${how}`, "agreement", found.agreement, { data: { line: found.id, body: found.body } });
    return { agreement: found.agreement };
  },
});
