import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { DutyKind } from "#db/vocabulary.ts";
import { appointsIn } from "./duty-steps.server.ts";

/** A duty somebody holds or held in a body. Instants are ISO texts; `by` is null for what was there from the beginning. */
export type HeldDuty = {
  id: string;
  name: string;
  kind: DutyKind;
  body: Localized;
  since: string;
  by: string | null;
  until: string | null;
  endedBy: string | null;
  reason: string | null;
};

const rows = sql`select json_build_object('id', d.id, 'name', p.name, 'kind', d.kind, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
    'since', to_char(d.granted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', g.name,
    'until', to_char(d.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'endedBy', e.name, 'reason', d.end_reason_sealed) as duty
  from duties d join persons p on p.id = d.person_id join bodies b on b.id = d.body_id
  left join persons g on g.id = d.granted_by left join persons e on e.id = d.ended_by`;

/** The duties in the bodies in which she appoints, and those that ended, the latest first. */
export async function dutiesKept(ctx: Ctx, actor: Person): Promise<{ now: HeldDuty[]; before: HeldDuty[] }> {
  const [now, before] = await Promise.all([
    rowsOf<{ duty: HeldDuty }>(
      ctx.db,
      sql`${rows} where d.ended_at is null and ${appointsIn(actor)} order by b.created_at, b.id, d.kind, p.name, d.id limit 500`,
    ),
    rowsOf<{ duty: HeldDuty }>(
      ctx.db,
      sql`${rows} where d.ended_at is not null and ${appointsIn(actor)} order by d.ended_at desc, d.id limit 100`,
    ),
  ]);
  return { now: now.map(({ duty }) => duty), before: before.map(({ duty }) => opened(ctx, duty)) };
}

/** One duty in force that she may end. @throws Missing */
export async function dutyToEnd(ctx: Ctx, actor: Person, id: string): Promise<HeldDuty> {
  const [row] = await rowsOf<{ duty: HeldDuty }>(
    ctx.db,
    sql`${rows} where d.id = ${asId(id)} and d.ended_at is null and ${appointsIn(actor)}`,
  );
  if (!row) throw new Missing("duty");
  return row.duty;
}

const opened = (ctx: Ctx, duty: HeldDuty): HeldDuty => ({
  ...duty,
  reason:
    duty.reason &&
    ctx.house.keys.decryptField(duty.reason, { table: "duties", column: "end_reason_sealed", row: duty.id }),
});

/** The bodies in which she appoints, by name. */
export const bodiesToAppointIn = (ctx: Ctx, actor: Person): Promise<({ id: string } & Localized)[]> =>
  bodiesOf(actor, "admin").length === 0
    ? Promise.resolve([])
    : rowsOf(
        ctx.db,
        sql`select b.id, b.name_fa as fa, b.name_en as en from bodies b where ${appointsIn(actor)} order by b.id = any(${uuids(bodiesOf(actor, "admin"))}) desc, b.created_at, b.id`,
      );
