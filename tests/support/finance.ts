import { randomUUID } from "node:crypto";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { matchReceipt } from "#app/domain/orders/match-receipt.server.ts";
import { sendProof } from "#app/domain/orders/send-proof.server.ts";
import { recordReceipt } from "#app/domain/payments/record-receipt.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { guest, type Shop } from "./shop.ts";

let picture: Buffer | null = null;
/** A photograph of a bank's receipt, as an upload. */
export async function receiptPhoto() {
  picture ??= await photo(900, 1200);
  return { name: "receipt.jpg", type: "image/jpeg", bytes: picture };
}

export type Placed = { orderId: string; number: string; paymentId: string };

/** The money's side of a shop: a clerk, transfers, and what a bank's statement shows. */
export async function openFinance(shop: Shop) {
  const [duty] = await shop.rows<{ body: string; person: string }>(
    "select body_id as body, person_id as person from duties where kind = 'finance' limit 1",
  );
  const person = (more: Partial<Person>): Person => ({
    kind: "person",
    id: duty!.person,
    name: "",
    locale: "fa",
    sessionId: "00000000-0000-7000-8000-000000000000",
    duties: [],
    sleeping: [],
    producer: null,
    applicationId: null,
    ...more,
  });
  const clerkActor = person({ duties: [{ kind: "finance", bodyId: duty!.body }] });
  const clerk = () => shop.ctxOf(clerkActor);
  /** Any other person with this duty or none, by id. */
  const personWith = (id: string, kinds: ("finance" | "admin" | "officer")[] = []) =>
    shop.ctxOf(person({ id, duties: kinds.map((kind) => ({ kind, bodyId: duty!.body })) }));

  /** An order to be paid by transfer, with the buyer's browser that may open it. */
  async function ordered(
    goods: Record<string, number>,
    more: Record<string, string> = {},
    currency: "IRR" | "EUR" = "IRR",
  ) {
    const placed: Placed = await shop.order(goods, { rail: "bank-transfer", ...more }, currency);
    await startPayment(await shop.ctxOf(guest), placed.paymentId);
    return placed;
  }

  async function accessTo({ orderId }: Placed): Promise<string> {
    return orderPass(await shop.ctxOf(guest), "", orderId);
  }

  async function proofForm(placed: Placed, more: Record<string, unknown> = {}) {
    return {
      key: randomUUID(),
      number: placed.number,
      access: await accessTo(placed),
      picture: [await receiptPhoto()],
      reference: "",
      iban: "",
      ...more,
    };
  }

  const send = async (placed: Placed, more: Record<string, unknown> = {}, ctx?: Ctx) =>
    sendProof(ctx ?? (await shop.ctxOf(guest)), await proofForm(placed, more));

  const totalOf = async ({ orderId }: Placed) =>
    (
      await shop.rows<{ total: string; currency: string }>(
        `select total::text, currency from orders where id = '${orderId}'`,
      )
    )[0]!;

  let references = 0;
  /** Money on the statement, of an order's own sum unless said otherwise. Answers the receipt's id. */
  async function arrived(
    placed: Placed,
    more: Partial<Record<"amount" | "reference" | "description" | "currency", string>> = {},
  ) {
    const { total, currency } = await totalOf(placed);
    const amount = currency === "IRR" ? total : `${total.slice(0, -2)}.${total.slice(-2)}`;
    const { id } = await recordReceipt(await clerk(), {
      currency,
      amount,
      reference: `R-${++references}-${placed.number}`,
      receivedOn: "2026-01-01",
      description: placed.number,
      ...more,
    });
    return id;
  }

  const match = async (receipt: string, number: string, ctx?: Ctx) =>
    matchReceipt(ctx ?? (await clerk()), { receipt, number });

  const told = async (kind: string, id: string) =>
    Number(
      (
        await shop.rows<{ n: string }>(
          `select count(*) as n from events where kind = '${kind}' and (noun_id = '${id}' or data ->> 'order' = '${id}')`,
        )
      )[0]!.n,
    );

  return { clerk, clerkActor, personWith, ordered, accessTo, proofForm, send, totalOf, arrived, match, told };
}

export type Finance = Awaited<ReturnType<typeof openFinance>>;
