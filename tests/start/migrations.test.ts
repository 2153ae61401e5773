import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every migration is younger than the one before: an older one would be passed over in silence", () => {
  const { entries } = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")) as {
    entries: { when: number; tag: string }[];
  };
  expect(entries.length).toBeGreaterThan(0);
  for (const [index, entry] of entries.entries()) {
    if (index > 0) expect(entry.when, entry.tag).toBeGreaterThan(entries[index - 1]!.when);
    expect(existsSync(`db/migrations/${entry.tag}.sql`), entry.tag).toBe(true);
  }
});
