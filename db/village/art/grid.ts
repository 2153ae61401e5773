/** A rectangle of knots; each cell holds the number of a colour. Every woven picture is drawn here first. */
export class Grid {
  readonly cells: Uint8Array;

  constructor(
    readonly w: number,
    readonly h: number,
    fill = 0,
  ) {
    this.cells = new Uint8Array(w * h).fill(fill);
  }

  get(x: number, y: number): number {
    return this.cells[y * this.w + x] ?? 0;
  }

  set(x: number, y: number, colour: number): void {
    if (x >= 0 && y >= 0 && x < this.w && y < this.h) this.cells[y * this.w + x] = colour;
  }

  rect(x: number, y: number, w: number, h: number, colour: number): void {
    for (let j = y; j < y + h; j++) for (let i = x; i < x + w; i++) this.set(i, j, colour);
  }

  /** Frames of equal width from the rim inwards. */
  frame(inset: number, width: number, colour: number): void {
    this.each((x, y) => {
      const d = Math.min(x, y, this.w - 1 - x, this.h - 1 - y);
      return d >= inset && d < inset + width ? colour : -1;
    });
  }

  /** Asks for every cell (or those of a box) what colour it should be; -1 leaves it. */
  each(ask: (x: number, y: number, now: number) => number, x0 = 0, y0 = 0, w = this.w, h = this.h): void {
    for (let y = Math.max(0, y0); y < Math.min(this.h, y0 + h); y++) {
      for (let x = Math.max(0, x0); x < Math.min(this.w, x0 + w); x++) {
        const colour = ask(x, y, this.get(x, y));
        if (colour >= 0) this.cells[y * this.w + x] = colour;
      }
    }
  }

  /** Lays a small drawing down; letters are looked up in `colours`, others are left out. */
  stamp(
    rows: readonly string[],
    x: number,
    y: number,
    colours: Readonly<Record<string, number>>,
    flip = false,
    turn = false,
  ): void {
    rows.forEach((row, j) => {
      for (let i = 0; i < row.length; i++) {
        const colour = colours[row[flip ? row.length - 1 - i : i] ?? "."];
        if (colour !== undefined) this.set(x + i, y + (turn ? rows.length - 1 - j : j), colour);
      }
    });
  }

  /** Copies the left half to the right. */
  mirrorX(): void {
    this.each((x, y, now) => (x >= this.w / 2 ? this.get(this.w - 1 - x, y) : now));
  }

  /** Copies the upper half to the lower. */
  mirrorY(): void {
    this.each((x, y, now) => (y >= this.h / 2 ? this.get(x, this.h - 1 - y) : now));
  }

  /** The stepped lozenge of a flat weave: steps `sx` wide and `sy` high. */
  diamond(cx: number, cy: number, rx: number, ry: number, colour: number, sx = 1, sy = 1): void {
    this.each(
      (x, y) => {
        const dx = Math.floor(Math.abs(x - cx) / sx) * sx;
        const dy = Math.floor(Math.abs(y - cy) / sy) * sy;
        return dx / rx + dy / ry <= 1 ? colour : -1;
      },
      Math.floor(cx - rx - sx),
      Math.floor(cy - ry - sy),
      2 * rx + 2 * sx + 2,
      2 * ry + 2 * sy + 2,
    );
  }

  disc(cx: number, cy: number, r: number, colour: number): void {
    this.each(
      (x, y) => (Math.hypot(x - cx, y - cy) <= r ? colour : -1),
      Math.floor(cx - r),
      Math.floor(cy - r),
      2 * r + 3,
      2 * r + 3,
    );
  }

  /** Fills a closed outline (even-odd). */
  poly(points: ReadonlyArray<readonly [number, number]>, colour: number): void {
    const ys = points.map((p) => p[1]);
    const top = Math.max(0, Math.floor(Math.min(...ys)));
    const bottom = Math.min(this.h - 1, Math.ceil(Math.max(...ys)));
    for (let y = top; y <= bottom; y++) {
      const cuts: number[] = [];
      points.forEach(([x1, y1], i) => {
        const [x2, y2] = points[(i + 1) % points.length] ?? [x1, y1];
        if (y1 <= y + 0.5 !== y2 <= y + 0.5) cuts.push(x1 + ((y + 0.5 - y1) / (y2 - y1)) * (x2 - x1));
      });
      cuts.sort((a, b) => a - b);
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        for (let x = Math.ceil((cuts[i] ?? 0) - 0.5); x < (cuts[i + 1] ?? 0) - 0.5; x++) this.set(x, y, colour);
      }
    }
  }

  /** A line through the points, as thick as `thick` says at each part (0 to 1) of the way. */
  line(
    points: ReadonlyArray<readonly [number, number]>,
    colour: number,
    thick: number | ((t: number) => number) = 1,
  ): void {
    const last = points.length - 1;
    points.forEach(([x1, y1], i) => {
      const [x2, y2] = points[i + 1] ?? [x1, y1];
      const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 2));
      for (let s = 0; s < steps; s++) {
        const x = x1 + ((x2 - x1) * s) / steps;
        const y = y1 + ((y2 - y1) * s) / steps;
        const width = typeof thick === "number" ? thick : thick((i + s / steps) / Math.max(1, last));
        if (width <= 1.2) this.set(Math.floor(x), Math.floor(y), colour);
        else this.disc(x - 0.5, y - 0.5, width / 2, colour);
      }
    });
  }
}

/** A smooth curve through the points (Catmull-Rom). */
export function curve(
  points: ReadonlyArray<readonly [number, number]>,
  steps = 10,
  closed = false,
): [number, number][] {
  const count = points.length;
  const out: [number, number][] = [];
  const p = (i: number) => points[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] ?? [0, 0];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const at = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
      out.push([at(0), at(1)]);
    }
  }
  if (!closed) out.push([...p(count - 1)] as [number, number]);
  return out;
}

/** Turns the left half of a symmetrical drawing (centre column last) into the whole. */
export const whole2 = (rows: readonly string[]): string[] =>
  rows.map((row) => row + [...row.slice(0, -1)].reverse().join(""));

/**
 * Prints a grid as one path a colour: equal neighbours merged along the row, equal runs merged down the rows.
 * Units are cells; the commonest colour becomes the ground rectangle.
 */
export function gridPaths(grid: Grid, colours: readonly string[]): string {
  const paths: string[][] = colours.map(() => []);
  const count = colours.map(() => 0);
  for (const cell of grid.cells) count[cell] = (count[cell] ?? 0) + 1;
  const ground = count.indexOf(Math.max(...count));
  const open = new Map<number, { x: number; y: number; w: number; c: number }>();
  const close = (run: { x: number; y: number; w: number; c: number }, y: number) => {
    paths[run.c]?.push(`M${run.x} ${run.y}h${run.w}v${y - run.y}h-${run.w}`);
  };
  for (let y = 0; y <= grid.h; y++) {
    const seen = new Set<number>();
    for (let x = 0; y < grid.h && x < grid.w; ) {
      const c = grid.get(x, y);
      let end = x + 1;
      while (end < grid.w && grid.get(end, y) === c) end++;
      if (c !== ground) {
        const key = (x * 1024 + end) * 32 + c;
        seen.add(key);
        if (!open.has(key)) open.set(key, { x, y, w: end - x, c });
      }
      x = end;
    }
    for (const [key, run] of open) {
      if (seen.has(key)) continue;
      close(run, y);
      open.delete(key);
    }
  }
  return (
    `<path fill="${colours[ground] ?? "#888"}" d="M0 0h${grid.w}v${grid.h}h-${grid.w}"/>` +
    paths.map((d, i) => (d.length ? `<path fill="${colours[i]}" d="${d.join("")}"/>` : "")).join("")
  );
}
