import { sql } from "drizzle-orm";
import { z } from "zod";
import { providersOf } from "#app/domain/payments/providers/index.server.ts";
import { type Actor, finance, system } from "#app/platform/actor.ts";
import { addDays, type IsoDate, parseDate } from "#app/platform/calendar.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { wantRun as input } from "./forms.ts";
import type { Days } from "./two-sides.server.ts";

/** As many days as one comparison may hold. */
export const mostDays = 92;
/** So many days back the clock compares: longer than the slowest provider is late. */
const nightlyDays = 7;

/** Writes down that two books are to be compared and the job that does it. Null: one of this provider is under way, or was tonight. */
async function want(
  { tx, tell, enqueue, actor }: Run<Actor>,
  provider: string,
  { from, to }: Days,
): Promise<string | null> {
  // A run whose job was lost stands in nobody's way.
  await tx.execute(
    sql`update reconciliation_runs set status = 'failed', ended_at = market_now()
        where provider = ${provider} and status = 'wanted' and started_at < market_now() - interval '15 minutes'`,
  );
  const person = actor.kind === "person" ? actor.id : null;
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into reconciliation_runs (provider, from_day, to_day, cause, started_by)
        values (${provider}, ${from}, ${to}, ${person ? "person" : "clock"}, ${person}) on conflict do nothing returning id`,
  );
  if (!made) return null;
  await enqueue("reconcile", { runId: made.id });
  await tell("reconciliation.wanted", "reconciliation", made.id, { data: { provider, from, to } });
  return made.id;
}

/** Finance compares now. Answers how many comparisons have begun; one that is under way is not begun twice. */
export const wantRun = command({
  name: "want-reconciliation",
  who: finance,
  input,
  async run(run, typed) {
    const { ctx, now } = run;
    const names = providersOf(ctx.house).map(({ name }) => name);
    const chosen = typed.provider === "all" ? names : names.filter((name) => name === typed.provider);
    if (chosen.length === 0) throw new Invalid({ provider: "choose" });
    const from = parseDate(typed.from);
    const to = parseDate(typed.to);
    if (!from) throw new Invalid({ from: "receipt.date" });
    if (!to) throw new Invalid({ to: "receipt.date" });
    if (to > dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ to: "receipt.future" });
    if (from > to) throw new Invalid({ from: "reconciliation.days-turned" });
    if (addDays(from, mostDays) <= to) throw new Invalid({ from: "reconciliation.days-many" });
    const begun: string[] = [];
    for (const provider of chosen) {
      const id = await want(run, provider, { from, to });
      if (id) begun.push(id);
    }
    if (begun.length === 0) throw new Refusal("reconciliation.under-way");
    return { begun };
  },
});

/** The clock compares the days up to yesterday, and back to the oldest break that is still open: once a day and provider. */
export const wantNightly = command({
  name: "want-nightly-reconciliation",
  who: system,
  input: z.object({ provider: z.string().max(40), day: z.iso.date() }),
  async run(run, { provider, day }) {
    const [open] = await rowsOf<{ day: IsoDate | null }>(
      run.tx,
      sql`select min(happened_on)::text as day from reconciliation_breaks where provider = ${provider} and status = 'open' and happened_on > ${addDays(day, -mostDays)}`,
    );
    const week = addDays(day, 1 - nightlyDays);
    const from = open?.day && open.day < week ? open.day : week;
    return (await want(run, provider, { from, to: day })) ?? unchanged(null);
  },
});

/** Errand of the clock. */
export async function reconcileNightly(ctx: Ctx): Promise<void> {
  const day = addDays(dayOf(ctx.now, ctx.house.country.timeZone), -1);
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { name } of providersOf(ctx.house)) await wantNightly(as, { provider: name, day });
}
