import { sql } from "drizzle-orm";
import { bigint, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A time-ordered key made by the database (PostgreSQL 18's uuidv7). */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`);
/** A point in time, stored in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
/** The market's own clock at the moment of writing (see migrations: market_now). */
export const recordedAt = () => instant().notNull().default(sql`market_now()`);
/** Minor units of a currency that stands in the same row. */
export const money = () => bigint({ mode: "bigint" });
/** AES-256-GCM text made by platform/crypto; never plain. */
export const sealed = () => text();
