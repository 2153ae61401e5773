import { balanceOf, platform, post, transact } from "./books.ts";
import { formatAmount, needCurrency } from "./currencies.ts";
import { invalid, refused } from "./errors.ts";
import { integer, metadata, needInteger, needText, text } from "./params.ts";
import { accounts, charges, reversals, type Thing, type Transfer, thing, transfers } from "./things.ts";
import { type Call, change, find, newId } from "./world.ts";

const insufficient =
  "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance.";

/** Moves money from the platform to a connected account, out of one charge if `source_transaction` names it. */
export function createTransfer(call: Call): Transfer {
  const currency = needCurrency(call.params);
  const source = text(call.params, "source_transaction");
  const destination = needText(call.params, "destination");
  const account = find(call, accounts, "destination", destination, "destination");
  const charge = source === undefined ? undefined : find(call, charges, "charge", source, "source_transaction");
  const amount =
    charge === undefined
      ? needInteger(call.params, "amount")
      : (integer(call.params, "amount") ?? charge.amount_captured);
  if (account.capabilities.transfers !== "active") {
    throw refused(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      "insufficient_capabilities_for_transfer",
    );
  }
  if (charge !== undefined) {
    if (charge.currency !== currency) throw invalid("The currency must be that of the source transaction.", "currency");
    if (!charge.captured) throw refused(`Charge ${charge.id} has not been captured.`, undefined, "source_transaction");
    const used = call.store
      .all(transfers)
      .filter((each) => each.source_transaction === charge.id)
      .reduce((sum, each) => sum + each.amount, 0);
    if (used + amount > charge.amount_captured) {
      const money = (value: number) => formatAmount(value, currency, "en");
      throw refused(
        `Transfers using this transaction as a source must not exceed the source amount of ${money(charge.amount_captured)}. ` +
          `(There is already a transfer using this source, amounting to ${money(used)}.)`,
        undefined,
        "amount",
      );
    }
  } else if (balanceOf(call, platform, currency) < amount) {
    throw refused(insufficient, "balance_insufficient");
  }
  const id = newId("tr");
  const payment = newId("py");
  const objects = [id, destination, ...(charge === undefined ? [] : [charge.id, charge.payment_intent])];
  post(call, { column: "transferred", undone: false, currency, amount, from: platform, to: destination, objects });
  transact(call, destination, { type: "payment", amount, currency, source: payment });
  const transfer = thing<Transfer>("transfer", {
    id,
    created: call.now,
    amount,
    currency,
    destination,
    destination_payment: payment,
    description: text(call.params, "description") ?? null,
    metadata: metadata(call.params),
    source_transaction: charge?.id ?? null,
    transfer_group: text(call.params, "transfer_group") ?? charge?.transfer_group ?? null,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    balance_transaction: transact(call, undefined, { type: "transfer", amount: -amount, currency, source: id }),
  });
  call.store.put(transfers, id, transfer);
  call.emit("transfer.created", transfer);
  return transfer;
}

/** Takes a transfer back, wholly or in part, as long as the connected account still holds the money. */
export function createReversal(call: Call): Thing {
  const transfer = find(call, transfers, "transfer", call.ids[0]!);
  const left = transfer.amount - transfer.amount_reversed;
  const amount = integer(call.params, "amount") ?? left;
  if (left === 0) throw refused(`Transfer ${transfer.id} is already fully reversed.`, "transfer_already_reversed");
  const money = (value: number) => formatAmount(value, transfer.currency, "en");
  if (amount > left) {
    throw refused(
      `Reversal amount (${money(amount)}) is greater than unreversed amount on transfer (${money(left)})`,
      undefined,
      "amount",
    );
  }
  const { currency, destination } = transfer;
  if (balanceOf(call, destination, currency) < amount) {
    throw refused(
      `Insufficient available balance in the connected account to reverse ${money(amount)}.`,
      "balance_insufficient",
    );
  }
  const id = newId("trr");
  const source = transfer.source_transaction;
  const objects = [
    id,
    transfer.id,
    destination,
    ...(source === null ? [] : [source, find(call, charges, "charge", source).payment_intent]),
  ];
  post(call, { column: "reversed", undone: false, currency, amount, from: destination, to: platform, objects });
  transact(call, destination, { type: "payment_refund", amount: -amount, currency, source: id });
  const reversal = thing<Thing & { transfer: string; amount: number }>("transfer_reversal", {
    id,
    created: call.now,
    amount,
    currency,
    transfer: transfer.id,
    metadata: metadata(call.params),
    balance_transaction: transact(call, undefined, { type: "transfer_refund", amount, currency, source: id }),
  });
  call.store.put(reversals, id, reversal);
  const reversed = transfer.amount_reversed + amount;
  const changed = change(call, transfers, transfer, {
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
  });
  call.emit("transfer.reversed", changed, { previous: { amount_reversed: transfer.amount_reversed } });
  return reversal;
}
