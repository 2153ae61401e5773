import { sql } from "drizzle-orm";
import { waysTo } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { pioneerForOffice } from "./access.server.ts";
import { type Link, linksOfPioneer, type Offer, offerJson } from "./queries.server.ts";

export type PioneerLine = Offer & {
  name: string;
  shop: string;
  county: string;
  case: string;
  offeredAt: string;
  endedAt: string | null;
  own: boolean;
};

const lineJson = (ctx: Ctx, actor: Person) =>
  sql`(${offerJson}::jsonb || jsonb_build_object('name', ${ctx.locale === "fa" ? sql`s.name_fa` : sql`coalesce(nullif(s.name_en, ''), s.name_fa)`},
    'shop', s.slug, 'county', m.county, 'case', c.id, 'offeredAt', pi.offered_at, 'endedAt', pi.ended_at, 'own', m.person_id = ${actor.id}))`;

const from = sql`pioneers pi join producers m on m.id = pi.producer_id join shops s on s.producer_id = m.id
  join lateral (select * from cases where person_id = m.person_id and merged_into_id is null order by registered_at desc limit 1) c on true`;

/** Pioneers whose cases she may open with their part of pioneers: who waits for confirmation first. */
export async function officePioneers(ctx: Ctx, actor: Person): Promise<PioneerLine[]> {
  const rows = await rowsOf<{ line: PioneerLine }>(
    ctx.db,
    sql`select ${lineJson(ctx, actor)} as line from ${from}
        where pi.ended_at is null and exists (select from (${waysTo(actor)}) w where 'pioneer' = any(w.parts))
        order by pi.confirmed_at is not null, pi.offered_at, pi.id limit 300`,
  );
  return rows.map(({ line }) => line);
}

/** How many offers wait for her to confirm them. */
export async function pioneersWaiting(ctx: Ctx, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from ${from} where pi.ended_at is null and pi.confirmed_at is null
          and exists (select from (${waysTo(actor)}) w where 'pioneer' = any(w.parts))`,
  );
  return row?.n ?? 0;
}

/** One pioneer with her team. @throws Missing for one whose case is not hers to open */
export async function officePioneer(
  ctx: Ctx,
  actor: Person,
  id: string,
): Promise<{ pioneer: PioneerLine; links: Link[] }> {
  const { row } = await pioneerForOffice(ctx.db, actor, id);
  const [[found], links] = await Promise.all([
    rowsOf<{ line: PioneerLine }>(
      ctx.db,
      sql`select ${lineJson(ctx, actor)} as line from ${from} where pi.id = ${row.id}`,
    ),
    linksOfPioneer(ctx, row.id),
  ]);
  if (!found) throw new Missing("pioneer");
  return { pioneer: found.line, links };
}
