import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedMarket } from "#tests/support/counted-market.ts";
import { canary, type Hostile, hostilePictures, leftovers } from "./hostile/pictures.ts";

/** A35 and A36: whatever is sent as a picture, at every door that takes one, over the wire. */

/** A door that takes files: who may send there, which file field, what else its form asks, where what is taken hangs, and how to make room again. */
type Door = { address: string; field: string; more: Record<string, string>; sid: string; kept: string; clear: string };

let market: Awaited<ReturnType<typeof countedMarket>>;
let pictures: Hostile[];
const doors = new Map<string, Door>();

async function signIn(phone: string): Promise<string> {
  const answer = await fetch(`${market.url}/dev/sign-in`, { method: "POST", body: new URLSearchParams({ phone }) });
  return /\bsid=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
}

let keys = 0;
const newKey = () => `hostile-picture-${String(++keys).padStart(6, "0")}`;

beforeAll(async () => {
  [market, pictures] = await Promise.all([countedMarket(), hostilePictures()]);
  const accounts = (await (await fetch(`${market.url}/dev/accounts.json`)).json()) as {
    role: string;
    phone: string;
    shop: string | null;
  }[];
  const shop = "golnaz-anbaranipour";
  const maker = await signIn(accounts.find((one) => one.shop === shop)?.phone ?? "");
  const applicant = await signIn(accounts.find(({ role }) => role === "applicant")?.phone ?? "");
  const [draft] = await market.rows<{ slug: string }>(
    `select p.slug from products p join shops s on s.id = p.shop_id where s.slug = '${shop}' order by p.slug limit 1`,
  );
  const bare = { more: {}, sid: maker };
  doors.set("/:l/studio/products/:slug/photos", {
    ...bare,
    address: `/fa/studio/products/${draft?.slug}/photos`,
    field: "photos",
    kept: "select f.path, f.media_type from product_photos t join photos ph on ph.id = t.photo_id join files f on f.id = ph.original_file_id",
    clear: "delete from product_photos",
  });
  doors.set("/:l/studio/shop/photos", {
    ...bare,
    address: "/fa/studio/shop/photos",
    field: "photos",
    kept: "select f.path, f.media_type from shop_photos t join photos ph on ph.id = t.photo_id join files f on f.id = ph.original_file_id",
    clear: "delete from shop_photos",
  });
  doors.set("/:l/studio/shop/portrait", {
    ...bare,
    address: "/fa/studio/shop/portrait",
    field: "portrait",
    kept: "select f.path, f.media_type from shops t join photos ph on ph.id = t.portrait_id join files f on f.id = ph.original_file_id",
    clear: "update shops set portrait_id = null",
  });
  doors.set("/:l/join/evidence", {
    address: "/fa/join/evidence",
    field: "picture",
    more: { kind: "work-sample" },
    sid: applicant,
    kept: "select f.path, f.media_type from evidence e join files f on f.id = e.file_id",
    clear: "delete from evidence; delete from rate_limits",
  });
  // A parcel of the village that is on its way to a buyer who is signed in.
  const [line] = await market.rows<{ number: string; id: string }>(
    `select o.number, l.id from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id
     where c.status = 'shipped' and o.person_id = (select person_id from orders where person_id is not null order by id limit 1) order by l.id limit 1`,
  );
  doors.set("/:l/orders/:number/lines/:line/problem", {
    address: `/fa/orders/${line?.number}/lines/${line?.id}/problem`,
    field: "photos",
    more: { kind: "damaged", text: "شکسته است." },
    sid: await signIn(accounts.find(({ role }) => role === "buyer")?.phone ?? ""),
    kept: "select f.path, f.media_type from problem_photos t join files f on f.id = t.file_id",
    clear: "delete from problem_photos; delete from problems; delete from rate_limits",
  });
  // And one that has come.
  const [come] = await market.rows<{ number: string; id: string }>(
    `select o.number, l.id from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id
     where c.status = 'delivered' and o.person_id = (select person_id from orders where person_id is not null order by id limit 1) order by l.id limit 1`,
  );
  doors.set("/:l/orders/:number/lines/:line/return", {
    address: `/fa/orders/${come?.number}/lines/${come?.id}/return`,
    field: "photos",
    more: { kind: "damaged", quantity: "1", text: "شکسته است." },
    sid: doors.get("/:l/orders/:number/lines/:line/problem")!.sid,
    kept: "select f.path, f.media_type from return_photos t join files f on f.id = t.file_id",
    clear:
      "delete from return_photos; delete from exchanges; update refunds set return_id = null; delete from returns; delete from rate_limits",
  });
  // One that waits for a transfer.
  const [unpaid] = await market.rows<{ number: string }>(
    `select o.number from orders o join payments p on p.order_id = o.id and p.provider = 'bank-transfer'
     where o.status = 'awaiting-payment' and o.person_id is not null order by o.id limit 1`,
  );
  doors.set("/:l/orders/:number/transfer", {
    address: `/fa/orders/${unpaid?.number}/transfer`,
    field: "picture",
    more: {},
    sid: doors.get("/:l/orders/:number/lines/:line/problem")!.sid,
    kept: "select f.path, f.media_type from payment_proofs t join files f on f.id = t.file_id",
    clear: "delete from payment_proofs; delete from rate_limits",
  });
  // A parcel of the maker's that waits to leave, in her room; and one of a member whose cooperative sends for her.
  for (const [room, who] of [
    ["studio", "producer"],
    ["coop", "manager"],
  ] as const) {
    const of = accounts.filter(({ role }) => role === who);
    for (const { phone } of of) {
      const sid = await signIn(phone);
      const page = await (
        await fetch(`${market.url}/fa/${room}/consignments`, { headers: { Cookie: `sid=${sid}` } })
      ).text();
      const ids = [...page.matchAll(new RegExp(`/fa/${room}/consignments/([0-9a-f-]{36})`, "g"))].map(([, id]) => id);
      if (ids.length === 0) continue;
      await market.rows(`update consignments set status = 'accepted', shipped_at = null where id = '${ids[0]}'`);
      doors.set(`/:l/${room}/consignments/:consignment/packing`, {
        address: `/fa/${room}/consignments/${ids[0]}/packing`,
        field: "photos",
        more: { parcels: "1", weight: "900" },
        sid,
        kept: `select f.path, f.media_type from consignment_photos t join files f on f.id = t.file_id where t.consignment_id = '${ids[0]}'`,
        clear: "delete from consignment_photos; delete from rate_limits",
      });
      break;
    }
  }
  const [dispute] = await market.rows<{ id: string }>(
    "select id from disputes where submitted_at is null and status = 'needs-response' limit 1",
  );
  doors.set("/:l/office/disputes/:dispute", {
    address: `/fa/office/disputes/${dispute?.id}`,
    field: "pictures",
    more: { text: "It was sent." },
    sid: await signIn(accounts.find(({ role }) => role === "finance")?.phone ?? ""),
    kept: "select f.path, f.media_type from dispute_photos t join files f on f.id = t.file_id",
    clear: "delete from dispute_photos; delete from rate_limits",
  });
  for (const { clear } of doors.values()) for (const statement of clear.split("; ")) await market.rows(statement);
}, 400_000);
afterAll(() => market?.close(), 60_000);

/** The form as a browser would send it, were its file's name and kind what they say: written by hand, for no library writes these. */
async function send(door: Door, { bytes, name = "rug.jpg", type = "image/jpeg" }: Hostile): Promise<Answer> {
  const boundary = "khanegi-hostile-boundary";
  const fields = Object.entries({ key: newKey(), ...door.more }).map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${door.field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(fields.join("") + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return ask(door.address, {
    method: "POST",
    body,
    headers: {
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      Origin: market.url,
      Cookie: `sid=${door.sid}`,
    },
  });
}

type Answer = { status: number; text: string };

/** On a line of its own: the market hangs up on who sends too much, and that is no fault of the next to ask. */
function ask(
  path: string,
  { body = Buffer.alloc(0), ...options }: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<Answer> {
  return new Promise((answered, failed) => {
    const asked = request(market.url + path, { ...options, agent: false }, async (answer) => {
      answer.on("error", failed);
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      answered({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
    });
    asked.on("error", failed);
    asked.end(body);
  });
}

/** What went wrong with one picture at one door; empty when nothing did. */
async function judged(door: Door, hostile: Hostile): Promise<string[]> {
  const answer = await send(door, hostile).catch((error: Error) => error);
  if (answer instanceof Error) return [`no answer: ${answer.message} ${String(answer.cause ?? "")}`];
  const page = answer.text;
  const wrong: string[] = [];
  const taken = answer.status === 303;
  const no = [413, 415, 422].includes(answer.status);
  if (!taken && !no) wrong.push(`answered ${answer.status}`);
  if (taken && hostile.expect === "refused") wrong.push("taken");
  if (no && hostile.expect === "clean") wrong.push(`refused: ${answer.status}`);
  if (answer.status === 422 && !page.includes(`id="field-${door.field}-error"`) && !/role="alert"/.test(page))
    wrong.push("no fault at the field");
  if (page.includes(canary)) wrong.push("the canary came back");
  const kept = await market.rows<{ path: string; media_type: string }>(door.kept);
  if (kept.length !== (taken ? 1 : 0)) wrong.push(`${kept.length} pictures hang there`);
  for (const { path, media_type } of kept) {
    if (!/^image\/(?:jpeg|webp)$/.test(media_type)) wrong.push(`kept as ${media_type}`);
    wrong.push(...(await leftovers(await readFile(join(market.dataDir, "files", path)))));
  }
  for (const statement of door.clear.split("; ")) await market.rows(statement);
  const health = await ask("/healthz");
  if (health.status !== 200) wrong.push(`unwell: ${health.status}`);
  return wrong;
}

/**
 * Doors of the programme's pictures: they are not knocked at one by one, but what stands behind each cleans a picture before
 * it is written by the same step as behind the doors that are.
 */
const sameStep: Readonly<Record<string, string>> = {
  "/:l/account/assessments/:assessment/shots photos": "assessments/add-photos",
  "/:l/join/appeal picture": "producers/appeal",
  "/:l/office/applications/:id/pictures picture": "producers/add-case-evidence",
  "/:l/office/badge-requests/:request/checks/:criterion picture": "badges/check-criterion",
  "/:l/office/cases/new picture": "producers/register-case",
  "/:l/office/cases/:case/visits/:followUp picture": "monitoring/answer-follow-up",
  "/:l/office/listings/:slug/inspection photos": "quality/record-inspection",
  "/:l/studio/quality/tasks/:task proof": "quality/hand-in-task",
  "/:l/studio/team/:link/work drawing": "work-orders/draft-work",
  "/:l/studio/work-orders/:order/edit drawing": "work-orders/revise-work",
};
/** Sounds, told by their bytes and never decoded (tests/platform/audio.test.ts), and files of rows: no pictures. */
const voices = ["/:l/join/evidence voice"];
const sheets = ["/:l/office/receipts/file statement", "/:l/office/rosters roster"];

it.each(Object.entries(sameStep))("what is sent to %s is cleaned by the same step", async (_, command) => {
  const text = await readFile(`app/domain/${command}.server.ts`, "utf8");
  expect(text).toMatch(/prepare\(.*(keepPicture\(ctx\.house|keepPictures\(ctx, )/s);
});

it("every door that takes files is knocked at here", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["app/print-routes.mjs"], { maxBuffer: 2 ** 24 });
  const routes = JSON.parse(stdout) as { path: string; fields: { name: string; type: string }[] }[];
  const taking = routes.flatMap(({ path, fields }) =>
    fields.filter(({ type }) => type === "file").map(({ name }) => `${path} ${name}`),
  );
  const known = [...doors].map(([path, { field }]) => `${path} ${field}`);
  expect(taking.sort()).toEqual([...known, ...Object.keys(sameStep), ...voices, ...sheets].sort());
}, 180_000);

/**
 * The doors of photographs and of papers take every picture; behind the others stands the same code, so each of them takes
 * a third in its turn, and all with EVERY (`npm run test:every`).
 */
const whole = ["/:l/studio/products/:slug/photos", "/:l/join/evidence"];
const sentTo = (path: string) => {
  if (process.env.EVERY || whole.includes(path)) return pictures;
  const turn = [...doors.keys()].indexOf(path) % 3;
  return pictures.filter((_, index) => index % 3 === turn);
};

describe.each([
  "/:l/studio/products/:slug/photos",
  "/:l/studio/shop/photos",
  "/:l/studio/shop/portrait",
  "/:l/join/evidence",
  "/:l/orders/:number/lines/:line/problem",
  "/:l/orders/:number/lines/:line/return",
  "/:l/orders/:number/transfer",
  "/:l/studio/consignments/:consignment/packing",
  "/:l/coop/consignments/:consignment/packing",
  "/:l/office/disputes/:dispute",
])("at %s", (path) => {
  it("each is refused at the field or kept as pixels alone, and the market stays well", async () => {
    const door = doors.get(path)!;
    const { pid } = market;
    expect(pictures.length).toBeGreaterThanOrEqual(32);
    const wrong: string[] = [];
    for (const hostile of sentTo(path))
      for (const what of await judged(door, hostile)) wrong.push(`${hostile.what}: ${what}`);
    expect(wrong).toEqual([]);
    // The very process: not one that was started in its place.
    expect(process.kill(pid, 0)).toBe(true);
    expect(market.output()).not.toMatch(/uncaught|unhandled/i);
  }, 240_000);
});

it("thirty bombs at once are all refused, and others are served meanwhile", async () => {
  const bomb = pictures.find(({ what }) => what.startsWith("256 megapixels"))!;
  const door = doors.get("/:l/studio/shop/portrait")!;
  const bombs = Array.from({ length: 30 }, () => send(door, bomb).then(({ status }) => status));
  const began = performance.now();
  const page = await ask("/en/badges");
  expect(page.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5_000);
  const statuses = await Promise.all(bombs);
  // A full waiting room asks to come again (409); nothing is taken.
  expect(statuses.filter((status) => status !== 422 && status !== 409)).toEqual([]);
}, 120_000);

it("and what was kept is shown as a picture and nothing else", async () => {
  const scripted = pictures.find(({ what }) => what === "a JPEG with a script behind it")!;
  expect((await send(doors.get("/:l/studio/shop/portrait")!, scripted)).status).toBe(303);
  await fetch(`${market.url}/dev/settle`, { method: "POST" });
  const [photo] = await market.rows<{ address: string }>(
    "select ph.address from shops s join photos ph on ph.id = s.portrait_id and ph.ready_at is not null",
  );
  for (const [name, type] of [
    ["320.jpg", "image/jpeg"],
    ["640.webp", "image/webp"],
  ]) {
    const answer = await fetch(`${market.url}/media/${photo?.address}/${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe(type);
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Content-Security-Policy")).toContain("sandbox");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await leftovers(bytes)).toEqual([]);
  }
}, 60_000);

describe("at the door for a bank's file", () => {
  it("each is refused at the field, and nothing of it is kept", async () => {
    const [format] = await market.rows<{ id: string }>("select id from statement_formats limit 1");
    const door: Door = {
      address: "/fa/office/receipts/file",
      field: "statement",
      more: { bank: format?.id ?? "" },
      sid: doors.get("/:l/office/disputes/:dispute")!.sid,
      kept: "select path, media_type from files where media_type = 'text/csv'",
      clear: "delete from rate_limits",
    };
    const wrong: string[] = [];
    for (const hostile of pictures)
      for (const fault of await judged(door, { ...hostile, expect: "refused" }))
        wrong.push(`${hostile.what}: ${fault}`);
    expect(wrong).toEqual([]);
  }, 400_000);
});
