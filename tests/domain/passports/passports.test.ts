import { gunzipSync } from "node:zlib";
import jsQR from "jsqr";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { publishProduct } from "#app/domain/catalogue/publish-product.server.ts";
import { recordEvidence } from "#app/domain/catalogue/record-evidence.server.ts";
import { claimOwnership } from "#app/domain/passports/claim-ownership.server.ts";
import { qrText, readCode } from "#app/domain/passports/code.ts";
import { countLook, forgetReaders } from "#app/domain/passports/count-look.server.ts";
import { type Credential, type PieceSubject, payloadOf } from "#app/domain/passports/credential.ts";
import { signMissing } from "#app/domain/passports/due.server.ts";
import { currentKey, publicKeys, signatureHolds } from "#app/domain/passports/keys.server.ts";
import { liftSuspension } from "#app/domain/passports/lift-suspension.server.ts";
import { makeOwnershipCode } from "#app/domain/passports/make-ownership-code.server.ts";
import { officersPassport, officersPassports } from "#app/domain/passports/office-queries.server.ts";
import { ownershipView } from "#app/domain/passports/ownership.server.ts";
import { paperOf } from "#app/domain/passports/print.server.ts";
import { passportOf, printedState, signedOf } from "#app/domain/passports/queries.server.ts";
import { recordNumber } from "#app/domain/passports/record-number.server.ts";
import { revokePassport } from "#app/domain/passports/revoke-passport.server.ts";
import { signGrant } from "#app/domain/passports/sign-grant.server.ts";
import { signPassport } from "#app/domain/passports/sign-passport.server.ts";
import { statusList, statusLists } from "#app/domain/passports/status-list.server.ts";
import { suspendPassport } from "#app/domain/passports/suspend-passport.server.ts";
import { takeOwnership } from "#app/domain/passports/take-ownership.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { createKeys } from "#app/platform/crypto.server.ts";
import { loader as credentialLoader } from "#app/routes/machine/credential.ts";
import { loader as issuerLoader } from "#app/routes/machine/issuer.ts";
import { loader as proofLoader } from "#app/routes/machine/proof.tsx";
import { faceAsked, withProofFace } from "#app/routes/machine/proof-face.ts";
import { loader as verifyLoader } from "#app/routes/machine/verify.ts";
import { judge, readInput, readList } from "#app/routes/machine/verify-core.mjs";
import { loader as productLoader } from "#app/routes/market/product.tsx";
import { loader as productsLoader } from "#app/routes/market/products.tsx";
import { loader as shopLoader } from "#app/routes/market/shop.tsx";
import { qrFile } from "#app/routes/passport-qr.server.ts";
import { turnedAway } from "#tests/domain/producers/programme.ts";
import { knocker } from "#tests/routes/doors.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";

let t: Shop;
let officer: Awaited<ReturnType<TestHouse["as"]>>;
let system: Ctx;
let guest: Ctx;
beforeAll(async () => {
  t = await openShop();
  officer = await dutyOf("secretariat", "officer");
  system = await t.ctxOf({ kind: "system", job: "test" });
  guest = await t.ctxOf({ kind: "guest" });
});
afterAll(() => t.close());

/** Somebody new with a duty in the village's body. */
async function dutyOf(body: string, kind: string, phone = `+98900000${1000 + Math.floor(Math.random() * 8999)}`) {
  const { id } = await t.as(phone);
  await t.rows(
    `insert into duties (person_id, kind, body_id) select '${id}', '${kind}', id from bodies where slug like '%${body}'`,
  );
  return t.as(phone, { name: kind });
}
const productOf = async (slug: string) =>
  (await t.rows<{ id: string; version: number }>(`select id, version from products where slug = '${slug}'`))[0]!;
/** Lets everybody listen to the newest event of a kind, as the worker would. */
async function hear(kind: string) {
  const [event] = await t.rows<{ id: number }>(`select max(id)::int as id from events where kind = '${kind}'`);
  await react(system, event!.id);
}
const told = async (kind: string, id: string) =>
  (await t.rows(`select 1 from events where kind = '${kind}' and noun_id = '${id}'`)).length;
const subjectOf = async (serial: string) =>
  payloadOf<Credential<PieceSubject>>((await signedOf(guest, serial))!.jwt).credentialSubject;
async function issued(slug: string) {
  const { id } = await productOf(slug);
  await signPassport(system, { product: id, reason: "issued" });
  const [row] = await t.rows<{ serial: string }>(`select serial from passports where product_id = '${id}'`);
  return row!.serial;
}
/** The places a list says are bad. */
async function badIn(list: number): Promise<number[]> {
  const said = payloadOf<{ credentialSubject: { encodedList: string } }>(
    await statusList(await t.ctxOf({ kind: "guest" }), list),
  );
  const bits = gunzipSync(Buffer.from(said.credentialSubject.encodedList.slice(1), "base64url"));
  expect(bits.length).toBe(16_384);
  return [...bits].flatMap((byte, at) =>
    [...Array(8).keys()].filter((bit) => byte & (0x80 >> bit)).map((bit) => at * 8 + bit),
  );
}
const placeOf = async (serial: string) =>
  Number(payloadOf((await signedOf(guest, serial))!.jwt).credentialStatus[0]!.statusListIndex);

describe("a passport", () => {
  test("is signed when its piece is published, with a serial of its own if it came without, and once", async () => {
    await t.rows(`update products set passport_serial = null where slug = 'jajim-cushion-45'`);
    await t.rows(`update products set availability = 'unique' where slug = 'jajim-cushion-45'`);
    const { id, version } = await productOf("jajim-cushion-45");
    // Three pictures, the third of which is the back of the weave.
    await t.rows(`with f as (insert into files (path, sha256, size, media_type)
        select 't/' || n, repeat(n::text, 64), 1, 'image/jpeg' from generate_series(0, 2) n returning id, path),
      ph as (insert into photos (original_file_id, address, width, height, blur) select id, md5(path), 1, 1, '' from f returning id, address)
      insert into product_photos (product_id, photo_id, position) select '${id}', ph.id, substr(f.path, 3)::int from ph join f on md5(f.path) = ph.address`);
    await publishProduct(await t.ctxOf(officer), { slug: "jajim-cushion-45", version: String(version), note: "" });
    await hear("product.published");
    await hear("product.published");
    const passports = await t.rows<{ id: string; serial: string }>(
      `select id, serial from passports where product_id = '${id}'`,
    );
    expect(passports).toEqual([{ id: expect.any(String), serial: expect.stringMatching(/^KHP-\d{4}-\d{5}$/) }]);
    expect(await told("passport.signed", passports[0]!.id)).toBe(1);
    const subject = await subjectOf(passports[0]!.serial);
    expect(subject).toMatchObject({
      serial: passports[0]!.serial,
      family: expect.any(String),
      photographs: [{ shot: "rug" }, { shot: "ruler" }, { shot: "backOfWeave", sha256: "2".repeat(64) }],
    });
  });

  test("of a service there is none, nor of what is not out", async () => {
    expect(
      await signPassport(system, { product: (await productOf("translation-craft-fa-en")).id, reason: "issued" }),
    ).toBeNull();
    const [draft] = await t.rows<{ id: string }>("select id from products where status = 'draft' limit 1");
    expect(await signPassport(system, { product: draft!.id, reason: "issued" })).toBeNull();
  });

  test("is a credential of the union or secretariat behind its cluster, which anybody's WebCrypto verifies", async () => {
    const serial = await issued("carpet-herati-250x350");
    const { jwt, kid } = (await signedOf(guest, serial))!;
    const keys = await publicKeys(guest);
    const key = keys.find((one) => one.kid === kid)!;
    expect(key.iss).toMatch(/\/v\/issuers\/carpet-union$/);
    const [head = "", payload = "", sig = ""] = jwt.split(".");
    expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({
      alg: "EdDSA",
      typ: "vc+jwt",
      cty: "vc",
      kid,
    });
    const imported = await crypto.subtle.importKey("jwk", { kty: key.kty, crv: key.crv, x: key.x }, "Ed25519", false, [
      "verify",
    ]);
    const holds = (text: string) =>
      crypto.subtle.verify("Ed25519", imported, Buffer.from(sig, "base64url"), Buffer.from(text));
    expect(await holds(`${head}.${payload}`)).toBe(true);
    expect(await holds(`${head}.${payload.slice(0, -1)}${payload.endsWith("A") ? "B" : "A"}`)).toBe(false);
    const said = payloadOf<Credential<PieceSubject>>(jwt);
    expect(said).toMatchObject({
      type: ["VerifiableCredential", "PiecePassport"],
      issuer: { id: key.iss },
      version: 1,
    });
    // What a cluster is reported to be is no fact until somebody looked it up in its register.
    expect(said.credentialSubject.geographicalIndication).toBeUndefined();
    expect(JSON.stringify(said)).not.toMatch(/phone|birth|national_code/i);
  });

  test("tells a geographical indication once it was checked", async () => {
    const { id } = await productOf("carpet-herati-250x350");
    await t.rows(
      `update geographical_indications set status = 'registered', register = 'Lisbon', number = '1000', checked_on = '2026-01-05',
         checked_by = (select id from persons order by id limit 1) where slug = 'ardabil-carpet-international'`,
    );
    await signPassport(system, { product: id, reason: "changed" });
    expect((await subjectOf("ARD-2401-0020")).geographicalIndication).toEqual({
      register: "Lisbon",
      number: "1000",
      status: "registered",
      checkedOn: "2026-01-05",
    });
  });

  test("is signed anew for what an officer finds, and what was said before stays", async () => {
    const serial = await issued("carpet-fine-herati-140x220");
    const before = (await signedOf(guest, serial))!;
    const { version } = await productOf("carpet-fine-herati-140x220");
    const find = {
      slug: "carpet-fine-herati-140x220",
      version: String(version),
      keys: ["raj"],
      level: "inspected",
      reportNo: "",
      issuer: "",
      day: "",
    };
    await recordEvidence(await t.ctxOf(officer), find);
    await hear("product.evidence-recorded");
    await hear("product.evidence-recorded");
    const after = (await signedOf(guest, serial))!;
    expect([before.version, after.version]).toEqual([1, 2]);
    expect((await subjectOf(serial)).attributes.find(({ key }) => key === "raj")).toMatchObject({
      evidence: "inspected",
    });
    expect(await signedOf(guest, serial, before.hash.slice(0, 22))).toMatchObject({ jwt: before.jwt, version: 1 });
    await expect(t.rows(`update credentials set jwt = 'x' where hash = '${after.hash}'`)).rejects.toThrow(
      /never edited/,
    );
    const printed = (of: typeof before) =>
      printedState(guest, readCode(qrText("https://k.example", of).split("/v/")[1]!));
    expect([await printed(before), await printed(after)]).toEqual(["older", "current"]);
  });

  test("is refused in print with one character changed, or a serial nobody gave", async () => {
    const serial = await issued("kilim-dragon-150x220");
    const signed = (await signedOf(guest, serial))!;
    const code = qrText("", signed).slice(3);
    expect(await printedState(guest, readCode(code))).toBe("current");
    for (let at = code.indexOf(".") + 1; at < code.length; at += 7) {
      if (code[at] === ".") continue;
      const other = code.slice(0, at) + (code[at] === "A" ? "B" : "A") + code.slice(at + 1);
      expect(await printedState(guest, readCode(other))).toBe("tampered");
    }
    expect(await printedState(guest, readCode(code.replace(serial, "ARD-2408-0001")))).toBe("tampered");
    expect(await printedState(guest, readCode(serial))).toBeNull();
  });
});

describe("an officer", () => {
  test("suspends, lifts and revokes, and the lists say so at once", async () => {
    const serial = await issued("verni-deer-150x230");
    const place = await placeOf(serial);
    const asOfficer = await t.ctxOf(officer);
    await suspendPassport(asOfficer, { serial, reason: "بررسی" });
    expect(await badIn(2)).toEqual([place]);
    expect(await passportOf(guest, serial)).toMatchObject({ state: "suspended", reason: "بررسی" });
    // And the maker hears of it.
    await hear("passport.suspended");
    const heard = await t.rows(
      "select distinct n.template from notices n join producers pr on pr.person_id = n.person_id join shops s on s.producer_id = pr.id join passports pa on pa.shop_id = s.id where n.template like 'passport-%'",
    );
    expect(heard).toEqual([{ template: "passport-suspended" }]);
    await liftSuspension(asOfficer, { serial });
    expect(await badIn(2)).toEqual([]);
    await Promise.all([
      revokePassport(asOfficer, { serial, reason: "رونوشت" }),
      revokePassport(asOfficer, { serial, reason: "رونوشت" }),
    ]);
    expect(await badIn(1)).toEqual([place]);
    expect(await passportOf(guest, serial)).toMatchObject({ state: "revoked", reason: "رونوشت" });
    const [row] = await t.rows<{ id: string }>(`select id from passports where serial = '${serial}'`);
    expect(await told("passport.revoked", row!.id)).toBe(1);
    expect(await turnedAway(suspendPassport(asOfficer, { serial, reason: "x" }))).toBe("passports.revoked");
    await expect(
      t.rows(`update passports set revoked_at = null, revocation_reason = null where serial = '${serial}'`),
    ).rejects.toThrow(/stays so/);
    expect(
      await signPassport(system, { product: (await productOf("verni-deer-150x230")).id, reason: "changed" }),
    ).toBeNull();
  });

  test("of another body finds nothing, a guest and a maker are turned away, and nobody decides of her own", async () => {
    const serial = await issued("kilim-wheel-90x140");
    const elsewhere = await dutyOf("honey-union", "officer");
    expect(await turnedAway(revokePassport(await t.ctxOf(elsewhere), { serial, reason: "x" }))).toBe("missing");
    expect(await turnedAway(revokePassport(guest, { serial, reason: "x" }))).toBe("not yours");
    const there = await t.ctxOf(elsewhere);
    expect(await turnedAway(officersPassport(there, elsewhere, serial))).toBe("missing");
    expect((await officersPassports(there, elsewhere, { q: serial, state: "", page: 1 })).rows).toEqual([]);
    const here = await t.ctxOf(officer);
    expect(
      (await officersPassports(here, officer, { q: serial.toLowerCase(), state: "valid", page: 1 })).rows,
    ).toMatchObject([{ serial, state: "valid" }]);
    expect((await officersPassports(here, officer, { q: "100%", state: "", page: 1 })).rows).toEqual([]);
    const [maker] = await t.rows<{ id: string }>(
      `select pr.person_id as id from passports pa join shops s on s.id = pa.shop_id join producers pr on pr.id = s.producer_id where pa.serial = '${serial}'`,
    );
    const own = await t.ctxOf({ ...officer, id: maker!.id });
    expect(await turnedAway(revokePassport(own, { serial, reason: "x" }))).toBe("passports.own");
    expect(await turnedAway(recordNumber(own, { serial, number: "12" }))).toBe("passports.own");
  });

  test("writes down the national carpet passport's number, which is signed with it", async () => {
    const serial = await issued("carpet-sheikh-safi-200x300");
    await recordNumber(await t.ctxOf(officer), { serial, number: "1404123456" });
    expect((await subjectOf(serial)).nationalCarpetPassport).toEqual({ number: "1404123456" });
    expect(await passportOf(guest, serial)).toMatchObject({
      version: 2,
      versions: [{ reason: "national-number" }, { reason: "issued" }],
    });
  });
});

test("a badge is signed too, and one taken back is so in the list at once", async () => {
  const [grant] = await t.rows<{ id: string; code: string }>(
    "select id, code from badge_grants where revoked_at is null limit 1",
  );
  await signGrant(system, { grant: grant!.id });
  await signGrant(system, { grant: grant!.id });
  const signed = (await signedOf(guest, grant!.code))!;
  expect(signed.version).toBe(1);
  const place = await placeOf(grant!.code);
  expect(await badIn(1)).not.toContain(place);
  await t.rows(`update badge_grants set revoked_at = market_now(), revocation_reason = 'x' where id = '${grant!.id}'`);
  expect(await badIn(1)).toContain(place);
});

test("a badge taken back is gone at once from lists, filters, pieces and shops, and revoked wherever its code is checked", async () => {
  const { show, knock } = knocker(t);
  const [held] = await t.rows<{ id: string; code: string; shop: string; slug: string }>(
    `select g.id, g.code, s.slug as shop, p.slug from badge_grants g join badges b on b.id = g.badge_id and b.slug = 'national-rural-brand'
     join shops s on s.id = g.shop_id join products p on p.shop_id = s.id and p.status = 'published' where g.revoked_at is null order by g.id limit 1`,
  );
  const { id, code, shop, slug } = held!;
  const seen = async () => {
    const list = await show(productsLoader, "/fa/products?badge=national-rural-brand");
    const piece = await show(productLoader, `/fa/products/${slug}`, { slug });
    const page = await show(shopLoader, `/fa/shops/${shop}`, { slug: shop });
    const text = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
    return [text(list).includes(`"slug":"${slug}"`), text(piece).includes(code), text(page).includes(code)];
  };
  await signGrant(system, { grant: id });
  expect(await seen()).toEqual([true, true, true]);
  await revokeBadge(await t.ctxOf(officer), { grant: id, reason: "پروانه تمدید نشد." });
  expect(await seen()).toEqual([false, false, false]);
  expect(await show(proofLoader, `/v/${code}`, { code })).toMatchObject({ data: { proof: { state: "revoked" } } });
  const ld = (await knock(credentialLoader, `/v/${code}/credential?as=ld`, { code })) as Response;
  expect(await ld.json()).toMatchObject({ certificationStatus: "https://schema.org/CertificationInactive" });
  expect(await badIn(1)).toContain(await placeOf(code));
});

test("a passport outlives its listing, and its photographs with it", async () => {
  await t.rows(`insert into products (slug, shop_id, cluster_id, family, status, availability, passport_serial, maker_share_bps, published_at)
    select 'gone-soon', shop_id, cluster_id, family, 'published', 'made-to-order', 'ARD-GONE-1', 9000, now() from products where slug = 'kilim-dragon-150x220'`);
  const serial = await issued("gone-soon");
  await t.rows("delete from shelf where product_id = (select id from products where slug = 'gone-soon')");
  await t.rows("delete from products where slug = 'gone-soon'");
  expect(await passportOf(guest, serial)).toMatchObject({ state: "valid", product: null });
  await expect(t.rows(`delete from passports where serial = '${serial}'`)).rejects.toThrow(/append-only/);
});

test("with a new secret what was signed before still verifies, also when the old secret is gone", async () => {
  const serial = await issued("verni-rooster-75x200");
  const signed = (await signedOf(guest, serial))!;
  const [old, fresh] = ["a".repeat(40), "b".repeat(40)];
  const other = { fieldKey: "c".repeat(40), indexKey: "d".repeat(40) };
  const at = guest.now;
  expect(currentKey(createKeys({ ...other, signingKey: old }), "x", at).kid).not.toBe(
    currentKey(createKeys({ ...other, signingKey: `2:${fresh},1:${old}` }), "x", at).kid,
  );
  expect(currentKey(t.house.keys, "x", at).kid).not.toBe(currentKey(t.house.keys, "x", new Date("2031-01-01")).kid);
  const later: Ctx = { ...guest, house: { ...t.house, keys: createKeys({ ...other, signingKey: fresh }) } };
  expect(await printedState(later, readCode(qrText("", signed).slice(3)))).toBe("current");
  expect(
    signatureHolds(
      (await publicKeys(later)).find(({ kid }) => kid === signed.kid)!.x,
      jwtText(signed.jwt),
      signed.jwt.split(".")[2]!,
    ),
  ).toBe(true);
  // And what it signs from then on is signed with a key of another name.
  await signPassport(
    { ...system, house: later.house },
    { product: (await productOf("verni-silk-40x60")).id, reason: "issued" },
  );
  expect((await signedOf(guest, "ARD-2412-0011"))!.kid).not.toBe(signed.kid);
});
const jwtText = (jwt: string) => jwt.slice(0, jwt.lastIndexOf("."));

test("looks are counted once a reader and day, without her address, and a counter that fails is no fault", async () => {
  const serial = await issued("tableau-caravan-50x70");
  const { id, firstLook } = (await passportOf(guest, serial))!;
  expect(firstLook).toBeNull();
  const look = async (ip: string) => countLook(await t.ctxOf({ kind: "guest" }, { ip }), id);
  await look("192.0.2.7");
  await look("192.0.2.7");
  await look("192.0.2.8");
  expect(await passportOf(guest, serial)).toMatchObject({ looks: 2, firstLook: expect.stringMatching(/^\d{4}-/) });
  expect(JSON.stringify(await t.rows("select * from passport_readers"))).not.toContain("192.0.2");
  await forgetReaders(t.house, new Date(guest.now.getTime() + 2 * 86_400_000));
  expect(await t.rows("select 1 from passport_readers")).toEqual([]);
  expect((await passportOf(guest, serial))?.looks).toBe(2);
  await countLook(guest, "00000000-0000-7000-8000-000000000000");
});

test("what is out without a passport gets one, once", async () => {
  await signMissing(system);
  const before = await t.rows("select 1 from credentials");
  expect(before.length).toBeGreaterThan(50);
  await signMissing(system);
  expect(await t.rows("select 1 from credentials")).toHaveLength(before.length);
});

describe("one address, three faces", () => {
  test("is answered as it is asked for", async () => {
    expect(faceAsked("")).toBe("text/html");
    expect(faceAsked("*/*")).toBe("text/html");
    expect(faceAsked("text/html,application/xhtml+xml,*/*;q=0.8")).toBe("text/html");
    expect(faceAsked("application/vc+jwt")).toBe("application/vc+jwt");
    expect(faceAsked("text/html;q=0.5, application/ld+json")).toBe("application/ld+json");
    expect(faceAsked("image/png")).toBe("text/html");
    const led = (path: string, accept = "*/*") =>
      new URL(withProofFace(new Request(`https://k.example${path}`, { headers: { Accept: accept } })).url);
    expect(led("/v/ARD-1.jwt").pathname).toBe("/v/ARD-1/credential");
    expect(led("/v/ARD-1", "application/ld+json").search).toBe("?as=ld");
    expect(led("/v/status/1", "application/vc+jwt").pathname).toBe("/v/status/1");
    expect(led("/fa", "application/vc+jwt").pathname).toBe("/fa");
  });

  test("gives the credential word for word, the piece in schema.org's, and 404 for what nobody signed", async () => {
    const { knock } = knocker(t);
    const serial = "ARD-2401-0020";
    const at = (code: string, as = "") =>
      knock(credentialLoader, `/v/${code}/credential${as}`, { code }) as Promise<Response>;
    const jwt = await at(serial);
    expect(jwt.headers.get("Content-Type")).toBe("application/vc+jwt");
    expect(jwt.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(await jwt.text()).toBe((await signedOf(guest, serial))!.jwt);
    expect(await (await at(serial, "?as=ld")).json()).toMatchObject({
      "@type": "IndividualProduct",
      serialNumber: serial,
      hasCertification: { certificationStatus: "https://schema.org/CertificationActive" },
    });
    expect((await at("NOBODY-1")).status).toBe(404);
    expect((await at("NOBODY-1", "?as=ld")).status).toBe(404);
    const issuer = (await knock(issuerLoader, "/v/issuers/carpet-union", { issuer: "carpet-union" })) as Response;
    expect(await issuer.json()).toMatchObject({ verificationMethod: [{ type: "JsonWebKey" }] });
    expect(((await knock(issuerLoader, "/v/issuers/nobody", { issuer: "nobody" })) as Response).status).toBe(404);
  });
});

describe("ownership", () => {
  const serial = "ARD-2408-0001";
  let buyer: Awaited<ReturnType<TestHouse["as"]>>;
  let friend: typeof buyer;
  let third: typeof buyer;
  const made = async (who: typeof buyer) => (await makeOwnershipCode(await t.ctxOf(who), { serial })).code;
  const take = async (who: typeof buyer, code: string) => takeOwnership(await t.ctxOf(who), { serial, code });
  const standing = async (who: typeof buyer) => (await ownershipView(t.db, who, serial)).standing;
  beforeAll(async () => {
    await issued("kilim-samovar-120x180");
    buyer = await t.as("+989121110001");
    friend = await t.as("+989121110002");
    third = await t.as("+989121110003");
    const { number } = await t.paidOrder({ "kilim-samovar-120x180": 1 });
    await t.rows(`update orders set person_id = '${buyer.id}' where number = '${number}'`);
  });

  test("is hers who bought the piece and has it, and nobody else's", async () => {
    const claim = async (who: typeof buyer) => claimOwnership(await t.ctxOf(who), { serial });
    expect(await turnedAway(claim(buyer))).toBe("passports.not-bought");
    await t.rows(
      `update consignments set status = 'delivered', delivered_at = now() where order_id = (select id from orders where person_id = '${buyer.id}')`,
    );
    expect(await standing(buyer)).toBe("bought");
    expect(await turnedAway(claim(friend))).toBe("passports.not-bought");
    expect(await turnedAway(claimOwnership(guest, { serial }))).toBe("not yours");
    await Promise.all([claim(buyer), claim(buyer)]);
    expect(await t.rows("select way from ownerships")).toEqual([{ way: "bought" }]);
    expect(await standing(buyer)).toBe("yours");
    expect(await turnedAway(makeOwnershipCode(await t.ctxOf(friend), { serial }))).toBe("missing");
  });

  test("goes on by a code that is kept hashed, once, and of two who enter it at once to one", async () => {
    const first = await made(buyer);
    const code = await made(buyer);
    expect(JSON.stringify(await t.rows("select * from ownership_codes"))).not.toContain(code);
    expect(JSON.stringify(await t.rows("select data from events where kind = 'passport.code-made'"))).not.toContain(
      code,
    );
    expect(await turnedAway(take(friend, first))).toBe("code: passports.code-wrong");
    const both = await Promise.allSettled([take(friend, code.toLowerCase()), take(third, code)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await t.rows("select way from ownerships where ended_at is null")).toEqual([{ way: "given" }]);
    expect(await turnedAway(take(buyer, code))).toBe("code: passports.code-wrong");
    expect(await passportOf(guest, serial)).toMatchObject({
      hands: 1,
      lastHanded: expect.stringMatching(/^\d{4}-\d{2}/),
      owned: true,
    });
    expect(JSON.stringify(await passportOf(guest, serial))).not.toMatch(
      new RegExp(`${buyer.id}|${friend.id}|${third.id}`),
    );
  });

  test("does not go on by a code that has run out, nor by guessing", async () => {
    const owner = (await standing(friend)) === "yours" ? friend : third;
    const code = await made(owner);
    await t.rows("update ownership_codes set expires_at = market_now() - interval '1 minute' where ended_at is null");
    expect(await turnedAway(take(buyer, code))).toBe("code: passports.code-wrong");
    const guesser = await t.as("+989121110004");
    for (let n = 0; n < 10; n++)
      expect(await turnedAway(take(guesser, `AAAAAAAAA${n}`))).toBe("code: passports.code-wrong");
    expect(await turnedAway(take(guesser, "AAAAAAAAAB"))).toBe("limits.too-many");
  });
});

describe("a tag in a stranger's hand", () => {
  const slug = "carpet-runner-80x320";
  let serial = "";
  let scanned = "";
  beforeAll(async () => {
    serial = await issued(slug);
  });
  /** What the page that needs no line knows, as it was saved at this moment. */
  const saved = async () => {
    const ctx = await t.ctxOf({ kind: "guest" });
    const keys = await publicKeys(ctx);
    const lists = await Promise.all((await statusLists(ctx)).map((jwt) => readList(jwt, keys)));
    return { keys, lists: lists.filter((list) => list !== null), now: new Date(ctx.now) };
  };
  const online = async (code: string) => {
    const answer = (await knocker(t).show(proofLoader, `/v/${code}`, { code })) as unknown as {
      data: { printed: string | null; passport: { state: string } | null };
      init: { status?: number } | null;
    };
    return [answer.init?.status ?? 200, answer.data.printed, answer.data.passport?.state ?? null];
  };

  test("is read off its picture, and verified with a line and without", async () => {
    const { id } = await productOf(slug);
    const file = await qrFile(guest, id, "/code.png");
    const { data, info } = await sharp(Buffer.from(await file.arrayBuffer()))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    scanned = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? "";
    expect(scanned).toMatch(new RegExp(`^${t.house.env.origin}/v/${serial}\\.[\\w-]{22}\\.[\\w-]{86}$`));
    expect((await paperOf(guest, id))?.link).toBe(scanned);
    expect(await online(scanned.split("/v/")[1]!)).toEqual([200, "current", "valid"]);
    const known = await saved();
    expect(await judge(readInput(scanned), known)).toMatchObject({
      state: "signed",
      serial,
      signer: { en: expect.stringContaining("union") },
    });
    const { jwt } = (await signedOf(guest, serial))!;
    expect(await judge(readInput(jwt), known)).toMatchObject({ state: "valid", serial });
    expect(await judge(readInput(scanned), { ...known, jwt })).toMatchObject({ state: "valid", serial });
    expect(await judge(readInput(serial), known)).toMatchObject({ state: "number-only" });
    expect(await judge(readInput("what is this"), known)).toMatchObject({ state: "unreadable" });
    // After its term, and by keys that are not there.
    expect(await judge(readInput(jwt), { ...known, now: new Date("2099-01-01") })).toMatchObject({ state: "expired" });
    expect(await judge(readInput(jwt), { ...known, keys: [] })).toMatchObject({ state: "unknown-key" });
  });

  test("is refused with one byte changed, wherever it is", async () => {
    const known = await saved();
    const { jwt } = (await signedOf(guest, serial))!;
    const changed = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    const code = scanned.split("/v/")[1]!;
    for (const at of [serial.length + 3, code.length - 40, code.length - 1]) {
      expect((await judge(readInput(scanned.replace(code, changed(code, at))), known)).state).toBe("forged");
      expect(await online(changed(code, at))).toEqual([422, "tampered", null]);
    }
    for (const at of [200, 900, jwt.length - 50, jwt.length - 1])
      expect((await judge(readInput(changed(jwt, at)), known)).state).toMatch(/^(forged|unreadable)$/);
    // Another piece's credential under this code, and one body's key in another's name.
    const other = (await signedOf(guest, "ARD-2408-0001"))!.jwt;
    expect((await judge(readInput(scanned), { ...known, jwt: other })).state).toBe("forged");
    const keys = known.keys.map((key) => ({ ...key, iss: `${key.iss}-other` }));
    expect((await judge(readInput(jwt), { ...known, keys })).state).toBe("forged");
  });

  test("is revoked with a line at once, and without one as soon as its list is fresh", async () => {
    const before = await saved();
    await revokePassport(await t.ctxOf(officer), { serial, reason: "برچسب رونوشت شده است." });
    const { jwt } = (await signedOf(guest, serial))!;
    expect(await online(scanned.split("/v/")[1]!)).toEqual([200, "current", "revoked"]);
    const known = await saved();
    for (const said of [scanned, jwt, serial]) expect((await judge(readInput(said), known)).state).toBe("revoked");
    // An old list knows nothing of it, and says of when it is.
    const old = await judge(readInput(jwt), before);
    expect(old).toMatchObject({ state: "valid", listsAt: before.lists[0]!.at });
    // A list that somebody else made is no list.
    const list = await statusList(guest, 1);
    expect(await readList(`${list.slice(0, -8)}AAAAAAAA`, known.keys)).toBeNull();
    // What is revoked is not printed any more.
    const { id } = await productOf(slug);
    expect(await turnedAway(qrFile(guest, id, "/code.png"))).toBe("missing");
  });

  test("may be checked by a page that holds all it needs and lets nothing else run", async () => {
    const page = (await knocker(t).knock(verifyLoader, "/verify.html?l=en")) as unknown as Response;
    const html = await page.text();
    expect(html).not.toMatch(/src="|href="(?!\/verify\.html")|@import|url\(/);
    const policy = page.headers.get("Content-Security-Policy") ?? "";
    const script = /<script type="module">([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script))).toString(
      "base64",
    );
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(script).not.toMatch(/^(import|export) /m);
    expect(JSON.parse(/id="known">(.*)<\/script>/.exec(html)?.[1] ?? "")).toMatchObject({
      keys: await publicKeys(guest),
    });
  });
});
