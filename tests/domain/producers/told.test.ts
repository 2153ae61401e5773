import { afterAll, beforeAll, expect, test } from "vitest";
import { grantBadge } from "#app/domain/badges/grant-badge.server.ts";
import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { joinCooperative } from "#app/domain/cooperatives/join-cooperative.server.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { hearing } from "./hearing.ts";
import { applicant, appointed, foundProgramme } from "./programme.ts";

let market: TestHouse;
let officer: Awaited<ReturnType<typeof appointed>>;
let manager: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  manager = await appointed(market, "manager", body("kilim-coop"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const { noticesTo } = hearing(() => market);

test("she is told once by message and in the app: received, verified, honoured, revoked", async () => {
  const { application, actor } = await applicant(market);
  expect(await noticesTo(actor.id)).toMatchObject([
    { channel: "in-app", template: "application-received" },
    { channel: "sms", template: "application-received", text: expect.stringContaining("/fa/join/application") },
  ]);
  const office = await market.ctxOf(officer);
  await verifyProducer(office, { application, nameEn: "Told Maker", cluster: "kilim-anbaran" });
  expect((await noticesTo(actor.id)).map((one) => one.template)).toEqual([
    "application-verified",
    "application-verified",
  ]);
  await grantBadge(office, { shop: "told-maker", badge: "verified-maker", reason: "کارگاه دیده شد." });
  expect(await noticesTo(actor.id)).toMatchObject([
    { channel: "in-app", template: "badge-granted", text: expect.stringContaining("سازندهٔ تأییدشده") },
    { channel: "sms", template: "badge-granted" },
  ]);
  const [grant] = await market.rows<{ id: string }>("select id from badge_grants");
  await revokeBadge(office, { grant: grant?.id, reason: "کارگاه بسته است." });
  expect((await noticesTo(actor.id))[1]).toMatchObject({
    template: "badge-revoked",
    text: expect.stringContaining("کارگاه بسته است."),
  });
});

test("a refusal reaches the applicant with the way to its reason", async () => {
  const { application, actor } = await applicant(market);
  await noticesTo(actor.id);
  await refuseApplication(await market.ctxOf(officer), { application, reason: "other", text: "ناتمام" });
  expect(await noticesTo(actor.id)).toMatchObject([
    { template: "application-refused" },
    { channel: "sms", text: expect.stringContaining("/fa/join/application") },
  ]);
});

test("what her cooperative does in her name is in the app each time, and rings once a day", async () => {
  const { application, phone } = await applicant(market);
  await verifyProducer(await market.ctxOf(officer), { application, nameEn: "Acted For", cluster: "kilim-anbaran" });
  const maker = await market.as(phone);
  const { id: grant } = await joinCooperative(await market.ctxOf(maker), {
    cooperative: "kilim-coop",
    scopes: ["show", "edit-products"],
    until: "",
    consent: "on",
    key: newToken(),
  });
  await market.rows(`
    with made as (insert into products (slug, shop_id, cluster_id, family, availability, maker_share_bps)
      select 'acted', '${maker.producer?.shopId}', id, 'flatweave', 'unique', 7800 from clusters where slug = 'kilim-anbaran' returning id)
    insert into product_texts (product_id, locale, title, description) select id, 'fa', 'گلیم سماور', '' from made`);
  await noticesTo(maker.id);
  const act = (by: string, under: string | null) =>
    market.rows(`insert into events (kind, noun, noun_id, actor_id, actor_kind, subject_id, grant_id)
      select 'product.saved', 'product', id, '${by}', 'person', shop_id, ${under ? `'${under}'` : "null"} from products where slug = 'acted'`);
  await act(manager.id, grant);
  expect(await noticesTo(maker.id)).toMatchObject([
    { channel: "in-app", template: "acted-for-you", text: expect.stringContaining("گلیم سماور") },
    { channel: "sms", text: expect.stringContaining("تعاونی گلیم") },
  ]);
  await act(manager.id, grant);
  expect((await noticesTo(maker.id)).map((one) => one.channel)).toEqual(["in-app"]);
  await market.advance(25 * 3600);
  await act(manager.id, grant);
  expect((await noticesTo(maker.id)).map((one) => one.channel)).toEqual(["in-app", "sms"]);
  // Her own work is no news to her.
  await act(maker.id, null);
  expect(await noticesTo(maker.id)).toEqual([]);
});
