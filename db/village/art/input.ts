/** What a picture is drawn from: the same words that stand in `data/products.json`. */
export interface ProductInput {
  readonly slug: string;
  readonly family: string;
  readonly motif: string;
  /** Five `#rrggbb` colours. */
  readonly palette: readonly string[];
  readonly shot: "front" | "detail" | "setting";
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A number among the attributes, or the fallback. */
export function numberOf(input: ProductInput, name: string, fallback: number): number {
  const value = input.attributes?.[name];
  return typeof value === "number" ? value : fallback;
}

/** A word among the attributes, or the fallback. */
export function wordOf(input: ProductInput, name: string, fallback: string): string {
  const value = input.attributes?.[name];
  return typeof value === "string" ? value : fallback;
}

/** The palette as exactly five colours; short ones are filled with a warm grey. */
export const five = (palette: readonly string[]): [string, string, string, string, string] => {
  const at = (i: number) => palette[i] ?? "#b6a48c";
  return [at(0), at(1), at(2), at(3), at(4)];
};
