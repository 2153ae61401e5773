import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { keptParts } from "#app/platform/kept-parts.ts";
import type { Locale } from "#app/platform/locale.ts";
import { LocaleProvider } from "./locale-context.tsx";

/** Markup kept by everything its look depends on, which `key` must say besides the language; for `__html`. */
export function keptMarkup() {
  const kept = keptParts();
  return (locale: Locale, key: string, part: () => ReactNode): string =>
    kept(`${locale} ${key}`, () => renderToStaticMarkup(<LocaleProvider locale={locale}>{part()}</LocaleProvider>));
}
