import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/**
 * I16. Each process writes down every minute how many requests it answered, the slowest, and how many missed the deadline.
 * What comes after a fault (speed, memory) is measured by the fault runs; it leaves no trace in the books.
 */
export const answeredInTime: Invariant = {
  id: "I16",
  statement: "Every request, uploads and event streams apart, was answered within ten seconds.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select coalesce(sum(requests), 0) from request_minutes`,
      sql`select over_deadline || ' of ' || requests || ' requests late in the minute of ' || to_char(minute at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ', the slowest ' || slowest_ms || ' ms' as what
          from request_minutes where over_deadline > 0 or requests < 0 order by minute desc`,
    ),
};
