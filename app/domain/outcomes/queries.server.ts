import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { recent } from "#app/platform/recent.ts";
import { rowsOf } from "#db/reads.server.ts";
import { stages } from "#db/vocabulary.ts";
import type { TargetDimension } from "#db/vocabulary-monitoring.ts";
import { countCases, countDays, countLinked, narrowed } from "./count.server.ts";
import {
  type Dimension,
  dimensions,
  exactFigures,
  type Figure,
  guardedFigures,
  hiddenIn,
  quantiles,
} from "./figures.ts";
import { hiddenCells } from "./suppress.ts";

/** Who reads: an officer the cases her bodies lead, exactly; everybody else all cases, with small cells kept back. */
export type Reading = { kind: "exact"; bodies: readonly string[] } | { kind: "guarded" };

export type Filter = Partial<Record<Dimension, string>>;

/** Fewer than so many who went on say nothing of how long it takes, where small cells are kept back. */
const fewestDays = 10;

/** Statistics are counted hourly: a minute makes no difference to them, and half the office asks at nine. */
const kept = recent<Awaited<ReturnType<typeof statistics>>>(60_000, 200);

/**
 * What became of the cases of a programme. Where small cells are kept back one dimension may be narrowed at a time: tables of
 * more would let the small ones be found between them.
 */
export async function outcomes(ctx: Ctx, programme: string, reading: Reading, filter: Filter) {
  const asked = dimensions
    .filter((dimension) => filter[dimension])
    .map((dimension) => [dimension, filter[dimension]!] as const);
  const used = reading.kind === "guarded" ? asked.slice(0, 1) : asked;
  // A count that was asked for is seen at once: what is kept is kept of one count.
  const [counted] = await rowsOf<{ at: string | null }>(
    ctx.db,
    sql`select max(refreshed_at)::text as at from case_outcomes where programme_id = ${programme}`,
  );
  return kept(JSON.stringify([programme, reading, used, counted?.at]), () => statistics(ctx, programme, reading, used));
}

async function statistics(
  ctx: Ctx,
  programme: string,
  reading: Reading,
  filter: readonly (readonly [Dimension, string])[],
) {
  const all = sql`programme_id = ${programme}`;
  const own =
    reading.kind === "exact"
      ? sql`${all} and body_id in (select jsonb_array_elements_text(${JSON.stringify(reading.bodies)}::jsonb)::uuid)`
      : all;
  const where = filter.reduce<SQL>((so, [dimension, value]) => sql`${so} and ${narrowed(dimension, value)}`, own);
  const [first] = filter;
  const guarded = reading.kind === "guarded";
  const [counts, cohorts, days, linked, [refreshed]] = await Promise.all([
    guarded && first ? countCases(ctx.db, all, first[0]) : countCases(ctx.db, where, "cohort"),
    guarded && first && first[0] !== "cohort" ? countCases(ctx.db, all, "cohort") : null,
    countDays(ctx.db, where),
    countLinked(ctx.db, own),
    rowsOf<{ at: string }>(
      ctx.db,
      sql`select to_char(max(refreshed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from case_outcomes where ${all}`,
    ),
  ]);
  const figures = guarded ? guardedFigures(counts, first?.[1] ?? null) : exactFigures(counts);
  return {
    figures,
    /** Cohorts of the whole where a row of another dimension was chosen. */
    cohorts: cohorts ? guardedFigures(cohorts).rows : figures.rows,
    cohortsOfAll: cohorts !== null,
    times: stages.map((stage, s) => ({
      stage,
      ...quantiles(
        days.filter((one) => one.stage === s),
        guarded ? fewestDays : 1,
      ),
    })),
    linked: guarded ? guardedLinked(linked) : linked.map((one) => ({ ...one, linked: one.linked as Figure })),
    refreshedAt: refreshed?.at ?? null,
  };
}

type Linked = Awaited<ReturnType<typeof countLinked>>[number];

/** The linked of each value, small ones kept back with those who are not. */
function guardedLinked(rows: readonly Linked[]): (Omit<Linked, "linked"> & { linked: Figure })[] {
  return [...new Set(rows.map(({ dimension }) => dimension))].flatMap((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension).sort((a, b) => (a.value < b.value ? -1 : 1));
    const pairs = own.map(({ total, linked }) => [linked, total - linked]);
    const sums = [0, 1].map((c) => pairs.reduce((sum, row) => sum + row[c]!, 0));
    const hidden = hiddenCells(pairs, { rows: hiddenIn(own.map(({ total }) => total)), columns: hiddenIn(sums) });
    return own.map((row, r) => ({ ...row, linked: hidden[r]?.[0] ? null : row.linked }));
  });
}

export type Target = { id: string; dimension: TargetDimension; value: string; target: number };

/** The targets of a programme that stand, and those that stood before them. */
export async function targetsOf(ctx: Ctx, programme: string) {
  const rows = await rowsOf<Target & { since: string; until: string | null; by: string | null }>(
    ctx.db,
    sql`select t.id, t.dimension, t.value, t.target, to_char(t.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
          to_char(t.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until, p.name as by
        from outcome_targets t left join persons p on p.id = t.set_by where t.programme_id = ${programme}
        order by t.valid_to desc nulls first, t.dimension, t.value limit 200`,
  );
  return { standing: rows.filter(({ until }) => until === null), before: rows.filter(({ until }) => until !== null) };
}
