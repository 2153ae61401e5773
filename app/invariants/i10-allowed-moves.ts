import { type SQL, sql } from "drizzle-orm";
import { productMoves, revisionMoves } from "#app/domain/catalogue/rules.ts";
import { disputeMoves } from "#app/domain/disputes/rules.ts";
import { consignmentMoves, orderMoves } from "#app/domain/orders/rules.ts";
import { linkMoves } from "#app/domain/pioneers/rules.ts";
import { problemMoves } from "#app/domain/problems/rules.ts";
import { permitMoves } from "#app/domain/producers/permit-rules.ts";
import { applicationMoves } from "#app/domain/producers/rules.ts";
import { breakMoves } from "#app/domain/reconciliation/rules.ts";
import { exchangeMoves, returnMoves } from "#app/domain/returns/rules.ts";
import { rosterMoves } from "#app/domain/rosters/rules.ts";
import { workOrderMoves } from "#app/domain/work-orders/rules.ts";
import { type Invariant, judge } from "./invariant.ts";

type Machine = { noun: string; table: string; first: string; moves: Readonly<Record<string, readonly string[]>> };

/** Every state machine: where it begins, and the table of moves its commands obey. */
const machines: readonly Machine[] = [
  { noun: "order", table: "orders", first: "awaiting-payment", moves: orderMoves },
  { noun: "consignment", table: "consignments", first: "awaiting-payment", moves: consignmentMoves },
  { noun: "dispute", table: "disputes", first: "needs-response", moves: disputeMoves },
  { noun: "problem", table: "problems", first: "open", moves: problemMoves },
  { noun: "return", table: "returns", first: "asked", moves: returnMoves },
  { noun: "exchange", table: "exchanges", first: "asked", moves: exchangeMoves },
  { noun: "product", table: "products", first: "draft", moves: productMoves },
  { noun: "revision", table: "product_revisions", first: "open", moves: revisionMoves },
  { noun: "application", table: "applications", first: "submitted", moves: applicationMoves },
  { noun: "team-link", table: "team_links", first: "proposed", moves: linkMoves },
  { noun: "work-order", table: "work_orders", first: "drafted", moves: workOrderMoves },
  { noun: "roster", table: "rosters", first: "brought", moves: rosterMoves },
  { noun: "permit", table: "permits", first: "claimed", moves: permitMoves },
  { noun: "break", table: "reconciliation_breaks", first: "open", moves: breakMoves },
];

const edges = machines.flatMap(({ noun, first, moves }) => [
  { noun, from_state: null, to_state: first },
  ...Object.entries(moves).flatMap(([from_state, tos]) => tos.map((to_state) => ({ noun, from_state, to_state }))),
]);

/** History is never rewritten: what was once called paid is read by its name of today. */
const today = (state: SQL) => sql`case when noun = 'order' and ${state} = 'paid' then 'confirmed' else ${state} end`;

const union = (parts: readonly SQL[]) => sql.join([...parts], sql` union all `);

/** I10. Each move follows the one before it by an allowed edge, and the last one led to where the row says it is. */
export const allowedMoves: Invariant = {
  id: "I10",
  statement:
    "Orders, consignments, disputes, problems, returns, exchanges, products, their revisions, applications, links of teams, work orders, rosters, permits and breaks of the books have moved only along allowed edges, without a gap, to the state they are in.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from transitions`,
      sql`
      with allowed as (select * from jsonb_to_recordset(${JSON.stringify(edges)}::jsonb) as e(noun text, from_state text, to_state text)),
      steps as (
        select noun, noun_id, from_state, to_state, lag(to_state) over (partition by noun, noun_id order by id) as before,
          row_number() over (partition by noun, noun_id order by id desc) as from_end
        from (select id, noun, noun_id, ${today(sql`from_state`)} as from_state, ${today(sql`to_state`)} as to_state from transitions) t),
      now_in as materialized (${union(machines.map(({ noun, table }) => sql`select ${noun}::text as noun, id, status from ${sql.identifier(table)}`))})
      select s.noun || ' ' || s.noun_id || ': ' || coalesce(s.from_state, 'nothing') || ' to ' || s.to_state as what from steps s
        left join allowed a on a.noun = s.noun and a.to_state = s.to_state and a.from_state is not distinct from s.from_state
        where a.noun is null
      union all
      select s.noun || ' ' || s.noun_id || ': moved from ' || coalesce(s.from_state, 'nothing') || ', was ' || coalesce(s.before, 'nothing') from steps s
        where s.from_state is distinct from s.before
      union all
      select n.noun || ' ' || n.id || ': is ' || n.status || ', was moved to ' || coalesce(s.to_state, 'nothing') from now_in n
        left join steps s on s.noun = n.noun and s.noun_id = n.id and s.from_end = 1 where s.to_state is distinct from n.status`,
    ),
};
