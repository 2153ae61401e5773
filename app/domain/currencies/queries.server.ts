import { sql } from "drizzle-orm";
import type { Ctx, House } from "#app/platform/context.server.ts";
import { recent } from "#app/platform/recent.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Days, stageOn } from "./rules.ts";

/** Entered days of the new rial, with who entered and who ended them. */
export type Redenomination = Days & {
  id: string;
  source: string;
  by: string;
  setAt: string;
  endedBy: string | null;
  endedAt: string | null;
};

/** All that was ever entered, what counts first, then the latest. */
export function redenominationsOf(db: Db): Promise<Redenomination[]> {
  return rowsOf(
    db,
    sql`select r.id, r.announced_on::text as "announcedOn", r.shown_from::text as "shownFrom", r.in_force_from::text as "inForceFrom",
          r.old_ends_on::text as "oldEndsOn", r.source, p.name as by, to_json(r.set_at) #>> '{}' as "setAt", e.name as "endedBy", to_json(r.ended_at) #>> '{}' as "endedAt"
        from redenominations r join persons p on p.id = r.set_by left join persons e on e.id = r.ended_by
        where r.currency = 'IRR' order by r.ended_at desc nulls first, r.id desc`,
  );
}

const standing = new WeakMap<House["writes"], (key: string, make: () => Promise<Days[]>) => Promise<Days[]>>();

/**
 * Whether sums in rials are told in the new rial too, today. The days, by database, may be a second old, as counts may
 * (decision 0019): no page asks for them by a statement of its own.
 */
export async function tellsBothUnits({ db, house, now }: Ctx): Promise<boolean> {
  const kept = standing.get(house.writes) ?? recent<Days[]>(1000, 1);
  standing.set(house.writes, kept);
  const [days] = await kept("IRR", () =>
    rowsOf<Days>(
      db,
      sql`select announced_on::text as "announcedOn", shown_from::text as "shownFrom", in_force_from::text as "inForceFrom", old_ends_on::text as "oldEndsOn"
          from redenominations where currency = 'IRR' and ended_at is null`,
    ),
  );
  if (!days) return false;
  const stage = stageOn(days, dayOf(now, house.country.timeZone));
  return stage === "shown" || stage === "both";
}
