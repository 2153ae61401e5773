import {
  atTheDoor,
  cooperativeShare,
  isDisputed,
  isGone,
  type Line,
  least,
  most,
  type Order,
  type Parcel,
  parted,
  partNames,
  partsSum,
  payable,
  type Refund,
  type Return,
  receivable,
  sumOf,
} from "./facts.ts";

/**
 * What the money of a handful of orders should be, kept in memory in the plainest way: no recipes, no SQL, nothing of the
 * product. Debits are positive, credits negative, as in the books. Sums are minor units.
 */
export class Books {
  readonly accounts = new Map<string, bigint>();
  /** What has happened at least once: a run in which nothing did would prove nothing. */
  readonly seen = new Set<string>();

  at(account: string, currency: string): bigint {
    return this.accounts.get(`${account} ${currency}`) ?? 0n;
  }

  add(account: string, currency: string, amount: bigint): void {
    const key = `${account} ${currency}`;
    const sum = (this.accounts.get(key) ?? 0n) + amount;
    if (sum === 0n) this.accounts.delete(key);
    else this.accounts.set(key, sum);
  }

  /** From one account to another. */
  move({ currency }: { currency: string }, amount: bigint, debit: string, credit: string): void {
    this.add(debit, currency, amount);
    this.add(credit, currency, -amount);
  }

  private refund(order: Order, of: string | null, amount: bigint, state: "wanted" | "by-hand" = "wanted"): void {
    order.refunds.push({ payment: order.payment, of, amount, state, atProvider: false, account: false });
  }

  /** Money has come and somebody has told us: the order stands, or it goes back. */
  came(order: Order, amount: bigint): void {
    const inTime = order.state === "waiting" && amount === order.total;
    order.captured = amount;
    this.seen.add(inTime ? "came in time" : "came amiss");
    order.money = inTime ? "captured" : "late";
    this.move(order, amount, `provider-clearing:${order.rail}`, `${inTime ? "buyer-funds" : "unapplied"}:${order.id}`);
    if (inTime) this.stands(order);
    else this.refund(order, null, amount);
  }

  stands(order: Order): void {
    order.state = "confirmed";
    for (const parcel of order.parcels) parcel.state = "new";
  }

  letGo(order: Order): void {
    this.seen.add("let go");
    order.state = "cancelled";
    for (const parcel of order.parcels) parcel.state = "cancelled";
    this.giveCouponBack(order);
  }

  private giveCouponBack(order: Order): void {
    if (!order.coupon) return;
    this.seen.add("coupon given back");
    order.coupon.users.splice(order.coupon.users.indexOf(order.phone), 1);
    order.coupon = null;
  }

  calledOff(order: Order, parcel: Parcel): void {
    this.seen.add("called off");
    parcel.state = "cancelled";
    if (order.money === "captured") {
      this.move(order, parcel.total, `buyer-funds:${order.id}`, `refund-due:${order.id}`);
      parcel.covered = least(order.missing, parcel.total);
      order.missing -= parcel.covered;
      this.move(order, parcel.covered, `refund-due:${order.id}`, `buyer-funds:${order.id}`);
      const due = parcel.total - parcel.covered;
      if (isDisputed(order)) this.seen.add("called off beside a dispute");
      else if (due > 0n) {
        this.refund(order, parcel.id, due);
        parcel.refundMade = true;
      }
    }
    if (order.parcels.every(({ state }) => state === "cancelled")) this.giveCouponBack(order);
    this.ends(order);
  }

  delivered(order: Order, parcel: Parcel): void {
    parcel.state = "delivered";
    const hers = payable(parcel.shopId);
    this.seen.add(atTheDoor(order) ? "collected at the door" : "delivered");
    if (atTheDoor(order)) this.move(order, parcel.total, receivable(parcel.shopId), `buyer-funds:${order.id}`);
    const earns = (account: string, amount: bigint) => {
      if (amount === 0n) return;
      this.move(order, amount, `buyer-funds:${order.id}`, account);
      parcel.earned.set(account, (parcel.earned.get(account) ?? 0n) + amount);
    };
    earns(hers, parcel.carriage);
    for (const { parts, body } of parcel.lines) {
      earns(hers, parts.maker);
      if (body) earns(cooperativeShare(body), parts.cooperative);
      earns("programme-fund", parts.programme);
      earns("platform-fee", parts.platform);
    }
    parcel.owed = parcel.earned.get(hers) ?? 0n;
    // What she took at the door and is hers, she keeps.
    if (atTheDoor(order)) {
      this.move(order, parcel.owed, hers, receivable(parcel.shopId));
      parcel.owed = 0n;
    }
    const covered = least(order.missing, parcel.total);
    order.missing -= covered;
    if (covered > 0n) {
      this.seen.add("a loss found its bearers later");
      this.takeFrom([parcel], covered, `buyer-funds:${order.id}`);
    }
    this.ends(order);
  }

  private ends(order: Order): void {
    if (order.parcels.some(({ state }) => state !== "delivered" && state !== "cancelled")) return;
    order.state = order.parcels.some(({ state }) => state === "delivered") ? "completed" : "cancelled";
    if (order.money === "promised") order.money = order.state === "completed" ? "captured" : "none";
  }

  /** Takes a sum of what parcels earned, in proportion to what is left of each part; answers what nobody had. */
  private takeFrom(parcels: readonly Parcel[], sum: bigint, credit: string): bigint {
    const parts = parcels
      .flatMap((parcel) => [...parcel.earned].map(([account, amount]) => ({ parcel, account, amount })))
      .filter(({ amount }) => amount > 0n)
      .sort((a, b) => (a.parcel.id + a.account < b.parcel.id + b.account ? -1 : 1));
    const all = sumOf(parts.map(({ amount }) => amount));
    if (all === 0n) return sum;
    const taken = least(sum, all);
    const each = parted(
      taken,
      parts.map(({ amount }) => amount),
    );
    for (const [index, { parcel, account }] of parts.entries()) {
      const amount = each[index]!;
      parcel.earned.set(account, parcel.earned.get(account)! - amount);
      const ofSeller = account === payable(parcel.shopId);
      if (ofSeller && !isGone(parcel)) parcel.owed -= amount;
      this.move(parcel.order, amount, ofSeller && isGone(parcel) ? receivable(parcel.shopId) : account, credit);
    }
    return sum - taken;
  }

  sentBack(order: Order, refund: Refund): void {
    this.seen.add(refund.state === "by-hand" ? "sent back by hand" : "sent back by the rail");
    this.move(
      order,
      refund.amount,
      refund.of ? `refund-due:${order.id}` : `unapplied:${order.id}`,
      `provider-clearing:${refund.state === "by-hand" ? "bank-transfer" : order.rail}`,
    );
    if (refund.state !== "by-hand") refund.atProvider = true;
    refund.state = "sent";
  }

  // What is sent on to a seller's own account.

  /** @param kept what is kept of it for what she owes */
  transferMeant(parcel: Parcel, kept: bigint): void {
    const { order, shopId } = parcel;
    if (kept > 0n) {
      this.seen.add("kept of a transfer");
      this.move(order, kept, payable(shopId), receivable(shopId));
    }
    parcel.transferAmount = parcel.owed - kept;
    parcel.transfer = parcel.transferAmount > 0n ? "wanted" : "sent";
  }

  transferred(order: Order, parcel: Parcel): void {
    parcel.transfer = "sent";
    this.seen.add("transferred");
    this.move(order, parcel.transferAmount, payable(parcel.shopId), `provider-clearing:${order.rail}`);
  }

  // What comes back.

  /** What so many more pieces of a line are worth. */
  worth({ total, quantity, pieces }: Line, more: number): bigint {
    const upTo = (count: number) => (total * BigInt(count)) / BigInt(quantity);
    return upTo(pieces + more) - upTo(pieces);
  }

  /** Whether so much can go back; then it does, and the carriage with the last of a parcel's goods. */
  cameBack(parcel: Parcel, back: Return, sum: bigint | "all"): boolean {
    const { order, shopId } = parcel;
    const { line } = back;
    const worth = this.worth(line, back.quantity);
    if ((sum !== "all" && sum > worth) || isDisputed(order)) return false;
    const accounts = [payable(shopId), line.body ? cooperativeShare(line.body) : "", "programme-fund", "platform-fee"];
    const earned = (account: string) => most(0n, parcel.earned.get(account) ?? 0n);
    // Nobody gives more than she has of it: a bank that took of the parcel has given that to the buyer.
    const left = partNames.map((name, at) => {
      const ofLine = line.parts[name] - line.back[name];
      return order.lost > 0n ? least(ofLine, earned(accounts[at]!)) : ofLine;
    });
    const amount = least(sum === "all" ? worth : sum, sumOf(left));
    if (amount < (sum === "all" ? worth : sum)) this.seen.add("a bank had given some of it back");
    const each = amount > 0n ? parted(amount, left) : left.map(() => 0n);
    const before = sumOf(parcel.lines.map((one) => partsSum(one.back)));
    const all = parcel.lines.every((one) => one.pieces + (one === line ? back.quantity : 0) === one.quantity);
    let carriage = before + amount === parcel.total - parcel.carriage ? parcel.carriage : 0n;
    if (order.lost > 0n) carriage = all ? least(parcel.carriage, earned(payable(shopId)) - each[0]!) : 0n;
    const whole = amount + carriage;
    const limit = atTheDoor(order)
      ? sumOf(order.parcels.filter(({ state }) => state === "delivered").map(({ total }) => total))
      : order.captured;
    const gone = sumOf(order.refunds.filter(({ state }) => state !== "void").map((one) => one.amount));
    if (whole + gone + order.lost > limit) throw new Error("more goes back than came");
    this.seen.add(sum === "all" ? "came back" : "came back for a part");
    if (isGone(parcel))
      this.seen.add(order.rail === "stripe" ? "came back after a transfer" : "came back after she had it");
    const gives = (account: string, part: bigint) => {
      if (part === 0n) return;
      const ofSeller = account === payable(shopId);
      parcel.earned.set(account, (parcel.earned.get(account) ?? 0n) - part);
      if (ofSeller && !isGone(parcel)) parcel.owed -= part;
      this.move(order, part, ofSeller && isGone(parcel) ? receivable(shopId) : account, `refund-due:${order.id}`);
    };
    for (const [index, name] of partNames.entries()) {
      line.back[name] += each[index]!;
      gives(accounts[index]!, each[index]!);
    }
    gives(payable(shopId), carriage);
    line.pieces += back.quantity;
    back.state = "refunded";
    if (whole > 0n) this.refund(order, back.id, whole, atTheDoor(order) ? "by-hand" : "wanted");
    return true;
  }

  // What a buyer's bank calls back.

  calledBack(order: Order, ref: string, amount: bigint): void {
    this.seen.add("called back");
    order.dispute = { ref, amount, state: "open" };
    this.move(order, amount, `disputes-held:${order.id}`, `provider-clearing:${order.rail}`);
  }

  decided(order: Order, outcome: "won" | "lost"): void {
    const { amount } = order.dispute!;
    this.seen.add(`dispute ${outcome}`);
    const held = `disputes-held:${order.id}`;
    let given = 0n;
    if (outcome === "won") this.move(order, amount, `provider-clearing:${order.rail}`, held);
    else {
      const back = `${order.money === "late" ? "unapplied" : "refund-due"}:${order.id}`;
      given = least(amount, most(0n, -this.at(back, order.currency)));
      this.move(order, given, back, held);
      let left = amount - given;
      if (order.money !== "late") {
        const funds = `buyer-funds:${order.id}`;
        const part = least(left, most(0n, -this.at(funds, order.currency)));
        this.move(order, part, funds, held);
        order.missing += part;
        left -= part;
        if (order.parcels.some(isGone)) this.seen.add("a dispute lost after she had it");
        left = this.takeFrom(order.parcels, left, held);
      }
      this.move(order, left, "platform-fee", held);
      order.lost += amount;
    }
    order.dispute!.state = outcome;
    // What is still owed to the buyer is what the bank did not give her, the oldest first.
    const rest = (sum: bigint) => {
      const paid = least(given, sum);
      given -= paid;
      return sum - paid;
    };
    for (const refund of order.refunds.filter(({ state }) => state === "wanted" || state === "by-hand")) {
      refund.amount = rest(refund.amount);
      refund.state = refund.amount > 0n ? "wanted" : "void";
    }
    if (order.money !== "captured") return;
    for (const parcel of order.parcels.filter(({ state, refundMade }) => state === "cancelled" && !refundMade)) {
      const due = parcel.total - parcel.covered;
      if (due === 0n) continue;
      const left = rest(due);
      parcel.refundMade = true;
      if (left > 0n) this.refund(order, parcel.id, left);
    }
  }
}
