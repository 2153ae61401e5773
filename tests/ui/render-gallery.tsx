// npx tsx tests/ui/render-gallery.tsx OUT: writes OUT/{sheet}.{locale}.html for looking at. Styles are at /styles.css there.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { directionOf, locales } from "#app/platform/locale.ts";
import { Gallery, type Sheet } from "./gallery.tsx";

const out = process.argv[2] ?? "gallery";
mkdirSync(out, { recursive: true });
for (const locale of locales) {
  for (const sheet of ["market", "form", "work", "error"] satisfies Sheet[]) {
    const body = renderToStaticMarkup(<Gallery locale={locale} sheet={sheet} />);
    const page = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${sheet}</title><link rel="stylesheet" href="/styles.css"></head><body>${body}</body></html>`;
    writeFileSync(join(out, `${sheet}.${locale}.html`), page);
  }
}
