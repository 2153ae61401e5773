import { sql } from "drizzle-orm";
import { countyName } from "#app/domain/cases/queries.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Occupation, ProducerLevel } from "#db/vocabulary.ts";
import type { HandoverAnswer, HandoverReason } from "#db/vocabulary-bodies.ts";
import { columns } from "./rules.ts";
import { confirmingBodies, maySee } from "./steps.server.ts";

export type Handover = {
  id: string;
  number: number;
  from: Localized;
  to: Localized;
  madeAt: string;
  people: number;
  confirmed: number;
  returned: number;
  /** Hers to confirm. */
  confirms: boolean;
};

const one = (
  actor: Person,
) => sql`json_build_object('id', h.id, 'number', h.number, 'from', json_build_object('fa', f.name_fa, 'en', f.name_en),
  'to', json_build_object('fa', t.name_fa, 'en', t.name_en), 'madeAt', h.made_at, 'confirms', h.to_body_id = any(${uuids(confirmingBodies(actor))}),
  'people', (select count(*)::int from handover_lines n where n.handover_id = h.id),
  'confirmed', (select count(*)::int from handover_lines n where n.handover_id = h.id and n.answer = 'confirmed'),
  'returned', (select count(*)::int from handover_lines n where n.handover_id = h.id and n.answer = 'returned')) as one
  from handovers h join bodies f on f.id = h.body_id join bodies t on t.id = h.to_body_id`;

/** Lists her bodies handed over or are to confirm, the newest first; and whether she may make one. */
export async function handoversOf(ctx: Ctx, actor: Person): Promise<{ handovers: Handover[]; makes: boolean }> {
  const [rows, [row]] = await Promise.all([
    rowsOf<{ one: Handover }>(
      ctx.db,
      sql`select ${one(actor)} where ${maySee(actor)} order by h.number desc limit 100`,
    ),
    rowsOf<{ makes: boolean }>(
      ctx.db,
      sql`select exists (select from programmes where implementer_id = any(${uuids(bodiesOf(actor, "officer"))})) as makes`,
    ),
  ]);
  return { handovers: rows.map((found) => found.one), makes: row?.makes ?? false };
}

/** A line by the number of the case: who it is stands in the file, for who may open it. */
export type HandoverLine = {
  caseId: string;
  number: number;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  registered: string;
  answer: HandoverAnswer | null;
  reason: HandoverReason | null;
  answeredAt: string | null;
};

/** @throws Missing for who is of neither body */
export async function handoverWhole(
  ctx: Ctx,
  actor: Person,
  id: string,
): Promise<Handover & { lines: HandoverLine[] }> {
  const [found] = await rowsOf<{ one: Handover }>(
    ctx.db,
    sql`select ${one(actor)} where h.id = ${asId(id)} and ${maySee(actor)}`,
  );
  if (!found) throw new Missing("handover");
  const rows = await rowsOf<{ line: Omit<HandoverLine, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('caseId', c.id, 'number', c.number, 'level', c.level, 'occupation', c.occupation, 'county', c.county,
          'registered', c.registered_at::date, 'answer', n.answer, 'reason', n.reason, 'answeredAt', n.answered_at) as line
        from handover_lines n join cases c on c.id = n.case_id where n.handover_id = ${found.one.id} order by n.answer is not null, c.number limit 2000`,
  );
  return { ...found.one, lines: rows.map(({ line }) => ({ ...line, county: countyName(ctx, line.county) })) };
}

/** The exchange file: a row for each person by number, with the columns the answer comes back in. */
export const exchangeRows = (lines: readonly HandoverLine[]): (string | number)[][] => [
  [...columns],
  ...lines.map(({ number, level, occupation, county, registered, answer, reason }) => [
    number,
    level,
    occupation,
    county.fa,
    registered,
    answer ?? "",
    reason ?? "",
  ]),
];
