/** Bytes of the parts that are kept, by their number; those not used for longest go first. */
const parts = new Map<number, Buffer>();
let last = 0;
let size = 0;

/** Bytes of all parts together; a card has two thousand, a list's filters thirty. */
const mostBytes = 16 * 1024 * 1024;
/** Names a drawer remembers, of parts that may be gone. */
const mostNames = 3000;

/** Where a kept part stands in a page's string. No text of anybody's can say this: its `<` would be escaped. */
const mark = (number: number) => `<!--kept ${number}-->`;

/**
 * A drawer of parts of pages that look the same wherever the same is shown, so that they need not be made and encoded
 * again for each reader. `key` must say everything the part's look depends on; what depends on who is looking is never kept
 * this way. Answers what to put in the part's place; `pageBytes` puts the bytes there.
 */
export function keptParts() {
  const numbers = new Map<string, number>();
  return (key: string, make: () => string): string => {
    const known = numbers.get(key);
    const there = known === undefined ? undefined : parts.get(known);
    if (known !== undefined && there) {
      parts.delete(known); // the last used goes last
      parts.set(known, there);
      return mark(known);
    }
    const number = ++last;
    const part = Buffer.from(make());
    parts.set(number, part);
    size += part.length;
    for (const [oldest, bytes] of parts) {
      if (size <= mostBytes) break;
      parts.delete(oldest);
      size -= bytes.length;
    }
    numbers.set(key, number);
    if (numbers.size > mostNames) numbers.delete(numbers.keys().next().value!);
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
