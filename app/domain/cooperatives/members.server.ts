import { sql } from "drizzle-orm";

/** Condition on `g`, a grant: it is in force at this moment. */
export const grantLives = sql`g.revoked_at is null and g.valid_from <= market_now() and (g.valid_to is null or g.valid_to > market_now())`;
