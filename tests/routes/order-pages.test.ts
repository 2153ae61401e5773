import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueInvoices } from "#app/domain/invoices/issue-invoices.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass, orderToken } from "#app/domain/orders/access.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { reportProblem } from "#app/domain/problems/report-problem.server.ts";
import { loader as list } from "#app/routes/account/orders.tsx";
import { loader as listExport } from "#app/routes/account/orders-export.ts";
import { loader as order } from "#app/routes/market/order.tsx";
import { loader as cancellation } from "#app/routes/market/order-cancellation.tsx";
import { loader as invoice } from "#app/routes/market/order-invoice.tsx";
import { loader as parcelCancellation } from "#app/routes/market/order-parcel-cancellation.tsx";
import { loader as problem } from "#app/routes/market/order-problem.tsx";
import { loader as problemNew } from "#app/routes/market/order-problem-new.tsx";
import { loader as picture } from "#app/routes/market/order-problem-picture.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";
import { knocker } from "./doors.ts";

/** A01 to A03 at every page of an order: a stranger, a neighbour's pass, and things of two orders mixed. */

let shop: Shop;
let knock: ReturnType<typeof knocker>["knock"];
type Known = { number: string; orderId: string; line: string; problem: string; picture: string; pass: string };
let mine: Known;
let theirs: Known;

async function known(slug: string): Promise<Known> {
  const placed = await shop.paidOrder({ [slug]: 1 });
  const [row] = await shop.rows<{ id: string; seller: string; line: string }>(
    `select c.id, s.slug as seller, l.id as line from consignments c join shops s on s.id = c.seller_id join order_lines l on l.consignment_id = c.id where c.order_id = '${placed.orderId}'`,
  );
  const maker = await shop.maker(row!.seller);
  await acceptConsignment(maker, { consignment: row!.id });
  await shipConsignment(maker, { consignment: row!.id, carrier: "post", tracking: "RR77" });
  await issueInvoices(await shop.ctxOf({ kind: "system", job: "test" }), { orderId: placed.orderId });
  const buyer = await shop.ctxOf(guest);
  const pass = orderPass(buyer, "", placed.orderId);
  const { id } = await reportProblem(buyer, {
    number: placed.number,
    access: pass,
    line: row!.line,
    key: randomUUID(),
    kind: "damaged",
    text: "شکسته است.",
    photos: [{ name: "a.jpg", type: "image/jpeg", bytes: await photo() }],
  });
  const [shown] = await shop.rows<{ id: string }>(
    `select file_id as id from problem_photos where problem_id = '${id}'`,
  );
  return { ...placed, line: row!.line, problem: id, picture: shown!.id, pass };
}

beforeAll(async () => {
  shop = await openShop();
  ({ knock } = knocker(shop));
  [mine, theirs] = [await known("thyme-garden-100"), await known("chamomile-flowers-100")];
});
afterAll(() => shop.close());

const pages = {
  order,
  cancellation,
  parcelCancellation,
  invoice,
  problemNew,
  problem,
  picture,
} as const;
type Page = keyof typeof pages;
const own: readonly Page[] = ["order", "invoice", "problem", "picture"];

const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : 200);

async function ask(page: Page, of: Known, pass: string, swap: Partial<Known> = {}): Promise<number> {
  const thing = { ...of, ...swap };
  const params = {
    number: thing.number,
    consignment: "1",
    line: thing.line,
    problem: thing.problem,
    picture: thing.picture,
  };
  const asked = pass ? { cookies: { orders: pass } } : {};
  return statusOf(await knock(pages[page] as never, `/fa/orders/${thing.number}`, params, asked));
}

describe("the pages of an order", () => {
  it("open for the browser that gave the second fact", async () => {
    for (const page of own) expect([page, await ask(page, mine, mine.pass)]).toEqual([page, 200]);
    // What is on its way is not called off; what is reported leads to its report.
    for (const page of ["cancellation", "parcelCancellation", "problemNew"] as const)
      expect([page, await ask(page, mine, mine.pass)]).toEqual([page, 303]);
  });

  it("are not there for a stranger, a forged pass, or the pass of another order", async () => {
    const forged = `${mine.pass.slice(0, -4)}AAAA`;
    for (const page of Object.keys(pages) as Page[])
      for (const pass of ["", forged, theirs.pass]) expect([page, await ask(page, mine, pass)]).toEqual([page, 404]);
  });

  it("show nothing of another order, whichever part of the address is swapped", async () => {
    expect(await ask("problemNew", mine, mine.pass, { line: theirs.line })).toBe(404);
    expect(await ask("problem", mine, mine.pass, { problem: theirs.problem })).toBe(404);
    expect(await ask("picture", mine, mine.pass, { problem: theirs.problem, picture: theirs.picture })).toBe(404);
    expect(await ask("picture", mine, mine.pass, { picture: theirs.picture })).toBe(404);
    for (const page of Object.keys(pages) as Page[])
      expect([page, await ask(page, mine, mine.pass, { number: theirs.number })]).toEqual([page, 404]);
  });

  it("do not break on ids that cannot be", async () => {
    for (const bad of ["x", "not%2Da'thing", "00000000-0000-0000-0000-000000000000"]) {
      expect(await ask("problem", mine, mine.pass, { problem: bad })).toBe(404);
      expect(await ask("problemNew", mine, mine.pass, { line: bad })).toBe(404);
      expect(await ask("picture", mine, mine.pass, { picture: bad })).toBe(404);
    }
  });

  it("show to the link alone where it stands, and no name, address or goods", async () => {
    const token = orderToken(await shop.ctxOf(guest), mine.orderId);
    const seen = await knock(order, `/fa/orders/${mine.number}?token=${token}`, { number: mine.number });
    expect(seen).toMatchObject({ opened: null, head: { number: mine.number } });
    expect(JSON.stringify(seen)).not.toMatch(/نرگس|آویشن|1415893467/);
    for (const wrong of ["", "x".repeat(40), orderToken(await shop.ctxOf(guest), theirs.orderId)])
      expect(statusOf(await knock(order, `/fa/orders/${mine.number}?token=${wrong}`, { number: mine.number }))).toBe(
        404,
      );
    // The link opens the order's door and none behind it.
    const asked = { number: mine.number, consignment: "1", problem: mine.problem, picture: mine.picture };
    for (const page of ["invoice", "problem", "picture"] as const)
      expect(statusOf(await knock(pages[page] as never, `/fa/orders/${mine.number}?token=${token}`, asked))).toBe(404);
  });

  it("hand a photograph out as a picture that nothing keeps", async () => {
    const answer = (await knock(
      picture,
      `/fa/orders/${mine.number}`,
      { number: mine.number, problem: mine.problem, picture: mine.picture },
      { cookies: { orders: mine.pass } },
    )) as Response;
    expect(answer.headers.get("Content-Type")).toBe("image/jpeg");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("a buyer's list", () => {
  it("holds her own orders, narrowed by part and by piece, and goes out as a spreadsheet", async () => {
    const leila = await shop.as("+989000000151");
    const others = await shop.as("+989350000001", { name: "=cmd()" });
    await shop.rows(`update orders set person_id = '${leila.id}' where id = '${mine.orderId}'`);
    const unpaid = await shop.order({ "chamomile-flowers-100": 2 });
    await shop.rows(`update orders set person_id = '${leila.id}' where id = '${unpaid.orderId}'`);
    const cookies = { sid: leila.token };
    const numbers = async (query: string, as = cookies) => {
      const page = await knock(list, `/fa/account/orders${query}`, {}, { cookies: as });
      if (page instanceof Response) throw new Error(`answered ${page.status}`);
      return page.orders.map((one) => one.number);
    };
    expect((await numbers("")).sort()).toEqual([mine.number, unpaid.number].sort());
    expect(await numbers("?q=آویشن")).toEqual([mine.number]);
    expect(await numbers(`?q=${unpaid.number.toLowerCase()}`)).toEqual([unpaid.number]);
    expect(await numbers("?part=cancelled")).toEqual([]);
    expect((await numbers("?part=open&page=1")).length).toBe(2);
    expect(await numbers("?page=2")).toEqual([]);
    expect(await numbers("?q=%25")).toEqual([]);
    expect(await numbers("", { sid: others.token })).toEqual([]);
    const sheet = (await knock(listExport, "/en/account/orders/export?q=thyme", {}, { cookies })) as Response;
    expect(sheet.headers.get("Cache-Control")).toBe("no-store");
    const lines = (await sheet.text()).trim().split("\r\n");
    expect(lines.length).toBe(2);
    expect(lines[1]).toContain(mine.number);
    expect(statusOf(await knock(list, "/fa/account/orders"))).toBe(303);
    expect(statusOf(await knock(listExport, "/fa/account/orders/export"))).toBe(303);
  });
});
