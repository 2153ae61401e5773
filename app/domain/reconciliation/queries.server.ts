import { type SQL, sql } from "drizzle-orm";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { RunSums } from "#db/schema/reconciliation.ts";
import {
  type BreakKind,
  type BreakState,
  type BreakSubject,
  breakKinds,
  breakStates,
  type Currency,
} from "#db/vocabulary.ts";

const at = (column: SQL) => sql`to_json(${column}) #>> '{}'`;

export async function openBreaks(db: Db): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from reconciliation_breaks where status = 'open'`,
  );
  return row?.n ?? 0;
}

/** Everybody whose duty the books are. */
export async function financePeople(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct person_id as id from duties where kind = 'finance' and ended_at is null order by 1`,
  );
  return rows.map(({ id }) => id);
}

export type BreakRow = {
  id: string;
  kind: BreakKind;
  subject: BreakSubject;
  provider: string;
  currency: Currency;
  ours: string | null;
  theirs: string | null;
  reference: string;
  order: string | null;
  status: BreakState;
  owner: string | null;
  happenedOn: string;
  foundAt: string;
};

const columns = sql`b.id, b.kind, b.subject, b.provider, b.currency, b.ours::text, b.theirs::text, b.reference, o.number as order, b.status,
  w.name as owner, b.happened_on::text as "happenedOn", ${at(sql`b.found_at`)} as "foundAt"`;
const tables = sql`reconciliation_breaks b left join persons w on w.id = b.owner_id left join refunds r on r.id = b.refund_id
  left join transfers t on t.id = b.transfer_id left join payments p on p.id = coalesce(b.payment_id, r.payment_id, t.payment_id) left join orders o on o.id = p.order_id`;

export type BreakFilter = { state: BreakState | "all"; kind: BreakKind | ""; provider: string };

/** What an address asks for; nonsense asks for everything. */
export function breakFilterOf(asked: URLSearchParams): BreakFilter {
  const state = asked.get("state");
  const kind = breakKinds.find((one) => one === asked.get("kind"));
  return {
    state: breakStates.find((one) => one === state) ?? "all",
    kind: kind ?? "",
    provider: (asked.get("provider") ?? "").slice(0, 40),
  };
}

/** Breaks, what is open first and then the newest: at most 500. */
export const anyBreaks = (db: Db, { state, kind, provider }: BreakFilter): Promise<BreakRow[]> =>
  rowsOf(
    db,
    sql`select ${columns} from ${tables}
        where ${state === "all" ? sql`true` : sql`b.status = ${state}`} and ${kind ? sql`b.kind = ${kind}` : sql`true`}
          and ${provider ? sql`b.provider = ${provider}` : sql`true`}
        order by b.status <> 'open', b.found_at desc, b.id desc limit 500`,
  );

export type RunRow = {
  id: string;
  provider: string;
  from: string;
  to: string;
  cause: "clock" | "person";
  status: "wanted" | "done" | "failed";
  by: string | null;
  compared: number;
  found: number;
  gone: number;
  sums: RunSums;
  startedAt: string;
};

/** The newest runs. */
export const anyRuns = (db: Db, limit = 20): Promise<RunRow[]> =>
  rowsOf(
    db,
    sql`select r.id, r.provider, r.from_day::text as from, r.to_day::text as to, r.cause, r.status, p.name as by, r.compared, r.found, r.gone, r.sums,
          ${at(sql`r.started_at`)} as "startedAt"
        from reconciliation_runs r left join persons p on p.id = r.started_by order by r.started_at desc, r.id desc limit ${limit}`,
  );

export type BreakFile = BreakRow & {
  ownerId: string | null;
  reason: string;
  /** What our books have of it: the recipe and the two accounts' sides. */
  entries: { recipe: string; account: string; amount: string; at: string }[];
  notes: { id: string; by: string; text: string; at: string }[];
  history: { kind: string; by: string | null; reason: string | null; at: string }[];
};

/** One break with both sides, its notes and its history. @throws Missing */
export async function anyBreak(db: Db, id: string): Promise<BreakFile> {
  const [row] = await rowsOf<BreakFile>(
    db,
    sql`select ${columns}, b.owner_id as "ownerId", b.reason,
          coalesce((select json_agg(json_build_object('recipe', x.recipe, 'account', e.account, 'amount', e.amount::text, 'at', ${at(sql`x.posted_at`)}) order by e.id)
            from ledger_transactions x join ledger_entries e on e.transaction_id = x.id
            where x.source in (b.payment_id, b.refund_id, b.transfer_id) and e.currency = b.currency), '[]') as entries,
          coalesce((select json_agg(json_build_object('id', n.id, 'by', q.name, 'text', n.text, 'at', ${at(sql`n.at`)}) order by n.id)
            from reconciliation_notes n join persons q on q.id = n.person_id where n.break_id = b.id), '[]') as notes,
          coalesce((select json_agg(json_build_object('kind', v.kind, 'by', q.name, 'reason', v.data ->> 'reason', 'at', ${at(sql`v.at`)}) order by v.id)
            from events v left join persons q on q.id = v.actor_id where v.noun = 'break' and v.noun_id = b.id), '[]') as history
        from ${tables} where b.id = ${asId(id)}`,
  );
  if (!row) throw new Missing("break");
  return row;
}
