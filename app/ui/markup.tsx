import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "#app/platform/locale.ts";
import { LocaleProvider } from "./locale-context.tsx";

/**
 * The markup of a part of a page that looks the same wherever the same is shown, so that it need not be made again for
 * each reader: kept by everything its look depends on, which is what `key` must say. At most `most` parts. What depends
 * on who is looking is never made this way.
 */
export function keptMarkup(most: number) {
  const kept = new Map<string, string>();
  return (locale: Locale, key: string, part: () => ReactNode): string => {
    const name = `${locale} ${key}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = renderToStaticMarkup(<LocaleProvider locale={locale}>{part()}</LocaleProvider>);
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(name, made);
    return made;
  };
}
