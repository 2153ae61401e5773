import type { Table } from "../store.ts";
import { createAccount, createLink, updateAccount } from "./accounts.ts";
import { holdings, platform } from "./books.ts";
import { createSession, expireSession, lineItems } from "./checkout.ts";
import { events } from "./deliveries.ts";
import { answerDispute, closeDispute } from "./disputes.ts";
import { missing } from "./errors.ts";
import { createFile } from "./files.ts";
import { listOf, page } from "./lists.ts";
import { metadata, type Params, text, texts } from "./params.ts";
import { cancelIntent, captureIntent, confirmIntent, createIntent } from "./payments.ts";
import { createPayout } from "./payouts.ts";
import { createRefund } from "./refunds.ts";
import * as all from "./things.ts";
import { createReversal, createTransfer } from "./transfers.ts";
import { type Call, change, find } from "./world.ts";

/** One operation of Stripe's interface. `op` is its name for faults: the address with a verb. */
export interface Route {
  readonly method: "GET" | "POST";
  /** Path with `*` for ids. */
  readonly path: string;
  readonly op: string;
  readonly run: (call: Call) => all.Json;
}

type Run = Route["run"];
const get = (path: string, op: string, run: Run): Route => ({ method: "GET", path, op, run });
const post = (path: string, op: string, run: Run): Route => ({ method: "POST", path, op, run });

/** Retrieve, list and update of a collection: alike for most. */
function collection(name: string, kind: string, of: (call: Call) => Table<all.Thing>, filters: string[]): Route[] {
  const url = `/v1/${name}`;
  const ops = name.replaceAll("/", ".");
  return [
    get(`${url}/*`, `${ops}.retrieve`, (call) => find(call, of(call), kind, call.ids[0]!)),
    get(url, `${ops}.list`, (call) => listOf(call, url, call.store.all(of(call)), filters)),
    post(`${url}/*`, `${ops}.update`, (call) => {
      const before = find(call, of(call), kind, call.ids[0]!);
      const description = text(call.params, "description");
      const after = metadata(call.params, before.metadata);
      return change(call, of(call), before, { metadata: after, ...(description !== undefined && { description }) });
    }),
  ];
}

export const routes: readonly Route[] = [
  post("/v1/checkout/sessions", "checkout.sessions.create", createSession),
  post("/v1/checkout/sessions/*/expire", "checkout.sessions.expire", expireSession),
  get("/v1/checkout/sessions/*/line_items", "checkout.sessions.line_items.list", (call) => {
    const session = find(call, all.sessions, "checkout.session", call.ids[0]!);
    return page(`/v1/checkout/sessions/${session.id}/line_items`, lineItems(call, session));
  }),
  ...collection("checkout/sessions", "checkout.session", () => all.sessions, ["payment_intent", "status"]),

  post("/v1/payment_intents", "payment_intents.create", createIntent),
  post("/v1/payment_intents/*/confirm", "payment_intents.confirm", confirmIntent),
  post("/v1/payment_intents/*/capture", "payment_intents.capture", captureIntent),
  post("/v1/payment_intents/*/cancel", "payment_intents.cancel", cancelIntent),
  ...collection("payment_intents", "payment_intent", () => all.intents, ["customer"]),
  ...collection("payment_methods", "PaymentMethod", () => all.methods, ["customer"]),
  ...collection("charges", "charge", () => all.charges, ["payment_intent", "transfer_group"]),

  post("/v1/refunds", "refunds.create", createRefund),
  ...collection("refunds", "refund", () => all.refunds, ["charge", "payment_intent"]),

  post("/v1/transfers", "transfers.create", createTransfer),
  post("/v1/transfers/*/reversals", "transfers.reversals.create", createReversal),
  get("/v1/transfers/*/reversals", "transfers.reversals.list", (call) => {
    const transfer = find(call, all.transfers, "transfer", call.ids[0]!);
    const rows = call.store.all(all.reversals).filter((each) => each.transfer === transfer.id);
    return listOf(call, `/v1/transfers/${transfer.id}/reversals`, rows);
  }),
  get("/v1/transfers/*/reversals/*", "transfers.reversals.retrieve", (call) =>
    find(call, all.reversals, "transfer_reversal", call.ids[1]!),
  ),
  ...collection("transfers", "transfer", () => all.transfers, ["destination", "transfer_group"]),

  post("/v1/payouts", "payouts.create", createPayout),
  ...collection("payouts", "payout", (call) => all.payoutsOf(call.account), ["status"]),

  post("/v1/disputes/*", "disputes.update", answerDispute),
  post("/v1/disputes/*/close", "disputes.close", (call) => closeDispute(call, call.ids[0]!, "lost")),
  ...collection("disputes", "dispute", () => all.disputes, ["charge", "payment_intent"]),

  post("/v1/files", "files.create", createFile),
  get("/v1/files/*", "files.retrieve", (call) => find(call, all.files, "file upload", call.ids[0]!)),

  post("/v1/account_links", "account_links.create", createLink),
  post("/v1/accounts", "accounts.create", createAccount),
  post("/v1/accounts/*", "accounts.update", updateAccount),
  ...collection("accounts", "account", () => all.accounts, []),

  get("/v1/balance", "balance.retrieve", (call) => {
    const held = holdings(call, call.account ?? platform);
    const sums = held.map((each) => ({ ...each, source_types: { card: each.amount } }));
    const none = held.map(({ currency }) => ({ amount: 0, currency, source_types: { card: 0 } }));
    return { object: "balance", available: sums, pending: none, livemode: false };
  }),
  ...collection("balance_transactions", "balance_transaction", (call) => all.transactionsOf(call.account), [
    "type",
    "source",
    "currency",
  ]),

  get("/v1/events", "events.list", (call) => {
    const types = wantedTypes(call.params);
    const rows = ownEvents(call).filter((each) => types.length === 0 || types.includes(each.type));
    return listOf(call, "/v1/events", rows);
  }),
  get("/v1/events/*", "events.retrieve", (call) => {
    const event = ownEvents(call).find((each) => each.id === call.ids[0]);
    if (event === undefined) throw missing("event", call.ids[0]!);
    return event;
  }),
];

function ownEvents(call: Call) {
  return call.store.all(events).filter((each) => each.account === call.account);
}

function wantedTypes(params: Params): string[] {
  const one = text(params, "type");
  return one === undefined ? texts(params, "types") : [one];
}

const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll("*", "([^/]+)")}$`),
}));

/** The operation of an address and the ids in it. */
export function routeOf(method: string, path: string): { route: Route; ids: string[] } | undefined {
  for (const { route, pattern } of patterns) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match !== null) return { route, ids: match.slice(1) };
  }
  return undefined;
}
