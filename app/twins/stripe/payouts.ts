import { balanceOf, platform, post, transact } from "./books.ts";
import { needCurrency } from "./currencies.ts";
import { refused } from "./errors.ts";
import { metadata, needInteger, text } from "./params.ts";
import { accounts, type Payout, payoutsOf, thing } from "./things.ts";
import { type Call, change, find, newId, type World } from "./world.ts";

/**
 * Pays a balance out to a bank: the platform's, or that of the account in `Stripe-Account`. The answer is still on its
 * way; the twin's bank has it at once, so the `payout.paid` event follows right behind.
 */
export function createPayout(call: Call): Payout {
  const currency = needCurrency(call.params);
  const amount = needInteger(call.params, "amount");
  const { account } = call;
  if (account !== undefined && !find(call, accounts, "account", account).payouts_enabled) {
    throw refused("Cannot create payouts: this account has payouts disabled.", "payouts_not_allowed");
  }
  if (balanceOf(call, account ?? platform, currency) < amount) {
    throw refused("You have insufficient funds in your Stripe account for this payout.", "balance_insufficient");
  }
  const id = newId("po");
  move(call, account, { id, amount, currency }, false);
  const payout = thing<Payout>("payout", {
    id,
    created: call.now,
    arrival_date: call.now,
    amount,
    currency,
    status: "in_transit",
    destination: `ba_${(account ?? platform).replace(/^acct_/, "")}`,
    description: text(call.params, "description") ?? null,
    statement_descriptor: text(call.params, "statement_descriptor") ?? null,
    metadata: metadata(call.params),
    balance_transaction: transact(call, account, { type: "payout", amount: -amount, currency, source: id }),
  });
  call.store.put(payoutsOf(account), id, payout);
  call.emit("payout.created", payout, { account });
  call.emit("payout.paid", change(call, payoutsOf(account), payout, { status: "paid" }), { account });
  return payout;
}

/** The bank sends a payout back (a twin-only happening): the money is on the account again. */
export function failPayout(world: World, account: string | undefined, id: string): Payout {
  const payout = find(world, payoutsOf(account), "payout", id);
  if (payout.status === "failed") throw refused("This payout has failed already.");
  const { currency, amount } = payout;
  const failed = change(world, payoutsOf(account), payout, {
    status: "failed",
    failure_code: "account_closed",
    failure_message: "The bank account has been closed.",
    failure_balance_transaction: transact(world, account, { type: "payout_failure", amount, currency, source: id }),
  });
  move(world, account, payout, true);
  world.emit("payout.failed", failed, { account });
  return failed;
}

function move(
  world: World,
  account: string | undefined,
  payout: Pick<Payout, "id" | "amount" | "currency">,
  undone: boolean,
) {
  const { id, amount, currency } = payout;
  const owner = account ?? platform;
  const [from, to] = undone ? ["banks", owner] : [owner, "banks"];
  post(world, { column: "paidOut", undone, currency, amount, from, to, objects: [id, owner] });
}
