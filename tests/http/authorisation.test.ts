import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashToken } from "#app/platform/crypto.server.ts";
import { guardedDuties } from "#db/vocabulary.ts";
import { refused, type Table, tableOf, wordOf } from "./authorisation/table.ts";
import { whose } from "./authorisation/things.ts";
import { type Answer, type Ask, isAdmitted, openWalk, type Walk } from "./authorisation/walk.server.ts";

/**
 * Every route of the built server, knocked at by every role with things that are hers, her cooperative's, a stranger's or
 * nobody's; forms are sent empty. The answers are a table that was read line by line (authorisation/expected.json). When
 * a route is added or its door changes: run this file with `-u`, then read what changed in the table.
 */

type Heard = { ask: Ask; answer: Answer; word: string };

let walk: Walk;
let heard: Heard[] = [];
/** Refused requests after which something was stored all the same. */
const effects: string[] = [];

beforeAll(async () => {
  walk = await openWalk();
  const asks = await walk.asks();
  const before = await walk.state();
  heard = await several(
    asks.filter((ask) => !mayChange(ask)),
    hear,
  );
  effects.push(...changes(before, await walk.state(), "reading, or a form that was refused"));
  // What an empty form can do is done last, door by door; what ends sessions after all else, each by a fresh one.
  const doors = grouped(asks.filter(mayChange), (ask) => `${ask.key} ${ask.whose}`);
  const rank = ([ask]: Ask[]) => (endsSessions(ask!) ? 100 : 0) - whose.indexOf(ask!.whose as (typeof whose)[number]);
  const inOrder = [...doors.values()].sort((a, b) => rank(a) - rank(b));
  let unsettled = true;
  for (const door of inOrder) {
    // What a door set going must not come to its end while the next one is tried.
    if (unsettled) await walk.settle();
    const state = await walk.state();
    const answers = await several(door, async (ask) => {
      if (!endsSessions(ask) || !ask.visitor.phone) return hear(ask);
      return {
        ...(await hear({ ...ask, visitor: { ...ask.visitor, sid: await walk.signIn(ask.visitor.phone) } })),
        ask,
      };
    });
    heard.push(...answers);
    unsettled = answers.some(({ word }) => !refused(word));
    if (!unsettled) effects.push(...changes(state, await walk.state(), say(answers[0]!)));
  }
  const order = new Map(asks.map((ask, index) => [ask, index]));
  heard.sort((a, b) => order.get(a.ask)! - order.get(b.ask)!);
}, 600_000);
afterAll(() => walk?.close(), 60_000);

const mayChange = (ask: Ask) =>
  ask.filled ||
  (ask.method === "POST" && isAdmitted(ask.route, ask.visitor) && ask.route.fields.every(({ required }) => !required));
const endsSessions = ({ path }: Ask) => /\/(sign-out|others\/end)$/.test(path);
const say = ({ ask, word }: Heard) => `${ask.visitor.name} ${ask.method} ${ask.path} (${ask.whose}): ${word}`;

/** What was stored between two looks, by the tables it is in. */
function changes(before: string, after: string, cause: string): string[] {
  const same = new Set(before.split("\n"));
  const tables = after.split("\n").filter((line) => !same.has(line));
  return tables.length > 0 ? [`${cause}: ${tables.map((line) => line.split(" ")[0]).join(", ")}`] : [];
}

async function hear(ask: Ask): Promise<Heard> {
  const answer = await walk.send(ask);
  return { ask, answer, word: wordOf(answer) };
}

function grouped<One>(all: readonly One[], by: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** All of it, eight at a time. */
async function several<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  const left = all.entries();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [index, one] of left) results[index] = await work(one);
    }),
  );
  return results;
}

describe("every door, every role", () => {
  it("answers as the table says", async () => {
    const table = tableOf(
      heard,
      walk.visitors.filter(({ name, role }) => name === role).map(({ name }) => name),
    );
    await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot("./authorisation/expected.json");
  });

  it("stands in the table, and the table has no line without a door", () => {
    const table = JSON.parse(readFileSync(new URL("./authorisation/expected.json", import.meta.url), "utf8")) as Table;
    expect(Object.keys(table).filter((key) => !key.endsWith(", filled in"))).toEqual(
      walk.routes.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`)),
    );
  });

  it("knows each kind of thing an address can name", () => {
    const kinds = new Set(walk.routes.flatMap(({ params }) => Object.values(params)));
    const known = new Set([
      ...walk.visitors.flatMap(({ things }) => Object.keys(things)),
      "locale",
      "month",
      "provider",
      "path",
      "step",
      "applicationStep",
      "area",
      "sitemap",
      "statusList",
      "issuer",
      "setting",
      // A clean market has none to name.
      "break",
      "feeInvoice",
      "sample",
      "followUpPicture",
      "merge",
      "workMaterial",
    ]);
    expect([...kinds].filter((kind) => !known.has(kind))).toEqual([]);
  });

  it("never breaks", () => {
    expect(heard.length).toBeGreaterThan(1000);
    expect(heard.filter(({ answer }) => answer.status >= 500).map(say)).toEqual([]);
  });

  it("sends visitors to sign in and says no to the wrong role, whatever is asked for", () => {
    const wrong = heard.filter(({ ask }) => !isAdmitted(ask.route, ask.visitor));
    expect(wrong.length).toBeGreaterThan(300);
    expect(
      wrong.filter(({ ask, word }) => word !== (ask.visitor.role === "anonymous" ? "303 sign-in" : "403")).map(say),
    ).toEqual([]);
  });

  it("changes nothing when it refuses, and nothing when it is only read", () => {
    expect(effects).toEqual([]);
  });

  it("keeps what is private out of every cache", () => {
    const kept = heard.filter(({ ask, answer }) => ask.route.private && !/\bno-store\b/.test(answer.cache));
    expect(kept.map((one) => `${say(one)}, cache: ${one.answer.cache || "nothing said"}`)).toEqual([]);
  });

  it("tells people's account numbers to finance alone, and to no cache", () => {
    const telling = heard.filter(({ answer }) => answer.accounts.length > 0);
    expect(telling.map(({ ask }) => ask.key)).toContain("GET /:l/office/refunds/file");
    expect(
      telling
        .filter(({ ask, answer }) => ask.visitor.role !== "finance" || !/\bno-store\b/.test(answer.cache))
        .map(say),
    ).toEqual([]);
  });

  it("hides what is not there: no address without its thing is answered with a page of it", () => {
    const found = heard.filter(
      ({ ask, answer }) => ["missing", "malformed", "swapped"].includes(ask.whose) && answer.status === 200,
    );
    expect(found.map(say)).toEqual([]);
  });
});

describe("a listing nobody has published", () => {
  it("is not there for anybody but its maker, her helpers and the officers who review it", async () => {
    const [draft] = await walk.market.rows<{ slug: string; maker: string }>(
      `select p.slug, s.slug as maker from products p join shops s on s.id = p.shop_id join producers m on m.id = s.producer_id where p.status = 'draft' and m.verified_at is null order by p.id limit 1`,
    );
    expect(draft).toBeDefined();
    const route = walk.routes.find(({ path }) => path === "/:l/products/:slug")!;
    const answers = await several(walk.visitors, async (visitor) => {
      const words = await Promise.all(
        ["products", "studio/products", "office/listings"].map(
          async (place) =>
            (await walk.send({ route, method: "GET", filled: false, path: `/en/${place}/${draft?.slug}`, visitor }))
              .status,
        ),
      );
      return `${visitor.name} ${words.join(" ")}`;
    });
    expect(answers.filter((line) => / 200/.test(line))).toEqual([]);
  });
});

describe("a sign-in that is half done", () => {
  it("opens no door of a guarded duty", async () => {
    const holders = walk.visitors.filter(({ role }) => (guardedDuties as readonly string[]).includes(role));
    expect(holders.length).toBeGreaterThan(1);
    const asks = heard.map(({ ask }) => ask);
    const open: string[] = [];
    for (const holder of holders) {
      const sid = await walk.signIn(holder.phone ?? "");
      await walk.market.rows(`update sessions set second_factor_at = null where token_hash = '${hashToken(sid)}'`);
      // Doors that her duty alone opens: not those of anybody who is signed in.
      const guarded = asks.filter(
        ({ visitor, route }) =>
          visitor.name === holder.name && route.who.includes(holder.role) && !route.who.includes("buyer"),
      );
      const before = await walk.state();
      const answers = await several(guarded, async (ask) => ({
        ask,
        word: wordOf(await walk.send({ ...ask, visitor: { sid } })),
      }));
      open.push(
        ...answers
          .filter(({ word }) => word !== "303 second-factor")
          .map(({ ask, word }) => `${holder.name} ${ask.method} ${ask.path}: ${word}`),
      );
      expect(await walk.state()).toBe(before);
    }
    expect(open).toEqual([]);
  });
});
