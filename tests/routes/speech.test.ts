import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Catalogue = Readonly<Record<string, unknown>>;

it("every code is one noun's: two of the same name would be told in the wrong words", async () => {
  const source = readFileSync("app/speech.ts", "utf8");
  const files = [...source.matchAll(/import \{ (?:refusals as \w+|codeWords) \} from "\.\/([^"]+)"/g)];
  const homes = new Map<string, string[]>();
  for (const [, file = ""] of files) {
    const catalogue = (await import(`#app/${file}`)) as { refusals?: Catalogue; codeWords?: Catalogue };
    for (const code of Object.keys(catalogue.refusals ?? catalogue.codeWords ?? {}))
      homes.set(code, [...(homes.get(code) ?? []), file]);
  }
  expect(homes.size).toBeGreaterThan(200);
  expect([...homes].filter(([, all]) => all.length > 1)).toEqual([]);
});
