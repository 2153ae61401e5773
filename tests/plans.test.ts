import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plansFolder, unwelcome } from "./bench/plans.ts";

/** The plans that `npm run bench -- plans` wrote: no query of theirs reads a table that grows from end to end. */
const files = readdirSync(plansFolder);
const read = (file: string) => readFileSync(`${plansFolder}/${file}`, "utf8");

describe("plans of a buyer's and an officer's queries", () => {
  it("are kept for every page of the way, and are plans", () => {
    const pages = [
      "case-file",
      "cluster",
      "listing",
      "listing-cheap",
      "listing-craft",
      "listing-onward",
      "office-cases",
      "office-queue",
      "outcomes",
      "product",
      "search",
      "suggestions",
    ];
    expect(files.sort()).toEqual(pages.map((page) => `${page}.txt`).sort());
    for (const file of files)
      expect(read(file), file).toMatch(/^-- .*\n[\s\S]*\b(Index|Index Only|Bitmap Index) Scan (using|on) /);
  });

  it("read no large table whole", () => {
    expect(files.flatMap((file) => unwelcome(read(file)).map((scan) => `${file}: ${scan}`))).toEqual([]);
  });

  it("would be seen to", () => {
    expect(unwelcome("-- select 1\nLimit\n  ->  Seq Scan on shelf e\n  ->  Seq Scan on badges b\n")).toHaveLength(1);
    expect(unwelcome("-- select 1\nLimit\n  ->  Parallel Seq Scan on products p\n")).toHaveLength(1);
  });
});
