import { type SQL, sql } from "drizzle-orm";
import { waitsForPeople } from "#app/domain/returns/exchange-steps.server.ts";
import { type Invariant, judge, type World } from "./invariant.ts";
import { overdue } from "./overdue.ts";

/** A job in the hands of a worker for longer than its lease; the queue counts by the real clock. */
function lostJob(world: World): SQL {
  const asOf = world.alive ? sql`now()` : sql`(select greatest(max(completed_on), max(started_on)) from pgboss.job)`;
  return sql`state = 'active' and started_on + expire_in + interval '5 minutes' < ${asOf}`;
}

/** I8. Five minutes of work after the last disturbance leave nothing behind; see overdue.ts for what counts as worked. */
export const nothingWaits: Invariant = {
  id: "I8",
  statement:
    "Nothing is left waiting five minutes after it was due: no payment or order past its hold, no reserved unit of such an order, no job beyond its worker's lease, no notice unsent, no provider event without effect.",
  settles: true,
  judge: (world) =>
    judge(
      world.db,
      sql`select (select count(*) from orders) + (select count(*) from payments) + (select count(*) from reservations)
        + (select count(*) from pgboss.job) + (select count(*) from notices) + (select count(*) from provider_events)`,
      sql`
      select 'order ' || o.number || ': awaits payment past its hold' as what from orders o
        where o.status = 'awaiting-payment' and ${overdue(world, sql`o.hold_until`)}
      union all
      select 'payment ' || p.id || ': undecided, its order past its hold' from payments p join orders o on o.id = p.order_id
        where p.status = 'created' and ${overdue(world, sql`o.hold_until`)}
      union all
      select 'line ' || r.order_line_id || ': units held past the hold' from reservations r join order_lines l on l.id = r.order_line_id
        join orders o on o.id = l.order_id where r.status = 'held' and ${overdue(world, sql`o.hold_until`)}
      union all
      select 'exchange ' || e.id || ': ' || e.status || ' past its term' from exchanges e join returns r on r.id = e.id join consignments c on c.id = r.consignment_id
        where e.status in ('asked', 'held', 'shipped') and ${overdue(world, sql`e.due_by`)} and not ${waitsForPeople}
      union all
      select 'job ' || name || ' ' || id || ': held beyond its lease' from pgboss.job where ${lostJob(world)}
      union all
      select 'notice ' || id || ': not sent' from notices where status = 'queued' and ${overdue(world, sql`greatest(queued_at, not_before)`)}
      union all
      select 'event ' || event_id || ' of ' || provider || ': without effect' from provider_events
        where applied_at is null and ${overdue(world, sql`received_at`)}`,
    ),
};
