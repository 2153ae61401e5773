/** Where the plans of a buyer's and an officer's queries are kept, as the database made them for ten thousand products and twenty thousand cases. */
export const plansFolder = "docs/plans";

/** Tables that grow with the market or the programme: a query may not read one from end to end. */
const large =
  /\bSeq Scan on (products|shelf|product_texts|stock_items|events|cases|case_stages|case_shares|follow_ups|persons|applications)\b/g;

/** Those that may, each with its reason. */
const welcome: readonly { query: RegExp; table: string; because: string }[] = [
  { query: /^with held as/, table: "shelf", because: "what all filters would find is counted once a second at most" },
  {
    query: /^select json_build_object\('id', c.id, 'number'/,
    table: "case_shares",
    because: "each of her bodies' live shares may be due first",
  },
  {
    query: /^select \* from \(select p\.id, p\.name_fa as fa/,
    table: "cases",
    because: "the first case of her body ends it; one that has few is found by the index",
  },
];

/** The whole reads of large tables in a file of plans that nobody has given a reason for. */
export function unwelcome(text: string): string[] {
  return text
    .split(/^-- /m)
    .flatMap((query) =>
      [...query.matchAll(large)]
        .filter(([, table]) => !welcome.some((one) => one.query.test(query) && one.table === table))
        .map(([scan]) => `${scan}, for: ${query.slice(0, 100)}`),
    );
}
