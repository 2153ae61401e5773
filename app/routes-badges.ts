import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Marks, the brand and geographical indications: a part of `routes.ts`, room by room. */
export const market: RouteConfigEntry[] = [
  route("badges", "routes/market/badges.tsx"),
  route("badges/:slug", "routes/market/badge.tsx"),
  route("badges/:slug/grants/:code", "routes/market/badge-life.tsx"),
  route("brand", "routes/market/brand.tsx"),
];

export const files: RouteConfigEntry[] = [route("brand/mark.svg", "routes/market/brand-mark.ts")];

export const studio: RouteConfigEntry[] = [
  route("studio/badges", "routes/studio/badges.tsx"),
  route("studio/badges/:slug", "routes/studio/badge.tsx"),
  route("studio/products/:slug/label", "routes/studio/product-label.tsx"),
];

export const studioButtons: RouteConfigEntry[] = [
  route("studio/badge-requests/:request/dropping", "routes/studio/badge-request-dropping.ts"),
];

export const office: RouteConfigEntry[] = [
  route("office/badges", "routes/office/badges.tsx"),
  route("office/badges/new", "routes/office/badge-new.tsx"),
  route("office/badges/:slug", "routes/office/badge.tsx"),
  route("office/cluster-badges", "routes/office/cluster-badges.tsx"),
  route("office/badge-requests", "routes/office/badge-requests.tsx"),
  route("office/badge-requests/:request", "routes/office/badge-request.tsx"),
  route("office/badge-requests/:request/checks/:criterion", "routes/office/badge-check.tsx"),
  route("office/indications", "routes/office/indications.tsx"),
  route("office/indications/new", "routes/office/indication-new.tsx"),
  route("office/indications/:indication", "routes/office/indication.tsx"),
  route("office/producers/:slug/badges", "routes/office/badge-grant.tsx"),
];

export const officeButtons: RouteConfigEntry[] = [
  route("office/producers/:slug/badge-review", "routes/office/badge-review.ts"),
  route("office/badge-requests/:request/granting", "routes/office/badge-request-granting.ts"),
  route("office/badge-requests/:request/refusal", "routes/office/badge-request-refusal.ts"),
  route("office/badge-requests/:request/checks/:criterion/picture", "routes/office/badge-check-picture.ts"),
  route("office/badges/:grant/suspension", "routes/office/badge-suspension.ts"),
  route("office/badges/:grant/lifting", "routes/office/badge-lifting.ts"),
  route("office/badges/:grant/revocation", "routes/office/badge-revocation.ts"),
];
