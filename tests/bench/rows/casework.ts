import { onServer } from "#tests/support/postgres.ts";
import type { Bench } from "../bench.ts";
import { Failed, inTurn } from "../compare.ts";
import { lineOf } from "../report.ts";

/** Signs in who leads most of the programme's cases; the cookie of it. */
export async function officer(url: string): Promise<string> {
  const phone = "+989000000157";
  const answer = await fetch(`${url}/dev/sign-in`, { method: "POST", body: new URLSearchParams({ phone }) });
  const sid = /\bsid=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1];
  if (!sid) throw new Failed(`the officer could not sign in: ${answer.status}`);
  return `sid=${sid}`;
}

/** The slowest twentieth of answers over those of the smallest Remix page with one query, one officer at a time. */
async function slowest(bench: Bench, name: string, paths: readonly string[]) {
  const { url } = await bench.programme();
  const ours = { url, paths, cookie: await officer(url) };
  const rounds = await inTurn(bench, ours, { url: await bench.limit("remix-pg"), paths: ["/"] }, 1);
  const of = (side: "ours" | "limit") => rounds[side].map(({ p95 }) => p95);
  return [lineOf(name, "ms", of("ours"), of("limit"))];
}

/** The work queue, and all cases. */
export const queue = ["/fa/office", "/fa/office?view=overdue", "/fa/office?view=all&county=2401", "/en/office/cases"];
export const outcomes = ["/fa/office/outcomes", "/en/office/outcomes", "/fa/impact"];

/** Files with the longest logs among them, as the seed has written them. */
export async function files(bench: Bench): Promise<string[]> {
  await bench.programme();
  const rows = await onServer(
    bench.urlOf("programme"),
    `(select c.id from cases c join bodies b on b.id = c.body_id join events e on e.noun = 'case' and e.noun_id = c.id
        where b.slug = 'secretariat' and c.number % 500 = 0 group by c.id order by count(*) desc limit 12)
     union all (select c.id from cases c join bodies b on b.id = c.body_id where b.slug = 'secretariat' order by c.id desc limit 12)`,
  );
  if (rows.length < 24) throw new Failed("the large programme has too few cases");
  return rows.map(({ id }) => `/fa/office/cases/${id}`);
}

/** A page of work asks some thirty questions of the database where that one asks one. */
const goal = { atMost: 10 };
export const rows = [
  {
    name: "office-queue",
    goal,
    run: (bench: Bench) => slowest(bench, "office-queue", queue),
  },
  {
    name: "case-file",
    goal,
    run: async (bench: Bench) => slowest(bench, "case-file", await files(bench)),
  },
  {
    name: "outcomes",
    goal,
    run: (bench: Bench) => slowest(bench, "outcomes", outcomes),
  },
];
