import type { Table } from "../store.ts";
import { lineItems } from "./checkout.ts";
import { invalid, missing } from "./errors.ts";
import { group, integer, type Params, text, texts } from "./params.ts";
import {
  accounts,
  charges,
  disputes,
  intents,
  type Json,
  methods,
  payoutsOf,
  refunds,
  reversals,
  sessions,
  type Thing,
  transactionsOf,
  transfers,
} from "./things.ts";
import type { Call } from "./world.ts";

/** One page of a collection, newest first, filtered by equality of the `fields` that the request names. */
export function listOf(call: Call, url: string, rows: readonly Thing[], fields: readonly string[] = []) {
  const { params } = call;
  const limit = integer(params, "limit") ?? 10;
  if (limit > 100) throw invalid("This value must be less than or equal to 100.", "limit", "parameter_invalid_integer");
  const wanted = fields.flatMap((field) => {
    const value = text(params, field);
    return value === undefined ? [] : [[field, value] as const];
  });
  const found = rows
    .filter((row) => wanted.every(([field, value]) => row[field] === value) && within(row.created, params))
    .reverse();
  const after = text(params, "starting_after");
  const before = text(params, "ending_before");
  const cursor = (id: string, name: string) => {
    const index = found.findIndex((row) => row.id === id);
    if (index < 0) throw missing("object", id, name, 400);
    return index;
  };
  const older = after === undefined ? found : found.slice(cursor(after, "starting_after") + 1);
  if (before === undefined) return page(url, older.slice(0, limit), older.length > limit);
  const newer = found.slice(0, cursor(before, "ending_before"));
  return page(url, newer.slice(-limit), newer.length > limit);
}

export function page(url: string, data: readonly Json[], more = false) {
  return { object: "list", data: [...data], has_more: more, url };
}

/** `created` is an exact second or a range of gt, gte, lt, lte. */
function within(created: number, params: Params): boolean {
  const given = params.created;
  if (given === undefined || typeof given === "string") return given === undefined || created === Number(given);
  const range = group(params, "created");
  const edge = (name: string) => integer(range, name, `created[${name}]`, 0);
  return (
    created > (edge("gt") ?? -1) &&
    created >= (edge("gte") ?? 0) &&
    created < (edge("lt") ?? Number.POSITIVE_INFINITY) &&
    created <= (edge("lte") ?? Number.POSITIVE_INFINITY)
  );
}

/** Replaces ids by the objects they name along each path of `expand`, four levels deep as with Stripe. */
export function expand(call: Call, answer: Json): Json {
  return texts(call.params, "expand").reduce((whole, path) => {
    const steps = path.split(".");
    if (steps.length > 5) throw invalid("You cannot expand more than 4 levels of a property.", "expand");
    return along(call, whole, steps, path);
  }, answer);
}

function along(call: Call, at: Json, [step, ...rest]: readonly string[], path: string): Json {
  if (step === undefined || at === null) return at;
  if (Array.isArray(at)) return at.map((each) => along(call, each, [step, ...rest], path));
  if (typeof at !== "object") throw invalid(`This property cannot be expanded (${path}).`, "expand[0]");
  const value = Object.hasOwn(at, step) ? at[step]! : attached(call, at, step);
  const object = typeof value === "string" ? named(call, value) : value;
  if (object === undefined) throw invalid(`This property cannot be expanded (${path}).`, "expand[0]");
  return { ...at, [step]: along(call, object, rest, path) };
}

function attached(call: Call, at: { [field: string]: Json }, step: string): Json | undefined {
  const id = String(at.id);
  const session = call.store.get(sessions, id);
  if (step === "line_items" && session) return page(`/v1/checkout/sessions/${id}/line_items`, lineItems(call, session));
  if (step !== "refunds" || at.object !== "charge") return undefined;
  return page(
    `/v1/charges/${id}/refunds`,
    call.store
      .all(refunds)
      .filter((each) => each.charge === id)
      .reverse(),
  );
}

function named(call: Call, id: string): Json | undefined {
  const tables: Readonly<Record<string, Table<Thing>>> = {
    acct: accounts,
    ch: charges,
    dp: disputes,
    pi: intents,
    pm: methods,
    po: payoutsOf(call.account),
    re: refunds,
    tr: transfers,
    trr: reversals,
    txn: transactionsOf(call.account),
  };
  const of = tables[id.split("_")[0]!];
  return of === undefined ? undefined : call.store.get(of, id);
}
