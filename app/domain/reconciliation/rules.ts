import type { BreakKind, BreakState, BreakSubject } from "#db/vocabulary.ts";

/** One movement in our books. `amount` in minor units as it moved what the provider holds: what came is positive. */
export type Booked = {
  subject: BreakSubject;
  /** Our row: the payment, refund, transfer or consignment it stands for. */
  source: string;
  /** Every name the provider may know it by. */
  references: readonly string[];
  currency: string;
  amount: bigint;
  at: Date;
};

/** One movement as the provider tells it. */
export type Told = {
  subject: BreakSubject;
  reference: string;
  currency: string;
  /** Null where the provider tells only that it differs. */
  amount: bigint | null;
  /** Waiting: the money is there, and not ours yet. Void: it knows the movement, and no money stands for it. */
  state: "done" | "waiting" | "void";
  /** Null where the provider tells no time. */
  at: Date | null;
};

export type Difference = {
  kind: BreakKind;
  subject: BreakSubject;
  currency: string;
  ours: bigint | null;
  theirs: bigint | null;
  source: string | null;
  reference: string;
  at: Date;
};

/**
 * Lays two lists of movements side by side, by what each is about and the provider's own reference. Several lines of one
 * reference count as one sum. `now` dates what the provider gave no time for. Sorted by reference, so that it is the same
 * for the same books.
 */
export function compare(ours: readonly Booked[], theirs: readonly Told[], now: Date): Difference[] {
  const byName = new Map<string, Booked>();
  for (const one of ours) for (const name of one.references) byName.set(nameOf(one.subject, one.currency, name), one);
  const said = new Map<Booked, Told[]>();
  const strange = new Map<string, Told[]>();
  for (const one of theirs) {
    const name = nameOf(one.subject, one.currency, one.reference);
    const known = byName.get(name);
    if (known) said.set(known, [...(said.get(known) ?? []), one]);
    else strange.set(name, [...(strange.get(name) ?? []), one]);
  }
  const found: Difference[] = [];
  for (const one of ours) {
    const { subject, currency, source, at } = one;
    const there = said.get(one) ?? [];
    const about = { subject, currency, source, reference: there[0]?.reference ?? one.references[0]!, at };
    const done = there.filter(({ state }) => state === "done");
    if (there.length === 0) found.push(missing(one));
    else if (done.length === 0) found.push({ ...about, kind: "state-differs", ours: one.amount, theirs: 0n });
    else {
      const amount = total(done);
      if (amount !== one.amount) found.push({ ...about, kind: "amount-differs", ours: one.amount, theirs: amount });
    }
  }
  for (const lines of strange.values()) {
    const [first] = lines;
    if (!first || lines.every(({ state }) => state === "void")) continue;
    const { subject, currency, reference } = first;
    const done = lines.filter(({ state }) => state === "done");
    const theirs = total(done.length > 0 ? done : lines);
    // What went to and fro has moved nothing.
    if (theirs === 0n) continue;
    found.push({
      kind: "missing-in-ledger",
      subject,
      currency,
      ours: null,
      theirs,
      source: null,
      reference,
      at: first.at ?? now,
    });
  }
  return found.sort((a, b) => keyOf("", a).localeCompare(keyOf("", b), "en"));
}

function missing({ subject, currency, source, references, amount, at }: Booked): Difference {
  const reference = references[0] ?? source;
  return { kind: "missing-at-provider", subject, currency, ours: amount, theirs: null, source, reference, at };
}

/** Sums of both sides that no single difference explains: something is booked that stands for no movement. */
export function compareSums(
  sums: ReadonlyMap<string, { ours: bigint; theirs: bigint | null }>,
  single: readonly Difference[],
  at: Date,
): Difference[] {
  return [...sums].flatMap(([currency, { ours, theirs }]) => {
    if (theirs === null) return [];
    const explained = single
      .filter((one) => one.currency === currency)
      .reduce((sum, one) => sum + (one.ours ?? 0n) - (one.theirs ?? 0n), 0n);
    if (ours - theirs === explained) return [];
    return [
      {
        kind: "sum-differs" as const,
        subject: "sum" as const,
        currency,
        // What is left when every single difference is taken away: the same however many days are compared.
        ours: ours - theirs - explained,
        theirs: 0n,
        source: null,
        reference: "sum",
        at,
      },
    ];
  });
}

/** What makes two findings the same break. */
export function keyOf(provider: string, { currency, kind, subject, reference }: Difference): string {
  return [provider, currency, kind, subject, reference].join(" ");
}

/** The moves of a break. What was closed is open again when its figures change, what had gone when it is back. */
export const breakMoves: Readonly<Record<BreakState, readonly BreakState[]>> = {
  open: ["explained", "resolved", "gone"],
  explained: ["open"],
  resolved: ["open"],
  gone: ["open"],
};

const nameOf = (subject: BreakSubject, currency: string, reference: string) => `${subject} ${currency} ${reference}`;

function total(lines: readonly Told[]): bigint | null {
  return lines.reduce<bigint | null>((sum, { amount }) => (sum === null || amount === null ? null : sum + amount), 0n);
}
