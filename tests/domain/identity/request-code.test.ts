import { afterAll, beforeAll, expect, test } from "vitest";
import { enterCode } from "#app/domain/identity/enter-code.server.ts";
import { requestCode } from "#app/domain/identity/request-code.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { ask, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

const request = async (phone: string, ip = "203.0.113.1", browser = "") =>
  requestCode(await market.ctxOf(guest, { ip }), { phone, browser, to: "/fa/cart" });

test("a code is made for this browser and told of by its number alone", async () => {
  const phone = newPhone();
  const made = await request(phone);
  expect(made).toMatchObject({ browser: expect.stringMatching(/^[\w-]{43}$/), to: "/fa/cart" });
  expect(await told(market, 1)).toEqual(["identity.code-wanted"]);
  const everything = await market.rows<{ said: string }>(
    "select (e.*)::text || (c.*)::text as said from events e, code_challenges c order by e.id desc limit 1",
  );
  expect(everything[0]?.said).not.toContain(phone.slice(1));
  expect(everything[0]?.said).not.toContain(made.browser);
});

test.each(["۰۹۳۵۱۱۱۲۲۳۳", "+98 935 111 2233", "00989351112233", "935-111-2233"])(
  "%s is read as the same number",
  async (typed) => {
    await request(typed, `ip ${typed}`).catch(() => {});
    const [row] = await market.rows<{ numbers: string }>(
      "select count(distinct phone_index)::text as numbers from code_challenges where created_at > market_now() - interval '30 seconds'",
    );
    const before = Number(row?.numbers);
    await market.advance(61);
    await request("09351112233", `again ${typed}`);
    const [after] = await market.rows<{ n: string }>(
      "select count(*)::text as n from code_challenges where superseded_at is null and used_at is null",
    );
    expect(before).toBeGreaterThan(0);
    // Both were one number: only one code of it lives.
    const [live] = await market.rows<{ n: string }>(
      `select count(*)::text as n from code_challenges where phone_index = (select phone_index from code_challenges order by id desc limit 1) and superseded_at is null and used_at is null`,
    );
    expect(live?.n).toBe("1");
    expect(Number(after?.n)).toBeGreaterThan(0);
    await market.advance(3600);
  },
);

test.each(["", "  ", "0912", "021 8888 0000", "+44 20 7946 0000", "0912345678x", "09123456789 09123456780"])(
  "%j is no number we can reach",
  async (typed) => {
    expect(await refusal(request(typed, `odd ${typed}`))).toMatch(/^(required|identity\.phone-invalid)$/);
  },
);

test("the message is queued once, and not when a newer code was asked for", async () => {
  const phone = newPhone();
  const { browser } = await request(phone, "203.0.113.2");
  await market.advance(61);
  await request(phone, "203.0.113.2", browser);
  const wanted = await market.rows<{ id: string }>(
    "select id from events where kind = 'identity.code-wanted' order by id desc limit 2",
  );
  const ctx = await market.ctxOf({ kind: "system", job: "react" });
  const notices = () =>
    market.rows<{ template: string; all: string }>("select template, (n.*)::text as all from notices n");
  await react(ctx, Number(wanted[1]?.id));
  expect(await notices()).toEqual([]);
  for (let twice = 0; twice < 2; twice++) await react(ctx, Number(wanted[0]?.id));
  const [notice, ...more] = await notices();
  expect(more).toEqual([]);
  expect(notice?.template).toBe("sign-in-code");
  expect(notice?.all).not.toContain(international(phone));
  const [kept] = await market.rows<{ n: string }>(
    "select count(code_sealed)::text as n from code_challenges where used_at is null and superseded_at is null and phone_index = (select phone_index from code_challenges order by id desc limit 1)",
  );
  expect(kept?.n).toBe("0");
});

test("one text a minute, five an hour, ten a day for a number, from wherever it is asked", async () => {
  const phone = newPhone();
  let n = 0;
  const send = () => request(phone, `198.51.100.${++n}`);
  await send();
  expect(await refusal(send())).toBe("limits.too-many");
  const error = await send().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 429, retryAfter: expect.any(Number) });
  for (let more = 0; more < 4; more++) {
    await market.advance(61);
    await send();
  }
  await market.advance(61);
  expect(await refusal(send())).toBe("limits.too-many");
  await market.advance(3600);
  for (let more = 0; more < 5; more++) {
    await send();
    await market.advance(61);
  }
  await market.advance(3600);
  expect(await refusal(send())).toBe("limits.too-many");
  await market.advance(86_400);
  await send();
});

test("one address may not have texts sent to ever new numbers", async () => {
  let sent = 0;
  const outcome = await (async () => {
    for (; sent < 200; sent++) await request(newPhone(), "2001:db8:1:2::/64");
  })().catch((thrown: unknown) => thrown);
  expect(outcome).toBeInstanceOf(Refusal);
  expect(sent).toBeGreaterThanOrEqual(10);
  expect(sent).toBeLessThan(100);
});

test("strangers cannot use up the count of a browser she signed in from before", async () => {
  const phone = newPhone();
  const { browser, code } = await ask(market, phone);
  await enterCode(await market.ctxOf(guest), { browser, code });
  for (let n = 0; n < 12; n++) {
    await market.advance(3601);
    await request(phone, `192.0.2.${n}`).catch(() => {});
  }
  expect(await refusal(request(phone, "192.0.2.200"))).toBe("limits.too-many");
  const mine = await ask(market, phone, browser);
  await enterCode(await market.ctxOf(guest), mine);
});

test("a number we know and one we do not are answered alike, in as long", async () => {
  const known = newPhone();
  await market.as(international(known));
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let n = 0; n < 40; n++) {
    const phone = n % 2 ? newPhone() : known;
    await market.advance(86_401);
    const begun = performance.now();
    const answer = await request(phone, `time ${n}`);
    times[n % 2 ? "unknown" : "known"].push(performance.now() - begun);
    expect(Object.keys(answer).sort()).toEqual(["browser", "to"]);
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10);
});

test("twenty requests at once for one number leave one live code", async () => {
  const phone = newPhone();
  await Promise.allSettled(Array.from({ length: 20 }, (_, n) => request(phone, `race ${n}`)));
  const [live] = await market.rows<{ n: string }>(
    "select max(n)::text as n from (select count(*) as n from code_challenges where superseded_at is null and used_at is null group by phone_index) as c",
  );
  expect(live?.n).toBe("1");
});
