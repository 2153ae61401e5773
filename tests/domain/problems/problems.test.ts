import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweepPhotos } from "#app/domain/media/sweep-photos.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { confirmOverdue } from "#app/domain/orders/receive-consignment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { answerProblem } from "#app/domain/problems/answer-problem.server.ts";
import { closeProblem } from "#app/domain/problems/close-problem.server.ts";
import { contestProblem } from "#app/domain/problems/contest-problem.server.ts";
import {
  buyersThread,
  officeProblems,
  officeThread,
  problemsOfOrder,
  reportableLine,
  sellersProblems,
  sellersThread,
  sellersWaiting,
} from "#app/domain/problems/queries.server.ts";
import { readProblemPhoto } from "#app/domain/problems/read-photo.server.ts";
import { reportProblem } from "#app/domain/problems/report-problem.server.ts";
import { viewProblemPhoto } from "#app/domain/problems/view-problem-photo.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let picture: Buffer;
let helper: Ctx;
let officer: Ctx;
beforeAll(async () => {
  shop = await openShop();
  picture = await photo();
  const [coop] = await shop.rows<{ body: string; producer: string; person: string }>(
    `select m.body_id as body, m.producer_id as producer, d.person_id as person from memberships m join duties d on d.body_id = m.body_id and d.kind = 'manager'
     where m.ended_at is null order by m.id limit 1`,
  );
  helper = await shop.ctxOf({ ...nobody, id: coop!.person, duties: [{ kind: "manager", bodyId: coop!.body }] });
  const [duty] = await shop.rows<{ body: string; person: string }>(
    "select d.body_id as body, d.person_id as person from duties d join bodies b on b.id = d.body_id and b.kind = 'secretariat' where d.kind = 'officer' limit 1",
  );
  officer = await shop.ctxOf({ ...nobody, id: duty!.person, duties: [{ kind: "officer", bodyId: duty!.body }] });
});
afterAll(() => shop.close());

const nobody: Person = {
  kind: "person",
  id: "00000000-0000-7000-8000-000000000001",
  name: "",
  locale: "fa",
  sessionId: "00000000-0000-7000-8000-000000000000",
  duties: [],
  sleeping: [],
  producer: null,
  applicationId: null,
};

const file = (bytes: Buffer) => ({ name: "a.jpg", type: "image/jpeg", bytes });
const one = async <Row extends Record<string, unknown>>(statement: string) => (await shop.rows<Row>(statement))[0]!;

/** A paid order of one herb, sent by its maker. */
async function sent(goods: Record<string, number> = { "thyme-garden-100": 1 }) {
  const placed = await shop.paidOrder(goods);
  const parcel = await one<{ id: string; seller: string; line: string }>(
    `select c.id, s.slug as seller, l.id as line from consignments c join shops s on s.id = c.seller_id join order_lines l on l.consignment_id = c.id
     where c.order_id = '${placed.orderId}' order by c.number limit 1`,
  );
  const maker = await shop.maker(parcel.seller);
  const buyer = await shop.ctxOf(guest);
  const access = orderPass(buyer, "", placed.orderId);
  const send = async () => {
    await acceptConsignment(maker, { consignment: parcel.id });
    await shipConsignment(maker, { consignment: parcel.id, carrier: "post", tracking: "RR1" });
  };
  const form = {
    number: placed.number,
    access,
    line: parcel.line,
    key: randomUUID(),
    kind: "damaged",
    text: "شیشه در راه شکسته است.",
    photos: [file(picture)],
  };
  return { ...placed, parcel, maker, buyer, access, form, send };
}

describe("a problem of one line", () => {
  it("is reported with photographs, answered, contested, answered again and closed; each is told", async () => {
    const { buyer, form, maker, parcel, number, access, send, orderId } = await sent();
    await send();
    const [first, second] = await Promise.all([reportProblem(buyer, form), reportProblem(buyer, form)]);
    expect(second).toEqual(first);
    const { id } = first;
    const asked = { number, access, problem: id };
    expect(await problemsOfOrder(buyer, orderId)).toMatchObject([
      { id, status: "open", kind: "damaged", overdue: false },
    ]);

    // Her own words are sealed; both sides read them.
    const row = await one<{ text_sealed: string }>(`select text_sealed from problems where id = '${id}'`);
    expect(row.text_sealed).not.toContain("شیشه");
    expect((await sellersProblems(maker, maker.actor as Maker, "studio")).map((problem) => problem.id)).toContain(id);
    expect((await sellersThread(maker, maker.actor as Maker, id)).buyerSaid.map(({ text }) => text)).toEqual([
      form.text,
    ]);

    await answerProblem(maker, { problem: id, text: "شیشهٔ تازه‌ای می‌فرستم." });
    await answerProblem(maker, { problem: id, text: "شیشهٔ تازه‌ای می‌فرستم." });
    await expect(answerProblem(maker, { problem: id, text: "و باز" })).rejects.toMatchObject({
      code: "problem.answered-already",
    });
    await contestProblem(buyer, { ...asked, text: "هنوز نرسیده است." });
    await contestProblem(buyer, { ...asked, text: "هنوز نرسیده است." });
    await expect(contestProblem(buyer, { ...asked, text: "دوباره" })).rejects.toMatchObject({
      code: "problem.open-already",
    });
    await answerProblem(maker, { problem: id, text: "فردا می‌رسد." });
    await closeProblem(buyer, asked);
    await closeProblem(buyer, asked);
    await expect(answerProblem(maker, { problem: id, text: "سپاس" })).rejects.toMatchObject({
      code: "problem.closed-already",
    });

    const thread = await buyersThread(buyer, asked);
    expect(thread).toMatchObject({ status: "closed", parcel: 1, consignment: parcel.id });
    expect(thread.buyerSaid.map(({ text }) => text)).toEqual([form.text, "هنوز نرسیده است."]);
    expect(thread.sellerSaid.map(({ text }) => text)).toEqual(["شیشهٔ تازه‌ای می‌فرستم.", "فردا می‌رسد."]);
    const told = await shop.rows<{ kind: string }>(
      `select kind from events where noun = 'problem' and noun_id = '${id}' order by id`,
    );
    expect(told.map(({ kind }) => kind)).toEqual([
      "problem.reported",
      "problem.answered",
      "problem.contested",
      "problem.answered",
      "problem.closed",
    ]);
  });

  it("stops the clock until it is closed", async () => {
    const { buyer, form, number, access, parcel, send } = await sent();
    await send();
    const { id } = await reportProblem(buyer, { ...form, kind: "not-arrived", photos: [] });
    await shop.rows(
      `update consignments set confirm_by = market_now() - interval '1 minute' where id = '${parcel.id}'`,
    );
    const state = async () =>
      (await one<{ status: string }>(`select status from consignments where id = '${parcel.id}'`)).status;
    await confirmOverdue(buyer);
    expect(await state()).toBe("shipped");
    await closeProblem(buyer, { number, access, problem: id });
    await confirmOverdue(buyer);
    expect(await state()).toBe("delivered");
    // What never came cannot be reported of what did.
    await expect(
      reportProblem(buyer, { ...form, key: randomUUID(), kind: "not-arrived", photos: [] }),
    ).rejects.toMatchObject({ fields: { kind: "choose" } });
    await reportProblem(buyer, { ...form, key: randomUUID(), photos: [] });
    await shop.rows(
      `update consignments set delivered_at = market_now() - interval '15 days' where id = '${parcel.id}'; update problems set status = 'closed' where order_line_id = '${parcel.line}'`,
    );
    await expect(reportProblem(buyer, { ...form, key: randomUUID(), photos: [] })).rejects.toMatchObject({
      code: "problem.not-now",
    });
  });

  it("is not there before the parcel was sent, nor twice at once, and takes four photographs at most", async () => {
    const { buyer, form, send } = await sent();
    await expect(reportProblem(buyer, form)).rejects.toMatchObject({ code: "problem.not-now" });
    await send();
    await expect(
      reportProblem(buyer, { ...form, photos: Array.from({ length: 5 }, () => file(picture)) }),
    ).rejects.toMatchObject({ fields: { photos: "file.too-many" } });
    await expect(reportProblem(buyer, { ...form, photos: [file(Buffer.from("MZ"))] })).rejects.toMatchObject({
      fields: { photos: "photo.format" },
    });
    await reportProblem(buyer, { ...form, key: randomUUID() });
    await expect(reportProblem(buyer, { ...form, key: randomUUID() })).rejects.toMatchObject({
      code: "problem.open-already",
    });
  });
});

describe("whose it is", () => {
  it("is the two sides' alone: a stranger, another order's pass and a mix of two orders find nothing", async () => {
    const mine = await sent();
    await mine.send();
    const theirs = await sent({ "chamomile-flowers-100": 1 });
    await theirs.send();
    const { id } = await reportProblem(mine.buyer, mine.form);
    const { buyer } = mine;
    for (const access of ["", "nonsense", theirs.access]) {
      const asked = { number: mine.number, access, problem: id };
      await expect(reportProblem(buyer, { ...mine.form, key: randomUUID(), access })).rejects.toMatchObject({
        kind: "order",
      });
      await expect(buyersThread(buyer, asked)).rejects.toMatchObject({ kind: "order" });
      await expect(closeProblem(buyer, asked)).rejects.toMatchObject({ kind: "order" });
      await expect(contestProblem(buyer, { ...asked, text: "؟" })).rejects.toMatchObject({ kind: "order" });
      await expect(reportableLine(buyer, { ...asked, line: mine.parcel.line })).rejects.toMatchObject({
        kind: "order",
      });
    }
    // Her own order with a stranger's line or problem in it (A03).
    const swapped = { number: theirs.number, access: theirs.access, problem: id };
    await expect(
      reportProblem(buyer, { ...theirs.form, key: randomUUID(), line: mine.parcel.line }),
    ).rejects.toMatchObject({ kind: "line" });
    await expect(reportableLine(buyer, { ...swapped, line: mine.parcel.line })).rejects.toMatchObject({ kind: "line" });
    await expect(buyersThread(buyer, swapped)).rejects.toMatchObject({ kind: "problem" });
    await expect(closeProblem(buyer, swapped)).rejects.toMatchObject({ kind: "problem" });
    await expect(contestProblem(buyer, { ...swapped, text: "؟" })).rejects.toMatchObject({ kind: "problem" });
    // Another maker, and nobody in particular.
    await expect(answerProblem(theirs.maker, { problem: id, text: "؟" })).rejects.toMatchObject({
      kind: "consignment",
    });
    await expect(sellersThread(theirs.maker, theirs.maker.actor as Maker, id)).rejects.toMatchObject({
      kind: "problem",
    });
    await expect(answerProblem(buyer, { problem: id, text: "؟" })).rejects.toMatchObject({
      needed: expect.any(String),
    });
    expect((await one<{ status: string }>(`select status from problems where id = '${id}'`)).status).toBe("open");
  });

  it("is her cooperative's only by a grant to answer buyers that lives", async () => {
    const { buyer, form, parcel, send } = await sent();
    await send();
    const { id } = await reportProblem(buyer, { ...form, photos: [] });
    const body = (helper.actor as Person).duties[0]!.bodyId;
    const membership = await one<{ id: string }>(
      `with hers as (select producer_id from shops where slug = '${parcel.seller}'),
            made as (insert into memberships (body_id, producer_id) select '${body}', producer_id from hers on conflict do nothing returning id)
       select id from made union all select m.id from memberships m join hers h on h.producer_id = m.producer_id where m.body_id = '${body}' and m.ended_at is null limit 1`,
    );
    const grant = (scopes: string) =>
      shop.rows(
        `update grants set revoked_at = market_now() where membership_id = '${membership.id}';
         insert into grants (membership_id, scopes, granted_by) values ('${membership.id}', '${scopes}', (select id from persons limit 1))`,
      );
    await grant("{ship}");
    await expect(answerProblem(helper, { problem: id, text: "درود" })).rejects.toMatchObject({ kind: "consignment" });
    await expect(sellersThread(helper, helper.actor as Person, id)).rejects.toMatchObject({ kind: "problem" });
    expect(await sellersWaiting(helper, helper.actor as Person, "coop")).toBe(0);
    await grant("{answer-buyers}");
    const listed = await sellersProblems(helper, helper.actor as Person, "coop");
    expect(listed.map((problem) => problem.id)).toContain(id);
    expect(await sellersWaiting(helper, helper.actor as Person, "coop")).toBe(
      listed.filter(({ status }) => status === "open").length,
    );
    expect(await sellersProblems(helper, helper.actor as Person, "studio")).toEqual([]);
    expect((await sellersThread(helper, helper.actor as Person, id)).id).toBe(id);
    await answerProblem(helper, { problem: id, text: "درود" });
    const told = await one<{ granted: boolean }>(
      `select grant_id is not null as granted from events where kind = 'problem.answered' and noun_id = '${id}'`,
    );
    expect(told.granted).toBe(true);
  });

  it("is the office's once it is not settled or not answered in time, and every look at a photograph is told", async () => {
    const { buyer, form, maker, number, access, send } = await sent();
    await send();
    const { id } = await reportProblem(buyer, form);
    const seen = async () => (await officeProblems(officer, officer.actor as Person)).map((problem) => problem.id);
    const [shown] = (await buyersThread(buyer, { number, access, problem: id })).photos;
    expect(await seen()).not.toContain(id);
    await expect(viewProblemPhoto(officer, { problem: id, photo: shown })).rejects.toMatchObject({ kind: "photo" });
    await answerProblem(maker, { problem: id, text: "پس بفرستید." });
    expect(await seen()).not.toContain(id);
    await contestProblem(buyer, { number, access, problem: id, text: "نه" });
    expect(await seen()).toContain(id);
    expect((await officeThread(officer, officer.actor as Person, id)).sellerSaid.length).toBe(1);
    const { path } = await viewProblemPhoto(officer, { problem: id, photo: shown });
    expect(path).toMatch(/^private\//);
    expect((await shop.rows(`select 1 from events where kind = 'problem.viewed' and noun_id = '${id}'`)).length).toBe(
      1,
    );
    await closeProblem(buyer, { number, access, problem: id });
    expect(await seen()).not.toContain(id);
    const late = await reportProblem(buyer, { ...form, key: randomUUID(), photos: [] });
    await shop.rows(`update problems set answer_by = market_now() - interval '1 hour' where id = '${late.id}'`);
    expect(await seen()).toContain(late.id);
  });

  it("hands a photograph out of its own thread and of no other", async () => {
    const mine = await sent();
    await mine.send();
    const { id } = await reportProblem(mine.buyer, mine.form);
    const thread = await buyersThread(mine.buyer, { number: mine.number, access: mine.access, problem: id });
    const { bytes, mediaType } = await readProblemPhoto(mine.buyer, thread, thread.photos[0]!);
    expect(mediaType).toBe("image/jpeg");
    // Stripped of what its camera wrote: it is another file than was sent.
    expect(bytes.equals(picture)).toBe(false);
    // The sweep of files that nothing refers to leaves it where it is.
    await shop.rows("update files set created_at = market_now() - interval '3 days'");
    await sweepPhotos(await shop.ctxOf({ kind: "system", job: "clock" }), {});
    expect((await readProblemPhoto(mine.buyer, thread, thread.photos[0]!)).bytes.equals(bytes)).toBe(true);
    await expect(readProblemPhoto(mine.buyer, { ...thread, photos: [] }, thread.photos[0]!)).rejects.toMatchObject({
      kind: "photo",
    });
  });
});
