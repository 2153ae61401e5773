/** Every table, for drizzle-kit and the clients; everything else imports the noun it needs. */
export * from "./badges.ts";
export * from "./catalogue.ts";
export * from "./clusters.ts";
export * from "./cooperatives.ts";
export * from "./identity.ts";
export * from "./ledger.ts";
export * from "./media.ts";
export * from "./notices.ts";
export * from "./orders.ts";
export * from "./payments.ts";
export * from "./platform.ts";
export * from "./producers.ts";
export * from "./shelf.ts";
