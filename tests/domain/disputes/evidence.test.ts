import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { anyDispute, anyDisputes, disputesWaiting, ownDisputes } from "#app/domain/disputes/desk-queries.server.ts";
import { saveEvidence } from "#app/domain/disputes/save-evidence.server.ts";
import { recordEvidence, sendEvidence } from "#app/domain/disputes/send-evidence.server.ts";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { submitEvidence } from "#app/domain/disputes/submit-evidence.server.ts";
import { readPhoto } from "#app/domain/disputes/view-photo.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { sweepPhotos } from "#app/domain/media/sweep-photos.server.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { openFinance } from "#tests/support/finance.ts";
import { guest } from "#tests/support/shop.ts";
import { post } from "#tests/twins/support.ts";
import { type Disputes, openDisputes } from "./bench.ts";

let t: Disputes;
let desk: Awaited<ReturnType<typeof openFinance>>;
beforeAll(async () => {
  t = await openDisputes();
  desk = await openFinance(t);
});
afterAll(() => t.close());

const nobodys = "01900000-0000-7000-8000-000000000000";
const text = "It left Sarein by post.\nThe buyer was told the same day.";

async function disputed() {
  const placed = await t.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
  const charge = await t.chargeOf(placed.paymentId);
  const ref = await t.callBack(charge);
  await settleDisputes(await t.clock(), placed.paymentId);
  const [{ id: dispute } = { id: "" }] = await t.disputesOf(placed.paymentId);
  return { ...placed, charge, ref, dispute };
}
const told = async (kind: string, id: string) =>
  Number(
    (await t.rows<{ n: string }>(`select count(*) as n from events where kind = '${kind}' and noun_id = '${id}'`))[0]!
      .n,
  );

describe("an answer", () => {
  it("is drafted, sent once through the provider, and changed by nobody afterwards", async () => {
    const { dispute, ref, paymentId } = await disputed();
    await saveEvidence(await desk.clerk(), { dispute, text: "first" });
    await saveEvidence(await desk.clerk(), { dispute, text });
    const waiting = await disputesWaiting(t.db);
    await Promise.all(Array.from({ length: 3 }, async () => submitEvidence(await desk.clerk(), { dispute })));
    expect(await told("dispute.submitted", dispute)).toBe(1);
    expect(await disputesWaiting(t.db)).toBe(waiting - 1);
    await expect(saveEvidence(await desk.clerk(), { dispute, text: "late" })).rejects.toThrow("dispute.answered");
    // The first answer is lost on the way.
    await post(`${t.stripe.url}/twin/faults`, { op: "disputes.update", kind: "cut", when: "after", times: 1 });
    await t.settle();
    await Promise.all(Array.from({ length: 3 }, async () => sendEvidence(await t.clock(), dispute)));
    await fetch(`${t.stripe.url}/twin/faults`, { method: "DELETE" });
    const there = await new Stripe(t.house.env.stripe!.secretKey, {
      host: "127.0.0.1",
      port: Number(new URL(t.stripe.url).port),
      protocol: "http",
    }).disputes.retrieve(ref);
    expect(there).toMatchObject({
      status: "under_review",
      evidence: { uncategorized_text: text },
      evidence_details: { submission_count: 1 },
    });
    expect(there.evidence.product_description).toMatch(/^1 × /);
    expect(await t.disputesOf(paymentId)).toMatchObject([{ status: "under-review", sent: true }]);
    expect(await told("dispute.evidence-sent", dispute)).toBe(1);
    expect(await recordEvidence(await t.clock(), { disputeId: dispute })).toBeNull();
  });

  it("that is not written is not sent, and one the bank takes no more ends with what the bank said", async () => {
    const { dispute, ref, paymentId } = await disputed();
    await expect(submitEvidence(await desk.clerk(), { dispute })).rejects.toThrow("dispute.empty");
    await saveEvidence(await desk.clerk(), { dispute, text });
    await submitEvidence(await desk.clerk(), { dispute });
    await t.decide(ref, "lost");
    await t.settle();
    expect(await t.disputesOf(paymentId)).toMatchObject([{ status: "lost" }]);
    await expect(saveEvidence(await desk.clerk(), { dispute, text })).rejects.toBeInstanceOf(Refusal);
  });

  it("is finance's to give, for orders that are not her own", async () => {
    const { dispute, orderId } = await disputed();
    await expect(saveEvidence(await t.ctxOf(guest), { dispute, text })).rejects.toBeInstanceOf(NotYours);
    await expect(
      submitEvidence(await desk.personWith(desk.clerkActor.id, ["officer"]), { dispute }),
    ).rejects.toBeInstanceOf(NotYours);
    await expect(saveEvidence(await desk.clerk(), { dispute: nobodys, text })).rejects.toBeInstanceOf(Missing);
    await expect(sendEvidence(await t.clock(), dispute)).resolves.toBeUndefined();
    await t.rows(`update orders set person_id = '${desk.clerkActor.id}' where id = '${orderId}'`);
    await expect(saveEvidence(await desk.clerk(), { dispute, text })).rejects.toThrow("dispute.own");
    await expect(submitEvidence(await desk.clerk(), { dispute })).rejects.toThrow("dispute.own");
  });
});

describe("photographs", () => {
  const stripe = () =>
    new Stripe(t.house.env.stripe!.secretKey, {
      host: "127.0.0.1",
      port: Number(new URL(t.stripe.url).port),
      protocol: "http",
    });
  const upload = async (width: number) => ({ name: "x.jpg", type: "image/jpeg", bytes: await photo(width, 900) });
  const photosOf = async (dispute: string) =>
    (await anyDispute(await desk.clerk(), desk.clerkActor as Person, dispute)).photos;

  let serial = 0;
  /** A disputed order whose parcel was photographed before it left, with a report of its buyer. */
  async function pictured() {
    const one = await disputed();
    const [parcel] = await t.parcels(one.orderId);
    const keep = async (width: number) => {
      const { file, mediaType } = await keepPicture(t.house, (await upload(width)).bytes, "photos");
      const [row] = await t.rows<{ id: string }>(
        `insert into files (path, sha256, size, media_type) values ('${file.path}', '${file.sha256}', ${file.size}, '${mediaType}')
         on conflict (path) do update set size = excluded.size returning id`,
      );
      return row!.id;
    };
    const before = await keep(1000 + serial++);
    await t.rows(`insert into consignment_photos (consignment_id, file_id) values ('${parcel!.id}', '${before}')`);
    const said = await keep(1000 + serial++);
    await t.rows(
      `with p as (insert into problems (order_line_id, consignment_id, kind, text_sealed)
         select id, consignment_id, 'damaged', 'x' from order_lines where consignment_id = '${parcel!.id}' limit 1 returning id)
       insert into problem_photos (problem_id, file_id) select id, '${said}' from p`,
    );
    return { ...one, before, said };
  }

  it("of the order or brought by finance go along, each once, at the place that says what it is", async () => {
    const { dispute, ref, before, said } = await pictured();
    expect((await photosOf(dispute)).map(({ id, kind, chosen }) => ({ id, kind, chosen }))).toEqual(
      expect.arrayContaining([
        { id: before, kind: "dispatch", chosen: false },
        { id: said, kind: "problem", chosen: false },
      ]),
    );
    await saveEvidence(await desk.clerk(), { dispute, text, photos: [before, said], pictures: [await upload(1020)] });
    // Later only the words are changed: what finance brought stays where it is ticked.
    const chosen = (await photosOf(dispute)).filter((one) => one.chosen).map(({ id }) => id);
    expect(chosen).toHaveLength(3);
    await saveEvidence(await desk.clerk(), { dispute, text: `${text} Again.`, photos: chosen });
    await submitEvidence(await desk.clerk(), { dispute });
    // What the provider took is lost on the way once, then the process dies before the answer.
    await post(`${t.stripe.url}/twin/faults`, { op: "files.create", kind: "cut", when: "after", times: 2 });
    await post(`${t.stripe.url}/twin/faults`, { op: "disputes.update", kind: "fail", when: "before", times: 2 });
    await sendEvidence(await t.clock(), dispute).catch(() => undefined);
    await sendEvidence(await t.clock(), dispute).catch(() => undefined);
    await t.settle();
    await fetch(`${t.stripe.url}/twin/faults`, { method: "DELETE" });
    await sendEvidence(await t.clock(), dispute);
    const there = await stripe().disputes.retrieve(ref);
    expect(there.status).toBe("under_review");
    const rows = await t.rows<{ kind: string; ref: string }>(
      `select kind, provider_ref as ref from dispute_photos where dispute_id = '${dispute}' order by kind`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["dispatch", "problem", "uploaded"]);
    expect([
      there.evidence.shipping_documentation,
      there.evidence.customer_communication,
      there.evidence.uncategorized_file,
    ]).toEqual(rows.map(({ ref: name }) => name));
    for (const { ref: name } of rows)
      expect(await stripe().files.retrieve(name)).toMatchObject({ purpose: "dispute_evidence", type: "jpg" });
    expect(await told("dispute.photo-sent", dispute)).toBe(3);
    await expect(saveEvidence(await desk.clerk(), { dispute, text, photos: [] })).rejects.toThrow("dispute.answered");
  });

  it("are three at most, none of another order, and what is unticked is let go", async () => {
    const { dispute, before } = await pictured();
    const other = await pictured();
    const clerk = await desk.clerk();
    for (const photos of [[other.before], [nobodys]])
      await expect(saveEvidence(clerk, { dispute, text, photos })).rejects.toMatchObject({
        fields: { photos: "choose" },
      });
    const four = await Promise.all([1030, 1040, 1050].map(upload));
    await expect(saveEvidence(clerk, { dispute, text, photos: [before], pictures: four })).rejects.toMatchObject({
      fields: { photos: "dispute.photos-most" },
    });
    await saveEvidence(clerk, { dispute, text, pictures: [four[0]] });
    await saveEvidence(clerk, { dispute, text });
    expect((await photosOf(dispute)).filter(({ kind, chosen }) => chosen || kind === "uploaded")).toEqual([]);
    await expect(
      saveEvidence(clerk, {
        dispute,
        text,
        pictures: [{ name: "x.jpg", type: "image/jpeg", bytes: Buffer.from("GIF89a") }],
      }),
    ).rejects.toMatchObject({ fields: { pictures: "photo.format" } });
  });

  it("stay while they are chosen or a parcel's, and are swept a day after nobody wants them", async () => {
    const { dispute, before } = await pictured();
    const clerk = await desk.clerk();
    await saveEvidence(clerk, { dispute, text, pictures: [await upload(1060)] });
    const brought = (await photosOf(dispute)).find(({ chosen }) => chosen)!.id;
    const kept = async () => {
      await t.rows(
        `update files set created_at = market_now() - interval '2 days' where id in ('${brought}', '${before}')`,
      );
      await sweepPhotos(await t.clock(), {});
      return (await t.rows<{ id: string }>(`select id from files where id in ('${brought}', '${before}')`)).length;
    };
    expect(await kept()).toBe(2);
    await saveEvidence(clerk, { dispute, text });
    expect(await kept()).toBe(1);
  });

  it("are looked at by finance alone, and every look is told", async () => {
    const { dispute, before, orderId } = await pictured();
    const { bytes, mediaType } = await readPhoto(await desk.clerk(), { dispute, photo: before });
    expect([bytes.length > 1000, mediaType]).toEqual([true, "image/jpeg"]);
    expect(await told("dispute.viewed", dispute)).toBe(1);
    await expect(readPhoto(await desk.clerk(), { dispute, photo: nobodys })).rejects.toBeInstanceOf(Missing);
    await expect(readPhoto(await t.ctxOf(guest), { dispute, photo: before })).rejects.toBeInstanceOf(NotYours);
    await t.rows(`update orders set person_id = '${desk.clerkActor.id}' where id = '${orderId}'`);
    await expect(readPhoto(await desk.clerk(), { dispute, photo: before })).rejects.toBeInstanceOf(NotYours);
  });

  it("the provider does not take cost the answer nothing but themselves", async () => {
    const { dispute, ref, before } = await pictured();
    await saveEvidence(await desk.clerk(), { dispute, text, photos: [before] });
    await submitEvidence(await desk.clerk(), { dispute });
    const broken = vi
      .spyOn(Object.getPrototypeOf(stripe().files) as { create: () => Promise<unknown> }, "create")
      .mockRejectedValue(
        new Stripe.errors.StripeInvalidRequestError({ type: "invalid_request_error", statusCode: 400 } as never),
      );
    await t.settle();
    broken.mockRestore();
    const there = await stripe().disputes.retrieve(ref);
    expect([there.status, there.evidence.shipping_documentation]).toEqual(["under_review", null]);
  });
});

describe("the desk", () => {
  it("shows what is known of the order, and of the address the town alone", async () => {
    const { dispute, number } = await disputed();
    const clerk = await desk.clerk();
    const { open } = await anyDisputes(t.db);
    expect(open.map(({ due }) => due)).toEqual(open.map(({ due }) => due).toSorted());
    const facts = await anyDispute(clerk, desk.clerkActor as Person, dispute);
    expect(facts).toMatchObject({
      number,
      status: "needs-response",
      province: "فارس",
      city: "تهران",
      text: "",
      own: false,
    });
    expect(facts.parcels).toMatchObject([{ number: 1, status: "new", lines: [{ quantity: 1 }], problems: [] }]);
    expect(JSON.stringify(facts)).not.toMatch(/خیابان|09123456789|نرگس/);
    await expect(anyDispute(clerk, desk.clerkActor as Person, "nonsense")).rejects.toBeInstanceOf(Missing);
  });

  it("tells the seller why she waits, in her room and by a notice", async () => {
    const { number, orderId } = await disputed();
    const [{ seller } = { seller: "" }] = await t.parcels(orderId);
    expect((await ownDisputes(t.db, seller)).map((row) => row.number)).toContain(number);
    await t.settle();
    const notices = await t.rows<{ n: string }>(
      `select count(*) as n from notices n join events e on e.id = n.event_id where n.template = 'dispute-opened' and e.data ->> 'order' = '${orderId}'`,
    );
    expect(Number(notices[0]!.n)).toBeGreaterThan(0);
  });

  it("sends nothing back by hand beside a dispute", async () => {
    const { paymentId, orderId, ref } = await disputed();
    const [parcel] = await t.parcels(orderId);
    await t.decide(ref, "won");
    await settleDisputes(await t.clock(), paymentId);
    const [refund] = await t.rows<{ id: string }>(
      `insert into refunds (payment_id, consignment_id, amount, reason, by_hand) values ('${paymentId}', '${parcel!.id}', 100, 'test', true) returning id`,
    );
    await t.callBack(await t.chargeOf(paymentId), 100);
    await settleDisputes(await t.clock(), paymentId);
    await expect(sendByHand(await desk.clerk(), { refund: refund!.id, reference: "BANK-1" })).rejects.toThrow(
      "refund.disputed",
    );
  });
});
