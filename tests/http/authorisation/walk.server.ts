import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { hashToken } from "#app/platform/crypto.server.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { countedMarket } from "#tests/support/counted-market.ts";
import { type Account, cast, type Market, papers, picturesAndOrders, reports } from "./cast.ts";
import { filledIn } from "./filled.ts";
import { stateOf } from "./state.ts";

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

/** Whose thing a request names: hers, a fellow member's, a stranger's, nobody's, one that cannot be, or mixed of two. */
export const whose = ["own", "sameCooperative", "foreign", "missing", "malformed", "swapped"] as const;
export type Whose = (typeof whose)[number] | "-";

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

/** Parameters that name nothing a person could own. */
const plain: Readonly<Record<string, (whose: Whose) => string | null>> = {
  locale: () => "en",
  step: (one) => (one === "missing" || one === "malformed" ? "none" : "name"),
  // A month names nothing of anybody's: whose account it tells is read off who asks.
  month: (one) => (one === "foreign" ? "1404-01" : one === "missing" ? "1499-12" : null),
  provider: (one) => (one === "foreign" ? "stripe" : one === "missing" ? "nobody" : null),
  area: (one) => (one === "foreign" ? "namin" : one === "missing" ? "nowhere" : null),
  sitemap: (one) => (one === "foreign" ? "market-1.xml" : one === "missing" ? "nothing-1.xml" : null),
  statusList: (one) => (one === "foreign" ? "1" : one === "missing" ? "99" : null),
  issuer: (one) => (one === "foreign" ? "carpet-union" : one === "missing" ? "nobody" : null),
  path: (one) => (one === "missing" ? "nothing/here" : null),
};

/** A thing inside another thing, by the other's id: what a nested address must agree on (A03). */
const inside: Readonly<Record<string, string>> = {
  "product photo":
    "select pp.photo_id::text as id from product_photos pp join products p on p.id = pp.product_id where p.slug = $1 order by pp.position limit 1",
  "product variant":
    "select v.id::text as id from product_variants v join products p on p.id = v.product_id where p.slug = $1 order by v.position limit 1",
  "order consignment":
    "select c.number::text as id from consignments c join orders o on o.id = c.order_id where o.number = $1 order by c.number limit 1",
  "order orderLine":
    "select l.id::text as id from order_lines l join orders o on o.id = l.order_id where o.number = $1 order by l.title_fa, l.id limit 1",
  "order problem":
    "select p.id::text as id from problems p join consignments c on c.id = p.consignment_id join orders o on o.id = c.order_id where o.number = $1 order by p.id limit 1",
  "order return":
    "select r.id::text as id from returns r join consignments c on c.id = r.consignment_id join orders o on o.id = c.order_id where o.number = $1 order by r.id limit 1",
  "return returnPicture": "select file_id::text as id from return_photos where return_id::text = $1 limit 1",
  "dispute disputePicture": "select file_id::text as id from dispute_photos where dispute_id::text = $1 limit 1",
  "problem problemPicture": "select file_id::text as id from problem_photos where problem_id::text = $1 limit 1",
  "case followUp": "select id::text as id from follow_ups where case_id::text = $1 order by id limit 1",
  "followUp followUpPicture": "select file_id::text as id from follow_up_photos where follow_up_id::text = $1 limit 1",
  "case alert": "select id::text as id from case_alerts where case_id::text = $1 order by id limit 1",
  "case intervention": "select id::text as id from interventions where case_id::text = $1 order by id limit 1",
  "workOrder workMaterial": "select id::text as id from work_materials where order_id::text = $1 order by id limit 1",
  "case workOrder":
    "select w.id::text as id from work_orders w join team_links l on l.id = w.link_id where l.case_id::text = $1 order by w.id limit 1",
  "case assessment": "select id::text as id from assessments where case_id::text = $1 order by id limit 1",
  "training enrolment": "select id::text as id from enrolments where session_id::text = $1 order by id limit 1",
  "assessment shot": "select file_id::text as id from assessment_photos where assessment_id::text = $1 limit 1",
  "application evidence": "select id::text as id from evidence where application_id::text = $1 limit 1",
  "payoutBatch payout": "select id::text as id from payout_items where batch_id::text = $1 order by id limit 1",
  "badgeRequest criterion":
    "select c.id::text as id from badge_criteria c join badge_requests r on r.badge_id = c.badge_id and r.version = c.version where r.id::text = $1 and c.code is null order by c.position limit 1",
  "badge code":
    "select g.code as id from badge_grants g join badges b on b.id = g.badge_id where b.slug = $1 order by g.code limit 1",
  "member grant": "select id::text as id from grants where membership_id::text = $1 limit 1",
};

/** Things named by a number counted within the other: everybody has a first, so what is another's is a number hers does not reach. */
const beyond: Readonly<Record<string, string>> = {
  "order consignment":
    "select (max(c.number) + 1)::text as id from consignments c join orders o on o.id = c.order_id where o.number = $1",
};

const nowhere: Readonly<Record<string, string>> = {
  order: "KH-22222222",
  product: "no-such-thing",
  service: "no-such-thing",
  shop: "no-such-shop",
  cluster: "no-such-cluster",
  badge: "no-such-badge",
  indication: "no-such-indication",
  code: "KH2222222222",
  serial: "KHP-0000-1",
};
const noId = "01900000-0000-7000-8000-000000000000";

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

  return { market, routes, visitors, asks, send, signIn, settle, state: () => stateOf(database) };
}
