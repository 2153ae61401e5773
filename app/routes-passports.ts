import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** What is read of passports by people with a code in hand, in the market's frame: a part of `routes.ts`. */
export const passportPages: RouteConfigEntry[] = [
  route("v/:code", "routes/machine/proof.tsx"),
  route("v/:serial/ownership", "routes/machine/ownership.tsx"),
];

/** The same for machines: credentials, keys and lists of what was revoked. */
export const passportMachines: RouteConfigEntry[] = [
  route("v/:serial/ownership/claim", "routes/machine/ownership-claim.ts"),
  route("v/:serial/ownership/code", "routes/machine/ownership-code.ts"),
  route("v/:code/credential", "routes/machine/credential.ts"),
  route("v/status/:list", "routes/machine/status-list.ts"),
  route("v/issuers/:issuer", "routes/machine/issuer.ts"),
  route("verify.html", "routes/machine/verify.ts"),
  route(".well-known/jwks.json", "routes/machine/key-set.ts"),
  route(".well-known/did.json", "routes/machine/did.ts"),
];

/** Papers to print, in a maker's room and in her cooperative's. */
export const passportPapers = (room: "studio" | "coop"): RouteConfigEntry[] => [
  route(`${room}/products/:slug/passport`, `routes/${room}/product-passport.tsx`),
];
export const passportCodes = (room: "studio" | "coop"): RouteConfigEntry[] =>
  ["png", "svg"].map((as) =>
    route(`${room}/products/:slug/passport/code.${as}`, `routes/${room}/product-qr.ts`, { id: `${room}-code-${as}` }),
  );

/** What officers do with passports, in the office's frame and beside it. */
export const officePassports: RouteConfigEntry[] = [
  route("office/passports", "routes/office/passports.tsx"),
  route("office/passports/:serial", "routes/office/passport.tsx"),
];
export const officePassportButtons: RouteConfigEntry[] = [
  route("office/passports/:serial/suspension", "routes/office/passport-suspension.ts"),
  route("office/passports/:serial/revocation", "routes/office/passport-revocation.ts"),
  route("office/passports/:serial/lifting", "routes/office/passport-lifting.ts"),
];
