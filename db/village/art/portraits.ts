import { Canvas, group, rect } from "#db/village/art/canvas.ts";
import { darker, lighter, lightness, mix, muted } from "#db/village/art/colour.ts";
import { Grid, gridPaths, whole2 } from "#db/village/art/grid.ts";
import { five } from "#db/village/art/input.ts";
import { pick, rngFrom, whole } from "#db/village/art/seed.ts";
import { grain } from "#db/village/art/textile.ts";

export interface PortraitInput {
  readonly slug: string;
  readonly palette: readonly string[];
  /** The maker's craft (an id of the occupation list) puts its tool in the middle. */
  readonly occupation?: string;
}

/** The tool of a craft, 17 wide. */
const tools: Readonly<Record<string, readonly string[]>> = {
  "kilim-weaving": whole2([
    "aaaaaaaaa",
    "a.......a",
    "aa.a.a.aa",
    "a.bcbcb.b",
    "a.cbcbc.c",
    "a.bcbcb.b",
    "a.ccccc.c",
    "a.a.a.a.a",
    "a.a.a.a.a",
    "a.......a",
    "aaaaaaaaa",
    "aa.......",
  ]),
  "carpet-weaving": [
    "......aaaa.......",
    ".....aabbaa......",
    ".....abbbba......",
    ".....abbbba......",
    ".....aabbaa......",
    "......aaaa.......",
    "......aaaa.......",
    "....aaaaaaaa.....",
    "...aaaaaaaaaa....",
    "...cccccccccc....",
    "...c.c.cc.c.c....",
    "...c.c.cc.c.c....",
    "...c.c.cc.c.c....",
    "...c.c.cc.c.c....",
  ],
  "tableau-rug-weaving": [
    "aaaaaaaaaaaaaaaaa",
    "abbbbbbbbbbbbbbba",
    "abbbbbbbbbbbccbba",
    "abbbbbbdbbbbccbba",
    "abbbbbdddbbbbbbba",
    "abbbbdddddbbbbbba",
    "abbbcdddddcdbbbba",
    "abbccccdcccccbbba",
    "abcccccccccccccba",
    "acccccccccccccccA".toLowerCase(),
    "aaaaaaaaaaaaaaaaa",
  ],
  "traditional-embroidery": [
    "..............aa.",
    ".............a.a.",
    "............a.aa.",
    "...........aaa...",
    "..ccc.....aaa....",
    ".c...c...aaa.....",
    "c.....c.aaa......",
    "c......aaa.......",
    "c.....aaa........",
    ".c...aaac........",
    "..c.aaa.c........",
    "...aaa..c........",
    "..aaa..c.........",
    ".aaa.cc..........",
    "aa...............",
  ],
  "garment-sewing": [
    "aaa.........aaa..",
    "a..a.......a..a..",
    "a..aa.....aa..a..",
    "aaaaaa...aaaaaa..",
    "....aaa.aaa......",
    ".....aabaa.......",
    "......aba........",
    ".....bbabb.......",
    "....bbb.bbb......",
    "...bbb...bbb.....",
    "..bbb.....bbb....",
    "..bb.......bb....",
    ".bb.........bb...",
  ],
  "honey-packing": whole2([
    "......aaa",
    ".....aabb",
    "....aabbb",
    "..aaabbbb",
    ".aabbbaab",
    ".abbbba.a",
    ".abbbba.a",
    ".aabbbaab",
    "..aaabbbb",
    "....aabbb",
    ".....aabb",
    "......aaa",
  ]),
  "medicinal-herb-growing": whole2([
    "........a",
    ".......aa",
    ".......ab",
    ".aa...aab",
    "aaaa..aab",
    "aabaa.aab",
    ".aabaaaab",
    "..aabaaab",
    "...aaabab",
    "....aaaab",
    ".......bb",
    "........b",
    "........b",
    "........b",
  ]),
  "hand-sewn-leather": whole2([
    "...aaaaaa",
    "..a......",
    "..a......",
    ".aaaaaaaa",
    "aabbbbbbb",
    "abbcbcbcb",
    "abbbbbbbb",
    "aaaaaaaab",
    "abbbbbbac",
    "abbbbbbac",
    "abbbbbbaa",
    "aabbbbbbb",
    ".aaaaaaaa",
  ]),
  translation: whole2([
    "..aaa....",
    ".aaaaa...",
    ".aaaaa...",
    ".aaaaa...",
    "..aaaa...",
    "....aa...",
    "...aa....",
    "..aa.....",
    ".aa......",
  ]),
  programming: [
    "....a.......a....",
    "...aa......aa....",
    "..aa....b...aa...",
    ".aa....bb....aa..",
    "aa.....b......aa.",
    "a.....bb.......a.",
    "aa....b.......aa.",
    ".aa..bb......aa..",
    "..aa.b......aa...",
    "...aa......aa....",
    "....a.......a....",
  ],
  animation: [
    "aaaaaaaaaaaaaaaaa",
    "a.a.a.a.a.a.a.a.a",
    "aaaaaaaaaaaaaaaaa",
    "a...b...........a",
    "a...bbb.........a",
    "a...bbbbb...c...a",
    "a...bbbbbbb.c...a",
    "a...bbbbb...c...a",
    "a...bbb.........a",
    "a...b...........a",
    "aaaaaaaaaaaaaaaaa",
    "a.a.a.a.a.a.a.a.a",
    "aaaaaaaaaaaaaaaaa",
  ],
};

/** A maker's sign, 600 by 600: a woven lozenge that belongs to one name alone, with the tool of the craft in it. No faces. */
export function drawPortrait(input: PortraitInput): string {
  const rng = rngFrom(`${input.slug}/portrait`);
  const c = new Canvas(600, 600, rng);
  const p = five(input.palette).map((colour) => muted(colour, 0.08)) as [string, string, string, string, string];
  const dye = [...p, "#f4ead6", darker(p[0], 0.6), mix(p[0], p[1], 0.5), lighter(p[2], 0.45)];
  const dark = dye.map((_, i) => i).filter((i) => i !== 5 && i !== 8 && lightness(dye[i] ?? "#ffffff") < 0.78);
  const ground = pick(rng, dark);
  const others = dark.filter((i) => i !== ground);
  const main = pick(rng, others);
  const second = pick(
    rng,
    others.filter((i) => i !== main),
  );
  const g = new Grid(50, 50, ground);
  const [petals, teeth, turn] = [pick(rng, [8, 12, 16]), pick(rng, [8, 12, 16, 20]), rng() < 0.5 ? 0 : Math.PI / 8];
  const [squareness, inner, flowers] = [pick(rng, [0.62, 0.74, 0.92]), rng() < 0.5, whole(rng, 0, 2)];
  g.each((x, y) => {
    const [u, v] = [Math.abs(x - 24.5), Math.abs(y - 24.5)];
    const far = Math.max(u, v, (u + v) * squareness, Math.hypot(u, v) * 0.97);
    const wave = Math.abs(Math.sin(((Math.atan2(y - 24.5, x - 24.5) + turn) * petals) / 2));
    const tooth = Math.abs(Math.sin((Math.atan2(y - 24.5, x - 24.5) * teeth) / 2));
    if (far < 14.5) return 6;
    if (far < 15.5) return 5;
    if (far < 20.5) {
      const bulge = inner ? (far - 15.5) / 5 : (20.5 - far) / 5;
      return wave > bulge * 0.95 + 0.05 ? (wave > bulge + 0.55 ? 5 : main) : second;
    }
    if (far < 21.5) return 5;
    if (far < 24.6) return tooth > (far - 21.5) / 3.4 ? second : 6;
    if (far < 25.6) return 5;
    const star =
      flowers === 0
        ? Math.floor(u + v) % 4
        : flowers === 1
          ? Math.max(Math.floor(u) % 4, Math.floor(v) % 4)
          : Math.floor(Math.abs(u - v)) % 4;
    return star === 0 ? main : ground;
  });
  const tool = tools[input.occupation ?? ""] ?? tools["kilim-weaving"]!;
  const ink = { a: 5, b: 8, c: 8, d: second };
  g.stamp(tool, 25 - Math.round((tool[0]?.length ?? 17) / 2), 25 - (tool.length >> 1), ink);
  c.add(
    rect(0, 0, 600, 600, dye[ground] ?? "#888"),
    group(gridPaths(g, dye), { transform: "scale(12)", "shape-rendering": "crispEdges" }),
    rect(0, 0, 600, 600, grain(c, "soumak", 12, 12)),
  );
  c.add(
    rect(
      0,
      0,
      600,
      600,
      c.radial(0.38, 0.3, 0.8, [
        [0, "#fff6e4", 0.22],
        [0.5, "#fff6e4", 0],
        [1, "#1c0e07", 0.34],
      ]),
    ),
  );
  return c.toString();
}
