import type { Grid } from "#db/village/art/grid.ts";

/** Colours for the letters of a drawing. */
export type Key = Readonly<Record<string, number>>;

/**
 * Paints a band around the grid. `ask` gets the distance along the side from its middle, the distance across from the
 * outer rim, and whether the cell is in a corner; it answers with a colour or -1.
 */
export function ring(
  g: Grid,
  inset: number,
  width: number,
  ask: (along: number, across: number, corner: boolean) => number,
): void {
  g.each((x, y) => {
    const fromX = Math.min(x, g.w - 1 - x) - inset;
    const fromY = Math.min(y, g.h - 1 - y) - inset;
    if (Math.min(fromX, fromY) < 0 || Math.min(fromX, fromY) >= width) return -1;
    const corner = fromX < width && fromY < width;
    const upright = fromX < fromY;
    const along = upright ? Math.abs(y - (g.h - 1) / 2) : Math.abs(x - (g.w - 1) / 2);
    return ask(Math.floor(along), upright ? fromX : fromY, corner);
  });
}

/** A band in which a small drawing is repeated from the middle of every side; corners take the ground and a boss. */
export function bandOf(g: Grid, inset: number, rows: readonly string[], key: Key, ground: number, boss: number): void {
  const width = rows.length;
  ring(g, inset, width, (along, across, corner) => {
    if (corner) return ground;
    const row = rows[across] ?? "";
    const colour = key[row[along % row.length] ?? "."];
    return colour ?? ground;
  });
  const r = Math.max(1, Math.floor(width / 2) - 1);
  const mid = inset + (width - 1) / 2;
  for (const cx of [mid, g.w - 1 - mid]) for (const cy of [mid, g.h - 1 - mid]) g.diamond(cx, cy, r, r, boss);
}

/** Reciprocal teeth: two colours biting into each other. */
export function teeth(g: Grid, inset: number, width: number, outer: number, inner: number, step = 1): void {
  ring(g, inset, width, (along, across) => {
    const period = width * 2 * step;
    const t = Math.floor((along % period) / step);
    return across < (t < width ? t : 2 * width - 1 - t) + 0.5 ? inner : outer;
  });
}

/** Small bars of alternating colours: the barber-pole guard stripe. */
export function bars(g: Grid, inset: number, width: number, colours: readonly number[], length: number): void {
  ring(g, inset, width, (along) => colours[Math.floor(along / length) % colours.length] ?? 0);
}
