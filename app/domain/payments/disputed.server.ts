import { type SQL, sql } from "drizzle-orm";

/** Condition: a bank has called this payment back, or a part of it, and has not decided yet. */
export const isDisputed = (paymentId: SQL): SQL =>
  sql`exists (select from disputes d where d.payment_id = ${paymentId} and d.status in ('needs-response', 'under-review'))`;
