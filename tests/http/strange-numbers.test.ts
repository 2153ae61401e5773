import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stepForms } from "#app/domain/catalogue/forms.ts";
import { filledIn } from "./authorisation/filled.ts";
import { type Ask, isAdmitted, openWalk, type Route, type Walk } from "./authorisation/walk.server.ts";
import {
  allCommands,
  type Numeric,
  namesOf,
  numericFields,
  type Strange,
  spelled,
  strange,
} from "./strange-numbers/numbers.ts";

/** Reliability A13: strange numbers in every numeric field of every command, and of every form of the built server. */

/** A form by the names of its fields, and which of them are numbers. */
type Form = { names: string[]; numeric: Numeric[] };
const forms: Form[] = [];
/** Of a listing one step is sent at a time, to one command for all of them. */
const steps: Record<string, Numeric[]> = {};
const numeric: Numeric[] = [];
beforeAll(async () => {
  for (const { commandName, input } of await allCommands())
    forms.push({ names: namesOf(input), numeric: numericFields(commandName, input) });
  for (const [step, schema] of Object.entries(stepForms)) steps[step] = numericFields(`save-product, ${step}`, schema);
  numeric.push(...forms.flatMap((form) => form.numeric), ...Object.values(steps).flat());
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

/**
 * Numeric fields that are judged by their command, for it must know more than the form: by the end of the address, with
 * what each may say of the list. A sum may be written with decimals, in groups, or not at all where it is a bound.
 */
const sum: readonly Strange[] = ["١", "1,000", "0.5", "2147483648"];
const percent: readonly Strange[] = ["0", "0.5", "١"];
const judged: readonly { door: RegExp; field: string; may: readonly Strange[] }[] = [
  { door: /\/office\/receipts$/, field: "amount", may: sum },
  { door: /\/office\/rails\/terms$/, field: "minAmount", may: ["", ...sum] },
  { door: /\/office\/rails\/terms$/, field: "maxAmount", may: ["", ...sum] },
  { door: /\/office\/rails\/terms$/, field: "maxPayees", may: ["", "١"] },
  { door: /\/office\/commission\/new$/, field: "platform", may: percent },
  { door: /\/office\/commission\/new$/, field: "programme", may: percent },
  { door: /\/office\/commission\/new$/, field: "floor", may: ["", ...sum] },
  { door: /\/office\/commission\/new$/, field: "cap", may: ["", ...sum] },
  { door: /\/(office|studio)\/coupons$/, field: "percent", may: ["", ...percent] },
  { door: /\/(office|studio)\/coupons$/, field: "amount", may: ["", ...sum] },
  { door: /\/(office|studio)\/coupons$/, field: "minGoods", may: ["", ...sum] },
  { door: /\/photos\/:photo\/position$/, field: "to", may: ["١"] },
  // The nation's number of a carpet, which is a text.
  { door: /\/office\/passports\/:serial$/, field: "number", may: strange },
];

/** Buttons whose page tells what no number can be: there a word that is said once in passing is not enough. */
const toldOnPage = [/\/cart\/lines\/:slug(\/quantity)?$/, /\/photos\/:photo\/position$/];
const mayOnlySay = ({ path }: Route) => !toldOnPage.some((door) => door.test(path));

/** Set by the programme's own officers alone; others who read it are refused before anything is judged. */
const programmesOwn = /\/office\/outcomes\/targets$/;

type Asked = { path: string; field: string; text: Strange };

/** Every strange number that a door must refuse. */
function strangeAt({ ask, route }: { ask: Ask; route: Route }): Asked[] {
  const typed = route.fields.map(({ name }) => name);
  const of = (path: string, field: string, may: readonly Strange[]): Asked[] =>
    strange.filter((text) => !may.includes(text)).map((text) => ({ path, field, text }));
  if (route.path.endsWith("/steps/:step"))
    return Object.entries(steps).flatMap(([step, fields]) =>
      fields.flatMap((one) => of(ask.path.replace(/[^/]+$/, step), one.field, spelled(one))),
    );
  // A door's command is the one that takes what the door's form has, and the least besides.
  const fitting = forms.filter(({ names }) => typed.every((name) => names.includes(name)));
  const least = Math.min(...fitting.map(({ names }) => names.length));
  const fields = new Map<string, Strange[]>();
  for (const one of fitting.filter(({ names }) => names.length === least).flatMap((form) => form.numeric))
    if (typed.includes(one.field)) fields.set(one.field, [...(fields.get(one.field) ?? []), ...spelled(one)]);
  for (const { door, field, may } of judged) if (door.test(route.path)) fields.set(field, [...may]);
  return [...fields].flatMap(([field, may]) => of(ask.path, field, may));
}

describe("every numeric field of every form of the built server", () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 400_000);
  afterAll(() => walk?.close(), 60_000);

  it("is refused with 422, never with 500, and nothing is stored", async () => {
    const doors = doorsOf(await walk.asks(), walk);
    const wrong: string[] = [];
    let sent = 0;
    const tried = new Set<string>();
    for (const door of doors) {
      const asked = strangeAt(door);
      if (asked.length === 0) continue;
      const before = await walk.state();
      for (const { path, field, text } of asked) {
        const answer = await post(walk, { ...door.ask, path }, field, text);
        sent++;
        tried.add(door.route.path);
        if (programmesOwn.test(path) && answer.status === 403) continue;
        if (answer.status !== 422 && answer.status !== 404 && !(answer.said && mayOnlySay(door.route)))
          wrong.push(`${path} ${field}=${JSON.stringify(text)}: ${answer.status}`);
      }
      if ((await walk.state()) !== before) wrong.push(`${door.route.path}: something was stored`);
    }
    for (const path of ["cart/lines/:slug", "cart/lines/:slug/quantity", "studio/products/:slug/stock"])
      expect([...tried]).toContain(`/:l/${path}`);
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(200);
  }, 400_000);

  it("a photograph's place is refused at that photograph, in both languages", async () => {
    const { market } = walk;
    const { ask } = doorsOf(await walk.asks(), walk).find(({ route }) =>
      /\/photos\/:photo\/position$/.test(route.path),
    )!;
    for (const l of ["fa", "en"]) {
      const answer = await fetch(market.url + ask.path.replace("/en/", `/${l}/`), {
        method: "POST",
        body: new URLSearchParams({ to: "9007199254740993" }),
        headers: { Origin: market.url, Cookie: `sid=${ask.visitor.sid}` },
      });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html.match(/href="#field-to"/g)).toHaveLength(1);
      expect(html.match(/id="field-to"/g)).toHaveLength(1);
    }
  });

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

/** A form filled in, as far as it is known how: a fault elsewhere in it takes nothing from the one looked at. */
function written(route: Route): URLSearchParams {
  try {
    return filledIn(route);
  } catch {
    const required = route.fields.filter(({ required, type }) => required && type !== "file");
    return new URLSearchParams(required.map(({ name }) => [name, "1"]));
  }
}

async function post({ market }: Walk, { path, route, visitor }: Ask, field: string, text: string): Promise<Answer> {
  const body = written(route);
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
