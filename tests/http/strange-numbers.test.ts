import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stepForms } from "#app/domain/catalogue/forms.ts";
import { filledIn } from "./authorisation/filled.ts";
import { type Ask, isAdmitted, openWalk, type Route, type Walk } from "./authorisation/walk.server.ts";
import { allCommands, type Numeric, numericFields, type Strange, spelled, strange } from "./strange-numbers/numbers.ts";

/** Reliability A13: strange numbers in every numeric field of every command, and of every form of the built server. */

const numeric: Numeric[] = [];
beforeAll(async () => {
  for (const { commandName, input } of await allCommands()) numeric.push(...numericFields(commandName, input));
  for (const [step, schema] of Object.entries(stepForms))
    numeric.push(...numericFields(`save-product, ${step}`, schema));
}, 120_000);

describe("every numeric field of every command", () => {
  it("is found by what its schema says of a word", () => {
    const known = numeric.map(({ command, field }) => `${command} ${field}`);
    expect(known.length).toBeGreaterThan(25);
    for (const one of ["add-line quantity", "change-quantity quantity", "change-stock add", "change-stock writeOff"])
      expect(known).toContain(one);
    expect(known.filter((one) => one.startsWith("save-product, price")).length).toBeGreaterThan(4);
  });

  it("takes no text of the list but those that spell a number it wants", () => {
    const wrong: string[] = [];
    for (const one of numeric) {
      const may = spelled(one);
      for (const text of strange) {
        const taken = one.schema.safeParse(text).success;
        if (taken !== may.includes(text))
          wrong.push(`${one.command} ${one.field} ${taken ? "takes" : "refuses"} ${JSON.stringify(text)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("reads digits of all three scripts as the same number, and takes neither lists nor objects nor numbers of JSON", () => {
    for (const { command, field, schema } of numeric) {
      const [latin, arabic, persian] = ["1", "١", "۱"].map((text) => schema.safeParse(text).data);
      expect([arabic, persian], `${command} ${field}`).toEqual([latin, latin]);
      for (const value of [[], ["1"], {}, 1, 0.5, Number.NaN, -1, null, true])
        expect(schema.safeParse(value).success, `${command} ${field} ${JSON.stringify(value)}`).toBe(false);
    }
  });
});

/** Numeric fields that their command judges, for it must know more than the form: the list's texts that one may say. */
const judged: Readonly<Record<string, readonly Strange[]>> = {
  amount: ["١", "1,000", "0.5", "2147483648", "9007199254740993"],
  minAmount: ["", "١", "1,000", "0.5", "2147483648", "9007199254740993"],
  maxAmount: ["", "١", "1,000", "0.5", "2147483648", "9007199254740993"],
  maxPayees: ["", "١"],
  to: ["١"],
};

describe("every numeric field of every form of the built server", () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 400_000);
  afterAll(() => walk?.close(), 60_000);

  it("is refused with 422, never with 500, and nothing is stored", async () => {
    const byName = new Map<string, Strange[]>();
    for (const one of numeric) {
      // One name may stand for fields of several forms: what any of them takes is left to the test above.
      byName.set(one.field, [...(byName.get(one.field) ?? []), ...spelled(one)]);
    }
    for (const [field, may] of Object.entries(judged)) if (!byName.has(field)) byName.set(field, [...may]);
    const doors = doorsOf(await walk.asks(), walk);
    const wrong: string[] = [];
    let sent = 0;
    for (const { ask, route } of doors) {
      const fields = route.fields.map(({ name }) => name).filter((name) => byName.has(name));
      if (fields.length === 0) continue;
      const before = await walk.state();
      for (const field of fields)
        for (const text of strange.filter((one) => !byName.get(field)?.includes(one))) {
          const answer = await post(walk, ask, field, text);
          sent++;
          const refused = answer.status === 422 || answer.status === 404 || answer.said;
          if (!refused) wrong.push(`${route.path} ${field}=${JSON.stringify(text)}: ${answer.status}`);
        }
      if ((await walk.state()) !== before) wrong.push(`${route.path}: something was stored`);
    }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(200);
  }, 400_000);

  it("a basket's quantity too, and its total stays above nothing", async () => {
    const { market } = walk;
    const jar = await put(market.url, "1", "");
    expect(jar.cart).not.toBe("");
    for (const text of strange.filter((one) => one !== "١")) {
      for (const path of ["honey-thyme-1kg", "honey-thyme-1kg/quantity"]) {
        const { status, said } = await put(market.url, text, jar.cart, path);
        expect({ path, text, refused: status === 422 || said }).toEqual({ path, text, refused: true });
      }
    }
    const rows = await market.rows<{ quantity: number }>(
      "select l.quantity from cart_lines l join products p on p.id = l.product_id where p.slug = 'honey-thyme-1kg'",
    );
    expect(rows).toEqual([{ quantity: 1 }]);
  });
});

/** For each form with fields, somebody who may, with a thing of her own if the form is about one. */
function doorsOf(asks: readonly Ask[], { routes }: Walk): { ask: Ask; route: Route }[] {
  return routes
    .filter(({ methods, fields }) => methods.includes("POST") && fields.length > 0)
    .flatMap((route) => {
      const meant = asks.filter(
        (ask) => ask.route === route && ask.method === "POST" && !ask.filled && isAdmitted(route, ask.visitor),
      );
      const ask =
        meant.find(({ whose }) => whose === "own" || whose === "-") ??
        meant.find(({ whose }) => whose === "foreign") ??
        meant[0];
      return ask ? [{ ask, route }] : [];
    });
}

type Answer = { status: number; said: boolean };

/** What a button answers when it refuses: on to its page, where it is said once. */
const saysNo = (answer: Response) =>
  answer.status === 303 && answer.headers.getSetCookie().some((line) => /(^|__Host-)flash=\w/.test(line));

async function post({ market }: Walk, { path, route, visitor }: Ask, field: string, text: string): Promise<Answer> {
  const body = filledIn(route);
  body.set(field, text);
  const answer = await fetch(market.url + path, {
    method: "POST",
    redirect: "manual",
    body,
    headers: { Origin: market.url, ...(visitor.sid ? { Cookie: `sid=${visitor.sid}` } : {}) },
  });
  await answer.arrayBuffer();
  return { status: answer.status, said: saysNo(answer) };
}

async function put(market: string, quantity: string, cart: string, path = "honey-thyme-1kg") {
  const answer = await fetch(`${market}/fa/cart/lines/${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ quantity, currency: "IRR" }),
    headers: { Origin: market, ...(cart ? { Cookie: `cart=${cart}` } : {}) },
  });
  await answer.arrayBuffer();
  const made = answer.headers.getSetCookie().map((line) => /\bcart=([^;]+)/.exec(line)?.[1]);
  return { status: answer.status, said: saysNo(answer), cart: made.find(Boolean) ?? cart };
}
