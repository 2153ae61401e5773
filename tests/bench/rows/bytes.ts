import { gzipSync } from "node:zlib";
import type { Bench } from "../bench.ts";
import { linksIn, pageOf } from "../compare.ts";
import { lineOf } from "../report.ts";

const kilobyte = 1024;
const pressed = (text: string | Uint8Array) => gzipSync(text).length;

/** The line of a budget: the largest counts, whatever the others are. */
function budget(name: string, sizes: readonly number[], limit: number) {
  const line = lineOf(name, "bytes", sizes, limit);
  const most = Math.max(...sizes);
  // Of nothing allowed, the ratio is how much there is.
  return [{ ...line, ratio: limit > 0 ? Number((most / limit).toPrecision(4)) : most }];
}

let pages: Promise<{ path: string; html: string }[]> | null = null;

/** The open market's pages, in both languages: every list, and what the lists link to. */
function marketPages(bench: Bench) {
  pages ??= (async () => {
    const { url } = await bench.market("village");
    const paths = new Set<string>();
    const lists = [
      "",
      "/products",
      "/services",
      "/clusters",
      "/shops",
      "/badges",
      "/stories",
      "/opportunities",
      "/join",
    ];
    const others = ["/cart", "/account/sign-in"];
    const html = new Map<string, string>();
    const read = async (path: string) => {
      const text = html.get(path) ?? (await pageOf(url, path));
      html.set(path, text);
      return text;
    };
    for (const locale of ["fa", "en"]) {
      for (const path of [...lists, ...others]) paths.add(`/${locale}${path}`);
      for (const list of ["products", "services"])
        for (let path: string | undefined = `/${locale}/${list}`; path && !paths.has(`${path}#read`); ) {
          paths.add(path).add(`${path}#read`);
          path = linksIn(await read(path), new RegExp(`^/${locale}/${list}\\?.*\\bafter=`))[0];
        }
      for (const path of [...paths].filter((one) => one.startsWith(`/${locale}`) && !one.includes("#")))
        for (const link of linksIn(
          await read(path),
          new RegExp(`^/${locale}/(products|services|clusters|shops|badges)/[^?#]+$`),
        ))
          paths.add(link);
    }
    const all = [];
    for (const path of [...paths].filter((one) => !one.includes("#"))) all.push({ path, html: await read(path) });
    return all;
  })();
  return pages;
}

const scriptTags = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = "", text = ""]) => ({
    attributes,
    text,
  }));
const helping = /\bsrc="(\/scripts\/[^"]+)"/;

async function file(bench: Bench, path: string): Promise<string> {
  const answer = await fetch((await bench.market("village")).url + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

/** A script with all it imports, each once. */
async function scriptBytes(bench: Bench, path: string, seen: Set<string>): Promise<number> {
  if (seen.has(path)) return 0;
  seen.add(path);
  const text = await file(bench, path);
  let sum = pressed(text);
  for (const [, to = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g))
    sum += await scriptBytes(bench, new URL(to, `http://here${path}`).pathname, seen);
  return sum;
}

const must = { atMost: 1, must: true };
const sizesOf = async (bench: Bench, wanted: (page: { path: string; html: string }) => boolean) =>
  (await marketPages(bench)).filter(wanted).map(({ html }) => pressed(html));
const cards = (html: string) => linksIn(html.slice(html.indexOf("<main")), /^\/(fa|en)\/products\/[^?/]+$/).length;

export const rows = [
  {
    name: "bytes-listing",
    goal: must,
    run: async (bench: Bench) => {
      const full = await sizesOf(
        bench,
        ({ path, html }) => /^\/(fa|en)\/products(\?|$)/.test(path) && cards(html) === 24,
      );
      return budget("bytes-listing", full, 30 * kilobyte);
    },
  },
  {
    name: "bytes-product",
    goal: must,
    run: async (bench: Bench) =>
      budget(
        "bytes-product",
        await sizesOf(bench, ({ path }) => /^\/(fa|en)\/products\/[^?]+$/.test(path)),
        20 * kilobyte,
      ),
  },
  {
    name: "bytes-css",
    goal: must,
    run: async (bench: Bench) => {
      const sheets = linksIn((await marketPages(bench))[0]!.html, /\.css$/);
      let sum = 0;
      for (const sheet of sheets) sum += pressed(await file(bench, sheet));
      return budget("bytes-css", [sum], 20 * kilobyte);
    },
  },
  {
    name: "bytes-script-needed",
    goal: { atMost: 0, must: true },
    run: async (bench: Bench) => {
      // Whatever is neither data for machines nor one of the scripts that only help.
      const needed = (html: string) =>
        scriptTags(html)
          .filter(({ attributes }) => !attributes.includes("application/ld+json") && !helping.test(attributes))
          .reduce((sum, { attributes, text }) => sum + pressed(attributes + text), 0);
      return budget(
        "bytes-script-needed",
        (await marketPages(bench)).map(({ html }) => needed(html)),
        0,
      );
    },
  },
  {
    name: "bytes-script",
    goal: must,
    run: async (bench: Bench) => {
      const sums: number[] = [];
      for (const { html } of await marketPages(bench)) {
        const seen = new Set<string>();
        let sum = 0;
        for (const { attributes } of scriptTags(html)) {
          const path = helping.exec(attributes)?.[1];
          if (path) sum += await scriptBytes(bench, path, seen);
        }
        sums.push(sum);
      }
      return budget("bytes-script", sums, 15 * kilobyte);
    },
  },
  {
    name: "bytes-fonts",
    goal: must,
    run: async (bench: Bench) => {
      const [sheet = ""] = linksIn((await marketPages(bench))[0]!.html, /\.css$/);
      const fonts = new Set(
        [...(await file(bench, sheet)).matchAll(/url\(["']?([^"')]+\.woff2)/g)].map((match) => match[1]!),
      );
      const { url } = await bench.market("village");
      const sizes: number[] = [];
      // One file a script; they are pressed already.
      for (const font of fonts) sizes.push((await (await fetch(new URL(font, url + sheet))).arrayBuffer()).byteLength);
      return budget("bytes-fonts", sizes, 60 * kilobyte);
    },
  },
];
