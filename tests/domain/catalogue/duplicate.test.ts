import { afterAll, beforeAll, expect, it } from "vitest";
import { duplicateProduct } from "#app/domain/catalogue/duplicate-product.server.ts";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { turnedAway } from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, drafted, type phones, whole } from "./cast.ts";

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

const copy = async (slug: string, { who = "maker" as keyof typeof phones, photos = "", key = newToken() } = {}) =>
  duplicateProduct(await acting(market, who), { key, slug, photos });
const record = async (slug: string) => {
  const [row] = await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`);
  return recordOf(market.db, row!.id);
};

it("takes words, particulars, prices and parcel along, as a draft marked as a copy; pieces and photographs stay", async () => {
  const slug = await whole(market, "stock");
  await market.rows(
    `update products set status = 'submitted', submitted_at = now(), passport_serial = 'ARD-1', monthly_ceiling = 4 where slug = '${slug}'`,
  );
  const from = await record(slug);
  await market.rows(`update stock_items set made = 5, on_hand = 5 where product_id = '${from.id}'`);
  await market.rows(
    `insert into attribute_evidence (product_id, key, value, level, recorded_by) select '${from.id}', 'dye', '"natural"', 'inspected', id from persons limit 1`,
  );
  const made = await record((await copy(slug)).slug);
  expect(made.slug).not.toBe(slug);
  expect(made).toMatchObject({
    status: "draft",
    version: 1,
    submittedAt: null,
    publishedAt: null,
    family: from.family,
    attributes: from.attributes,
    prices: from.prices,
    ...{ weightG: from.weightG, leadTimeDays: from.leadTimeDays, makerShareBps: from.makerShareBps },
    texts: {
      fa: { title: "گلیم سماور و سینی (رونوشت)", description: from.texts.fa?.description },
      en: { title: "Samovar kilim (copy)" },
    },
    photos: [],
    stock: { made: 0, onHand: 0 },
  });
  expect(
    await market.rows(
      `select passport_serial, monthly_ceiling, (select count(*)::int from attribute_evidence where product_id = p.id) as evidence from products p where id = '${made.id}'`,
    ),
  ).toEqual([{ passport_serial: null, monthly_ceiling: 4, evidence: 0 }]);
  expect(await market.rows(`select kind, data->>'copyOf' as of from events where noun_id = '${made.id}'`)).toEqual([
    { kind: "product.created", of: from.id },
  ]);
});

it("leaves behind what belongs to one lot", async () => {
  const slug = await drafted(market);
  await market.rows(
    `update products set attributes = '{"lotNo": "7", "labName": "L", "labReportNo": "R", "labReportDate": "2026-01-01", "bestBefore": "2027-01-01", "form": "comb"}' where slug = '${slug}'`,
  );
  expect((await record((await copy(slug)).slug)).attributes).toEqual({ form: "comb" });
});

it("takes photographs along when she says so, and the variants that are offered", async () => {
  const slug = await whole(market, "stock");
  const from = await record(slug);
  for (const [position, retired] of [
    [0, "null"],
    [1, "now()"],
  ] as const)
    await market.rows(
      `with v as (insert into product_variants (product_id, position, name_fa, takes, retired_at) values ('${from.id}', ${position}, 'گونهٔ ${position}', 2, ${retired}) returning id)
       insert into variant_prices select id, 'IRR', 7000 from v`,
    );
  const made = await record((await copy(slug, { photos: "on" })).slug);
  expect(made.photos.map(({ id }) => id)).toEqual(from.photos.map(({ id }) => id));
  expect(
    await market.rows(
      `select name_fa, takes, amount::int from product_variants v join variant_prices on variant_id = v.id where product_id = '${made.id}'`,
    ),
  ).toEqual([{ name_fa: "گونهٔ 0", takes: 2, amount: 7000 }]);
});

it("the same press twice makes one; one of a kind is one again; a long title keeps its mark", async () => {
  const slug = await drafted(market);
  await market.rows(
    `update product_texts set title = repeat('گ', 120) where locale = 'fa' and product_id = (select id from products where slug = '${slug}')`,
  );
  const key = newToken();
  const [one, two] = await Promise.all([copy(slug, { key }), copy(slug, { key })]);
  expect(one).toEqual(two);
  const made = await record(one!.slug);
  expect(made.stock).toMatchObject({ made: 1, onHand: 1 });
  expect(made.texts.fa?.title).toMatch(/^گ+ \(رونوشت\)$/);
  expect(made.texts.fa?.title.length).toBeLessThanOrEqual(120);
});

it("is hers, or her cooperative's with her grant to edit, and then without her photographs", async () => {
  const slug = await whole(market);
  expect(await turnedAway(copy(slug, { who: "other" }))).toBe("missing");
  expect(await turnedAway(copy(slug, { who: "manager" }))).toBe("missing");
  expect(await turnedAway(copy(slug, { who: "officer" }))).toBe("not yours");
  const [grant] = await market.rows<{ id: string }>(
    `insert into grants (membership_id, scopes, granted_by, consent) select '${world.membershipId}', array['edit-products'], person_id, '{"locale":"fa","version":1}'
     from producers where id = '${world.producerId}' returning id`,
  );
  const made = await record((await copy(slug, { who: "clerk", photos: "on" })).slug);
  expect(made.photos).toEqual([]);
  expect(made.shopId).toBe((await record(slug)).shopId);
  expect(await market.rows(`select grant_id from events where noun_id = '${made.id}'`)).toEqual([
    { grant_id: grant?.id },
  ]);
  expect(await turnedAway(copy(slug, { who: "strangeManager" }))).toBe("missing");
  await market.rows(`update grants set revoked_at = now()`);
  expect(await turnedAway(copy(slug, { who: "clerk" }))).toBe("missing");
});
