import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { orderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { givePiece } from "#app/domain/orders/give-piece.server.ts";
import { claimOwnership } from "#app/domain/passports/claim-ownership.server.ts";
import { readCode, readPiece } from "#app/domain/passports/code.ts";
import { payloadOf } from "#app/domain/passports/credential.ts";
import { type didDocument, didOf } from "#app/domain/passports/did.ts";
import { publicKeys } from "#app/domain/passports/keys.server.ts";
import { numberPacked, numberPieces } from "#app/domain/passports/number-pieces.server.ts";
import { ownershipView } from "#app/domain/passports/ownership.server.ts";
import { paperOf } from "#app/domain/passports/print.server.ts";
import { passportOf, printedState, signedOf } from "#app/domain/passports/queries.server.ts";
import { revokePassport } from "#app/domain/passports/revoke-passport.server.ts";
import { signPassport } from "#app/domain/passports/sign-passport.server.ts";
import { statusLists } from "#app/domain/passports/status-list.server.ts";
import { takeOwnership } from "#app/domain/passports/take-ownership.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { loader as didLoader } from "#app/routes/machine/did.ts";
import { judge, readInput, readList } from "#app/routes/machine/verify-core.mjs";
import { turnedAway } from "#tests/domain/producers/programme.ts";
import { knocker } from "#tests/routes/doors.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";

let t: Shop;
let system: Ctx;
let guest: Ctx;
/** Goods of which there are twelve, with a passport. */
let run: { id: string; slug: string; shop: string };
let serial: string;
beforeAll(async () => {
  t = await openShop();
  system = await t.ctxOf({ kind: "system", job: "test" });
  guest = await t.ctxOf({ kind: "guest" });
  const [row] = await t.rows<typeof run>(
    `select p.id, p.slug, s.slug as shop from products p join shops s on s.id = p.shop_id join stock_items st on st.product_id = p.id and st.on_hand >= 4
     join product_prices pp on pp.product_id = p.id and pp.currency = 'IRR'
     where p.status = 'published' and p.availability = 'stock' and s.producer_id is not null
       and not exists (select from product_variants v where v.product_id = p.id) order by p.slug limit 1`,
  );
  run = row!;
});
afterAll(() => t.close());

const made = async () =>
  Number((await t.rows<{ made: number }>(`select made from stock_items where product_id = '${run.id}'`))[0]?.made);
const numbers = async (where = "true") =>
  (
    await t.rows<{ number: number }>(
      `select number from passport_pieces x where passport_id = (select id from passports where serial = '${serial}') and ${where} order by 1`,
    )
  ).map(({ number }) => number);
const number = async (count: number, key = newToken()) =>
  numberPieces(await t.maker(run.shop), { key, slug: run.slug, count: String(count) });
/** An order of so many, paid; answers its lines' and its parcel's ids. */
async function bought(goods: Record<string, number>) {
  const { number: order } = await t.paidOrder(goods);
  const [row] = await t.rows<{ order: string; line: string; parcel: string }>(
    `select o.id as order, l.id as line, l.consignment_id as parcel from orders o join order_lines l on l.order_id = o.id where o.number = '${order}'`,
  );
  return { number: order, ...row! };
}

describe("a piece of a run", () => {
  test("gets its number once: of two makers' presses at once no number twice, the same press once", async () => {
    const key = newToken();
    // Goods of which there are many have no passport until they are numbered.
    expect(await paperOf(guest, run.id)).toBeNull();
    await Promise.all([number(1, key), number(1, key), number(1)]);
    serial = (await t.rows<{ serial: string }>(`select serial from passports where product_id = '${run.id}'`))[0]!
      .serial;
    expect(await numbers()).toEqual([1, 2]);
    expect(await turnedAway(number((await made()) + 1))).toMatch(/all-numbered|count/);
    const stranger = await t.rows<{ slug: string }>(
      `select slug from shops where producer_id is not null and slug <> '${run.shop}' limit 1`,
    );
    const hers = await t.maker(stranger[0]!.slug);
    expect(await turnedAway(numberPieces(hers, { key: newToken(), slug: run.slug, count: "1" }))).toBe("missing");
    expect(await turnedAway(numberPieces(guest, { key: newToken(), slug: run.slug, count: "1" }))).toBe("not yours");
    await expect(t.rows("update passport_pieces set number = 9")).rejects.toThrow(/keeps its number/);
    await expect(t.rows("delete from passport_pieces")).rejects.toThrow(/append-only/);
  });

  test("is numbered by her cooperative too while her grant to work on her listings lives", async () => {
    const [member] = await t.rows<{ slug: string; body: string; grant: string; person: string }>(
      `select p.slug, m.body_id as body, g.id as grant, d.person_id as person from products p join shops s on s.id = p.shop_id
       join memberships m on m.producer_id = s.producer_id and m.ended_at is null
       join grants g on g.membership_id = m.id and 'edit-products' = any(g.scopes) and g.revoked_at is null and (g.valid_to is null or g.valid_to > market_now())
       join duties d on d.body_id = m.body_id and d.kind = 'manager' and d.ended_at is null
       where p.status = 'published' and p.availability in ('stock', 'made-to-order') and p.id <> '${run.id}' order by p.slug limit 1`,
    );
    const manager = {
      kind: "person",
      id: member!.person,
      name: "m",
      locale: "fa",
      sessionId: "00000000-0000-7000-8000-000000000000",
    } as const;
    const actor = {
      ...manager,
      duties: [{ kind: "manager", bodyId: member!.body }],
      sleeping: [],
      producer: null,
      applicationId: null,
    };
    const give = async () =>
      numberPieces(await t.ctxOf(actor as never), { key: newToken(), slug: member!.slug, count: "1" });
    await give();
    const told = await t.rows<{ grant_id: string }>(
      "select grant_id from events where kind = 'passport.pieces-numbered' order by id desc limit 1",
    );
    expect(told).toEqual([{ grant_id: member!.grant }]);
    await t.rows(`update grants set revoked_at = market_now() where id = '${member!.grant}'`);
    expect(await turnedAway(give())).toBe("missing");
  });

  test("has a tag of its own, which says which of how many it is and verifies with and without a line", async () => {
    const paper = await paperOf(guest, run.id);
    expect(paper?.run).toMatchObject({ made: await made(), last: 2 });
    expect(readPiece(`${serial}-P2`)).toEqual({ run: serial, number: 2 });
    expect(readPiece(serial)).toBeNull();
    expect(await passportOf(guest, `${serial}-P2`)).toMatchObject({
      state: "valid",
      serial,
      piece: { serial: `${serial}-P2`, number: 2, of: await made() },
    });
    expect((await passportOf(guest, serial))?.piece).toBeNull();
    expect(await passportOf(guest, `${serial}-P99`)).toBeNull();
    expect(await signedOf(guest, `${serial}-P99`)).toBeNull();
    const [tag] = await t.rows<{ hash: string; sig: string }>(
      `select hash, sig from passport_pieces where number = 2 and passport_id = (select id from passports where serial = '${serial}')`,
    );
    const code = `${serial}-P2.${tag!.hash.slice(0, 22)}.${tag!.sig}`;
    expect(await printedState(guest, readCode(code))).toBe("current");
    // The signature is the piece's: under another's number it is none.
    expect(await printedState(guest, readCode(code.replace("-P2.", "-P1.")))).toBe("tampered");
    expect(await judge(readInput(code), await known())).toMatchObject({ state: "signed", serial: `${serial}-P2` });
  });

  test("is known to the order it is packed for: printed numbers first, new ones then, each once", async () => {
    const [one, two] = [await bought({ [run.slug]: 1 }), await bought({ [run.slug]: 2 })];
    const pack = (parcel: string) => numberPacked(system, { consignment: parcel });
    await Promise.all([pack(one.parcel), pack(two.parcel), pack(two.parcel)]);
    const [first, second] = [
      await numbers(`order_line_id = '${one.line}'`),
      await numbers(`order_line_id = '${two.line}'`),
    ];
    expect([first.length, second.length]).toEqual([1, 2]);
    expect([...first, ...second].sort()).toEqual([1, 2, 3]);
    const whole = await orderWhole(guest, two.order);
    expect(whole.parcels[0]?.lines[0]?.passports).toEqual(second.map((n) => `${serial}-P${n}`));
    // A parcel that was called off gives its numbers back.
    await t.rows(
      `update consignments set status = 'cancelled', cancelled_at = market_now() where id = '${one.parcel}'`,
    );
    const three = await bought({ [run.slug]: 1 });
    await pack(three.parcel);
    expect(await numbers(`order_line_id = '${three.line}'`)).toEqual(first);
  });

  test("has an owner of its own: of two pieces of one order one is given on and the other stays", async () => {
    const { number: order, line, order: id, parcel } = await bought({ [run.slug]: 2 });
    await numberPacked(system, { consignment: parcel });
    await t.rows(`update consignments set status = 'delivered', delivered_at = now() where id = '${parcel}'`);
    const [first, second] = (await numbers(`order_line_id = '${line}'`)).map((n) => `${serial}-P${n}`);
    const access = orderPass(guest, "", id);
    const give = (which?: string) => givePiece(guest, { number: order, line, serial: which, access });
    // The run's own serial names no piece in particular.
    expect(await turnedAway(give(serial))).toBe("missing");
    const { code } = await give(first);
    await give(second);
    const friend = await t.as("+989121117011");
    const take = async (which?: string) => takeOwnership(await t.ctxOf(friend), { serial: which, code });
    expect(await turnedAway(take(second))).toBe("code: passports.code-wrong");
    await take(first);
    const hands = async (which = "") => (await passportOf(guest, which))?.hands;
    expect([await hands(first), await hands(second), await hands(serial)]).toEqual([1, 0, 0]);
    const standing = async (which = "") => (await ownershipView(t.db, friend, which)).standing;
    expect([await standing(first), await standing(second)]).toEqual(["yours", "other"]);
    expect(await turnedAway(standing(serial))).toBe("missing");
    expect([(await passportOf(guest, first ?? ""))?.ownable, (await passportOf(guest, serial))?.ownable]).toEqual([
      ...[true, false],
    ]);
    // The buyer who has an account by now claims what she has not given on.
    const buyer = await t.as("+989121117012");
    await t.rows(`update orders set person_id = '${buyer.id}' where id = '${id}'`);
    await claimOwnership(await t.ctxOf(buyer), { serial: second });
    expect(await turnedAway(claimOwnership(await t.ctxOf(buyer), { serial: first }))).toBe("passports.owned");
  });

  test("stands and falls with its run", async () => {
    const [tag] = await t.rows<{ hash: string; sig: string }>(
      `select hash, sig from passport_pieces where number = 2 and passport_id = (select id from passports where serial = '${serial}')`,
    );
    const officer = await dutyOf("secretariat");
    await revokePassport(await t.ctxOf(officer), { serial, reason: "بهر نادرست بود." });
    expect(await passportOf(guest, `${serial}-P2`)).toMatchObject({ state: "revoked" });
    const code = `${serial}-P2.${tag!.hash.slice(0, 22)}.${tag!.sig}`;
    expect(await judge(readInput(code), await known())).toMatchObject({ state: "revoked" });
    expect(await turnedAway(number(1))).toBe("passports.no-run");
  });
});

/** What a saved page knows: keys and lists. */
async function known() {
  const keys = await publicKeys(guest);
  const lists = await Promise.all(
    (await statusLists(await t.ctxOf({ kind: "guest" }))).map((list) => readList(list, keys)),
  );
  return { keys, lists: lists.filter((list) => list !== null), now: guest.now };
}

async function dutyOf(body: string) {
  const phone = "+989000007781";
  const { id } = await t.as(phone);
  await t.rows(
    `insert into duties (person_id, kind, body_id) select '${id}', 'officer', id from bodies where slug like '%${body}'`,
  );
  return t.as(phone, { name: "officer" });
}

describe("a guest's piece", () => {
  const slug = "kilim-samovar-120x180";
  const passport = async () =>
    (
      await t.rows<{ serial: string }>(
        `select pa.serial from passports pa join products p on p.id = pa.product_id where p.slug = '${slug}'`,
      )
    )[0]!.serial;

  test("is given on by a code she makes at her order's link; nothing of her is kept but the order's line", async () => {
    await signPassport(system, {
      product: (await t.rows<{ id: string }>(`select id from products where slug = '${slug}'`))[0]!.id,
      reason: "issued",
    });
    const own = await passport();
    const { number: order, line, order: id, parcel } = await bought({ [slug]: 1 });
    const access = orderPass(guest, "", id);
    const give = (pass = access) => givePiece(guest, { number: order, line, serial: own, access: pass });
    expect(await turnedAway(give(""))).toBe("missing");
    for (const wrong of [
      { line: "x", serial: own },
      { line, serial: "ARD-2401-0020" },
    ])
      expect(await turnedAway(givePiece(guest, { number: order, ...wrong, access }))).toBe("missing");
    expect(await turnedAway(give())).toBe("passports.not-arrived");
    await t.rows(`update consignments set status = 'delivered', delivered_at = now() where id = '${parcel}'`);
    const made = await Promise.all([give(), give()]);
    const rows = await t.rows(`select * from ownerships where person_id is null and order_line_id = '${line}'`);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ order_line_id: line, way: "bought" });
    const open = await t.rows<{ code_hash: string }>(
      `select k.code_hash from ownership_codes k join ownerships ow on ow.id = k.ownership_id and ow.order_line_id = '${line}' where k.ended_at is null`,
    );
    expect(open).toHaveLength(1);
    expect(JSON.stringify(open)).not.toContain(made[0]!.code);
    const friend = await t.as("+989121117001");
    const tries = await Promise.allSettled(
      made.map(async ({ code }) => takeOwnership(await t.ctxOf(friend), { serial: own, code })),
    );
    // Of two codes the newer holds, whichever that was.
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await ownershipView(t.db, friend, own)).standing).toBe("yours");
    expect(await turnedAway(give())).toBe("passports.owned");
    // An order of an account has its own page for that.
    await t.rows(`update orders set person_id = '${friend.id}' where id = '${id}'`);
    expect(await turnedAway(give())).toBe("passports.guest-only");
  });

  test("is hers to claim when the order has become her account's", async () => {
    const own = await passport();
    const buyer = await t.as("+989121117002");
    const [line] = await t.rows<{ id: string; order: string }>(
      `select l.id, l.order_id as order from order_lines l join products p on p.id = l.product_id and p.slug = '${slug}'
       join consignments c on c.id = l.consignment_id and c.status = 'delivered' limit 1`,
    );
    await t.rows(`update orders set person_id = '${buyer.id}' where id = '${line!.order}'`);
    await t.rows(`update ownerships set ended_at = market_now() where ended_at is null`);
    await t.rows(`update ownerships set ended_at = null, person_id = null where order_line_id = '${line!.id}'`);
    expect((await ownershipView(t.db, buyer, own)).standing).toBe("bought");
    const other = await t.as("+989121117003");
    expect(await turnedAway(claimOwnership(await t.ctxOf(other), { serial: own }))).toBe("passports.owned");
    await claimOwnership(await t.ctxOf(buyer), { serial: own });
    expect((await ownershipView(t.db, buyer, own)).standing).toBe("yours");
  });
});

test("the market's did:web document has the key of every credential by its kid, and names who may use it", async () => {
  const { knock } = knocker(t);
  const answer = (await knock(didLoader, "/.well-known/did.json")) as Response;
  expect(answer.headers.get("Content-Type")).toBe("application/did+json");
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const did = (await answer.json()) as ReturnType<typeof didDocument>;
  expect(didOf("https://khanegi.example:8443")).toBe("did:web:khanegi.example%3A8443");
  expect(did.id).toBe(didOf(t.house.env.origin));
  const { jwt, kid } = (await signedOf(guest, serial))!;
  const [head = "", payload = "", signature = ""] = jwt.split(".");
  const method = did.verificationMethod.find(({ id }) => id === `${did.id}#${kid}`)!;
  expect(did.assertionMethod).toContain(method.id);
  expect(method.issuer).toBe(payloadOf(jwt).issuer.id);
  expect(did.alsoKnownAs).toContain(method.issuer);
  const { kty, crv, x } = method.publicKeyJwk;
  const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  const holds = await crypto.subtle.verify(
    "Ed25519",
    key,
    Buffer.from(signature, "base64url"),
    Buffer.from(`${head}.${payload}`),
  );
  expect(holds).toBe(true);
});
