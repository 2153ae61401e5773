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
  route("account/phone", "routes/account/phone.tsx"),
  route("account/phone/code", "routes/account/phone-code.tsx"),
  route("account/devices", "routes/account/devices.tsx"),
  route("account/orders", "routes/account/orders.tsx"),
  route("account/notices", "routes/account/notices.tsx"),
  route("account/notices/preferences", "routes/account/notices-preferences.tsx"),
];

/** Buttons of the account, which have no page. */
export const accountButtons: RouteConfigEntry[] = [
  route("account/sign-out", "routes/account/sign-out.ts"),
  route("account/devices/others/end", "routes/account/other-devices-end.ts"),
  route("account/devices/:session/end", "routes/account/device-end.ts"),
  route("account/notices/reading", "routes/account/notices-reading.ts"),
  route("account/notices/:notice/reading", "routes/account/notice-reading.ts"),
  route("account/notices/:notice/opening", "routes/account/notice-opening.ts"),
  route("account/orders/export", "routes/account/orders-export.ts"),
];
