import { whole2 } from "#db/village/art/grid.ts";

/** A samovar with its teapot, from Namin memory patterns. */
export const samovar = whole2([
  ".........b",
  "........bb",
  ".......baa",
  "......baaa",
  ".b....baad",
  ".bb..bbaaa",
  "..bbbbbbbb",
  "......baaa",
  "....bbbbbb",
  "...baaaaaa",
  "..baaaaacc",
  "..baaaaccc",
  "bbbaaaaccd",
  "b.baaaaccd",
  "b.baaaaccd",
  "bbbaaaaccc",
  "..baaaaacc",
  "...baaaaaa",
  "....bbbbbb",
  "......baaa",
  ".....baaaa",
  "....bbbbbb",
  "....bb..bb",
]);

/** A tray with two glasses. */
export const tray = whole2([
  "..........aaa",
  ".......aaabbb",
  ".....aabbbbbb",
  "...aabbccbbbb",
  "..abbbccccbdd",
  ".abbbccddccdd",
  "abbbbccddccbb",
  ".abbbccddccdd",
  "..abbbccccbdd",
  "...aabbccbbbb",
  ".....aabbbbbb",
  ".......aaabbb",
  "..........aaa",
]);

/** The S-shaped dragon, a head with a crest at each end. */
export const dragon = [
  "....aaaaaaaaa...",
  "...aaaaaaaaaaa..",
  "..aa..a.a.a.aa..",
  "..aa........aaaa",
  ".aaa........a.aa",
  ".aaa.........aaa",
  ".aaaaa..........",
  "..aaaaaaaa......",
  "....bbaaaaaa....",
  "....aaaaaabb....",
  "......aaaaaaaa..",
  "..........aaaaa.",
  "aaa.........aaa.",
  "aa.a........aaa.",
  "aaaa........aa..",
  "..aa.a.a.a..aa..",
  "..aaaaaaaaaaa...",
  "...aaaaaaaaa....",
];

/** The crab: a lozenge with four pairs of claws; the lower half mirrors the upper. */
export const crab = whole2([
  "..aaa........",
  "..a.aa.......",
  "....aaa......",
  "aaa..aaa....a",
  "a.aa..aaa..aa",
  "...aa..aaaaaa",
  "....aa..aaabb",
  ".....aaaaabbb",
  "......aaabbcc",
  "...aaaaabbccc",
  "...a..aabbccd",
  "...a.aaabccdd",
]);

/** A cock facing right. */
export const rooster = [
  ".............cc.cc..",
  "............ccccccc.",
  "............bbbbb...",
  "...........bbebbyy..",
  "..tt.......bbbbbyyy.",
  ".tttt......bbbbbcc..",
  "ttuutt.....bbbbbcc..",
  "tt..uutt..bbbbbb.c..",
  "tt.t.ttuubbbbbbb....",
  "tu.tt.ttubbbbbbbb...",
  ".t.uutttubwwwwbbb...",
  "..t.ttuubbwxxwwbbb..",
  "..tu.tubbwxxxxwbbb..",
  "...t..ubbwwxxwwbbb..",
  "......ubbbwwwwbbbb..",
  ".......bbbbbbbbbb...",
  "........bbbbbbbb....",
  "..........bbbb......",
  "..........y..y......",
  "..........y..y......",
  ".........yyyyyyy....",
];

/** A hen facing right, and her chick. */
export const hen = [
  "...........c.c....",
  "..........cccc....",
  "..........bbbb....",
  ".........bbebbyy..",
  "t........bbbbbyy..",
  "tt......bbbbbb....",
  "ttt.....bbbbbc....",
  "tttt...bbbbbb.....",
  ".tttbbbbbbbbbb....",
  ".ttbbbwwwwwbbb....",
  "..bbbwwxxwwwbb....",
  "..bbbbwwwwwbbb....",
  "...bbbbbbbbbb.....",
  "....bbbbbbbb......",
  "......bbbb........",
  "......y..y...bb...",
  "......y..y..bbey..",
  ".....yyyyy.bbbb...",
  "............yy....",
];

/** A deer standing, comb-like antlers, facing right. */
export const deer = [
  ".............h.h.h.h.h.h..",
  ".............hhhhhhhhhhh..",
  "...........h.h.h..h.h.h...",
  "...........hhhhhhhh.......",
  ".................hh.......",
  "................bbbb......",
  "..............bbbebbb.....",
  "................bbbbbbb...",
  "................bbbbbbbb..",
  "...............bbbb.bbb...",
  "...............bbbb.......",
  "b.............bbbbb.......",
  "bb............bbbbb.......",
  ".bbbbbbbbbbbbbbbbbb.......",
  ".bbbbbbbbbbbbbbbbbb.......",
  ".bbsbbbssbbbssbbbbb.......",
  ".bssbbsxxsbsxxsbbb........",
  ".bbsbbbssbbbssbbbb........",
  ".bbbbbbbbbbbbbbbbb........",
  ".bbbbb......bbbbb.........",
  ".bbbb........bbbb.........",
  ".bb.bb.......bb.bb........",
  ".bb..bb......bb..bb.......",
  "..bb..b.......b...b.......",
  "..bb..b.......b...b.......",
  "..bb..bb......bb..bb......",
];

/** A gazelle leaping to the right. */
export const gazelle = [
  ".....................h..h...",
  "....................hh.hh...",
  "....................h..h....",
  "...................hh.hh....",
  "...................hbbb.....",
  "..................bbbebbb...",
  "..................bbbbbbbb..",
  ".................bbbb.bb....",
  "................bbbbb.......",
  "b..............bbbbb........",
  "bb...........bbbbbb.........",
  ".bbbbbbbbbbbbbbbbbb.........",
  ".bbbbbbbbbbbbbbbbbbb........",
  "..bbbbbssbbbbssbbbbbbbb.....",
  "..bbbbbbssbbbbssbbbb.bbbb...",
  "..bbwwwwwwwwwwwwbbb....bbb..",
  ".bbbb..wwwwwwww.bbb......b..",
  "bbbb............bbbb........",
  "bb.bb.............bbb.......",
  "b...bb..............bb......",
  "bb...bb..............bb.....",
  ".b....b...............b.....",
];

/** A small bird on a twig, facing right. */
export const bird = [
  "......bbb..",
  ".....bbebyy",
  "t....bbbb..",
  "tt..bbbbb..",
  ".ttbbwwbb..",
  "..bbwwwbb..",
  "...bbbbb...",
  "....y.y....",
];

/** Four-petalled flower. */
export const blossom = ["..a..", ".aba.", "abcba", ".aba.", "..a.."];

/** A rosette as herati borders have it. */
export const rosette = whole2(["...aa", ".aabb", ".abbb", "abbcc", "abbcd", "abbcc", ".abbb", ".aabb", "...aa"]);

/** An eight-pointed star in an octagon. */
export const star = whole2([
  ".......a",
  "......aa",
  "......ab",
  ".aaaaabb",
  ".abbbbbb",
  ".abbbbcc",
  ".aabbccc",
  "..abbccd",
]);
