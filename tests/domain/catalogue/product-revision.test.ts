import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptRevision } from "#app/domain/catalogue/accept-revision.server.ts";
import { addProductPhotos } from "#app/domain/catalogue/add-product-photos.server.ts";
import { dropRevision } from "#app/domain/catalogue/drop-revision.server.ts";
import { markProduct } from "#app/domain/catalogue/mark-product.server.ts";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { publishProduct } from "#app/domain/catalogue/publish-product.server.ts";
import { returnRevision } from "#app/domain/catalogue/return-revision.server.ts";
import { changesQueue, ownChanges } from "#app/domain/catalogue/revision-queries.server.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { submitRevision } from "#app/domain/catalogue/submit-revision.server.ts";
import { withdrawProduct } from "#app/domain/catalogue/withdraw-product.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, fillIn, phones, picture, whole } from "./cast.ts";

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
const kinds = async (slug: string) =>
  (
    await market.rows<{ kind: string }>(
      `select kind from events where noun_id = '${(await record(slug)).id}' and kind like 'product.revision%' order by id`,
    )
  ).map(({ kind }) => kind.replace("product.revision-", ""));
const moves = async (slug: string) =>
  (
    await market.rows<{ m: string }>(
      `select coalesce(t.from_state, '') || '>' || t.to_state as m from transitions t join product_revisions r on r.id = t.noun_id
       join products p on p.id = r.product_id where t.noun = 'revision' and p.slug = '${slug}' order by t.id`,
    )
  ).map(({ m }) => m);

async function published(): Promise<string> {
  const slug = await whole(market);
  await submitProduct(await acting(market, "maker"), { slug });
  await publishProduct(await acting(market, "officer"), { slug, version: String((await record(slug)).version) });
  return slug;
}

/** A listing that is out, with a wider kilim and a new title waiting beside it. */
async function changed(): Promise<string> {
  const slug = await published();
  await fillIn(market, "maker", slug, { titleFa: "گلیم پهن" }, { widthCm: "۱۳۰" }, ["name", "size"]);
  return slug;
}
async function sent(): Promise<string> {
  const slug = await changed();
  await submitRevision(await acting(market, "maker"), { slug });
  return slug;
}
const seen = async (slug: string) => {
  const { revision } = await record(slug);
  return { slug, revision: revision?.id ?? "", version: String(revision?.version ?? 0) };
};
const accept = async (who: keyof typeof phones, slug: string) =>
  acceptRevision(await acting(market, who), await seen(slug));
const giveBack = async (who: keyof typeof phones, slug: string, more: Record<string, unknown> = {}) =>
  returnRevision(await acting(market, who), { ...(await seen(slug)), note: "عرض را دوباره اندازه بگیرید.", ...more });

describe("changing a listing that is out", () => {
  it("leaves it on the shelf as it is; prices change at once, judged parts wait beside it", async () => {
    const slug = await published();
    const { version } = await record(slug);
    const priced = await fillIn(market, "maker", slug, { priceToman: "20000000" }, {}, ["price"]);
    expect(priced).toMatchObject({ waits: false, walking: false });
    expect(await record(slug)).toMatchObject({
      status: "published",
      version: version + 1,
      prices: { IRR: "200000000" },
      revision: null,
    });
    const waiting = await fillIn(market, "maker", slug, { titleFa: "گلیم پهن" }, { widthCm: "۱۳۰" }, ["name", "size"]);
    expect(waiting).toMatchObject({ waits: true });
    expect(await record(slug)).toMatchObject({
      status: "published",
      version: version + 1,
      attributes: { widthCm: 120 },
      texts: { fa: { title: "گلیم سماور و سینی" } },
      revision: { status: "open", version: 2, changes: { titleFa: "گلیم پهن", "attributes.widthCm": 130 } },
    });
    expect(
      await market.rows(`select 1 from shelf s join products p on p.id = s.product_id where p.slug = '${slug}'`),
    ).toHaveLength(1);
    expect(await kinds(slug)).toEqual(["saved", "saved"]);
    expect(await ownChanges(market.db, (await acting(market, "maker")).actor as Maker)).toContainEqual(
      expect.objectContaining({ slug, status: "open" }),
    );
  });

  it("back to what it was is no change: the revision ends", async () => {
    const slug = await changed();
    await fillIn(market, "maker", slug, {}, {}, ["name", "size"]);
    expect((await record(slug)).revision).toBeNull();
    expect(await moves(slug)).toEqual([">open", "open>dropped"]);
    expect(await kinds(slug)).toEqual(["saved", "saved", "saved", "dropped"]);
  });

  it("may not lose what must be said, nor overwrite what another saved meanwhile", async () => {
    const slug = await changed();
    await expect(fillIn(market, "maker", slug, {}, { motif: "" }, ["origin"])).rejects.toMatchObject({
      fields: { "attributes.motif": "required" },
    });
    await expect(fillIn(market, "maker", slug, { priceToman: "" }, {}, ["price"])).rejects.toBeInstanceOf(Invalid);
    const stale = { slug, step: "name", version: String((await record(slug)).version), revision: "", titleFa: "دیگر" };
    await expect(saveProduct(await acting(market, "maker"), stale)).rejects.toMatchObject({
      code: "catalogue.edited-meanwhile",
    });
    expect((await record(slug)).revision?.changes).toMatchObject({ titleFa: "گلیم پهن" });
  });
});

describe("sending changes", () => {
  it("is the maker's alone, and once; strangers find nothing, and nothing is sent where nothing waits", async () => {
    const slug = await changed();
    await expect(submitRevision(await acting(market, "other"), { slug })).rejects.toBeInstanceOf(Missing);
    await expect(submitRevision(await acting(market, "manager"), { slug })).rejects.toBeInstanceOf(NotYours);
    await submitRevision(await acting(market, "maker"), { slug });
    await submitRevision(await acting(market, "maker"), { slug });
    expect((await kinds(slug)).filter((kind) => kind === "submitted")).toHaveLength(1);
    expect((await record(slug)).revision).toMatchObject({ status: "submitted" });
    const queue = await changesQueue(market.db, (await acting(market, "officer")).actor as Person);
    expect(queue).toContainEqual(expect.objectContaining({ slug, count: 2 }));
    const far = await changesQueue(market.db, (await acting(market, "farOfficer")).actor as Person);
    expect(far.map((row) => row.slug)).not.toContain(slug);
    const none = await published();
    await expect(submitRevision(await acting(market, "maker"), { slug: none })).rejects.toBeInstanceOf(Missing);
  });
});

describe("dropping changes", () => {
  it("takes them away, once, and the listing stays as it is", async () => {
    const slug = await sent();
    await expect(dropRevision(await acting(market, "other"), { slug })).rejects.toBeInstanceOf(Missing);
    await dropRevision(await acting(market, "maker"), { slug });
    await dropRevision(await acting(market, "maker"), { slug });
    expect(await record(slug)).toMatchObject({ status: "published", revision: null, attributes: { widthCm: 120 } });
    expect((await kinds(slug)).filter((kind) => kind === "dropped")).toHaveLength(1);
    expect(await moves(slug)).toEqual([">open", "open>submitted", "submitted>dropped"]);
  });
});

describe("an officer who judges changes", () => {
  it("takes them over: the version rises, it is told, once", async () => {
    const slug = await sent();
    const { version } = await record(slug);
    const judged = await seen(slug);
    await acceptRevision(await acting(market, "officer"), judged);
    await acceptRevision(await acting(market, "secretary"), judged);
    expect(await record(slug)).toMatchObject({
      status: "published",
      version: version + 1,
      attributes: { widthCm: 130 },
      texts: { fa: { title: "گلیم پهن" } },
      revision: null,
    });
    expect((await kinds(slug)).filter((kind) => kind === "accepted")).toHaveLength(1);
    expect(await moves(slug)).toEqual([">open", "open>submitted", "submitted>accepted"]);
    const [row] = await market.rows(
      `select r.reviewed_by from product_revisions r where r.id = '${judged.revision}' and r.reviewed_at is not null`,
    );
    expect(row).toEqual({ reviewed_by: (await market.as(phones.officer)).id });
  });

  it("decides about what she saw, of her body's clusters, once sent, and never about her own", async () => {
    const slug = await sent();
    const old = await seen(slug);
    await fillIn(market, "maker", slug, { titleFa: "گلیم پهن‌تر" }, {}, ["name"]);
    await expect(acceptRevision(await acting(market, "officer"), old)).rejects.toMatchObject({
      code: "catalogue.changed-meanwhile",
    });
    await expect(accept("farOfficer", slug)).rejects.toBeInstanceOf(Missing);
    await expect(accept("maker", slug)).rejects.toBeInstanceOf(NotYours);
    const other = await sent();
    const mixed = { ...(await seen(other)), slug };
    await expect(acceptRevision(await acting(market, "officer"), mixed)).rejects.toBeInstanceOf(Missing);
    const { id } = await market.as(phones.maker);
    await market.rows(
      `insert into duties (person_id, kind, body_id) values ('${id}', 'officer', '${world.bodies.secretariat}')`,
    );
    await expect(accept("maker", slug)).rejects.toMatchObject({ code: "catalogue.own-product" });
    await expect(giveBack("maker", slug)).rejects.toMatchObject({ code: "catalogue.own-product" });
    await market.rows(`update duties set ended_at = now() where person_id = '${id}'`);
    const unsent = await changed();
    await expect(accept("officer", unsent)).rejects.toMatchObject({ code: "catalogue.cannot-move" });
    expect((await record(slug)).attributes).toMatchObject({ widthCm: 120 });
  });

  it("sends them back with a note and marks; she mends one, and the mark at it goes", async () => {
    const slug = await sent();
    await expect(giveBack("officer", slug, { note: "" })).rejects.toMatchObject({ fields: { note: "catalogue.note" } });
    const marks = { attributes: { widthCm: "با ریشه یا بی ریشه؟" }, titleFa: "نقش را بنویسید" };
    await giveBack("officer", slug, { marks });
    await giveBack("officer", slug, { marks });
    expect((await kinds(slug)).filter((kind) => kind === "returned")).toHaveLength(1);
    expect(await record(slug)).toMatchObject({
      status: "published",
      attributes: { widthCm: 120 },
      revision: {
        status: "returned",
        marks: { titleFa: "نقش را بنویسید", "attributes.widthCm": "با ریشه یا بی ریشه؟" },
      },
    });
    await fillIn(market, "maker", slug, {}, { widthCm: "۱۲۸" }, ["size"]);
    expect((await record(slug)).revision?.marks).toEqual({ titleFa: "نقش را بنویسید" });
    await submitRevision(await acting(market, "maker"), { slug });
    await accept("secretary", slug);
    expect((await record(slug)).attributes).toMatchObject({ widthCm: 128 });
    expect(await moves(slug)).toEqual([
      ">open",
      "open>submitted",
      "submitted>returned",
      "returned>submitted",
      "submitted>accepted",
    ]);
  });

  it("of two at once one wins, and the other is told so", async () => {
    const slug = await sent();
    const what = await seen(slug);
    const [officer, secretary] = [await acting(market, "officer"), await acting(market, "secretary")];
    const answers = await Promise.allSettled([
      acceptRevision(officer, what),
      returnRevision(secretary, { ...what, note: "عرض را دوباره اندازه بگیرید." }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "catalogue.cannot-move" },
    });
    expect(await moves(slug)).toHaveLength(3);
  });
});

describe("changes beside a listing that leaves the shelf", () => {
  it("are taken into it, for it will be looked at as a whole", async () => {
    const withdrawn = await sent();
    await withdrawProduct(await acting(market, "maker"), { slug: withdrawn });
    const slug = await changed();
    await addProductPhotos(await acting(market, "maker"), { key: newToken(), slug, photos: [await picture(9)] });
    for (const [one, status] of [
      [withdrawn, "withdrawn"],
      [slug, "submitted"],
    ] as const)
      expect(await record(one)).toMatchObject({ status, attributes: { widthCm: 130 }, revision: null });
    expect((await moves(slug)).at(-1)).toBe("open>dropped");
    await submitProduct(await acting(market, "maker"), { slug: withdrawn });
    expect((await record(withdrawn)).status).toBe("submitted");
  });
});

describe("a cooperative with a grant", () => {
  it("changes and marks what waits, in her name; it can neither send nor judge", async () => {
    const { id } = await market.as(phones.maker);
    const [grant] = await market.rows<{ id: string }>(
      `insert into grants (membership_id, scopes, granted_by) values ('${world.membershipId}', '{edit-products}', '${id}') returning id`,
    );
    const slug = await published();
    await fillIn(market, "clerk", slug, {}, { widthCm: "۱۲۵" }, ["size"]);
    await markProduct(await acting(market, "manager"), { slug, marks: { attributes: { widthCm: "درست است؟" } } });
    const { revision } = await record(slug);
    expect(revision).toMatchObject({ status: "open", marks: { "attributes.widthCm": "درست است؟" } });
    const events = await market.rows(
      `select kind, grant_id from events where noun_id = '${(await record(slug)).id}' and kind in ('product.revision-saved', 'product.marked') order by id`,
    );
    expect(events).toEqual([
      { kind: "product.revision-saved", grant_id: grant?.id },
      { kind: "product.marked", grant_id: grant?.id },
    ]);
    await expect(dropRevision(await acting(market, "manager"), { slug })).rejects.toBeInstanceOf(NotYours);
    await market.rows(`update grants set revoked_at = now() where id = '${grant?.id}'`);
    await expect(
      markProduct(await acting(market, "manager"), { slug, marks: { titleFa: "x" } }),
    ).rejects.toBeInstanceOf(Missing);
  });
});
