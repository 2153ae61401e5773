import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { publishProduct } from "#app/domain/catalogue/publish-product.server.ts";
import { returnProduct } from "#app/domain/catalogue/return-product.server.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { withdrawProduct } from "#app/domain/catalogue/withdraw-product.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, drafted, fillIn, phones, whole } from "./cast.ts";

let market: TestHouse;
let world: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  market = await testHouse();
  world = await cast(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const record = async (slug: string) =>
  recordOf(
    market.db,
    String((await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`))[0]?.id),
  );
const told = async (slug: string) =>
  market.rows<{ kind: string; subject_id: string; actor_id: string; data: Record<string, unknown> }>(
    `select kind, subject_id, actor_id, data from events where noun_id = '${(await record(slug)).id}' order by id`,
  );
const moves = async (slug: string) =>
  (
    await market.rows<{ m: string }>(
      `select coalesce(from_state, '') || '>' || to_state as m from transitions where noun_id = '${(await record(slug)).id}' order by id`,
    )
  ).map(({ m }) => m);
const submit = async (slug: string) => submitProduct(await acting(market, "maker"), { slug });
const publish = async (who: keyof typeof phones, slug: string, version?: number) =>
  publishProduct(await acting(market, who), { slug, version: String(version ?? (await record(slug)).version) });
const giveBack = async (who: keyof typeof phones, slug: string, note = "عکس پشت کار را هم بگذارید.") =>
  returnProduct(await acting(market, who), { slug, version: String((await record(slug)).version), note });

describe("sending to review", () => {
  it("works for a whole listing; twice is once", async () => {
    const slug = await whole(market);
    await submit(slug);
    await submit(slug);
    expect(await record(slug)).toMatchObject({ status: "submitted" });
    expect((await told(slug)).filter(({ kind }) => kind === "product.submitted")).toMatchObject([
      { subject_id: (await record(slug)).shopId },
    ]);
    expect(await moves(slug)).toEqual([">draft", "draft>submitted"]);
  });

  it("is refused while something is missing or the shop is closed", async () => {
    const slug = await drafted(market);
    await expect(submit(slug)).rejects.toMatchObject({ code: "catalogue.not-ready" });
    const ready = await whole(market);
    await market.rows("update shops set closed_at = now() where slug = 'golnaz'");
    await expect(submit(ready)).rejects.toMatchObject({ code: "catalogue.not-ready", facts: { count: 1 } });
    await market.rows("update shops set closed_at = null where slug = 'golnaz'");
    expect(await record(ready)).toMatchObject({ status: "draft" });
  });

  it("is the maker's alone", async () => {
    const slug = await whole(market);
    await expect(submitProduct(await acting(market, "other"), { slug })).rejects.toBeInstanceOf(Missing);
    await expect(submitProduct(await acting(market, "manager"), { slug })).rejects.toBeInstanceOf(NotYours);
  });
});

describe("publishing", () => {
  it.each(["officer", "secretary"] as const)("by the %s: on the shelf, told, and once", async (who) => {
    const slug = await whole(market);
    await submit(slug);
    await publish(who, slug);
    await publish(who, slug);
    const product = await record(slug);
    expect(product).toMatchObject({ status: "published" });
    expect(product.publishedAt).not.toBeNull();
    const { actor } = await acting(market, who);
    const published = (await told(slug)).filter(({ kind }) => kind === "product.published");
    expect(published).toMatchObject([{ actor_id: (actor as { id: string }).id, subject_id: product.shopId }]);
    expect(await moves(slug)).toEqual([">draft", "draft>submitted", "submitted>published"]);
  });

  it("finds nothing for another body's officer, nor before it was sent, and nothing for makers", async () => {
    const slug = await whole(market);
    await expect(publish("officer", slug)).rejects.toBeInstanceOf(Missing);
    await submit(slug);
    await expect(publish("farOfficer", slug)).rejects.toBeInstanceOf(Missing);
    await expect(publish("maker", slug)).rejects.toBeInstanceOf(NotYours);
    await expect(publish("manager", slug)).rejects.toBeInstanceOf(NotYours);
    expect((await record(slug)).status).toBe("submitted");
  });

  it("never by the maker herself, whatever she is appointed to", async () => {
    const slug = await whole(market);
    await submit(slug);
    const { id } = await market.as(phones.maker);
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${id}', 'officer', '${world.bodies.secretariat}')`,
    );
    await expect(publish("maker", slug)).rejects.toMatchObject({ code: "catalogue.own-product" });
    await expect(giveBack("maker", slug)).rejects.toMatchObject({ code: "catalogue.own-product" });
    await market.rows(`update duties set ended_at = now() where person_id = '${id}'`);
    await expect(publish("maker", slug)).rejects.toBeInstanceOf(NotYours);
  });

  it("is of the version that was looked at", async () => {
    const slug = await whole(market);
    await submit(slug);
    const { version } = await record(slug);
    await fillIn(market, "maker", slug, { titleFa: "چیزی دیگر" }, {}, ["name"]);
    await expect(publish("officer", slug, version)).rejects.toMatchObject({ code: "catalogue.changed-meanwhile" });
    await publish("officer", slug, version + 1);
  });

  it("without the second factor is nobody's", async () => {
    const slug = await whole(market);
    await submit(slug);
    const ctx = await market.ctxOf(await market.as(phones.officer, { secondFactor: false }));
    await expect(publishProduct(ctx, { slug, version: "3" })).rejects.toBeInstanceOf(NotYours);
  });
});

describe("returning", () => {
  it("makes it a draft again with a note; she mends it and sends it anew", async () => {
    const slug = await whole(market);
    await submit(slug);
    await giveBack("officer", slug);
    await giveBack("officer", slug);
    expect(await record(slug)).toMatchObject({ status: "draft", reviewNote: "عکس پشت کار را هم بگذارید." });
    expect((await told(slug)).filter(({ kind }) => kind === "product.returned")).toHaveLength(1);
    await submit(slug);
    await publish("officer", slug);
    expect(await moves(slug)).toEqual([
      ">draft",
      "draft>submitted",
      "submitted>draft",
      "draft>submitted",
      "submitted>published",
    ]);
  });

  it("says why", async () => {
    const slug = await whole(market);
    await submit(slug);
    const error = await giveBack("officer", slug, " ").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Invalid);
    expect((error as Invalid).fields).toEqual({ note: "catalogue.note" });
    await expect(giveBack("farOfficer", slug)).rejects.toBeInstanceOf(Missing);
  });

  it("keeps marks at fields, which go one by one as she mends them; publishing takes the rest away", async () => {
    const slug = await whole(market);
    await submit(slug);
    const marks = { titleFa: "نقش را هم بنویسید", attributes: { motif: "سماور یا سینی؟", none: "x" }, photos: "" };
    const ctx = await acting(market, "officer");
    const answer = { slug, version: String((await record(slug)).version), note: "", marks };
    await returnProduct(ctx, answer);
    await returnProduct(ctx, answer);
    expect((await told(slug)).filter(({ kind }) => kind === "product.returned")).toHaveLength(1);
    const kept = { titleFa: "نقش را هم بنویسید", "attributes.motif": "سماور یا سینی؟" };
    expect((await record(slug)).reviewMarks).toEqual(kept);
    await fillIn(market, "maker", slug, {}, { medallions: "3" }, ["origin"]);
    expect((await record(slug)).reviewMarks).toEqual(kept);
    await fillIn(market, "maker", slug, {}, { motif: "سماور" }, ["origin"]);
    expect((await record(slug)).reviewMarks).toEqual({ titleFa: "نقش را هم بنویسید" });
    await submit(slug);
    await publish("officer", slug);
    expect((await record(slug)).reviewMarks).toEqual({});
  });

  it("says at the field which mark is too long", async () => {
    const slug = await whole(market);
    await submit(slug);
    const typed = { slug, version: "1", note: "", marks: { attributes: { motif: "ن".repeat(301) } } };
    await expect(returnProduct(await acting(market, "officer"), typed)).rejects.toMatchObject({
      fields: { "marks.attributes.motif": "too-long" },
    });
  });

  it("is not for what is out already", async () => {
    const slug = await whole(market);
    await submit(slug);
    await publish("officer", slug);
    await expect(giveBack("officer", slug)).rejects.toMatchObject({ code: "catalogue.cannot-move" });
  });
});

describe("withdrawing", () => {
  it("takes it off the shelf, once, by the maker alone; it may be sent again", async () => {
    const slug = await whole(market);
    await submit(slug);
    await publish("officer", slug);
    await expect(withdrawProduct(await acting(market, "other"), { slug })).rejects.toBeInstanceOf(Missing);
    const ctx = await acting(market, "maker");
    await withdrawProduct(ctx, { slug });
    await withdrawProduct(ctx, { slug });
    expect(await record(slug)).toMatchObject({ status: "withdrawn" });
    expect((await told(slug)).filter(({ kind }) => kind === "product.withdrawn")).toHaveLength(1);
    await submit(slug);
    expect((await record(slug)).status).toBe("submitted");
  });
});
