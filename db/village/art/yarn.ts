/** Numbers of the carpet yarns; the palette of the cluster, taken down to wool, and what a dyer mixes from it. */
export const yarn = {
  wine: 0,
  teal: 1,
  rust: 2,
  gold: 3,
  ivory: 4,
  ink: 5,
  rose: 6,
  sky: 7,
  sage: 8,
  camel: 9,
  night: 10,
  madder: 11,
} as const;
