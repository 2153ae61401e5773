import { afterAll, beforeAll, expect, it } from "vitest";
import { loader } from "#app/routes/market/comparison.tsx";
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

type Page = {
  data: { pieces: { card: { slug: string }; removal: string }[]; full: boolean; counties: Record<string, string> };
  init: { headers: Record<string, string> };
};
const look = async (search: string, compare?: string) => {
  const answer = await doors.knock(loader, `/fa/comparison${search}`, {}, compare ? { cookies: { compare } } : {});
  if (answer instanceof Response) return { to: answer.headers.get("Location"), slugs: [], kept: "" };
  const { data, init } = answer as unknown as Page;
  return { ...data, slugs: data.pieces.map(({ card }) => card.slug), kept: init.headers["Set-Cookie"] ?? "", to: null };
};
const four = ["carpet-herati-250x350", "carpet-runner-80x320", "verni-deer-150x230", "honey-multi-1kg"];

it("shows the pieces of the address in its order, and remembers them", async () => {
  const { slugs, kept } = await look("?piece=honey-multi-1kg&piece=carpet-runner-80x320&piece=honey-multi-1kg");
  expect(slugs).toEqual(["honey-multi-1kg", "carpet-runner-80x320"]);
  expect(kept).toMatch(/^compare=honey-multi-1kg\.carpet-runner-80x320; .*HttpOnly/);
  expect(doors.statements()).toBeLessThanOrEqual(4);
});

it("adds one to those put aside, and not a fifth", async () => {
  expect((await look("?add=honey-multi-1kg", four[0])).to).toBe(
    "/fa/comparison?piece=carpet-herati-250x350&piece=honey-multi-1kg",
  );
  expect((await look("?add=honey-multi-1kg", four.join("."))).to).not.toContain("full");
  const { to } = await look("?add=bifold-wallet", four.join("."));
  expect(to).toMatch(/full=yes$/);
  expect(to).not.toContain("bifold");
  const { full, slugs } = (await look(to?.replace("/fa/comparison", "") ?? "")) as { full: boolean; slugs: string[] };
  expect([full, slugs]).toEqual([true, four]);
});

it("takes one away, and at last forgets", async () => {
  const { pieces } = (await look("", `${four[0]}.${four[3]}`)) as Page["data"];
  expect(pieces[0]?.removal).toBe("/fa/comparison?piece=honey-multi-1kg");
  const last = ((await look("?piece=honey-multi-1kg")) as unknown as Page["data"]).pieces[0]?.removal;
  expect(last).toBe("/fa/comparison?piece=");
  const { slugs, kept } = await look("?piece=", "honey-multi-1kg");
  expect(slugs).toEqual([]);
  expect(kept).toMatch(/^compare=; .*Max-Age=0/);
});

it("leaves out what strangers may not see, and what is no address of a piece", async () => {
  const { slugs } = await look(
    "?piece=jajim-cushion-45&piece=no-such-thing&piece=%27%20or%201=1&piece=honey-multi-1kg",
  );
  expect(slugs).toEqual(["honey-multi-1kg"]);
  expect((await look("", "<script>.honey-multi-1kg")).slugs).toEqual(["honey-multi-1kg"]);
});
