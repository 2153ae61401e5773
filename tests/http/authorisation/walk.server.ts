import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { hashToken } from "#app/platform/crypto.server.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { countedMarket } from "#tests/support/counted-market.ts";
import { type Account, cast, type Market, papers, picturesAndOrders, reports } from "./cast.ts";
import { filledIn } from "./filled.ts";
import { openState } from "./state.ts";
import { beyond, inside, noId, nowhere, plain, type Whose, whose } from "./things.ts";

/** One line of `npm run --silent routes`. */
export type Route = {
  path: string;
  methods: string[];
  who: string[];
  private: boolean;
  params: Record<string, string>;
  fields: { name: string; type: string; required: boolean }[];
};
type Sorted = { own: string[]; sameCooperative: string[]; foreign: string[] };

/** Somebody at the door: a role of the contract, or a second one of the same role. */
export type Visitor = { name: string; role: string; phone: string | null; sid: string; things: Record<string, Sorted> };
/** A form goes out empty, or `filled` with what would pass if it were hers. */
export type Ask = {
  key: string;
  route: Route;
  method: "GET" | "POST";
  path: string;
  whose: Whose;
  visitor: Visitor;
  filled: boolean;
};
export type Answer = { status: number; to: string; cache: string; accounts: string[] };

/** Accounts of people of the village, as its seed has them: a buyer's, and a maker's and her cooperative's. */
const peoplesAccounts = ["650000000000000000000003", "920000000000000000000002"];
/** Those an answer tells, in whatever digits, by fours or in one. */
function accountsIn(body: ArrayBuffer): string[] {
  const plain = toLatinDigits(Buffer.from(body).toString("utf8")).replace(/<[^>]*>|&nbsp;|[\s-]/g, "");
  return peoplesAccounts.filter((account) => plain.includes(account));
}

export type Walk = Awaited<ReturnType<typeof openWalk>>;

/** True if the door is meant for such a one. */
export const isAdmitted = ({ who }: Route, { role }: { role: string }) =>
  who.some((one) => [role, "anyone", "machine"].includes(one));

/** A market with one visitor for each role, signed in, and every route it has. The caller closes it. */
export async function openWalk() {
  const market = await countedMarket();
  const database = new pg.Client({ connectionString: market.databaseUrl });
  const close = async () => {
    await database.end();
    await market.close();
  };
  try {
    await database.connect();
    return { ...(await around(market, database)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function around(market: Market, database: pg.Client) {
  const { stdout } = await promisify(execFile)(process.execPath, ["app/print-routes.mjs"], { maxBuffer: 2 ** 24 });
  const routes = JSON.parse(stdout) as Route[];
  const read = async <T>(path: string) => (await fetch(market.url + path)).json() as Promise<T>;
  const accounts = await read<Account[]>("/dev/accounts.json");

  /** Signs in as a phone's owner; the session's secret. */
  async function signIn(phone: string): Promise<string> {
    const answer = await fetch(`${market.url}/dev/sign-in`, { method: "POST", body: new URLSearchParams({ phone }) });
    const sid = /\bsid=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1];
    if (!sid) throw new Error(`nobody signed in: ${answer.status}`);
    return sid;
  }

  await picturesAndOrders(market, accounts);
  await papers(market, await signIn(accounts.find(({ role }) => role === "applicant")!.phone));
  await reports(market, signIn, accounts);
  await fetch(`${market.url}/dev/settle`, { method: "POST" });
  const people = cast(accounts);
  const sids = new Map<string, string>();
  for (const { phone } of people) sids.set(phone, await signIn(phone));
  // A second browser of each, to be sent away by the first.
  const spare = new Map<string, string>();
  for (const { phone } of people) {
    const [row] = await market.rows<{ id: string }>(
      `select id::text from sessions where token_hash = '${hashToken(await signIn(phone))}'`,
    );
    spare.set(phone, row?.id ?? "");
  }
  const fixtures = await read<Record<string, Record<string, Sorted>>>("/dev/fixtures.json");
  const visitors: Visitor[] = people.map(({ name, role, phone }) => {
    const things = { ...fixtures[phone] };
    if (things.session) things.session = { ...things.session, own: [spare.get(phone) ?? ""] };
    return { name, role, phone, sid: sids.get(phone) ?? "", things };
  });
  // Whoever has not signed in owns nothing: to her everything is foreign.
  const buyer = visitors.find(({ role }) => role === "buyer");
  const strange = Object.fromEntries(
    Object.entries(buyer?.things ?? {}).map(([kind, { own, foreign }]) => [
      kind,
      { own: [], sameCooperative: [], foreign: [...foreign, ...own] },
    ]),
  );
  visitors.unshift({ name: "anonymous", role: "anonymous", phone: null, sid: "", things: strange });

  async function idFor(kind: string, one: Whose, visitor: Visitor): Promise<string | null> {
    const simple = plain[kind];
    if (simple) return simple(one);
    if (one === "missing") return nowhere[kind] ?? noId;
    if (one === "malformed") return "not%2Da%27thing";
    return visitor.things[kind]?.[one === "swapped" ? "own" : (one as keyof Sorted)]?.[0] ?? null;
  }

  const insides = new Map<string, Promise<string | null>>();
  function insideOf(query: string, holder: string): Promise<string | null> {
    const known =
      insides.get(query + holder) ??
      database.query<{ id: string }>(query, [holder]).then(({ rows }) => rows[0]?.id ?? null);
    insides.set(query + holder, known);
    return known;
  }

  /** The address of a route with everything it names in this relation to the visitor; null if the market has none. */
  async function addressOf(route: Route, one: Whose, visitor: Visitor): Promise<string | null> {
    let path = route.path;
    let outer = null as { kind: string; id: string } | null;
    for (const [name, kind] of Object.entries(route.params)) {
      const pair: string | null = outer && `${outer.kind} ${kind}`;
      const query: string | null | undefined = pair && inside[pair];
      let id: string | null;
      if (outer && query && !["missing", "malformed"].includes(one)) {
        const further: string | null | undefined = one === "swapped" ? beyond[pair ?? ""] : null;
        const holder: string | null | undefined =
          one === "swapped" && !further ? visitor.things[outer.kind]?.foreign[0] : outer.id;
        id = holder ? await insideOf(further ?? query, holder) : null;
      } else if (outer && one === "swapped") id = visitor.things[kind]?.foreign[0] ?? null;
      else id = await idFor(kind, kind === "locale" ? "-" : one, visitor);
      if (id === null) return null;
      path = name === "*" ? path.replace("*", id) : path.replace(`:${name}`, id);
      if (kind !== "locale") outer = { kind, id };
    }
    return path;
  }

  /** Doors for machines do not look at who is signed in; a second one of a role is for doors where it matters whose. */
  function isWorthAsking(route: Route, { name, role }: Visitor): boolean {
    if (route.who.includes("machine")) return ["anonymous", "admin"].includes(name);
    return name === role || (isAdmitted(route, { role }) && !route.who.includes("anyone") && isNamed(route));
  }

  const isNested = (route: Route) => Object.values(route.params).filter((kind) => !plain[kind]).length > 1;
  const isNamed = (route: Route) => Object.values(route.params).some((kind) => kind !== "locale");

  /** Every request of the matrix. */
  async function asks(): Promise<Ask[]> {
    const all: Ask[] = [];
    for (const route of routes) {
      const relations: Whose[] = !isNamed(route)
        ? ["-"]
        : isNested(route)
          ? [...whose]
          : whose.filter((one) => one !== "swapped");
      for (const visitor of visitors.filter((one) => isWorthAsking(route, one)))
        for (const one of relations) {
          // Who is turned away at the door is turned away before the address is read.
          if (["malformed", "swapped"].includes(one) && !isAdmitted(route, visitor)) continue;
          const path = await addressOf(route, one, visitor);
          if (path === null) continue;
          for (const method of route.methods as ("GET" | "POST")[])
            all.push({ key: `${method} ${route.path}`, route, method, path, whose: one, visitor, filled: false });
          // A form that is faulty is sent back before anybody asks whose the thing is. So once more, without a fault.
          const asksWhose =
            isNamed(route) &&
            isAdmitted(route, visitor) &&
            one !== "malformed" &&
            route.fields.some(({ required }) => required);
          if (asksWhose)
            all.push({
              key: `POST ${route.path}, filled in`,
              route,
              method: "POST",
              path,
              whose: one,
              visitor,
              filled: true,
            });
        }
    }
    return all;
  }

  /** Sends one of them and reads the answer. A busy machine may say "come again" (503), so it is asked again. */
  async function send(
    ask: Pick<Ask, "method" | "path" | "route" | "filled"> & { visitor: { sid: string } },
    headers: Record<string, string> = { Origin: market.url },
  ): Promise<Answer> {
    const { method, path, visitor } = ask;
    for (let attempt = 1; ; attempt++) {
      const answer = await fetch(market.url + path, {
        method,
        redirect: "manual",
        headers: {
          ...(visitor.sid ? { Cookie: `sid=${visitor.sid}` } : {}),
          ...(method === "POST" ? { "Content-Type": "application/x-www-form-urlencoded", ...headers } : {}),
        },
        ...(method === "POST" ? { body: ask.filled ? filledIn(ask.route).toString() : "" } : {}),
      });
      const accounts = accountsIn(await answer.arrayBuffer());
      if (answer.status === 503 && attempt < 4) {
        await new Promise((later) => setTimeout(later, 1_000 * attempt));
        continue;
      }
      return {
        status: answer.status,
        to: answer.headers.get("Location") ?? "",
        cache: answer.headers.get("Cache-Control") ?? "",
        accounts,
      };
    }
  }

  /** Lets what was begun come to its end, so that nothing happens later by itself. */
  async function settle(): Promise<void> {
    const answer = await fetch(`${market.url}/dev/settle`, { method: "POST" });
    if (!answer.ok) throw new Error(`what was begun did not come to its end: ${answer.status}`);
    await answer.arrayBuffer();
  }

  return { market, routes, visitors, asks, send, signIn, settle, state: await openState(database) };
}
