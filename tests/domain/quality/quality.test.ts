import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { evidenceOf } from "#app/domain/catalogue/evidence-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { sendReminders } from "#app/domain/notices/send-reminders.server.ts";
import { handInTask } from "#app/domain/quality/hand-in-task.server.ts";
import { judgeTask } from "#app/domain/quality/judge-task.server.ts";
import { judged, measurable } from "#app/domain/quality/measures.ts";
import {
  caseInspections,
  inspectorsTasks,
  lastInspection,
  myInspections,
  myTasks,
} from "#app/domain/quality/queries.server.ts";
import { recordInspection } from "#app/domain/quality/record-inspection.server.ts";
import { resultOf, taskState } from "#app/domain/quality/rules.ts";
import { viewInspectionPhoto } from "#app/domain/quality/view-photo.server.ts";
import { viewProof } from "#app/domain/quality/view-proof.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, phones, whole } from "../catalogue/cast.ts";
import { hearing } from "../producers/hearing.ts";
import { appointed, toldOf, turnedAway } from "../producers/programme.ts";

test("the gravest defect decides", () => {
  expect([resultOf([]), resultOf(["minor"]), resultOf(["minor", "critical"])]).toEqual(["passed", "improve", "failed"]);
});

describe("what was measured", () => {
  const verdict = (family: string, stated: Record<string, number>, key: string, value: number) =>
    judged(familyOf(family), stated, key, value).verdict;

  test.each([
    // Two in a hundred of 120 cm are 2.4, on either side.
    ["flatweave", { widthCm: 120 }, "widthCm", 117.6, "within"],
    ["flatweave", { widthCm: 120 }, "widthCm", 117.5, "outside"],
    ["flatweave", { widthCm: 120 }, "widthCm", 122.4, "within"],
    ["flatweave", { widthCm: 120 }, "widthCm", 122.5, "outside"],
    // Of small counts one at least.
    ["hand-knotted-carpet", { raj: 18 }, "raj", 17, "within"],
    ["hand-knotted-carpet", { raj: 18 }, "raj", 16, "outside"],
    // A jar may hold more than it says; of 1000 g it may lack 15 (OIML R 87).
    ["honey", { netWeightG: 1000 }, "netWeightG", 1200, "within"],
    ["honey", { netWeightG: 1000 }, "netWeightG", 985, "within"],
    ["honey", { netWeightG: 1000 }, "netWeightG", 984, "outside"],
    ["honey", { netWeightG: 450 }, "netWeightG", 436.4, "outside"],
    ["honey", { netWeightG: 20_000 }, "netWeightG", 19_800, "within"],
    // Near what was stated and yet beyond the standard's limit.
    ["honey", { moisturePct: 19.8 }, "moisturePct", 20.4, "outside"],
    ["honey", { moisturePct: 19.8 }, "moisturePct", 19.9, "within"],
    // Nothing stated: the standard's limit alone.
    ["honey", {}, "moisturePct", 18, "within"],
    ["honey", {}, "moisturePct", 22, "outside"],
  ])("%s %o: %s %d is %s", (family, stated, key, value, expected) => {
    expect(verdict(family, stated, key, value)).toBe(expected);
  });

  test("what cannot be measured on a piece is not asked for", () => {
    const keys = measurable(familyOf("hand-knotted-carpet")).map(({ key }) => key);
    expect(keys).toEqual(["widthCm", "lengthCm", "raj", "pileHeightMm"]);
    expect(measurable(familyOf("translation"))).toEqual([]);
  });
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

  test("a figure within its bounds is evidence, one outside is none and has the piece mended", async () => {
    const ctx = await market.ctxOf(people.inspector);
    const figures = { measured: { widthCm: "۱۲۱", lengthCm: "۱۷۰" }, confirmed: [], defects: [] };
    expect(await turnedAway(inspect(people.inspector, { ...figures, confirmed: ["lengthCm"] }))).toBe(
      "confirmed: quality.contradicts",
    );
    expect(await turnedAway(inspect(people.inspector, { ...figures, measured: { widthCm: "پهن" } }))).toBe(
      "measured.widthCm: quality.figure",
    );
    await market.rows("delete from attribute_evidence");
    const { id } = await inspect(people.inspector, figures);
    const [product] = await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`);
    const held = await evidenceOf(ctx.db, product?.id ?? "", "en");
    expect(held.map(({ key }) => key)).toEqual(["widthCm"]);
    const mine = (await myInspections(ctx, await maker())).find((one) => one.id === id);
    expect(mine).toMatchObject({
      result: "improve",
      figures: [
        { key: "widthCm", value: 121, stated: 120, verdict: "within" },
        { key: "lengthCm", value: 170, stated: 180, verdict: "outside" },
      ],
    });
  });

  test("its photographs are the maker's, its inspectors' and her case's readers', each look told; nobody else's", async () => {
    const taken = { ...(await proof()), field: "photos" };
    expect(await turnedAway(inspect(people.strange, { photos: [taken] }))).toBe("missing");
    const { id } = await inspect(people.inspector, { photos: [taken, taken] });
    const [photo] = await market.rows<{ file_id: string }>(
      `select file_id from inspection_photos where inspection_id = '${id}'`,
    );
    const look = async (who: Person) =>
      viewInspectionPhoto(await market.ctxOf(who), { inspection: id, photo: photo?.file_id });
    const told = async () => (await toldOf(market, id)).filter(({ kind }) => kind === "quality.viewed").length;
    expect((await look(await maker())).mediaType).toMatch(/^image/);
    expect(await told()).toBe(0);
    await look(people.inspector);
    expect(await told()).toBe(1);
    expect(await turnedAway(look(people.strange))).toBe("missing");
    expect(await turnedAway(look((await acting(market, "other")).actor as Maker))).toBe("missing");
    const { reader, caseId } = await readerOf("shop");
    await look(reader);
    expect((await toldOf(market, caseId)).map(({ kind, data }) => ({ kind, parts: data.parts }))).toContainEqual({
      kind: "case.viewed",
      parts: ["shop"],
    });
    const ctx = await market.ctxOf(reader);
    const opened = await openCaseFor(ctx.db, reader, caseId);
    expect((await caseInspections(ctx, opened)).map((one) => one.photos.length)).toContain(1);
    await market.rows("update case_access set parts = array_remove(parts, 'shop')");
    expect(await turnedAway(look(reader))).toBe("missing");
  });

  test("the maker hears of it, of a task that is due or came back, the inspector of what is shown; each once", async () => {
    const { hear, noticesTo } = hearing(() => market);
    const kinds = async (person: string) =>
      (await noticesTo(person)).filter(({ channel }) => channel === "sms").map(({ template }) => template);
    await hear();
    await market.rows("update notices set read_at = market_now()");
    const who = await maker();
    await inspect(people.inspector);
    expect(await kinds(who.id)).toEqual(["goods-inspected"]);
    const ctx = await market.ctxOf(people.inspector);
    const { id = "" } = (await inspectorsTasks(ctx, people.inspector)).find((one) => !one.acceptedAt) ?? {};
    await market.rows(
      `update improvement_tasks set due_on = (market_now() + interval '2 days')::date where id = '${id}'`,
    );
    for (let n = 0; n < 2; n++) await sendReminders(await systemContext(market.house, "clock", "test"));
    expect(await kinds(who.id)).toEqual(["task-due-soon"]);
    await handInTask(await market.ctxOf(who), { task: id, proof: [await proof()] });
    expect(await kinds(people.inspector.id)).toEqual(["task-handed-in"]);
    await judgeTask(ctx, { task: id, answer: "return", text: "هنوز موج دارد" });
    const [back] = await noticesTo(who.id);
    expect(back).toMatchObject({ template: "task-returned" });
    expect(back?.text).not.toContain("موج");
  });

  /** Somebody who reads this part of the maker's case, and that case. */
  async function readerOf(part: string) {
    const [{ id: bodyId } = { id: "" }] = await market.rows<{ id: string }>(
      "select id from bodies where slug = 'secretariat'",
    );
    const [{ id: programme } = { id: "" }] = await market.rows<{ id: string }>(
      `insert into programmes (slug, name_fa, name_en, owner_id, implementer_id, province, target)
       values ('p', 'p', 'p', '${bodyId}', '${bodyId}', 'IR-24', 100) returning id`,
    );
    const [{ id: caseId } = { id: "" }] = await market.rows<{ id: string }>(
      `insert into cases (programme_id, person_id, body_id, level, stage, occupation, county, source) select '${programme}', pr.person_id, '${bodyId}', 'applicant', 'registered', 'kilim-weaving', '2408', 'self'
       from producers pr join shops s on s.producer_id = pr.id where s.slug = 'golnaz' returning id`,
    );
    const [row] = await market.rows<{ parts: string[] }>(
      "select parts from case_access where body_kind = 'secretariat' and duty = 'officer' and valid_to is null",
    );
    expect(row?.parts).toContain(part);
    return { caseId, reader: await appointed(market, "officer", bodyId) };
  }
});
