import { randomUUID } from "node:crypto";
import { saveEvidence } from "#app/domain/disputes/save-evidence.server.ts";
import { sendEvidence } from "#app/domain/disputes/send-evidence.server.ts";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { submitEvidence } from "#app/domain/disputes/submit-evidence.server.ts";
import { answerReturn } from "#app/domain/returns/answer-return.server.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { decideReturn } from "#app/domain/returns/decide-return.server.ts";
import { dropReturn } from "#app/domain/returns/drop-return.server.ts";
import { sendReturn } from "#app/domain/returns/send-return.server.ts";
import { plain } from "#tests/fixtures/pictures.ts";
import { post } from "#tests/twins/support.ts";
import { isDisputed, type Order, type Parcel, type Return } from "./facts.ts";
import type { Hands } from "./market.ts";
import { typed } from "./terms.ts";

/** What happens to a parcel that arrived: it grows old, and comes back. */
export async function openReturns({ shop, books, makerOf, buyer, access, officer, done, agree }: Hands) {
  const bytes = await plain("#884422", 320, 240).jpeg().toBuffer();

  const agePast = (parcel: Parcel, days: number) =>
    shop.rows(
      `update consignments set delivered_at = least(delivered_at, market_now() - interval '${days} days') where id = '${parcel.id}'`,
    );
  const kindOf = (parcel: Parcel, which: number): Return["kind"] =>
    which % 2 === 0 && parcel.lines.some(({ withdrawable }) => withdrawable) ? "withdrawal" : "damaged";
  const state = (back: Return | undefined, ...states: Return["state"][]) => states.includes(back?.state as never);

  const steps: Record<string, (order: Order, parcel: Parcel, which: number) => Promise<void>> = {
    /** Past the term of withdrawal, three working days here, and within the fortnight for faults. */
    async ripen(_, parcel) {
      if (parcel.state !== "delivered" || parcel.age !== "fresh") return;
      await agePast(parcel, 13);
      parcel.age = "ripe";
    },
    async growOld(_, parcel) {
      if (parcel.state !== "delivered") return;
      await agePast(parcel, 60);
      parcel.age = "old";
    },
    async askReturn(order, parcel, which) {
      const line = parcel.lines[which % parcel.lines.length]!;
      const kind = kindOf(parcel, which);
      const quantity = 1 + (which % 3 === 2 ? 1 : 0);
      const photos = kind === "damaged" ? [{ name: "a.jpg", type: "image/jpeg", bytes }] : [];
      const form = {
        ...{ number: order.number, access: await access(order), line: line.id, key: randomUUID() },
        ...{ kind, quantity: String(quantity), text: kind === "damaged" ? "شکسته است." : "", photos },
      };
      const as = await buyer();
      let id = "";
      const was = await done(async () => {
        id = (await askReturn(as, form)).id;
      });
      const asked = parcel.returns.filter((one) => one.line === line && !state(one, "refused", "dropped"));
      const left = line.quantity - asked.reduce((sum, one) => sum + one.quantity, 0);
      const inTime = kind === "withdrawal" ? line.withdrawable && parcel.age === "fresh" : parcel.age !== "old";
      agree(`ask to return (${kind})`, was, parcel.state === "delivered" && inTime && quantity <= left);
      if (!was) return;
      const begins = kind === "withdrawal" ? "agreed" : "asked";
      parcel.returns.push({ id, line, quantity, kind, state: begins, decided: false });
    },
    async agreeReturn(_, parcel) {
      const back = parcel.returns.at(-1);
      if (!back) return;
      const maker = await makerOf(parcel.shop);
      const was = await done(() => answerReturn(maker, { return: back.id, answer: "agree", text: "" }));
      agree("agree to a return", was, state(back, "asked", "agreed"));
      if (was) back.state = "agreed";
    },
    async contestReturn(_, parcel) {
      const back = parcel.returns.at(-1);
      if (!back) return;
      const maker = await makerOf(parcel.shop);
      const was = await done(() => answerReturn(maker, { return: back.id, answer: "dispute", text: "سالم بود." }));
      const hers = back.kind === "withdrawal" && back.state === "agreed";
      agree("contest a return", was, state(back, "asked", "agreed", "sent", "disputed") && !hers);
      if (was) back.state = "disputed";
    },
    async sendReturn(order, parcel) {
      const back = parcel.returns.at(-1);
      if (!back) return;
      const form = { number: order.number, access: await access(order), return: back.id, tracking: "" };
      const as = await buyer();
      const was = await done(() => sendReturn(as, form));
      agree("send a return", was, state(back, "agreed", "sent"));
      if (was) back.state = "sent";
    },
    async dropReturn(order, parcel) {
      const back = parcel.returns.at(-1);
      if (!back) return;
      const form = { number: order.number, access: await access(order), return: back.id };
      const as = await buyer();
      const was = await done(() => dropReturn(as, form));
      agree("drop a return", was, state(back, "asked", "agreed", "disputed", "dropped"));
      if (was) back.state = "dropped";
    },
    async confirmReturn(_, parcel, which) {
      const back = parcel.returns.at(-1);
      if (!back) return;
      const maker = await makerOf(parcel.shop);
      const was = await done(() => confirmReturn(maker, { return: back.id, fit: which % 2 === 0 ? "on" : "" }));
      const may =
        back.state === "refunded" ||
        (state(back, "asked", "agreed", "sent", "disputed") && books.cameBack(parcel, back, "all"));
      agree("confirm a return", was, may);
    },
    async decideReturn(_, parcel, which) {
      const back = parcel.returns.at(-1);
      if (!back) return;
      const verdict = (["full", "part", "none"] as const)[which % 3]!;
      // Of rials whole toman are typed.
      const part = (books.worth(back.line, state(back, "refunded") ? 0 : back.quantity) / 30n + 1n) * 10n;
      const sum = typed(part, parcel.order.currency);
      const as = await officer();
      const was = await done(() => decideReturn(as, { return: back.id, verdict, sum, text: "عکس را دیدیم." }));
      if (back.decided) return agree("decide again", was, true);
      if (back.state !== "disputed") return agree("decide a return", was, false);
      if (verdict === "none") back.state = "refused";
      const may = verdict === "none" || books.cameBack(parcel, back, verdict === "part" ? part : "all");
      agree(`decide a return (${verdict})`, was, may);
      back.decided = was;
    },
  };
  return steps;
}

/** What a buyer's bank does with a payment by card. */
export function openDisputes({ shop, books, money, clock, done, agree }: Hands) {
  const chargeOf = async ({ payment }: Order) =>
    (await shop.rows<{ charge: string }>(`select provider_charge as charge from payments where id = '${payment}'`))[0]!
      .charge;
  const twin = async (form: Record<string, unknown>) => {
    const { status, body } = await post(`${shop.stripe.url}/twin/disputes`, form);
    if (status !== 200) throw new Error(`the twin refused a dispute: ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  };
  async function hear(order: Order): Promise<void> {
    const heard = await done(async () => settleDisputes(await clock(), order.payment));
    agree("hear of a dispute", heard, true);
  }

  async function decide(order: Order, outcome: "won" | "lost"): Promise<void> {
    if (!isDisputed(order)) return;
    await twin({ dispute: order.dispute!.ref, outcome });
    await hear(order);
    // What the provider had sent before is asked for first.
    if (outcome === "lost")
      for (const refund of order.refunds)
        if (refund.state === "wanted" && refund.atProvider) books.sentBack(order, refund);
    books.decided(order, outcome);
  }

  const steps: Record<string, (order: Order, part: number) => Promise<void>> = {
    async callBack(order, part) {
      if (order.rail !== "stripe" || (order.money !== "captured" && order.money !== "late")) return;
      // A charge that was lost is not called back again.
      if (order.dispute && order.dispute.state !== "won") return;
      let open = order.captured;
      for (const { atProvider, amount } of order.refunds) if (atProvider) open -= amount;
      if (open <= 0n) return;
      const amount = part % 2 === 0 || open < 501n ? open : 501n;
      const ref = await twin({ payment_intent: await chargeOf(order), amount: Number(amount) });
      await hear(order);
      books.calledBack(order, ref, amount);
    },
    async answerBank(order) {
      if (!order.dispute) return;
      const [row] = await shop.rows<{ id: string }>(
        `select id from disputes where provider_ref = '${order.dispute.ref}'`,
      );
      const { id } = row!;
      const clerk = await money.clerk();
      const saved = await done(() => saveEvidence(clerk, { dispute: id, text: "رسید پست را فرستادیم." }));
      agree("write to the bank", saved, order.dispute.state === "open");
      const was = await done(() => submitEvidence(clerk, { dispute: id }));
      if (!saved) return;
      agree("answer the bank", was, true);
      await sendEvidence(await clock(), id);
      order.dispute.state = "answered";
      books.seen.add("answered the bank");
    },
    winDispute: (order) => decide(order, "won"),
    loseDispute: (order) => decide(order, "lost"),
  };
  return steps;
}
