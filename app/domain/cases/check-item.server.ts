import { sql } from "drizzle-orm";
import { caseworker } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { openCaseFor } from "./access.server.ts";
import { checklistOf, checksIn } from "./checklist.server.ts";
import { mustBeStranger } from "./duty.server.ts";
import * as forms from "./forms.ts";

/**
 * Ticks an item of the programme's list in a case, or takes the tick back: who holds the duty the item names, in a body that
 * works in the case. Nobody ticks her own. @throws Missing
 */
export const checkItem = command({
  name: "check-item",
  who: caseworker,
  input: forms.checkItem,
  async run({ tx, actor, tell }, { case: id, item: key, done }) {
    const opened = await openCaseFor(tx, actor, id, { lock: true });
    await mustBeStranger(tx, opened, actor);
    const item = (await checklistOf(tx, opened)).find((one) => one.key === key);
    const body = item && checksIn(opened, actor, item.duty);
    if (!body) throw new Missing("item");
    const changed = done
      ? await rowsOf(
          tx,
          sql`insert into case_checks (case_id, item, body_id, checked_by) values (${opened.id}, ${key}, ${body}, ${actor.id}) on conflict do nothing returning id`,
        )
      : await rowsOf(
          tx,
          sql`update case_checks set undone_at = market_now(), undone_by = ${actor.id} where case_id = ${opened.id} and item = ${key} and undone_at is null returning id`,
        );
    if (changed.length === 0) return unchanged({ id: opened.id });
    await tell(done ? "case.item-checked" : "case.item-unchecked", "case", opened.id, {
      subject: opened.personId,
      data: { item: key, body },
    });
    return { id: opened.id };
  },
});
