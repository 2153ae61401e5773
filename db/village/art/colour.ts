type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const print = (rgb: Rgb): string =>
  "#" +
  rgb
    .map((v) =>
      Math.max(0, Math.min(255, Math.round(v)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");

/** The colour that lies `amount` (0 to 1) of the way from one `#rrggbb` to the other. */
export function mix(from: string, to: string, amount: number): string {
  const a = parse(from);
  const b = parse(to);
  return print([a[0] + (b[0] - a[0]) * amount, a[1] + (b[1] - a[1]) * amount, a[2] + (b[2] - a[2]) * amount]);
}

/** Towards a warm white. */
export const lighter = (hex: string, amount: number): string => mix(hex, "#fff8ec", amount);

/** Towards a warm black. */
export const darker = (hex: string, amount: number): string => mix(hex, "#1a0f0a", amount);

/** Wool never takes a dye as loudly as a screen shows it: pulls a colour towards the grey of its own lightness. */
export function muted(hex: string, amount: number): string {
  const [r, g, b] = parse(hex);
  const grey = r * 0.3 + g * 0.59 + b * 0.11;
  return mix(hex, print([grey * 1.04, grey, grey * 0.94]), amount);
}

/** Relative lightness, 0 to 1 (good enough to choose the lightest of a palette). */
export function lightness(hex: string): number {
  const [r, g, b] = parse(hex);
  return (r * 0.3 + g * 0.59 + b * 0.11) / 255;
}

/** The colour at `i`, or a warm grey where the palette is short. */
export const at = (palette: readonly string[], i: number): string => palette[i] ?? "#b6a48c";
