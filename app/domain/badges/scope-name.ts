import { familyOf } from "#app/domain/catalogue/families/families.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { MarkScope } from "#db/vocabulary.ts";
import { scopeWords } from "./life-words.ts";

/** What a grant or a request speaks of, as it was fetched: a family's id, a piece's title or a cluster's name. */
export type Scoped = { scope: MarkScope; family: string | null; piece: string | null; cluster: string | null };

/** The same in words: "The shop and its maker", "Kilim and flatweave", the title of a piece, the name of a cluster. */
export function scopeName(locale: Locale, { scope, family, piece, cluster }: Scoped): string {
  const named = scope === "family" && family ? familyOf(family)[locale] : scope === "product" ? piece : cluster;
  return scope === "shop" ? scopeWords.shop[locale] : (named ?? scopeWords[scope][locale]);
}
