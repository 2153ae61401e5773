import type { Rng } from "#db/village/art/seed.ts";

/** A colour stop: where (0 to 1), which colour, how opaque. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** Trims a number to at most one decimal: pictures must stay small. */
export const n = (value: number): string => {
  const text = (Math.round(value * 10) / 10).toString();
  return text === "-0" ? "0" : text;
};

/** Gathers definitions and shapes of one picture and prints them as an SVG document. */
export class Canvas {
  private readonly defs: string[] = [];
  private readonly body: string[] = [];
  private readonly known = new Map<string, string>();

  /** False while something is drawn much smaller than it was made for: its finest grain is then left out. */
  fine = true;

  constructor(
    readonly w: number,
    readonly h: number,
    readonly rng: Rng,
  ) {}

  add(...markup: readonly string[]): void {
    for (const part of markup) if (part) this.body.push(part);
  }

  /** Defines something once (`make` gets its id) and gives the reference to it. */
  def(make: (id: string) => string): string {
    const shape = make("@");
    const seen = this.known.get(shape);
    if (seen) return seen;
    const id = "d" + this.known.size.toString(36);
    this.known.set(shape, `url(#${id})`);
    this.defs.push(make(id));
    return `url(#${id})`;
  }

  /** Defines a drawing to be used many times; gives the address for `use`. */
  shape(markup: string): string {
    return this.def((id) => `<g id="${id}">${markup}</g>`).slice(4, -1);
  }

  /** A straight gradient over the box of the shape that uses it. */
  linear(x1: number, y1: number, x2: number, y2: number, stops: readonly Stop[]): string {
    return this.def(
      (id) =>
        `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${printStops(stops)}</linearGradient>`,
    );
  }

  /** A round gradient over the box of the shape that uses it. */
  radial(cx: number, cy: number, r: number, stops: readonly Stop[]): string {
    return this.def(
      (id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${printStops(stops)}</radialGradient>`,
    );
  }

  clip(shape: string): string {
    return this.def((id) => `<clipPath id="${id}">${shape}</clipPath>`);
  }

  /** A tile, in the units of the picture unless `transform` says otherwise. */
  tile(w: number, h: number, shape: string, transform = ""): string {
    const moved = transform ? ` patternTransform="${transform}"` : "";
    return this.def(
      (id) => `<pattern id="${id}" width="${w}" height="${h}" patternUnits="userSpaceOnUse"${moved}>${shape}</pattern>`,
    );
  }

  /** Even stripes of the given width and slant, whatever the turn of the shape: parallel threads. */
  stripes(width: number, angle: number, stops: readonly Stop[]): string {
    const a = (angle * Math.PI) / 180;
    return this.def(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" spreadMethod="repeat" x1="0" y1="0" x2="${n(Math.cos(a) * width)}" y2="${n(Math.sin(a) * width)}">${printStops(stops)}</linearGradient>`,
    );
  }

  /** Blurs what uses it; costly on large shapes, so meant for small ones. */
  blur(deviation: number): string {
    return this.def(
      (id) =>
        `<filter id="${id}" x="-40%" y="-40%" width="180%" height="180%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
    );
  }

  toString(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.w}" height="${this.h}" viewBox="0 0 ${this.w} ${this.h}"><defs>${this.defs.join("")}</defs>${this.body.join("")}</svg>`;
  }
}

const printStops = (stops: readonly Stop[]): string =>
  stops
    .map(([offset, colour, opacity]) => {
      const thin = opacity === undefined ? "" : ` stop-opacity="${opacity}"`;
      return `<stop offset="${offset}" stop-color="${colour}"${thin}/>`;
    })
    .join("");

/** Attributes as SVG prints them; numbers are trimmed. */
export const attrs = (of: Readonly<Record<string, string | number>>): string =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? Math.round(value * 1000) / 1000 : value}"`)
    .join("");

type Paint = Readonly<Record<string, string | number>>;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more: Paint = {}): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${attrs(more)}/>`;

export const path = (d: string, fill: string, more: Paint = {}): string =>
  `<path d="${d}" fill="${fill}"${attrs(more)}/>`;

export const stroke = (d: string, colour: string, width: number, more: Paint = {}): string =>
  `<path d="${d}" fill="none" stroke="${colour}"${attrs({ "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round", ...more })}/>`;

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Paint = {}): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${attrs(more)}/>`;

export const group = (inside: string, more: Paint): string => `<g${attrs(more)}>${inside}</g>`;

/** A shadow without a filter: rounded boxes laid over each other, dense in the middle, nothing at the rim. */
export function boxShadow(x: number, y: number, w: number, h: number, reach: number, strength: number): string {
  const layers = 14;
  let out = "";
  for (let i = 0; i < layers; i++) {
    const grow = reach * (1 - i / layers);
    const opacity = (strength * 1.3 * (i + 1)) / (layers * layers * 0.5 + layers);
    out += rect(x - grow, y - grow, w + 2 * grow, h + 2 * grow, "#2a160a", { rx: n(grow + 2), opacity });
  }
  return out;
}
