import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "#app/platform/locale.ts";
import { LocaleProvider } from "./locale-context.tsx";

/** Bytes of the parts that are kept, by their number; those not used for longest go first. */
const parts = new Map<number, Buffer>();
let last = 0;

/** Of all pages together; some tens of megabytes at most. */
const mostParts = 6000;

/** Where a kept part stands in a page's string. No text of anybody's can say this: its `<` would be escaped. */
const mark = (number: number) => `<!--kept ${number}-->`;

/**
 * Markup of a part of a page that looks the same wherever the same is shown, so that it need not be made and encoded again
 * for each reader: kept as bytes by everything its look depends on, which is what `key` must say. What depends on who is
 * looking is never made this way. Answers what to put into `__html`; `pageBytes` puts the bytes there.
 */
export function keptMarkup() {
  const numbers = new Map<string, number>();
  return (locale: Locale, key: string, part: () => ReactNode): string => {
    const name = `${locale} ${key}`;
    const known = numbers.get(name);
    const there = known === undefined ? undefined : parts.get(known);
    if (known !== undefined && there) {
      parts.delete(known); // the last used goes last
      parts.set(known, there);
      return mark(known);
    }
    const made = renderToStaticMarkup(<LocaleProvider locale={locale}>{part()}</LocaleProvider>);
    const number = ++last;
    parts.set(number, Buffer.from(made));
    if (parts.size > mostParts) parts.delete(parts.keys().next().value!);
    numbers.set(name, number);
    if (numbers.size > mostParts) numbers.delete(numbers.keys().next().value!);
    return mark(number);
  };
}

/** A rendered page as bytes, with its kept parts where they belong. */
export function pageBytes(html: string): Buffer<ArrayBuffer> {
  const pieces = html.split(/<!--kept (\d+)-->/);
  if (pieces.length === 1) return Buffer.from(html);
  return Buffer.concat(
    pieces.map((piece, index) =>
      index % 2 === 0 ? Buffer.from(piece) : (parts.get(Number(piece)) ?? Buffer.alloc(0)),
    ),
  );
}
