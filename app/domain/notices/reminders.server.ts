import { type SQL, sql } from "drizzle-orm";

type Reminder = {
  kind: string;
  /** Of `c`, a consignment. */
  deadline: SQL;
  /** When, of `c` and its order `o`, it is time for it. */
  when: SQL;
};

/** What the clock reminds people of. Who was told of a parcel but hours ago is not reminded of it. */
export const reminders: Readonly<Record<"accept" | "receipt", Reminder>> = {
  accept: {
    kind: "consignment.accept-soon",
    deadline: sql`c.accept_by`,
    when: sql`c.status = 'new' and c.accept_by between market_now() and market_now() + interval '24 hours'
      and coalesce(o.confirmed_at, o.placed_at) < market_now() - interval '12 hours'`,
  },
  receipt: {
    kind: "consignment.receipt-soon",
    deadline: sql`c.confirm_by`,
    when: sql`c.status = 'shipped' and c.confirm_by between market_now() and market_now() + interval '2 days'
      and c.shipped_at < market_now() - interval '1 day'
      and not exists (select 1 from problems p where p.consignment_id = c.id and p.status <> 'closed')`,
  },
};

/** A deadline as the event names it. A deadline that was moved is another one. */
export const named = (deadline: SQL): SQL => sql`(extract(epoch from ${deadline}) * 1000)::bigint::text`;

/** Of `c` and `o`: it is time, and nobody was reminded of this deadline yet. */
export function dueFor(of: keyof typeof reminders): SQL {
  const { kind, deadline, when } = reminders[of];
  return sql`${when} and not exists (select 1 from events e where e.noun = 'consignment' and e.noun_id = c.id
    and e.kind = ${kind} and e.data ->> 'until' = ${named(deadline)})`;
}
