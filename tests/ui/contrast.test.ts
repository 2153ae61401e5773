import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Foreground on ground, as the components put them together; 4.5 for text, 3 for edges, icons and rings. */
const text: Record<string, readonly string[]> = {
  ink: [
    "paper",
    "raised",
    "sunk",
    "madder-wash",
    "walnut-wash",
    "indigo-wash",
    "saffron-wash",
    "leaf-wash",
    "alarm-wash",
  ],
  soft: ["paper", "raised", "sunk", "madder-wash", "alarm-wash", "water"],
  madder: ["paper", "raised", "sunk", "madder-wash"],
  "on-press": ["press", "press-deep"],
  walnut: ["paper", "walnut-wash"],
  indigo: ["paper", "raised", "indigo-wash"],
  saffron: ["paper", "raised", "saffron-wash"],
  leaf: ["paper", "raised", "leaf-wash"],
  alarm: ["paper", "raised", "alarm-wash"],
  "on-foot": ["foot"],
  "on-foot-soft": ["foot"],
};
const shapes: Record<string, readonly string[]> = {
  edge: ["paper", "raised"],
  press: ["paper", "raised"],
  indigo: ["paper", "raised", "sunk"],
  "saffron-thread": ["foot"],
  alarm: ["raised", "alarm-wash"],
};
const onMap = ["land", "land-2", "land-4", "land-5"];

const css = readFileSync(new URL("../../app/styles.css", import.meta.url), "utf8");

function tokens(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

function block(start: RegExp): string {
  const from = css.search(start);
  expect(from, `no block ${start}`).toBeGreaterThan(-1);
  return css.slice(from, css.indexOf("\n}", from));
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokens(block(/:root \{\n {2}color-scheme/));
const dark = tokens(block(/@media screen and \(prefers-color-scheme: dark\)/));

describe.each([
  ["light", light],
  ["dark", dark],
])("colours by %s", (_, theme) => {
  function check(pairs: Record<string, readonly string[]>, least: number) {
    const faults = Object.entries(pairs).flatMap(([front, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(theme.get(front) ?? "", theme.get(ground) ?? "");
        return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`];
      }),
    );
    expect(faults).toEqual([]);
  }
  it("lets every text be read", () => check({ ...text, ink: [...(text.ink ?? []), ...onMap] }, 4.5));
  it("lets every edge, ring and mark be seen", () => check(shapes, 3));
});

it("names the same colours by day and by night", () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

it("knows black on white", () => {
  expect(contrast("#000", "#fff")).toBeCloseTo(21, 5);
});

it("uses no colour beside the named ones", () => {
  const named = css.slice(0, css.indexOf("@theme"));
  const elsewhere = css.slice(css.indexOf("@theme"), css.indexOf("@media print")).match(/#[0-9a-f]{3,8}\b/g) ?? [];
  for (const hex of elsewhere) expect(named).toContain(hex);
});

it("keeps to logical sides", () => {
  expect(css).not.toMatch(
    /(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)|[^-]\b(?:left|right):/,
  );
});
