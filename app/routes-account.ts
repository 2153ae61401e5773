import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Signing in, and what everybody has of her own: a part of `routes.ts`. */
export const accountPages: RouteConfigEntry[] = [
  route("account/sign-in", "routes/account/sign-in.tsx"),
  route("account/code", "routes/account/code.tsx"),
  route("account/code/person", "routes/account/code-person.tsx"),
  route("account/password", "routes/account/password.tsx"),
  route("account/new-password", "routes/account/new-password.tsx"),
  route("account/second-factor", "routes/account/second-factor.tsx"),
  route("account/second-factor/enrolment", "routes/account/second-factor-enrolment.tsx"),
  route("account", "routes/account/account.tsx"),
  route("account/profile", "routes/account/profile.tsx"),
  route("account/devices", "routes/account/devices.tsx"),
  route("account/orders", "routes/account/orders.tsx"),
  route("account/notices", "routes/account/notices.tsx"),
  route("account/notices/preferences", "routes/account/notices-preferences.tsx"),
];
