import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ask, isAdmitted, openWalk, type Walk } from "./authorisation/walk.server.ts";

/** A33: nothing is done for a page of somebody else's, whoever's browser it is shown in. Every unsafe route, no sample. */

let walk: Walk;
/** For each form and button somebody whom it would obey, with a thing that is hers and all fields filled in. */
let forms: Ask[];
let before: string;

beforeAll(async () => {
  walk = await openWalk();
  const asks = (await walk.asks()).filter(
    ({ method, route, visitor, path }) =>
      method === "POST" && isAdmitted(route, visitor) && !path.startsWith("/webhooks/"),
  );
  const fitness = ({ filled, whose, visitor }: Ask) =>
    (visitor.phone ? 8 : 0) +
    (filled ? 4 : 0) +
    (whose === "own" || whose === "-" ? 2 : whose === "sameCooperative" || whose === "foreign" ? 1 : 0);
  const best = new Map<string, Ask>();
  for (const ask of asks)
    if (fitness(ask) > (best.has(ask.route.path) ? fitness(best.get(ask.route.path)!) : -1))
      best.set(ask.route.path, ask);
  forms = [...best.values()];
  before = await walk.state();
}, 300_000);
afterAll(() => walk?.close(), 60_000);

const unsafe = () =>
  walk.routes.filter(({ methods, path }) => methods.includes("POST") && !path.startsWith("/webhooks/"));

/** Who is answered otherwise than with one of these. All forms, eight at a time. */
async function notAnswered(
  statuses: number[],
  headers: Record<string, string>,
  address: (path: string) => string = (path) => path,
  which: (ask: Ask) => boolean = () => true,
): Promise<string[]> {
  const wrong: string[] = [];
  const left = forms.filter(which).values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const ask of left) {
        const { status } = await walk.send({ ...ask, path: address(ask.path) }, headers);
        if (!statuses.includes(status)) wrong.push(`${ask.visitor.name} POST ${address(ask.path)}: ${status}`);
      }
    }),
  );
  return wrong;
}

const isDev = ({ path }: Ask) => path.startsWith("/dev/");
const evil = "https://evil.example";

describe("a form sent from elsewhere, with the right cookie", () => {
  it("is tried at every unsafe route", () => {
    expect(forms.map(({ route }) => route.path).sort()).toEqual(
      unsafe()
        .map(({ path }) => path)
        .sort(),
    );
    expect(forms.length).toBeGreaterThan(30);
  });

  it.each<[string, Record<string, string>]>([
    ["a foreign origin", { Origin: evil }],
    ["a null origin", { Origin: "null" }],
    ["a null origin that claims to be ours", { Origin: "null", "Sec-Fetch-Site": "same-origin" }],
    ["a foreign origin with a forwarded host to match", { Origin: evil, "X-Forwarded-Host": "evil.example" }],
    ["another port of this machine", { Origin: "http://127.0.0.1:9" }],
    ["no origin but cross-site", { "Sec-Fetch-Site": "cross-site" }],
    ["no origin but same-site", { "Sec-Fetch-Site": "same-site" }],
  ])("is refused: %s", async (_, headers) => {
    expect(await notAnswered([403], headers, undefined, (ask) => !isDev(ask))).toEqual([]);
    // To whoever seems to come through a proxy the demo's own doors do not exist.
    expect(await notAnswered([403, 404], headers, undefined, isDev)).toEqual([]);
  });

  it("is refused when it says nothing of where it comes from; only scripts of this machine may, at the demo's own doors", async () => {
    expect(await notAnswered([403], {}, undefined, (ask) => !isDev(ask))).toEqual([]);
    expect(await notAnswered([403], { "Sec-Fetch-Site": "none" }, undefined, (ask) => !isDev(ask))).toEqual([]);
  });

  it("had no effect, not even once", async () => {
    expect(await walk.state()).toBe(before);
  });
});

describe("other ways in", () => {
  it("the framework's private addresses are closed, for reading and for writing", async () => {
    const ours = { Origin: walk.market.url };
    expect(await notAnswered([404], ours, (path) => `${path}.data`)).toEqual([]);
    expect(await notAnswered([404], ours, (path) => `${path}?_data=routes%2Fmarket%2Fhome`)).toEqual([]);
    expect(await notAnswered([404], ours, (path) => `${path}?_routes=root`)).toEqual([]);
    const reading = await Promise.all(
      ["/en.data", "/en/account.data", "/en/products?_data=root", "/_root.data", "/__manifest?p=/en"].map(
        async (path) => (await fetch(walk.market.url + path)).status,
      ),
    );
    expect(reading).toEqual([404, 404, 404, 404, 404]);
  });

  it("a body that no form of ours sends is not read", async () => {
    // JSON as text/plain is what another site can send without asking first; a field named _method changes nothing.
    expect(await notAnswered([415], { Origin: walk.market.url, "Content-Type": "text/plain" })).toEqual([]);
    expect(
      await notAnswered(
        [415],
        { Origin: walk.market.url, "Content-Type": "application/json" },
        undefined,
        (ask) => !isDev(ask),
      ),
    ).toEqual([]);
    expect(
      await notAnswered([403], { Origin: evil, "X-HTTP-Method-Override": "GET" }, (path) => `${path}?_method=GET`),
    ).toEqual([]);
  });

  it("methods other than GET, HEAD and POST are none of ours, and GET in disguise stays a GET", async () => {
    const wrong: string[] = [];
    for (const { path, visitor } of forms) {
      const headers = { Cookie: `sid=${visitor.sid}`, Origin: walk.market.url };
      for (const method of ["PUT", "PATCH", "DELETE"]) {
        const { status } = await fetch(walk.market.url + path, { method, headers, redirect: "manual" });
        if (status !== 405) wrong.push(`${method} ${path}: ${status}`);
      }
      const { status } = await fetch(`${walk.market.url}${path}?_method=POST`, {
        headers: { ...headers, "X-HTTP-Method-Override": "POST" },
        redirect: "manual",
      });
      if (status >= 500) wrong.push(`GET ${path}?_method=POST: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it("a provider's door takes no cookie for a word: without a true signature nothing happens", async () => {
    const admin = walk.visitors.find(({ name }) => name === "admin")!;
    for (const provider of ["stripe", "zarinpal"]) {
      const answer = await fetch(`${walk.market.url}/webhooks/${provider}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Cookie: `sid=${admin.sid}`, "Stripe-Signature": "t=1,v1=00" },
        body: JSON.stringify({
          id: "evt_forged",
          type: "checkout.session.completed",
          data: { object: { id: "cs_forged" } },
        }),
      });
      expect(answer.status, provider).toBeGreaterThanOrEqual(400);
      expect(answer.status, provider).toBeLessThan(500);
    }
  });

  it("none of it had an effect", async () => {
    expect(await walk.state()).toBe(before);
  });

  /** Read by everybody who works in cases, changed by officers alone: whoever is tried first is told that it is not hers. */
  const officersAlone =
    /\/office\/(cases\/[^/]+\/(assessments\/[^/]+|pioneer|work-orders\/[^/]+)|handovers(\/[^/]+)?|outcomes\/targets)$/;

  it("and the same forms from our own page are let in (the control)", async () => {
    const word = await notAnswered(
      [200, 204, 303, 404, 409, 422, 429],
      { "Sec-Fetch-Site": "same-origin" },
      undefined,
      ({ path }) => !/(sign-out|\/end)$/.test(path) && !officersAlone.test(path),
    );
    expect(word).toEqual([]);
    expect(await walk.state()).not.toBe(before);
  });
});
