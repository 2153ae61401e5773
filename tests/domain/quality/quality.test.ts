import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidenceOf } from "#app/domain/catalogue/evidence-queries.server.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { handInTask } from "#app/domain/quality/hand-in-task.server.ts";
import { judgeTask } from "#app/domain/quality/judge-task.server.ts";
import { inspectorsTasks, lastInspection, myTasks } from "#app/domain/quality/queries.server.ts";
import { recordInspection } from "#app/domain/quality/record-inspection.server.ts";
import { resultOf, taskState } from "#app/domain/quality/rules.ts";
import { viewProof } from "#app/domain/quality/view-proof.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, phones, whole } from "../catalogue/cast.ts";
import { appointed, toldOf, turnedAway } from "../producers/programme.ts";

test("the gravest defect decides", () => {
  expect([resultOf([]), resultOf(["minor"]), resultOf(["minor", "critical"])]).toEqual(["passed", "improve", "failed"]);
});

describe("an inspection", () => {
  let market: TestHouse;
  let people: Record<"inspector" | "strange", Awaited<ReturnType<typeof appointed>>>;
  let slug: string;
  let shopId: string;

  beforeAll(async () => {
    market = await testHouse();
    const { bodies } = await cast(market);
    people = {
      inspector: await appointed(market, "inspector", bodies.authority),
      strange: await appointed(market, "inspector", bodies.far),
    };
    slug = await whole(market);
    await submitProduct(await acting(market, "maker"), { slug });
    shopId = String((await market.rows(`select id from shops where slug = 'golnaz'`))[0]?.id);
  });
  afterAll(async () => {
    closeDecoders();
    await market.close();
  });
  const typed = (more: Record<string, unknown> = {}) => ({
    ...{ slug, key: newToken(), confirmed: ["widthCm"], defects: ["edges"], tasks: { edges: "لبه را راست کنید" } },
    ...{ dueOn: "1410/01/01", note: "در کارگاه دیدم" },
    ...more,
  });
  const inspect = async (who: Person, more = {}) => recordInspection(await market.ctxOf(who), typed(more));
  const maker = async () => (await acting(market, "maker")).actor as Maker;
  const proof = async () => ({ field: "proof", name: "a.jpg", bytes: await photo(400, 300), type: "image/jpeg" });

  test("is nobody's but an inspector's of the right body, never of her own goods, and names its faults", async () => {
    expect(await turnedAway(inspect(people.strange))).toBe("missing");
    expect(await turnedAway(inspect(await maker()))).toBe("not yours");
    expect(await turnedAway(inspect(people.inspector, { dueOn: "" }))).toBe("dueOn: required");
    expect(await turnedAway(inspect(people.inspector, { dueOn: "1400/01/01" }))).toBe("dueOn: quality.past");
    expect(await turnedAway(inspect(people.inspector, { defects: ["nothing"] }))).toBe("defects: choose");
    await market.rows(`insert into duties (person_id, kind, body_id) select person_id, 'inspector', (select body_id from duties where person_id = '${people.inspector.id}')
      from producers pr join shops s on s.producer_id = pr.id where s.slug = 'golnaz'`);
    expect(await turnedAway(inspect(await market.as(phones.maker)))).toBe("quality.own");
  });

  test("writes evidence of what was confirmed, a task of what was not well, once for one key", async () => {
    const key = newToken();
    const { id } = await inspect(people.inspector, { key });
    expect((await inspect(people.inspector, { key })).id).not.toBe("");
    const ctx = await market.ctxOf(people.inspector);
    const [product] = await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`);
    expect(await evidenceOf(ctx.db, product?.id ?? "", "en")).toMatchObject([{ key: "widthCm", level: "inspected" }]);
    expect(await lastInspection(ctx.db, shopId, "flatweave")).toMatchObject({ result: "improve" });
    expect(await myTasks(ctx, await maker())).toMatchObject([{ text: "لبه را راست کنید", proof: false }]);
    const told = (await toldOf(market, product?.id ?? "")).filter(({ kind }) => kind === "product.inspected");
    expect(told).toMatchObject([{ data: { inspection: id, result: "improve" } }]);
    const rows = await market.rows(`select text_sealed, note_sealed from improvement_tasks, inspections`);
    expect(JSON.stringify(rows)).not.toMatch(/لبه|کارگاه/);
  });

  test("a task is shown, given back with what lacks, shown again and accepted; strangers see none of it", async () => {
    const ctx = async (who: Person) => market.ctxOf(who);
    const [{ id = "" } = {}] = await inspectorsTasks(await ctx(people.inspector), people.inspector);
    const judge = async (who: Person, answer: string, text = "") =>
      judgeTask(await ctx(who), { task: id, answer, text });
    const hand = async () => handInTask(await ctx(await maker()), { task: id, proof: [await proof()] });
    expect(await turnedAway(judge(people.inspector, "accept"))).toBe("quality.not-handed-in");
    expect(await turnedAway(handInTask(await ctx(await maker()), { task: id, proof: [] }))).toBe(
      "proof: quality.photo",
    );
    const other = await acting(market, "other");
    expect(await turnedAway(handInTask(other, { task: id, proof: [await proof()] }))).toBe("missing");
    await hand();
    expect(await turnedAway(judge(people.strange, "accept"))).toBe("missing");
    expect(await turnedAway(judge(people.inspector, "return"))).toBe("text: required");
    await judge(people.inspector, "return", "لبهٔ چپ هنوز موج دارد");
    const mine = async () => (await myTasks(await ctx(await maker()), await maker()))[0]!;
    expect(await mine()).toMatchObject({ lacks: "لبهٔ چپ هنوز موج دارد" });
    expect(taskState(await mine())).toBe("returned");
    await market.advance(60);
    await hand();
    expect(taskState(await mine())).toBe("handed-in");
    expect((await viewProof(await ctx(people.inspector), { task: id })).mediaType).toMatch(/^image/);
    expect((await toldOf(market, id)).map(({ kind }) => kind)).toContain("quality.viewed");
    expect(await turnedAway(viewProof(await ctx(people.strange), { task: id }))).toBe("missing");
    await judge(people.inspector, "accept");
    await judge(people.inspector, "accept");
    expect(await turnedAway(hand())).toBe("quality.over");
    expect(await inspectorsTasks(await ctx(people.strange), people.strange)).toEqual([]);
  });
});
