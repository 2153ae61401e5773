import { approveBatch } from "#app/domain/payouts/approve-batch.server.ts";
import { callOffAccount } from "#app/domain/payouts/call-off-account.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { dropBatch } from "#app/domain/payouts/drop-batch.server.ts";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { makeBatch } from "#app/domain/payouts/make-batch.server.ts";
import { reverseResult } from "#app/domain/payouts/reverse-result.server.ts";
import { atTheDoor, cooperativeShare, isDisputed, onItsWayBack, type Parcel, payable, receivable } from "./facts.ts";
import type { Hands } from "./market.ts";

/** Whom a bank pays: a shop, or a cooperative its share. */
type Payee = { kind: "shop" | "body"; id: string; slug: string };
/** So long a new account waits, in hours. */
const waitsFor = 72;
const least = { IRR: 100_000n, EUR: 1_000n } as const;
type Currency = keyof typeof least;

type Item = {
  id: string;
  batch: Batch;
  payee: Payee;
  currency: Currency;
  amount: bigint;
  netted: bigint;
  state: "waiting" | "paid" | "failed" | "dropped";
  parts: { parcel: Parcel; amount: bigint }[];
};
type Batch = { id: string; currency: Currency; state: "waiting" | "approved" | "dropped"; items: Item[] };

/** What banks are told to pay, as the model knows it, and the steps that lead there. */
export async function openBank({ shop, books, money, makerOf, done, agree, shops, bodies, delivered }: Hands) {
  const payees: Payee[] = [
    ...shops.map(({ id, slug }) => ({ kind: "shop" as const, id, slug })),
    ...bodies.map((id) => ({ kind: "body" as const, id, slug: "" })),
  ];
  /** By payee and currency: whether one is in force, and for how many hours a new one has waited. */
  const accounts = new Map<string, { inForce: boolean; waits: number | null }>();
  const accountOf = (payee: Payee, currency: Currency) => {
    const key = `${payee.id} ${currency}`;
    if (!accounts.has(key)) accounts.set(key, { inForce: false, waits: null });
    return accounts.get(key)!;
  };
  const speaker = async (payee: Payee) =>
    payee.kind === "shop" ? money.fresh(await makerOf(payee.slug)) : money.managerOf(payee.id);
  const account = ({ kind, id }: Payee) => (kind === "shop" ? payable(id) : cooperativeShare(id));
  const batches: Batch[] = [];
  const items = () => batches.flatMap((batch) => batch.items);
  const waiting = (payee: string, currency: string) =>
    items().filter((item) => item.payee.id === payee && item.currency === currency && item.state === "waiting");
  let references = 0;

  /** What of a parcel a bank might still be told to pay somebody. */
  function leftOf(parcel: Parcel, { kind, id }: Payee): bigint {
    const taken = parcel.taken.get(id) ?? 0n;
    if (kind === "shop") return parcel.shopId === id && parcel.order.rail !== "stripe" ? parcel.owed - taken : 0n;
    let share = 0n;
    for (const { body, parts } of parcel.lines) if (body === id) share += parts.cooperative;
    return share - taken;
  }
  /** Nothing of it can come back any more, nobody quarrels about it, and its money has reached us. */
  function isDue(parcel: Parcel, payee: Payee): boolean {
    const { order, shopId } = parcel;
    if (parcel.age === "fresh" && parcel.lines.some(({ withdrawable }) => withdrawable)) return false;
    if (onItsWayBack(parcel) || isDisputed(order)) return false;
    if (!atTheDoor(order)) return true;
    return order.money === "captured" && !(payee.kind === "body" && books.at(receivable(shopId), order.currency) > 0n);
  }

  /** What a batch made now pays whom. */
  function due(currency: Currency): Omit<Item, "id" | "batch" | "state">[] {
    return payees.flatMap((payee) => {
      if (!accountOf(payee, currency).inForce || waiting(payee.id, currency).length > 0) return [];
      const mine = delivered().filter(({ order }) => order.currency === currency);
      const parts = mine
        .map((parcel) => ({ parcel, amount: leftOf(parcel, payee) }))
        .filter(({ parcel, amount }) => amount > 0n && isDue(parcel, payee));
      if (parts.length === 0) return [];
      // All that is hers, less what has to wait and what goes to her own account by itself.
      let free = -books.at(account(payee), currency);
      for (const parcel of mine) {
        if (!isDue(parcel, payee)) free -= leftOf(parcel, payee);
        if (payee.kind === "shop" && parcel.shopId === payee.id && parcel.order.rail === "stripe")
          free -= parcel.transfer === "none" ? parcel.owed : parcel.transfer === "wanted" ? parcel.transferAmount : 0n;
      }
      const owes = payee.kind === "shop" ? books.at(receivable(payee.id), currency) : 0n;
      const netted = owes < free ? owes : free;
      const amount = free - netted;
      if (free <= 0n || amount < least[currency]) return [];
      return [{ payee, currency, amount, netted, parts }];
    });
  }

  const release = (item: Item) => {
    for (const { parcel, amount } of item.parts)
      parcel.taken.set(item.payee.id, parcel.taken.get(item.payee.id)! - amount);
  };
  const take = (item: Item) => {
    for (const { parcel, amount } of item.parts)
      parcel.taken.set(item.payee.id, (parcel.taken.get(item.payee.id) ?? 0n) + amount);
  };
  /** A line that the bank has or might have: the newest, or one of those before. */
  const itemAt = (which: number) =>
    items()
      .filter(({ batch }) => batch.state === "approved")
      .at(-1 - (which % 4));
  const book = ({ payee, currency, amount, netted }: Item, sign: bigint) => {
    books.move({ currency }, sign * amount, account(payee), "provider-clearing:bank-transfer");
    if (netted > 0n) books.move({ currency }, sign * netted, account(payee), receivable(payee.id));
  };

  const steps: Record<string, (which: number, part: number) => Promise<void>> = {
    async changeAccount(which, part) {
      const payee = payees[which % payees.length]!;
      const currency: Currency = part % 2 === 0 ? "IRR" : "EUR";
      const iban = currency === "IRR" ? "IR220000000000000000000001" : "DE89370400440532013000";
      const form = { currency, iban, holder: "نرگس نمونه", body: payee.kind === "body" ? payee.id : "" };
      const speaks = await speaker(payee);
      agree("change an account", await done(() => changeAccount(speaks, form)), true);
      accountOf(payee, currency).waits = 0;
    },
    async callOffAccount(which, part) {
      const payee = payees[which % payees.length]!;
      const currency: Currency = part % 2 === 0 ? "IRR" : "EUR";
      const [row] = await shop.rows<{ id: string }>(
        `select id from payout_accounts where coalesce(shop_id, body_id) = '${payee.id}' and currency = '${currency}' and called_off_at is null
         order by created_at desc, id desc limit 1`,
      );
      if (!row) return;
      const speaks = await speaker(payee);
      const form = { body: payee.kind === "body" ? payee.id : "", account: row.id };
      const was = await done(() => callOffAccount(speaks, form));
      const mine = accountOf(payee, currency);
      agree("call an account off", was, mine.waits !== null);
      if (was) books.seen.add("an account called off");
      mine.waits = null;
    },
    /** Two thirds of the time a new account waits. */
    async hours() {
      const passed = (waitsFor * 2) / 3;
      await shop.rows(
        `update payout_accounts set counts_from = counts_from - interval '${passed} hours' where called_off_at is null and counts_from > market_now()`,
      );
      for (const one of accounts.values()) {
        if (one.waits !== null) one.waits += passed;
        if ((one.waits ?? 0) >= waitsFor) Object.assign(one, { inForce: true, waits: null });
      }
    },
    async makeBatch(_, part) {
      const currency: Currency = part === 3 ? "EUR" : "IRR";
      const meant = due(currency);
      let id = "";
      const clerk = await money.clerk();
      const was = await done(async () => {
        id = (await makeBatch(clerk, { currency })).id;
      });
      const rows = was ? await money.itemsOf(id) : [];
      const told = (all: readonly { payee: string; amount: bigint; netted: bigint }[]) =>
        all
          .map(({ payee, amount, netted }) => `${payee} ${amount} and ${netted} set off`)
          .sort()
          .join(", ");
      const ours = told(meant.map(({ payee, ...sums }) => ({ ...sums, payee: payee.id })));
      const theirs = told(
        rows.map(({ shop, body, amount, netted }) => ({
          payee: shop ?? body!,
          amount: BigInt(amount),
          netted: BigInt(netted),
        })),
      );
      if (ours !== theirs) throw new Error(`a batch in ${currency}: the market pays ${theirs}; it may pay ${ours}`);
      if (!was) return;
      const batch: Batch = { id, currency, state: "waiting", items: [] };
      batch.items = meant.map((one) => ({
        ...one,
        id: rows.find(({ shop, body }) => (shop ?? body) === one.payee.id)!.id,
        batch,
        state: "waiting",
      }));
      batches.push(batch);
      for (const item of batch.items) {
        books.seen.add(`a ${item.payee.kind} in a batch`);
        if (item.netted > 0n) books.seen.add("set off in a batch");
        take(item);
      }
    },
    async approveBatch(_, part) {
      const batch = batches.at(-1);
      if (!batch) return;
      const who = part === 3 ? await money.clerk() : await money.colleague();
      const was = await done(() => approveBatch(who, { batch: batch.id }));
      // Never by the one who made it; said twice it is no refusal.
      agree("approve", was, batch.state === "approved" || (batch.state === "waiting" && part !== 3));
      if (was) batch.state = "approved";
    },
    async dropBatch() {
      const batch = batches.at(-1);
      if (!batch) return;
      const clerk = await money.clerk();
      const was = await done(() => dropBatch(clerk, { batch: batch.id }));
      agree("drop a batch", was, batch.state !== "approved");
      if (batch.state !== "waiting") return;
      books.seen.add("a batch dropped");
      batch.state = "dropped";
      for (const item of batch.items) {
        item.state = "dropped";
        release(item);
      }
    },
    async payItem(which) {
      const item = itemAt(which);
      if (!item) return;
      const clerk = await money.clerk();
      const form = { batch: item.batch.id, row: item.id, result: "paid", reference: `P-${++references}`, reason: "" };
      const was = await done(() => enterResult(clerk, form));
      agree("enter paid", was, item.state === "waiting");
      if (!was) return;
      books.seen.add(`a ${item.payee.kind} paid by bank`);
      item.state = "paid";
      book(item, 1n);
    },
    async failItem(which) {
      const item = itemAt(which);
      if (!item) return;
      const clerk = await money.clerk();
      const form = { batch: item.batch.id, row: item.id, result: "failed", reference: "", reason: "حساب بسته است" };
      const was = await done(() => enterResult(clerk, form));
      agree("enter failed", was, item.state === "waiting" || item.state === "failed");
      if (item.state !== "waiting") return;
      books.seen.add("the bank could not pay");
      item.state = "failed";
      release(item);
    },
    async reverseItem(which) {
      const item = itemAt(which);
      if (!item) return;
      const clerk = await money.clerk();
      const was = await done(() => reverseResult(clerk, { batch: item.batch.id, row: item.id, why: "اشتباه ثبت شد" }));
      const { payee, currency, state } = item;
      if (state === "waiting") return agree("reverse nothing", was, true);
      const free = waiting(payee.id, currency).length === 0;
      // What failed is due again: taken since, or less by what came back since, it cannot be as it was.
      const asItWas = item.parts.every(({ parcel, amount }) => leftOf(parcel, payee) >= amount);
      agree("reverse a result", was, free && (state === "paid" || asItWas));
      if (!was) return;
      books.seen.add(`${state} and taken back`);
      if (state === "paid") book(item, -1n);
      else take(item);
      item.state = "waiting";
    },
  };

  return {
    steps,
    /** What lines that wait are about to set off of a shop's debt. */
    aboutToSetOff: (shopId: string, currency: string) =>
      waiting(shopId, currency).reduce((sum, { netted }) => sum + netted, 0n),
  };
}
