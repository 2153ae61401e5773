import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addProductPhotos } from "#app/domain/catalogue/add-product-photos.server.ts";
import { describeProductPhoto } from "#app/domain/catalogue/describe-product-photo.server.ts";
import { moveProductPhoto } from "#app/domain/catalogue/move-product-photo.server.ts";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { publishProduct } from "#app/domain/catalogue/publish-product.server.ts";
import { removeProductPhoto } from "#app/domain/catalogue/remove-product-photo.server.ts";
import { removedPhoto } from "#app/domain/catalogue/removed-photo.server.ts";
import { restoreProductPhoto } from "#app/domain/catalogue/restore-product-photo.server.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { sweepPhotos } from "#app/domain/media/sweep-photos.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, drafted, picture, whole } from "./cast.ts";

let market: TestHouse;

beforeAll(async () => {
  market = await testHouse();
  await cast(market);
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
    await market.rows<{ kind: string; subject_id: string }>(
      `select kind, subject_id from events where noun_id = '${(await record(slug)).id}' order by id`,
    )
  ).map(({ kind }) => kind);
const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );
const add = async (slug: string, photos: unknown[], key = newToken()) =>
  addProductPhotos(await acting(market, "maker"), { key, slug, photos });

describe("photographs", () => {
  it("are kept clean, in the order sent, and their renditions are asked for", async () => {
    const slug = await drafted(market);
    await add(slug, [await picture(10), await picture(11)]);
    await add(slug, [await picture(12)]);
    const { photos } = await record(slug);
    expect(photos.map((photo) => [photo.position, photo.width, photo.ready])).toEqual([
      [1, 310, false],
      [2, 311, false],
      [3, 312, false],
    ]);
    const jobs = await market.rows<{ count: string }>(
      `select count(*)::text from pgboss.job where name = 'make-renditions' and data->>'photoId' in (${photos.map((photo) => `'${photo.id}'`).join(",")})`,
    );
    expect(jobs[0]?.count).toBe("3");
    expect(await kinds(slug)).toEqual(["product.created", "product.photos-added", "product.photos-added"]);
  });

  it("sent twice are there once, with the same key and with another", async () => {
    const slug = await drafted(market);
    const [one, two, key] = [await picture(20), await picture(21), newToken()];
    await Promise.all([add(slug, [one, two], key), add(slug, [one, two], key)]);
    await add(slug, [one, two, one]);
    expect((await record(slug)).photos).toHaveLength(2);
    expect(await kinds(slug)).toEqual(["product.created", "product.photos-added"]);
  });

  it("sent one by one go where they were chosen, whichever arrives first", async () => {
    const slug = await drafted(market);
    const at = async (number: number, place: string) =>
      addProductPhotos(await acting(market, "maker"), {
        key: newToken(),
        slug,
        photos: [await picture(number)],
        place,
      });
    await at(26, "3");
    await at(24, "1");
    await at(25, "2");
    // A place that is taken is nobody's to take: it goes to the end.
    await at(27, "2");
    expect((await record(slug)).photos.map((photo) => [photo.position, photo.width])).toEqual([
      [1, 324],
      [2, 325],
      [3, 326],
      [4, 327],
    ]);
  });

  it("are at most eight, and none at all is a fault", async () => {
    const slug = await drafted(market);
    await add(slug, await Promise.all([30, 31, 32, 33, 34, 35].map(picture)));
    expect(await faultsOf(add(slug, await Promise.all([36, 37, 38].map(picture))))).toEqual({
      photos: "catalogue.too-many-photos",
    });
    expect(await faultsOf(add(slug, []))).toEqual({ photos: "catalogue.no-photo" });
    expect((await record(slug)).photos).toHaveLength(6);
  });

  const svg = Buffer.from(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
  );
  it.each([
    ["an SVG", async () => svg, "photo.format"],
    ["an SVG called a JPEG", async () => Buffer.concat([Buffer.from("\n"), svg]), "photo.format"],
    ["a web page", async () => Buffer.from("<!doctype html><script>"), "photo.format"],
    ["half a JPEG", async () => (await picture(40)).bytes.subarray(0, 300), "photo.broken"],
  ])("of what is none (%s) are refused, and with one bad all are left", async (_what, bytes, code) => {
    const slug = await drafted(market);
    const bad = { name: "rug.jpg", bytes: await bytes(), type: "image/jpeg" };
    expect(await faultsOf(add(slug, [await picture(41), bad]))).toEqual({ photos: code });
    expect((await record(slug)).photos).toEqual([]);
  });

  it("of a stranger's listing cannot be touched", async () => {
    const slug = await drafted(market);
    await add(slug, [await picture(50)]);
    const photo = (await record(slug)).photos[0]!.id;
    const stranger = await acting(market, "other");
    await expect(
      addProductPhotos(stranger, { key: newToken(), slug, photos: [await picture(51)] }),
    ).rejects.toBeInstanceOf(Missing);
    await expect(removeProductPhoto(stranger, { slug, photo })).rejects.toBeInstanceOf(Missing);
    await expect(moveProductPhoto(stranger, { slug, photo, to: "first" })).rejects.toBeInstanceOf(Missing);
    await expect(describeProductPhoto(stranger, { slug, photo, altFa: "نه" })).rejects.toBeInstanceOf(Missing);
    await expect(removeProductPhoto(await acting(market, "officer"), { slug, photo })).rejects.toBeInstanceOf(NotYours);
    // Nor may her own listing's address move another's photograph.
    const own = await drafted(market);
    await expect(
      moveProductPhoto(await acting(market, "maker"), { slug: own, photo, to: "first" }),
    ).rejects.toBeInstanceOf(Missing);
    expect((await record(slug)).photos).toHaveLength(1);
  });
});

describe("their order and words", () => {
  it("first, earlier, later; at the ends nothing moves and nothing is told", async () => {
    const slug = await whole(market);
    const ctx = await acting(market, "maker");
    const [a, b, c] = (await record(slug)).photos.map((photo) => photo.id) as [string, string, string];
    const order = async () => (await record(slug)).photos.map((photo) => photo.id);
    await moveProductPhoto(ctx, { slug, photo: c, to: "first" });
    expect(await order()).toEqual([c, a, b]);
    await moveProductPhoto(ctx, { slug, photo: c, to: "later" });
    expect(await order()).toEqual([a, c, b]);
    await moveProductPhoto(ctx, { slug, photo: b, to: "earlier" });
    expect(await order()).toEqual([a, b, c]);
    const told = await kinds(slug);
    await moveProductPhoto(ctx, { slug, photo: a, to: "earlier" });
    await moveProductPhoto(ctx, { slug, photo: c, to: "later" });
    expect(await kinds(slug)).toEqual(told);
    expect((await record(slug)).photos.map((photo) => photo.position)).toEqual([1, 2, 3]);
  });

  it("a place of its own, counted from one; beyond the last is the last", async () => {
    const slug = await whole(market);
    const ctx = await acting(market, "maker");
    const [a, b, c] = (await record(slug)).photos.map((photo) => photo.id) as [string, string, string];
    const order = async () => (await record(slug)).photos.map((photo) => photo.id);
    await moveProductPhoto(ctx, { slug, photo: a, to: "3" });
    expect(await order()).toEqual([b, c, a]);
    await moveProductPhoto(ctx, { slug, photo: a, to: "۲" });
    expect(await order()).toEqual([b, a, c]);
    await moveProductPhoto(ctx, { slug, photo: b, to: "8" });
    expect(await order()).toEqual([a, c, b]);
    for (const to of ["0", "9", "up"])
      expect(await faultsOf(moveProductPhoto(ctx, { slug, photo: a, to }))).toEqual({ to: "choose" });
    expect(await order()).toEqual([a, c, b]);
  });

  it("a description in both languages is kept and told once", async () => {
    const slug = await whole(market);
    const ctx = await acting(market, "maker");
    const photo = (await record(slug)).photos[0]!.id;
    for (const _ of [1, 2]) await describeProductPhoto(ctx, { slug, photo, altFa: "نمای روبه‌رو", altEn: "Front" });
    expect((await record(slug)).photos[0]).toMatchObject({ altFa: "نمای روبه‌رو", altEn: "Front" });
    expect((await kinds(slug)).filter((kind) => kind === "product.photo-described")).toHaveLength(1);
  });
});

describe("taking one away", () => {
  it("works on a draft, twice is once", async () => {
    const slug = await whole(market);
    const ctx = await acting(market, "maker");
    const photo = (await record(slug)).photos[1]!.id;
    await removeProductPhoto(ctx, { slug, photo });
    await removeProductPhoto(ctx, { slug, photo });
    expect((await record(slug)).photos).toHaveLength(2);
    expect((await kinds(slug)).filter((kind) => kind === "product.photo-removed")).toHaveLength(1);
    await add(slug, [await picture(60)]);
    expect((await record(slug)).photos.map((one) => one.position)).toEqual([1, 3, 4]);
  });

  it("it can be put back where it was with its words, once, until it is swept; nobody else's can", async () => {
    const slug = await whole(market);
    const ctx = await acting(market, "maker");
    const [first, photo] = (await record(slug)).photos.map((one) => one.id) as [string, string];
    await describeProductPhoto(ctx, { slug, photo, altFa: "پشت کار", altEn: "The back" });
    const { id } = await record(slug);
    expect(await removedPhoto(market.db, id, photo)).toBeNull();
    await removeProductPhoto(ctx, { slug, photo });
    await expect(restoreProductPhoto(await acting(market, "other"), { slug, photo })).rejects.toBeInstanceOf(Missing);
    const own = await drafted(market);
    await expect(restoreProductPhoto(ctx, { slug: own, photo })).rejects.toBeInstanceOf(Missing);
    await Promise.all([1, 2].map(() => restoreProductPhoto(ctx, { slug, photo })));
    expect((await record(slug)).photos[1]).toMatchObject({
      id: photo,
      position: 2,
      altFa: "پشت کار",
      altEn: "The back",
    });
    expect((await kinds(slug)).filter((kind) => kind === "product.photo-restored")).toHaveLength(1);
    await removeProductPhoto(ctx, { slug, photo: first });
    await market.rows(`update photos set created_at = created_at - interval '2 days' where id = '${first}'`);
    await sweepPhotos(await market.ctxOf({ kind: "system", job: "test" }), {});
    await expect(restoreProductPhoto(ctx, { slug, photo: first })).rejects.toMatchObject({
      code: "catalogue.photo-gone",
    });
  });

  it("a listing that is out keeps three; a change of its pictures sends it back to review", async () => {
    const slug = await whole(market);
    await submitProduct(await acting(market, "maker"), { slug });
    await publishProduct(await acting(market, "officer"), { slug, version: String((await record(slug)).version) });
    const ctx = await acting(market, "maker");
    const photo = (await record(slug)).photos[0]!.id;
    await expect(removeProductPhoto(ctx, { slug, photo })).rejects.toMatchObject({ code: "catalogue.least-photos" });
    await add(slug, [await picture(70)]);
    expect((await record(slug)).status).toBe("submitted");
    await removeProductPhoto(ctx, { slug, photo });
    expect((await record(slug)).photos).toHaveLength(3);
  });
});
