import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { keptParts } from "#app/platform/kept-parts.ts";
import { LocaleProvider, type Reader } from "./locale-context.tsx";

/** Markup kept by everything its look depends on, which `key` must say besides how the reader is spoken to; for `__html`. */
export function keptMarkup() {
  const kept = keptParts();
  return ({ locale, bothUnits }: Reader, key: string, part: () => ReactNode): string =>
    kept(`${locale} ${bothUnits} ${key}`, () =>
      renderToStaticMarkup(
        <LocaleProvider locale={locale} bothUnits={bothUnits}>
          {part()}
        </LocaleProvider>,
      ),
    );
}
