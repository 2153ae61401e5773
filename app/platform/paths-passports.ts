import type { Locale } from "./locale.ts";

/** Addresses of passports. What is printed or read by machines stands outside the languages' trees. */
export const passportPaths = {
  credential: (code: string, as: "jwt" | "ld") => (as === "jwt" ? `/v/${code}.jwt` : `/v/${code}/credential?as=ld`),
  did: () => "/.well-known/did.json",
  keySet: () => "/.well-known/jwks.json",
  verifyPage: (l: Locale) => `/verify.html?l=${l}`,
  ownership: (serial: string, l: Locale) => `/v/${serial}/ownership?l=${l}`,
  ownershipClaim: (serial: string, l: Locale) => `/v/${serial}/ownership/claim?l=${l}`,
  ownershipCode: (serial: string, l: Locale) => `/v/${serial}/ownership/code?l=${l}`,
  passportPaper: (l: Locale, room: "studio" | "coop", slug: string) => `/${l}/${room}/products/${slug}/passport`,
  lineOwnership: (l: Locale, number: string, line: string) => `/${l}/orders/${number}/lines/${line}/ownership`,
  passportQr: (l: Locale, room: "studio" | "coop", slug: string, as: "png" | "svg") =>
    `/${l}/${room}/products/${slug}/passport/code.${as}`,
  officePassports: (l: Locale, query = "") => `/${l}/office/passports${query}`,
  officePassport: (l: Locale, serial: string) => `/${l}/office/passports/${serial}`,
  officePassportStep: (l: Locale, serial: string, step: "suspension" | "lifting" | "revocation") =>
    `/${l}/office/passports/${serial}/${step}`,
} as const;
