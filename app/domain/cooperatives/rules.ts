import type { GrantScope } from "#db/vocabulary.ts";

/** Which wording of the consent a member was shown. Grows by one whenever a sentence of it changes its meaning. */
export const consentVersion = 1;

/** How long a grant may run at most, in days: consent is asked for again at least every two years. */
export const longestGrantDays = 731;

/** To set stock or answer for a product is to work on it; without editing it would be an empty promise. */
const restsOn: Readonly<Partial<Record<GrantScope, GrantScope>>> = {
  "edit-products": "show",
  "set-stock": "edit-products",
};

/** The first right among these that rests on another which was not given, or null. */
export function loneScope(scopes: readonly GrantScope[]): GrantScope | null {
  return scopes.find((scope) => restsOn[scope] && !scopes.includes(restsOn[scope])) ?? null;
}
