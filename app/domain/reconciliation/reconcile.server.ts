import { sql } from "drizzle-orm";
import { z } from "zod";
import { ProviderDown } from "#app/domain/payments/provider.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { system } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { RunSums } from "#db/schema/reconciliation.ts";
import { type BreakState, breakKinds, breakSubjects, currencies } from "#db/vocabulary.ts";
import { type Booked, compare, compareSums, type Difference, keyOf, type Told } from "./rules.ts";
import { bankTells, bookedAs, bookedOn, type Days, doorsTell, ledgerSums, unbooked } from "./two-sides.server.ts";

/** What is younger than this may be known on one side only, because its answer is on the way: the next run looks again. */
const freshMs = 120_000;

type Compared = { compared: number; differences: (Difference & { fresh: boolean })[]; sums: RunSums };

/** Errand: compares one provider's books with ours and writes down what differs. The provider is asked outside any transaction. */
export async function reconcile(ctx: Ctx, runId: string, fresh = freshMs): Promise<void> {
  const [run] = await rowsOf<Days & { provider: string }>(
    ctx.db,
    sql`select provider, from_day::text as from, to_day::text as to from reconciliation_runs where id = ${runId} and status = 'wanted'`,
  );
  if (!run) return;
  try {
    const { compared, differences, sums } = await look(ctx, run.provider, run, fresh);
    await recordRun(ctx, {
      runId,
      compared,
      sums,
      differences: differences.map(({ ours, theirs, at, ...one }) => ({
        ...one,
        ours: ours === null ? null : String(ours),
        theirs: theirs === null ? null : String(theirs),
        happenedOn: dayOf(at, ctx.house.country.timeZone),
      })),
    });
  } catch (error) {
    if (!(error instanceof ProviderDown)) throw error;
    ctx.house.log.warn({ err: error, provider: run.provider }, "a provider's books could not be read");
    await failRun(ctx, { runId });
  }
}

async function look(ctx: Ctx, provider: string, days: Days, fresh: number): Promise<Compared> {
  const { db, house } = ctx;
  const zone = house.country.timeZone;
  // Our side first: what is booked while the provider is asked is younger than its answer, not older.
  const [mine, open, ledger] = await Promise.all([
    bookedOn(db, provider, days, zone),
    unbooked(db, provider, days, zone),
    ledgerSums(db, provider, days, zone),
  ]);
  const theirs = await tells(ctx, provider, days, [...mine.known, ...open]);
  const names = new Set(mine.booked.flatMap(({ references }) => references));
  const strange = theirs.map(({ reference }) => reference).filter((name) => !names.has(name));
  const late = await bookedAs(db, provider, strange);
  const ours = [...mine.booked, ...late.filter(({ source }) => !mine.booked.some((one) => one.source === source))];
  const sums = new Map<string, { ours: bigint; theirs: bigint | null }>();
  const sumOf = (currency: string) => {
    const known = sums.get(currency) ?? { ours: 0n, theirs: 0n };
    sums.set(currency, known);
    return known;
  };
  for (const [currency, amount] of ledger) sumOf(currency).ours += amount;
  for (const one of ours.slice(mine.booked.length)) sumOf(one.currency).ours += one.amount;
  for (const { currency, amount, state } of theirs) {
    const sum = sumOf(currency);
    if (state === "done" && sum.theirs !== null) sum.theirs = amount === null ? null : sum.theirs + amount;
  }
  const single = compare(ours, theirs, ctx.now);
  const all = [...single, ...compareSums(sums, single, new Date(endOfDay(days.to, zone).getTime() - 1))];
  const waiting = new Set(open.filter((one) => one.open).map(({ ref }) => ref));
  return {
    compared: ours.length + theirs.length,
    differences: all.map((one) => ({
      ...one,
      fresh: isFresh(one, { ours, theirs, waiting, before: ctx.now.getTime() - fresh }),
    })),
    sums: Object.fromEntries(
      [...sums].map(([currency, sum]) => [
        currency,
        { ours: String(sum.ours), theirs: sum.theirs === null ? null : String(sum.theirs) },
      ]),
    ),
  };
}

/** Whether one side may simply not have heard yet. A payment that is still open is asked about every few seconds. */
function isFresh(
  one: Difference,
  sides: { ours: readonly Booked[]; theirs: readonly Told[]; waiting: ReadonlySet<string | null>; before: number },
): boolean {
  if (one.kind === "missing-in-ledger" && sides.waiting.has(one.reference)) return true;
  const of =
    one.subject === "sum"
      ? [...sides.ours, ...sides.theirs].filter(({ currency }) => currency === one.currency)
      : [
          ...sides.ours.filter(({ source }) => source === one.source),
          ...sides.theirs.filter(({ reference }) => reference === one.reference),
        ];
  return of.some(({ at }) => at !== null && at.getTime() > sides.before);
}

/** The other side of the comparison: the provider itself, our bank's statement, or the parcels paid for at the door. */
async function tells(
  ctx: Ctx,
  name: string,
  days: Days,
  known: Awaited<ReturnType<typeof bookedOn>>["known"],
): Promise<Told[]> {
  const zone = ctx.house.country.timeZone;
  if (name === "bank-transfer") return bankTells(ctx.db, days, zone);
  if (name === "cash-on-delivery") return doorsTell(ctx.db, days, zone);
  const provider = providerNamed(ctx.house, name);
  if (!provider?.books) throw new ProviderDown(name, "keeps no books here");
  return provider.books({ from: endOfDay(addDays(days.from, -1), zone), until: endOfDay(days.to, zone), known });
}

const sum = z.string().nullable();
const difference = z.object({
  kind: z.enum(breakKinds),
  subject: z.enum(breakSubjects),
  currency: z.enum(currencies),
  ours: sum,
  theirs: sum,
  source: z.string().nullable(),
  reference: z.string().max(200),
  happenedOn: z.iso.date(),
  /** May be known on one side only for a moment: no break is made of it, and none closed. */
  fresh: z.boolean(),
});

type Known = { id: string; key: string; status: BreakState; ours: string | null; theirs: string | null };

/**
 * Writes down what a run found, once: a difference known before stays the same break, one that was closed opens again only
 * if its figures changed, and an open one of these days that was not found any more has gone.
 */
export const recordRun = command({
  name: "record-reconciliation",
  who: system,
  input: z.object({
    runId: uuid,
    compared: z.number().int(),
    sums: z.record(z.string(), z.object({ ours: z.string(), theirs: sum })),
    differences: z.array(difference).max(5000),
  }),
  async run({ tx, tell, moved }, { runId, compared, sums, differences }) {
    const [run] = await rowsOf<{ provider: string; from: string; to: string }>(
      tx,
      sql`select provider, from_day::text as from, to_day::text as to from reconciliation_runs where id = ${runId} and status = 'wanted' for update`,
    );
    if (!run) return unchanged(null);
    const { provider } = run;
    const known = await rowsOf<Known>(
      tx,
      sql`select id, key, status, ours::text, theirs::text from reconciliation_breaks where provider = ${provider} order by id for update`,
    );
    let found = 0;
    const met = new Set<string>();
    for (const one of differences) {
      const key = keyOf(provider, { ...one, ours: null, theirs: null, at: new Date(0) });
      met.add(key);
      const before = known.find((row) => row.key === key);
      const { kind, subject, source, currency, ours, theirs } = one;
      if (!before) {
        if (one.fresh) continue;
        const id = (name: typeof subject) => (subject === name ? source : null);
        const [made] = await rowsOf<{ id: string }>(
          tx,
          sql`insert into reconciliation_breaks (key, kind, subject, provider, currency, ours, theirs, reference, payment_id, refund_id, transfer_id, happened_on, found_by, seen_by)
              values (${key}, ${kind}, ${subject}, ${provider}, ${currency}, ${ours}::bigint, ${theirs}::bigint, ${one.reference}, ${id("payment")}, ${id("refund")}, ${id("transfer")},
                ${one.happenedOn}, ${runId}, ${runId}) returning id`,
        );
        if (!made) throw new Error("a break was not written");
        found++;
        await moved("break", made.id, null, "open");
        await tell("break.found", "break", made.id, { data: { run: runId, provider, kind } });
        continue;
      }
      const isBack = before.status === "gone";
      const isOther = before.ours !== ours || before.theirs !== theirs;
      await tx.execute(
        sql`update reconciliation_breaks set seen_by = ${runId}, ours = ${ours}::bigint, theirs = ${theirs}::bigint, happened_on = ${one.happenedOn} where id = ${before.id}`,
      );
      if (one.fresh || before.status === "open" || (!isBack && !isOther)) continue;
      found++;
      await tx.execute(
        sql`update reconciliation_breaks set status = 'open', reason = '', closed_by = null, gone_in = null, closed_at = null where id = ${before.id}`,
      );
      await moved("break", before.id, before.status, "open");
      await tell("break.found", "break", before.id, { data: { run: runId, provider, kind, again: true } });
    }
    const gone = await rowsOf<{ id: string }>(
      tx,
      sql`update reconciliation_breaks set status = 'gone', gone_in = ${runId}, closed_at = market_now()
          where provider = ${provider} and status = 'open' and seen_by <> ${runId} and happened_on between ${run.from} and ${run.to} returning id`,
    );
    for (const { id } of gone) {
      await moved("break", id, "open", "gone");
      await tell("break.gone", "break", id, { data: { run: runId, provider } });
    }
    await tx.execute(
      sql`update reconciliation_runs set status = 'done', compared = ${compared}, found = ${found}, gone = ${gone.length},
            sums = ${JSON.stringify(sums)}::jsonb, ended_at = market_now() where id = ${runId}`,
    );
    await tell("reconciliation.done", "reconciliation", runId, {
      data: { provider, compared, found, gone: gone.length },
    });
    return null;
  },
});

/** The provider did not answer: nothing is known, so no break is opened or closed. */
export const failRun = command({
  name: "fail-reconciliation",
  who: system,
  input: z.object({ runId: uuid }),
  async run({ tx, tell }, { runId }) {
    const [failed] = await rowsOf<{ provider: string }>(
      tx,
      sql`update reconciliation_runs set status = 'failed', ended_at = market_now() where id = ${runId} and status = 'wanted' returning provider`,
    );
    if (!failed) return unchanged(null);
    await tell("reconciliation.failed", "reconciliation", runId, { data: { provider: failed.provider } });
    return null;
  },
});
