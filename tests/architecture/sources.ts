import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";

/** One import: where from, what it names, and whether only types cross (`import type`). */
export type Import = { from: string; to: string; typeOnly: boolean; reExport: boolean };
export type Source = { path: string; text: string; code: string; imports: Import[] };

/** Comments taken out, so that nothing said there counts as code. Strings are left alone. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, " ").replace(/(^|[\s;{}()])\/\/[^\n]*/g, "$1");
}

const statement = /^\s*(import|export)\s+(type\s+)?(?:([^"';]*?)\s*from\s*)?"([^"]+)"/gm;
const dynamic = /\bimport\(\s*"([^"]+)"\s*\)/g;

/** A path inside the repository for our own files; a package's name otherwise. */
function target(from: string, said: string): string {
  const plain = said.replace(/\?.*$/, "");
  if (plain.startsWith("#")) return plain.slice(1);
  return plain.startsWith(".") ? posix.join(dirname(from), plain) : plain;
}

function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [...code.matchAll(statement)].map(([, verb, type, , said]) => ({
    from: path,
    to: target(path, said ?? ""),
    typeOnly: type !== undefined,
    reExport: verb === "export",
  }));
  for (const [, said] of code.matchAll(dynamic))
    found.push({ from: path, to: target(path, said ?? ""), typeOnly: false, reExport: false });
  return found;
}

/** Every file under these folders whose name ends so, read once. */
export function readSources(folders: readonly string[], ends: RegExp): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => ends.test(path))
      .sort()
      .map((path) => {
        const text = readFileSync(path, "utf8");
        const code = withoutComments(text);
        return { path, text, code, imports: importsOf(path, code) };
      }),
  );
}

/** Every ring of files that import each other's values, as one line each. */
export function rings(sources: readonly Source[]): string[] {
  const edges = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  function visit(path: string, trail: string[]): void {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.push([...trail.slice(at), path].join(" → "));
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  }
  for (const path of edges.keys()) visit(path, []);
  return found;
}
