import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** What is read by machines, and the demo's doors: a part of `routes.ts`. */
export const machineRoutes: RouteConfigEntry[] = [
  // For machines
  route("sitemap.xml", "routes/machine/sitemap.ts"),
  route("sitemaps/:file", "routes/machine/sitemap-file.ts"),
  route("robots.txt", "routes/machine/robots.ts"),
  route("webhooks/:provider", "routes/machine/webhook.ts"),
  // Demo mode only, on loopback only
  route("dev/outbox", "routes/machine/dev-outbox.tsx"),
  route("dev/outbox.json", "routes/machine/dev-outbox-json.ts"),
  route("dev/accounts.json", "routes/machine/dev-accounts.ts"),
  route("dev/fixtures.json", "routes/machine/dev-fixtures.ts"),
  route("dev/sign-in", "routes/machine/dev-sign-in.ts"),
  route("dev/clock", "routes/machine/dev-clock.ts"),
  route("dev/settle", "routes/machine/dev-settle.ts"),
];
