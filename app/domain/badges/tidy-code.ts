/** What is typed to check a mark or a piece: capitals, no spaces, plain hyphens. */
export function tidyCode(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200c]/g, "")
    .replace(/[‐‑‒–—−]/g, "-")
    .toUpperCase();
}
