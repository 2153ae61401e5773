import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, it } from "vitest";
import routes from "#app/routes.ts";

const documents = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name.replaceAll("\\", "/")}`),
].filter((name) => name.endsWith(".md"));
const scripts = Object.keys(
  (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts,
);

/** Paths in backticks that begin in one of our folders, and links to files, as paths from the root. */
function namedIn(document: string, text: string): string[] {
  const ticked = [
    ...text.matchAll(/`((?:app|db|docs|tests|public)\/[\w./*<>:-]*|[\w.-]+\.(?:md|json|mjs)|\.env\.example)`/g),
  ].map(([, path]) => path ?? "");
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) =>
    join(dirname(document), path ?? ""),
  );
  return [...ticked, ...linked].filter((path) => !/[<*:]/.test(path));
}

it("what the documents name is there", () => {
  const named = documents.flatMap((document) =>
    namedIn(document, readFileSync(document, "utf8")).map((path) => ({ document, path })),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ path }) => !existsSync(path)).map(({ document, path }) => `${document}: ${path}`)).toEqual([]);
});

it("the commands they name can be run", () => {
  const said = documents.flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(/`npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => ({
      document,
      name: name ?? "",
    })),
  );
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter(({ name }) => !scripts.includes(name))).toEqual([]);
});

it("decisions are numbered without a gap and each says context, decision and consequence", () => {
  const records = readdirSync("docs/decisions").sort();
  expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  for (const name of records) {
    const text = readFileSync(`docs/decisions/${name}`, "utf8");
    expect(text, name).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
    for (const part of ["Context", "Decision", "Consequence"]) expect(text, name).toContain(`**${part}.**`);
  }
});

it("decisions that the code refers to exist", () => {
  const folders = ["app", "db", "tests"];
  const said = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|mjs|sql|css)$/.test(name))
      .flatMap((name) =>
        [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/docs\/decisions\/(\d{4})/g)].map(
          ([, number]) => number ?? "",
        ),
      ),
  );
  const known = readdirSync("docs/decisions").map((name) => name.slice(0, 4));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((number) => !known.includes(number))).toEqual([]);
});

/** Every address of the routes as they are configured. */
function addressesOf(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap(({ path, children = [] }) => {
    const here = path ? `${above}/${path}` : above;
    return [here, ...addressesOf(children, here)];
  });
}

it("the programme's places are addresses there are, and the tests that show them exist", () => {
  const text = readFileSync("docs/programme.md", "utf8");
  const doors = new Set(addressesOf(routes));
  const rows = text.split("\n").filter((line) => /^\| [BRAG]\d+ /.test(line));
  // Every code of the founding article has its row.
  const codes = rows.map((line) => line.split("|")[1]?.trim() ?? "");
  const all = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  expect(codes).toEqual([...all("B", 9), ...all("R", 9), ...all("A", 24), ...all("G", 8)]);
  const named = rows.flatMap((line) => [...line.matchAll(/`(\/[^`]*)`/g)].map(([, path]) => path ?? ""));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !doors.has(`/:l${path}`) && !doors.has(path))).toEqual([]);
  const tests = rows.flatMap((line) => [...line.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? ""));
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
});
