import { afterAll, beforeAll, expect, test } from "vitest";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { joinCooperative } from "#app/domain/cooperatives/join-cooperative.server.ts";
import { leaveCooperative } from "#app/domain/cooperatives/leave-cooperative.server.ts";
import { actsForMe, cooperativesToJoin, myMemberships } from "#app/domain/cooperatives/my-queries.server.ts";
import { memberFile, members } from "#app/domain/cooperatives/queries.server.ts";
import { revokeGrant } from "#app/domain/cooperatives/revoke-grant.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { type Maker, producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { applicant, appointed, foundProgramme, turnedAway } from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let manager: Awaited<ReturnType<typeof appointed>>;
let otherManager: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  manager = await appointed(market, "manager", body("kilim-coop"));
  otherManager = await appointed(market, "manager", body("other-coop"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

/** A verified maker with a draft, a member of the kilim cooperative. */
async function member(scopes = ["show", "edit-products"]) {
  const { application, phone } = await applicant(market);
  await verifyProducer(await market.ctxOf(officer), {
    application,
    nameEn: `Maker ${phone.slice(-4)}`,
    cluster: "kilim-anbaran",
  });
  const actor: Maker = producer.admit(await market.as(phone));
  const product = `kilim-of-${phone.slice(-4)}`;
  await market.rows(`
    with made as (insert into products (slug, shop_id, cluster_id, family, availability, maker_share_bps)
      select '${product}', '${actor.producer.shopId}', id, 'flatweave', 'unique', 7800 from clusters where slug = 'kilim-anbaran' returning id)
    insert into product_texts (product_id, locale, title, description) select id, 'fa', 'گلیم سماور', '' from made`);
  const { id: grant } = await joinCooperative(await market.ctxOf(actor), {
    cooperative: "kilim-coop",
    scopes,
    until: "",
    consent: "on",
    key: newToken(),
  });
  const [live] = await myMemberships(await market.ctxOf(actor), actor);
  return { actor, product, grant, membership: live?.id ?? "" };
}

test("a manager sees her members and what each entrusts; another manager none of them", async () => {
  const { membership, product } = await member();
  const ctx = await market.ctxOf(manager);
  expect(await members(ctx, manager)).toMatchObject([
    { id: membership, grant: { scopes: ["show", "edit-products"] }, published: 0 },
  ]);
  expect(await memberFile(ctx, manager, membership)).toMatchObject({
    mayEdit: true,
    products: [{ slug: product, title: "گلیم سماور", status: "draft" }],
  });
  const elsewhere = await market.ctxOf(otherManager);
  expect(await members(elsewhere, otherManager)).toEqual([]);
  expect(await turnedAway(memberFile(elsewhere, otherManager, membership))).toBe("missing");
  expect(await turnedAway(memberFile(ctx, manager, "no-such-member"))).toBe("missing");
});

test("without the right to edit, drafts are not shown; taken back, they are gone at once; left, so is she", async () => {
  const shown = await member(["show"]);
  const ctx = await market.ctxOf(manager);
  expect(await memberFile(ctx, manager, shown.membership)).toMatchObject({ mayEdit: false, products: [] });
  const trusting = await member();
  expect((await memberFile(ctx, manager, trusting.membership)).products).toHaveLength(1);
  await revokeGrant(await market.ctxOf(trusting.actor), { grant: trusting.grant });
  expect(await memberFile(ctx, manager, trusting.membership)).toMatchObject({
    mayEdit: false,
    grant: null,
    products: [],
  });
  await leaveCooperative(await market.ctxOf(trusting.actor), { membership: trusting.membership });
  expect(await turnedAway(memberFile(ctx, manager, trusting.membership))).toBe("missing");
});

test("she reads every act done in her name, by whom and under which permission, and nobody else does", async () => {
  const { actor, product, grant, membership } = await member();
  const { actor: other } = await member();
  await market.rows(`insert into events (kind, noun, noun_id, actor_id, actor_kind, subject_id, grant_id)
    select 'product.saved', 'product', p.id, '${manager.id}', 'person', p.shop_id, '${grant}' from products p, generate_series(1, 10) where p.slug = '${product}'`);
  const [shop] = await market.rows<{ slug: string }>(`select slug from shops where id = '${actor.producer.shopId}'`);
  await grantBadge(await market.ctxOf(officer), { shop: shop?.slug, badge: "verified-maker", reason: "دیده شد." });

  const acts = await actsForMe(await market.ctxOf(actor), actor);
  expect(acts.filter((act) => act.kind === "product.saved")).toHaveLength(10);
  expect(acts.find((act) => act.kind === "product.saved")).toMatchObject({
    title: "گلیم سماور",
    product,
    cooperative: { en: "Kilim cooperative" },
  });
  expect(acts[0]).toMatchObject({ kind: "badge.granted", title: "سازندهٔ تأییدشده", cooperative: null });
  // What she did herself is not among them.
  expect(acts.map((act) => act.kind)).not.toContain("grant.given");
  expect((await actsForMe(await market.ctxOf(other), other)).map((act) => act.kind)).toEqual(["shop.opened"]);
  expect((await memberFile(await market.ctxOf(manager), manager, membership)).acts).toHaveLength(10);
});

test("the cooperative behind her cluster comes first, and bodies that are none are not offered", async () => {
  const { actor } = await member();
  const choices = await cooperativesToJoin(await market.ctxOf(actor), actor);
  expect(choices[0]).toMatchObject({ slug: "kilim-coop", own: true });
  expect(choices.map((one) => one.slug)).not.toContain("secretariat");
});
