import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, caseDuties, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CasePart, DutyKind, Occupation } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";
import { countyName } from "./queries.server.ts";
import { type ShareState, stateOf } from "./share-rules.ts";
import { openShare } from "./share-steps.server.ts";

/** A case given to another body, by its number: whose it is stands in the file, for who may open it. */
export type ShareLine = {
  id: string;
  caseId: string;
  number: number;
  occupation: Occupation;
  county: Localized;
  from: Localized;
  to: Localized;
  task: ShareTask;
  parts: CasePart[];
  askedAt: string;
  dueAt: string | null;
  acceptedAt: string | null;
  endedAt: string | null;
  batchId: string | null;
  state: ShareState;
};

type Row = Omit<ShareLine, "county" | "state"> & { county: string; outcome: string | null };

const line = sql`json_build_object('id', s.id, 'caseId', c.id, 'number', c.number, 'occupation', c.occupation, 'county', c.county,
  'from', json_build_object('fa', f.name_fa, 'en', f.name_en), 'to', json_build_object('fa', t.name_fa, 'en', t.name_en), 'task', s.task, 'parts', s.parts,
  'askedAt', s.asked_at, 'dueAt', s.due_at, 'acceptedAt', s.accepted_at, 'endedAt', s.ended_at, 'batchId', s.batch_id, 'outcome', s.outcome)`;
const from = sql`from case_shares s join cases c on c.id = s.case_id join bodies f on f.id = s.from_body_id join bodies t on t.id = s.body_id`;

const shown = (ctx: Ctx, { county, outcome, ...row }: Row): ShareLine => ({
  ...row,
  county: countyName(ctx, county),
  state: stateOf({ ...row, outcome }),
});

async function lines(ctx: Ctx, where: SQL): Promise<ShareLine[]> {
  const rows = await rowsOf<{ line: Row }>(
    ctx.db,
    sql`select ${line} as line ${from} where ${where}
        order by s.ended_at is not null, s.accepted_at is not null, coalesce(s.due_at, 'infinity'), s.asked_at desc, s.id limit 200`,
  );
  return rows.map((row) => shown(ctx, row.line));
}

/** Cases given to her bodies: unanswered ones first, then those in hand by their due date, then what is over. */
export const sharesIn = (ctx: Ctx, actor: Person): Promise<ShareLine[]> =>
  lines(ctx, sql`s.body_id = any(${uuids(bodiesOf(actor, ...caseDuties))})`);

/** Cases her bodies gave to others. */
export const sharesOut = (ctx: Ctx, actor: Person): Promise<ShareLine[]> =>
  lines(ctx, sql`s.from_body_id = any(${uuids(bodiesOf(actor, ...caseDuties))})`);

/** How many cases wait for her bodies' answer. */
export async function sharesWaiting(ctx: Ctx, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from case_shares where accepted_at is null and ended_at is null
          and body_id = any(${uuids(bodiesOf(actor, "officer", "manager"))})`,
  );
  return row?.n ?? 0;
}

/** A share with the words between the bodies, and on which side she stands; `answers` where she may accept or give back. */
export type ShareWhole = ShareLine & {
  note: string;
  answer: string;
  side: "in" | "out";
  acts: boolean;
  own: boolean;
};

/** @throws Missing for who is of neither body */
export async function shareWhole(ctx: Ctx, actor: Person, id: string): Promise<ShareWhole> {
  const bodies = bodiesOf(actor, ...caseDuties);
  const [row] = await rowsOf<{
    line: Row;
    note: string | null;
    answer: string | null;
    to: string;
    giver: string;
    own: boolean;
  }>(
    ctx.db,
    sql`select ${line} as line, s.note_sealed as note, s.answer_sealed as answer, s.body_id as "to", s.from_body_id as giver, c.person_id = ${actor.id} as own
        ${from} where s.id = ${asId(id)} and (s.body_id = any(${uuids(bodies)}) or s.from_body_id = any(${uuids(bodies)}))`,
  );
  if (!row) throw new Missing("share");
  const side = bodies.includes(row.to) ? "in" : "out";
  const duties: DutyKind[] = side === "in" ? ["officer", "manager"] : ["officer"];
  const { keys } = ctx.house;
  return {
    ...shown(ctx, row.line),
    note: openShare(keys, "note_sealed", row.line.id, row.note),
    answer: openShare(keys, "answer_sealed", row.line.id, row.answer),
    side,
    acts: !row.own && bodiesOf(actor, ...duties).includes(side === "in" ? row.to : row.giver),
    own: row.own,
  };
}

export type Serving = { body: Localized; task: ShareTask | "lead"; since: string; asked: boolean };

/**
 * By whom a person is served already: the body that leads her case, and those that work or were asked to work in it. Read it
 * before another body offers the same (domain A19).
 */
export async function servedBy(ctx: Ctx, caseId: string): Promise<Serving[]> {
  const rows = await rowsOf<{ one: Serving }>(
    ctx.db,
    sql`select json_build_object('body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'task', x.task, 'since', x.since, 'asked', x.asked) as one
        from (select body_id, 'lead' as task, registered_at as since, false as asked from cases where id = ${caseId}
          union all select body_id, task, coalesce(accepted_at, asked_at), accepted_at is null from case_shares where case_id = ${caseId} and ended_at is null) x
        join bodies b on b.id = x.body_id order by x.task <> 'lead', x.since`,
  );
  return rows.map(({ one }) => one);
}

/** Bodies a case may be given to, besides the one that leads it. */
export async function bodiesToGive(ctx: Ctx, besides: readonly string[]): Promise<(Localized & { slug: string })[]> {
  return rowsOf(
    ctx.db,
    sql`select slug, name_fa as fa, name_en as en from bodies
        where id <> all(${uuids(besides)}) and kind in ('secretariat', 'cooperative-union', 'cooperative', 'foundation', 'micro-credit-fund', 'authority')
        order by kind, name_fa`,
  );
}
