import { afterAll, beforeAll, expect, test } from "vitest";
import { loader } from "#app/routes/market/product.tsx";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";
import { knocker } from "./doors.ts";

let t: TestHouse;
let doors: ReturnType<typeof knocker>;
beforeAll(async () => {
  t = await testHouse({}, village);
  doors = knocker(t);
});
afterAll(() => t.close());

async function carriage(slug: string, place: string, more: { l?: "fa" | "en"; currency?: string } = {}) {
  const { l = "en", currency = "IRR" } = more;
  const shown = await doors.show(loader, `/${l}/products/${slug}`, { slug }, { cookies: { place, currency } });
  return shown.carriage;
}

test("a reader of the province is told of the counter of the maker's cooperative, and of agencies", async () => {
  const shown = await carriage("honey-thyme-1kg", "2410");
  expect(shown?.fetched.map(({ code, price }) => [code, price.amount])).toEqual([
    ["honey-counter", 0n],
    ["post-alvares", 480_000n],
  ]);
  expect(shown?.fetched[0]).toMatchObject({
    name: "Counter of the Sabalan beekeepers",
    county: "Sareyn",
    days: [1, 3],
  });
  expect(shown?.quote?.price.amount).toBe(480_000n);
  // The rules of commission are among them here, which are read once a second.
  expect(doors.statements()).toBeLessThanOrEqual(6);
  const everywhere = await carriage("honey-thyme-1kg", "IR-24");
  expect(everywhere?.fetched.map(({ code }) => code)).toEqual(["honey-counter", "post-alvares", "post-namahil"]);
  const town = await carriage("honey-thyme-1kg", "2408-anbaran");
  expect(town?.fetched.map(({ code }) => code)).toEqual(["honey-counter"]);
  expect((await carriage("honey-thyme-1kg", "IR-24", { l: "fa" }))?.fetched[0]?.name).toBe(
    "دفتر اتحادیهٔ زنبورداران سبلان",
  );
});

test("elsewhere there is only the way to the door", async () => {
  for (const place of ["IR-07", "DE"]) {
    const shown = await carriage("honey-thyme-1kg", place, place === "DE" ? { currency: "EUR" } : {});
    expect(shown?.fetched).toEqual([]);
    expect(shown?.quote?.price.amount, place).toBeGreaterThan(0n);
  }
});

test("a large carpet goes by freight, and no agency of the post takes it", async () => {
  const shown = await carriage("carpet-herati-250x350", "IR-24");
  expect(shown?.quote?.name).toBe("Road freight");
  expect(shown?.fetched).toEqual([]);
});
