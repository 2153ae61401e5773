import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepPhotos } from "#app/domain/media/sweep-photos.server.ts";
import { shownPlace } from "#app/domain/producers/place.ts";
import { addShopPhotos } from "#app/domain/shops/add-shop-photos.server.ts";
import { describeShopPhoto } from "#app/domain/shops/describe-shop-photo.server.ts";
import { ownShop } from "#app/domain/shops/own-shop.server.ts";
import { removeShopPhoto } from "#app/domain/shops/remove-shop-photo.server.ts";
import { removeShopPortrait } from "#app/domain/shops/remove-shop-portrait.server.ts";
import { answersOf, storyOf } from "#app/domain/shops/rules.ts";
import { saveBodyShop } from "#app/domain/shops/save-body-shop.server.ts";
import { saveShop } from "#app/domain/shops/save-shop.server.ts";
import { setShopPortrait } from "#app/domain/shops/set-shop-portrait.server.ts";
import { producer } from "#app/platform/actor.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { acting, cast, picture } from "#tests/domain/catalogue/cast.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
  await cast(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const mine = async (who: "maker" | "other" = "maker") => {
  const ctx = await acting(market, who);
  return ownShop(ctx.db, producer.admit(ctx.actor));
};
const written = (version: number, more: Record<string, unknown> = {}) => ({
  version: String(version),
  nameFa: "دار گلی",
  nameEn: "Goli's loom",
  storyFa1: "از مادربزرگم آموختم.\n\nهفت‌ساله بودم.",
  storyFa2: "",
  storyFa3: "سماور و سینی، همیشه با حاشیهٔ سرمه‌ای.",
  workplaceFa: "یک دار ایستاده کنار پنجره.",
  people: { 0: { nameFa: "گلی", roleFa: "می‌بافد" }, 1: { nameFa: "", nameEn: "", roleFa: "", roleEn: "" } },
  policyFa: "رفوی یک‌ساله با من.",
  shown: "place",
  ...more,
});
const faults = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );

test("a story is told in answers and kept as paragraphs", () => {
  expect(storyOf(["یک\n\nدو", "", "سه"])).toBe("یک\nدو\n\nسه");
  expect(answersOf("یک\nدو\n\nسه")).toEqual(["یک\nدو", "سه", ""]);
  expect(answersOf("")).toEqual(["", "", ""]);
  expect(answersOf("a\n\nb\n\nc\n\nd")).toEqual(["a", "b", "c\nd"]);
  for (const answers of [
    ["a", "b", "c"],
    ["a", "", ""],
    ["", "", ""],
  ])
    expect(answersOf(storyOf(answers))).toEqual(answers);
});

test("a shop is saved once; the same again is no change, another's words under an old version are refused", async () => {
  const ctx = await acting(market, "maker");
  const { version } = await mine();
  await saveShop(ctx, written(version));
  expect(await mine()).toMatchObject({
    version: version + 1,
    nameFa: "دار گلی",
    storyFa: "از مادربزرگم آموختم.\nهفت‌ساله بودم.\n\nسماور و سینی، همیشه با حاشیهٔ سرمه‌ای.",
    people: [{ nameFa: "گلی", nameEn: "", roleFa: "می‌بافد", roleEn: "" }],
    showsPlace: true,
  });
  await saveShop(ctx, written(version));
  await expect(saveShop(ctx, written(version, { nameFa: "دار دیگر" }))).rejects.toMatchObject({
    code: "shops.changed-meanwhile",
  });
  expect(await mine()).toMatchObject({ version: version + 1, nameFa: "دار گلی" });
  const told = await market.rows("select data from events where kind = 'shop.saved'");
  expect(told).toHaveLength(1);
});

test("people come and go by their names; a role without a name is a fault at its row", async () => {
  const ctx = await acting(market, "maker");
  const two = { 0: { nameFa: "گلی", roleFa: "می‌بافد" }, 1: { nameFa: "سارا", roleFa: "می‌ریسد", roleEn: "spins" } };
  await saveShop(ctx, written((await mine()).version, { people: two }));
  expect((await mine()).people.map(({ nameFa }) => nameFa)).toEqual(["گلی", "سارا"]);
  expect(
    await faults(saveShop(ctx, written((await mine()).version, { people: { 0: { nameFa: "", roleFa: "می‌بافد" } } }))),
  ).toEqual({
    "people.0.nameFa": "required",
  });
  await saveShop(ctx, written((await mine()).version, { people: { 0: { nameFa: "", roleFa: "" }, 1: two[1] } }));
  expect((await mine()).people.map(({ nameFa }) => nameFa)).toEqual(["سارا"]);
  expect(await faults(saveShop(ctx, written(1, { nameFa: "", shown: "street" })))).toEqual({
    nameFa: "required",
    shown: "choose",
  });
});

test("nobody but its maker changes a shop", async () => {
  const before = await mine();
  await saveShop(await acting(market, "other"), written((await mine("other")).version, { nameFa: "دیگری" }));
  await expect(saveShop(await acting(market, "officer"), written(1))).rejects.toBeInstanceOf(NotYours);
  expect(await mine()).toEqual(before);
});

test("a cooperative's shop is told by its manager; a clerk, another cooperative's manager and a maker cannot", async () => {
  await market.rows(
    "insert into shops (slug, body_id, name_fa, name_en, opened_at) select 'cooperative-shop', id, 'تعاونی', 'Cooperative', now() from bodies where slug = 'cooperative'",
  );
  const { shown: _, ...form } = written(1, { slug: "cooperative-shop", nameFa: "تعاونی عنبران" });
  for (const stranger of ["strangeManager", "clerk", "maker"] as const)
    await expect(saveBodyShop(await acting(market, stranger), form)).rejects.toBeInstanceOf(
      stranger === "strangeManager" ? Missing : NotYours,
    );
  const manager = await acting(market, "manager");
  for (const _ of [1, 2]) await saveBodyShop(manager, form);
  expect(
    await market.rows(
      "select name_fa, policy_fa, people->0->>'nameFa' as who, version from shops where slug = 'cooperative-shop'",
    ),
  ).toEqual([{ name_fa: "تعاونی عنبران", policy_fa: "رفوی یک‌ساله با من.", who: "گلی", version: 2 }]);
  await expect(saveBodyShop(manager, { ...form, nameFa: "دیگر" })).rejects.toMatchObject({
    code: "shops.changed-meanwhile",
  });
  // A maker's shop is none of a manager's.
  await expect(saveBodyShop(manager, { ...form, slug: "golnaz" })).rejects.toBeInstanceOf(Missing);
  expect(
    await market.rows(
      `select count(*)::int as n from events where kind = 'shop.saved' and actor_id = '${manager.actor.kind === "person" ? manager.actor.id : ""}'`,
    ),
  ).toEqual([{ n: 1 }]);
});

test("the map knows the middle of her place while she shows it, and only the county when she does not", () => {
  const pack = market.house.country;
  const anbaran = { county: "2408", placeFa: "عنبران", showsPlace: true };
  const { centre } = shownPlace(pack, anbaran, "2026-11-23");
  expect(centre?.lat).toBeGreaterThan(38);
  expect(centre?.lat).toBeLessThan(39);
  expect(shownPlace(pack, { ...anbaran, showsPlace: false }, "2026-11-23")).toEqual({ county: "2408", centre: null });
  // A street typed as a place has no middle that anybody looked up, so it gets no mark.
  expect(shownPlace(pack, { ...anbaran, placeFa: "عنبران، کوچهٔ سوم" }, "2026-11-23").centre).toBeNull();
});

test("a portrait is replaced and taken off", async () => {
  const ctx = await acting(market, "maker");
  expect(await faults(setShopPortrait(ctx, { portrait: [] }))).toEqual({ portrait: "shops.no-portrait" });
  for (const number of [80, 80, 81]) await setShopPortrait(ctx, { portrait: [await picture(number)] });
  expect(await market.rows("select 1 from events where kind = 'shop.portrait-set'")).toHaveLength(2);
  for (const _ of [1, 2]) await removeShopPortrait(ctx, {});
  expect(await market.rows("select 1 from events where kind = 'shop.portrait-removed'")).toHaveLength(1);
  expect(await mine()).toMatchObject({ hasPortrait: false });
});

test("pictures of the workplace: once each, six at most, described, removed, and never swept while they hang", async () => {
  const ctx = await acting(market, "maker");
  const two = [await picture(90), await picture(91)];
  await Promise.all([addShopPhotos(ctx, { photos: two }), addShopPhotos(ctx, { photos: two })]);
  expect((await mine()).photos).toHaveLength(2);
  expect(await faults(addShopPhotos(ctx, { photos: await Promise.all([92, 93, 94, 95, 96].map(picture)) }))).toEqual({
    photos: "shops.too-many-photos",
  });
  const [first, second] = (await mine()).photos;
  await describeShopPhoto(ctx, { photo: first!.id, altFa: "دار کنار پنجره", altEn: "The loom at the window" });
  const stranger = await acting(market, "other");
  await expect(describeShopPhoto(stranger, { photo: first!.id, altFa: "نه" })).rejects.toBeInstanceOf(Missing);
  await expect(removeShopPhoto(stranger, { photo: first!.id })).rejects.toBeInstanceOf(Missing);
  await removeShopPhoto(ctx, { photo: second!.id });
  await market.advance(3 * 86_400);
  await market.rows("update photos set created_at = created_at - interval '3 days'");
  await sweepPhotos(await market.ctxOf({ kind: "system", job: "test" }), {});
  expect((await mine()).photos).toMatchObject([
    { id: first!.id, altFa: "دار کنار پنجره", altEn: "The loom at the window" },
  ]);
  expect(await market.rows(`select 1 from photos where id = '${second!.id}'`)).toHaveLength(0);
});
