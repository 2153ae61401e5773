import { occupationName } from "#app/domain/catalogue/families/families.ts";
import type { Localized } from "#app/platform/locale.ts";

/** Crafts as people call them, in the reader's language. */
export const craftNames = (say: (text: Localized) => string, occupations: readonly string[]): string[] =>
  occupations.map((one) => say(occupationName(one) ?? { fa: one, en: one }));
