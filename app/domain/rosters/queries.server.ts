import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { RosterRowState, RosterState } from "#db/vocabulary.ts";
import { type OpenRoster, rosterFor } from "./access.server.ts";
import type { RosterField } from "./fields.ts";
import { clean, openCells } from "./rows.server.ts";

export type RosterLine = {
  id: string;
  number: number;
  fileName: string;
  broughtAt: string;
  rows: number;
  status: RosterState;
  body: Localized;
};

/** Rosters of her bodies, the newest first. */
export async function rostersOf(ctx: Ctx, actor: Person): Promise<RosterLine[]> {
  return rowsOf(
    ctx.db,
    sql`select r.id, r.number::int as number, r.file_name as "fileName", r.brought_at as "broughtAt", r.rows, r.status,
          json_build_object('fa', b.name_fa, 'en', b.name_en) as body
        from rosters r join bodies b on b.id = r.body_id where r.body_id = any(${uuids(bodiesOf(actor, "officer"))}) order by r.number desc limit 50`,
  );
}

/** The bodies in whose name she may bring one. */
export async function bringingBodies(ctx: Ctx, actor: Person): Promise<{ id: string; name: Localized }[]> {
  return rowsOf(
    ctx.db,
    sql`select id, json_build_object('fa', name_fa, 'en', name_en) as name from bodies where id = any(${uuids(bodiesOf(actor, "officer"))}) order by name_fa`,
  );
}

/** How a roster's rows stand. */
export type RosterCounts = {
  fresh: number;
  known: number;
  like: number;
  faulty: number;
  leftOut: number;
  written: number;
  filled: number;
  knownBefore: number;
  stays: number;
};

export async function rosterCounts(ctx: Ctx, id: string): Promise<RosterCounts> {
  const [counts] = await rowsOf<RosterCounts>(
    ctx.db,
    sql`select (count(*) filter (where state = 'staged' and ${clean} and known_case is null))::int as fresh,
          (count(*) filter (where state = 'staged' and ${clean} and known_case is not null))::int as known,
          (count(*) filter (where state = 'staged' and ${clean} and like_case is not null and known_case is null))::int as like,
          (count(*) filter (where state = 'staged' and not ${clean}))::int as faulty,
          (count(*) filter (where state = 'left-out'))::int as "leftOut",
          (count(*) filter (where state = 'written'))::int as written,
          (count(*) filter (where state = 'filled'))::int as filled,
          (count(*) filter (where state = 'known'))::int as "knownBefore",
          (count(*) filter (where state = 'stays'))::int as stays
        from roster_rows r where roster_id = ${id}`,
  );
  if (!counts) throw new Error("nothing was counted");
  return counts;
}

/** The first rows of a file that was just brought, by which its columns are told apart. */
export async function sampleRows(ctx: Ctx, roster: OpenRoster): Promise<string[][]> {
  const rows = await rowsOf<{ id: string; cells: string }>(
    ctx.db,
    sql`select id, cells_sealed as cells from roster_rows where roster_id = ${roster.id} and cells_sealed is not null order by number limit 3`,
  );
  return rows.map(({ id, cells }) => openCells(ctx.house.keys, id, cells));
}

/** A row with what is wrong in it: every fault by its field, and the value as it stands in the file. */
export type FaultyRow = {
  number: number;
  name: string;
  faults: { field: RosterField; fault: string; value: string }[];
  twiceOf: number | null;
};

const rowsAPage = 20;

type Row = { id: string; number: number; cells: string; faults: FaultyRow["faults"]; twiceOf: number | null };

/** Rows that wait with faults, by their numbers; one more page while there are more. */
export async function faultyRows(
  ctx: Ctx,
  actor: Person,
  id: string,
  after: number,
): Promise<{ roster: OpenRoster; rows: FaultyRow[]; next: number | null }> {
  const roster = await rosterFor(ctx.db, actor, id);
  const found = await rowsOf<Row>(
    ctx.db,
    sql`select r.id, r.number, r.cells_sealed as cells, r.faults, r.twice_of as "twiceOf" from roster_rows r
        where r.roster_id = ${roster.id} and r.state = 'staged' and r.cells_sealed is not null and not ${clean} and r.number > ${after} order by r.number limit ${rowsAPage + 1}`,
  );
  const rows = found.slice(0, rowsAPage).map((row) => {
    const cells = openCells(ctx.house.keys, row.id, row.cells);
    const at = (field: RosterField) => cells[roster.mapping?.[field] ?? -1] ?? "";
    const twice = row.twiceOf === null ? [] : [{ field: "nationalCode" as const, fault: "roster.twice" }];
    return {
      number: row.number,
      name: at("name") || `${at("givenName")} ${at("familyName")}`.trim(),
      faults: [...row.faults, ...twice].map(({ field, fault }) => ({ field, fault, value: at(field) })),
      twiceOf: row.twiceOf,
    };
  });
  return { roster, rows, next: found.length > rowsAPage ? (rows.at(-1)?.number ?? null) : null };
}

/** A waiting row that looks like a case there is. */
export type LikeRow = { number: number; name: string; caseId: string; caseNumber: number; score: number };

export async function likeRows(ctx: Ctx, roster: OpenRoster): Promise<LikeRow[]> {
  const rows = await rowsOf<Omit<LikeRow, "name"> & { id: string; cells: string }>(
    ctx.db,
    sql`select r.id, r.number, r.cells_sealed as cells, c.id as "caseId", c.number::int as "caseNumber", r.like_score as score from roster_rows r
        join cases c on c.id = r.like_case where r.roster_id = ${roster.id} and r.state = 'staged' and r.cells_sealed is not null and r.known_case is null and ${clean} order by r.like_score desc, r.number limit 200`,
  );
  return rows.map(({ id, cells: sealed, ...row }) => {
    const cells = openCells(ctx.house.keys, id, sealed);
    const at = (field: RosterField) => cells[roster.mapping?.[field] ?? -1] ?? "";
    return { ...row, name: at("name") || `${at("givenName")} ${at("familyName")}`.trim() };
  });
}

/** What became of each row, for the report: nothing personal but the number of its case. */
export type ReportRow = {
  number: number;
  state: RosterRowState;
  caseNumber: number | null;
  faults: { field: RosterField; fault: string }[];
  twiceOf: number | null;
};

export async function reportRows(ctx: Ctx, roster: OpenRoster): Promise<ReportRow[]> {
  return rowsOf(
    ctx.db,
    sql`select r.number, r.state, c.number::int as "caseNumber", r.faults, r.twice_of as "twiceOf" from roster_rows r left join cases c on c.id = r.case_id
        where r.roster_id = ${roster.id} order by r.number`,
  );
}

/** Cases of an import that could not be undone any more. */
export async function rowsThatStay(
  ctx: Ctx,
  roster: OpenRoster,
): Promise<{ number: number; caseId: string; caseNumber: number }[]> {
  return rowsOf(
    ctx.db,
    sql`select r.number, c.id as "caseId", c.number::int as "caseNumber" from roster_rows r join cases c on c.id = r.case_id
        where r.roster_id = ${roster.id} and r.state = 'stays' order by r.number limit 200`,
  );
}
