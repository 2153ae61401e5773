import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { itemsOf, lockBatch, refuseOwn } from "./batch-steps.server.ts";
import { enterResults as input } from "./forms.ts";
import { enterOutcome } from "./result-steps.server.ts";
import { readResults } from "./results.ts";
import { rowCode } from "./rules.ts";

/**
 * The bank's file, pasted back with its references and reasons. Not one row is taken while another is at fault; a row whose
 * result is known already is left out, so the same paste twice is once.
 */
export const enterResults = command({
  name: "enter-payout-results",
  who: finance,
  input,
  async run(run, { batch: id, rows }) {
    const { tx, actor } = run;
    const batch = await lockBatch(tx, id);
    const { results, faults } = readResults(rows);
    if (faults.length > 0)
      throw new Invalid(Object.fromEntries(faults.map(({ number, fault }) => [`row.${number}`, fault])));
    if (results.length === 0) throw new Invalid({ rows: "payout.no-results" });
    if (batch.status !== "approved") throw new Refusal("payout.not-approved");
    const items = new Map((await itemsOf(tx, batch.id)).map((item) => [rowCode(item.id), item]));
    const unknown = results.filter(({ row }) => !items.has(row));
    if (unknown.length > 0)
      throw new Invalid(Object.fromEntries(unknown.map(({ number }) => [`row.${number}`, "payout.row-unknown"])));
    const named = results.map(({ row, outcome }) => ({ item: items.get(row)!, outcome }));
    await refuseOwn(
      tx,
      actor,
      named.map(({ item }) => item),
    );
    let entered = 0;
    for (const { item, outcome } of named) if (await enterOutcome(run, item, outcome)) entered++;
    const told = { entered, known: named.length - entered };
    return entered > 0 ? told : unchanged(told);
  },
});
