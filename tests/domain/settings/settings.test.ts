import { afterAll, beforeAll, expect, test } from "vitest";
import { saveRubric } from "#app/domain/assessments/save-rubric.server.ts";
import { rubricOf } from "#app/domain/assessments/steps.server.ts";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { checkItem } from "#app/domain/cases/check-item.server.ts";
import { checklistPart } from "#app/domain/cases/checklist.server.ts";
import { incomeBands } from "#app/domain/monitoring/sales.server.ts";
import { watchCases } from "#app/domain/monitoring/watch-cases.server.ts";
import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import { openNotice } from "#app/domain/notices/send-notice.server.ts";
import { eraseClosedCases } from "#app/domain/producers/erase-closed-cases.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { runningHelp } from "#app/domain/programmes/queries.server.ts";
import { settingsOf } from "#app/domain/programmes/settings.server.ts";
import { planOf } from "#app/domain/quality/queries.server.ts";
import { rightsOf } from "#app/domain/rights/queries.server.ts";
import { changeSetting } from "#app/domain/settings/change-setting.server.ts";
import { settingKinds } from "#app/domain/settings/kinds/all.server.ts";
import { settingPage, settingsHome, settingTried } from "#app/domain/settings/queries.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { heldUntilBoth } from "#tests/support/held.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { applicant, appointed, foundProgramme, toldOf, turnedAway } from "../producers/programme.ts";

let market: TestHouse;
type Person = Awaited<ReturnType<typeof appointed>>;
let officer: Person;
let elsewhere: Person;
let inspector: Person;
let programme: string;
beforeAll(async () => {
  market = await testHouse();
  const { body } = await foundProgramme(market);
  officer = await appointed(market, "officer", body("secretariat"));
  elsewhere = await appointed(market, "officer", body("other-coop"));
  inspector = await appointed(market, "inspector", body("secretariat"));
  await market.rows(`update persons set name = 'سحر' where id = '${officer.id}'`);
  programme = (await market.rows<{ id: string }>("select id from programmes"))[0]?.id ?? "";
  await market.rows(
    `insert into case_access (body_kind, duty, parts) values ('secretariat', 'inspector', '{application}') on conflict do nothing`,
  );
});
afterAll(() => market.close());

type Rows = Record<string, Record<string, string>>;
const open = async (setting: string, subject = "") =>
  (await settingPage((await market.ctxOf(officer)) as never, setting, subject)).open!;
/** The rows as they stand, in the way a form sends them. */
async function formOf(setting: string, subject = ""): Promise<Rows> {
  const { rows, shape } = await open(setting, subject);
  const shown = shape.fixed ? shape.fixed.map(({ key }) => rows.find((row) => row.key === key) ?? {}) : rows;
  const toman = new Set(shape.fields.filter(({ kind }) => kind === "toman").map(({ name }) => name));
  return Object.fromEntries(
    shown.map((row, place) => [
      place,
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, toman.has(name) ? String(BigInt(value) / 10n) : value]),
      ),
    ]),
  );
}
const change = async (
  setting: string,
  rows: Rows,
  {
    by = officer,
    subject = "",
    ...more
  }: { by?: unknown; subject?: string; version?: string; reason?: string; usual?: string } = {},
) =>
  changeSetting(await market.ctxOf(by as Person), {
    ...{ setting, subject, rows, reason: "به تصمیم نشست مهر" },
    version: more.version ?? String((await open(setting, subject)).version),
    ...more,
  });

test("a number holds at the next request, once; who, why, before and after stay; bounds and strangers are refused", async () => {
  const form = await formOf("days");
  await change("days", { 0: { ...form[0]!, noticeDays: "۲۱" } }, { version: "0" });
  expect((await settingsOf(market.db, programme)).noticeDays).toBe(21);
  await change("days", { 0: { ...form[0]!, noticeDays: "21" } }, { version: "0" });
  const { history, version } = await open("days");
  expect(version).toBe(1);
  expect(history).toMatchObject([{ version: 1, by: "سحر", reason: "به تصمیم نشست مهر" }]);
  expect(history[0]?.gone[0]).toContain("۱۴");
  expect(history[0]?.come[0]).toContain("۲۱");
  expect((await toldOf(market, programme)).map(({ kind }) => kind)).toEqual(["programme.setting-changed"]);
  expect(await turnedAway(change("days", { 0: { ...form[0]!, noticeDays: "400" } }))).toBe(
    "rows.0.noticeDays: settings.bounds",
  );
  expect(await turnedAway(change("days", { 0: { ...form[0]!, noticeDays: "30" } }, { version: "0" }))).toBe(
    "settings.newer",
  );
  expect(await turnedAway(change("days", { 0: { ...form[0]!, noticeDays: "30" } }, { reason: "" }))).toBe(
    "reason: required",
  );
  expect(await turnedAway(change("days", form, { by: elsewhere }))).toBe("missing");
  expect(await turnedAway(change("days", form, { by: inspector }))).toBe("not yours");
  await expect(market.rows("update setting_versions set reason = 'x'")).rejects.toThrow(/not rewritten/);
  await expect(market.rows("delete from setting_versions")).rejects.toThrow();
});

test("of two who change one thing at once one is told that there is a newer", async () => {
  const form = await formOf("days");
  const tries = await heldUntilBoth(market, "select 1 from programme_settings for update", () =>
    ["31", "32"].map((noticeDays) =>
      change("days", { 0: { ...form[0]!, noticeDays } }, { version: "1" }).then(
        () => "changed",
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      ),
    ),
  );
  expect(tries.sort()).toEqual(["changed", "settings.newer"]);
});

test("without the second factor nothing is set", async () => {
  const asleep = await market.as(officer.phone, { secondFactor: false });
  const form = await formOf("alerts");
  expect(await turnedAway(change("alerts", form, { by: await actorOf(market.db, asleep.token) }))).toBe("not yours");
});

test("an application of an occupation that is not taken is refused at its field, cases that are there go on", async () => {
  const before = await applicant(market);
  const form = await formOf("trades");
  const kilim = Object.keys(form).find((place) => form[place]?.key === "kilim-weaving")!;
  await change("trades", { ...form, [kilim]: { open: "" } });
  expect(await turnedAway(applicant(market))).toBe("occupation: producers.trade-closed");
  await applicant(market, { occupation: "carpet-weaving" });
  const verify = await verifyProducer(await market.ctxOf(officer), {
    application: before.application,
    nameEn: "Goes On",
    cluster: "",
  });
  expect(verify.id).toBe(before.application);
  await change("trades", { ...form, [kilim]: { open: "on", from: "1450/01/01" } });
  expect(await turnedAway(applicant(market))).toBe("occupation: producers.trade-closed");
  expect(await turnedAway(change("trades", Object.fromEntries(Object.keys(form).map((at) => [at, {}]))))).toBe(
    "form: settings.none-open",
  );
  await change("trades", {}, { usual: "on" });
  await applicant(market);
  expect((await open("trades")).history).toHaveLength(3);
});

test("a required item of the checklist keeps a verification back until she whose work it is has ticked it", async () => {
  const waiting = await applicant(market);
  const verify = async () =>
    verifyProducer(await market.ctxOf(officer), { application: waiting.application, nameEn: "Checked", cluster: "" });
  await change("checklist", {
    0: { fa: "دیدن کارگاه", en: "The workshop was seen", duty: "inspector", required: "on", place: "2" },
    1: { fa: "گفت‌وگوی تلفنی", en: "A call", duty: "officer", place: "1" },
  });
  expect(await turnedAway(verify())).toBe("producers.checks-open");
  const [item] = (await open("checklist")).rows.filter(({ duty }) => duty === "inspector");
  const [{ id: of = "" } = {}] = await market.rows<{ id: string }>(
    `select case_id as id from applications where id = '${waiting.application}'`,
  );
  const tick = async (by: Person, done = "on") =>
    checkItem(await market.ctxOf(by), { case: of, item: item?.key ?? "", done });
  expect((await open("checklist")).rows.map(({ en }) => en)).toEqual(["A call", "The workshop was seen"]);
  const seenBy = async (by: Person) =>
    (await checklistPart(market.db, await openCaseFor(market.db, by, of), by)).map(({ name, mine }) => [name.en, mine]);
  expect(await seenBy(officer)).toEqual([
    ["A call", true],
    ["The workshop was seen", false],
  ]);
  expect(await seenBy(inspector)).toEqual([["The workshop was seen", true]]);
  expect(await turnedAway(tick(officer))).toBe("missing");
  expect(await turnedAway(tick(elsewhere))).toBe("missing");
  await market.rows(
    `insert into duties (person_id, kind, body_id) select '${waiting.actor.id}', 'inspector', implementer_id from programmes`,
  );
  expect(await turnedAway(tick((await market.as(waiting.phone)) as never))).toBe("case.own");
  await tick(inspector);
  await tick(inspector);
  expect((await toldOf(market, of)).filter(({ kind }) => kind === "case.item-checked")).toHaveLength(1);
  await tick(inspector, "");
  expect(await turnedAway(verify())).toBe("producers.checks-open");
  await tick(inspector);
  expect((await verify()).id).toBe(waiting.application);
  await change("checklist", {}, { usual: "on" });
});

test("an alert comes by the programme's threshold at the next watch", async () => {
  await market.rows(`update shops set opened_at = market_now() - interval '40 days'`);
  const watch = async () => watchCases(await market.ctxOf({ kind: "system", job: "clock" }), {});
  expect(await watch()).toEqual({ raised: 0, gone: 0 });
  const form = await formOf("alerts");
  await change("alerts", { 0: { ...form[0]!, noSaleDays: "30" } });
  expect((await watch())?.raised).toBeGreaterThan(0);
  await change("alerts", { 0: { ...form[0]!, noSaleDays: "60" } });
  expect((await watch())?.raised).toBe(0);
  expect(await market.rows(`select 1 from case_alerts where ended_at is null`)).toEqual([]);
});

test("papers are kept for as long as is set, within what the law leaves", async () => {
  expect(await turnedAway(change("retention", { 0: { retentionMonths: "5" } }))).toBe(
    "rows.0.retentionMonths: settings.bounds",
  );
  expect(await turnedAway(change("retention", { 0: { retentionMonths: "121" } }))).toBe(
    "rows.0.retentionMonths: settings.bounds",
  );
  const gone = await applicant(market);
  await market.rows(
    `update cases set closed_at = market_now() - interval '8 months' where id in (select case_id from applications where id = '${gone.application}')`,
  );
  const erase = async () => eraseClosedCases(await market.ctxOf({ kind: "system", job: "clock" }), {});
  expect(await erase()).toBe(0);
  await change("retention", { 0: { retentionMonths: "6" } });
  expect(await erase()).toBe(1);
});

test("rights hold at the next request; who is verified already has what a change gives; nobody changes her own", async () => {
  const [{ id: shop = "" } = {}] = await market.rows<{ id: string }>(`select id from shops limit 1`);
  const listings = async () => (await rightsOf(market.db, shop)).find(({ kind }) => kind === "listings")?.amount;
  expect(await listings()).toBeNull();
  await market.rows(
    `insert into right_rules (programme_id, kind, amount, since) values ('${programme}', 'listings', 3, '2020-01-01')`,
  );
  expect(await listings()).toBe(3);
  const form = await formOf("rights");
  await change("rights", { 0: { ...form[0]!, amount: "5" } });
  expect(await listings()).toBe(5);
  expect(
    await turnedAway(change("rights", { 0: { kind: "listings", amount: "5" }, 1: { kind: "listings", amount: "6" } })),
  ).toBe("rows.1.kind: settings.twice");
  // A right that had no row begins now, and lets those keep what they had who were verified before.
  await change("rights", { ...(await formOf("rights")), 1: { kind: "quotes", amount: "0" } });
  expect((await rightsOf(market.db, shop)).find(({ kind }) => kind === "quotes")?.amount).toBeNull();
  const maker = await applicant(market);
  await market.rows(
    `insert into duties (person_id, kind, body_id) select '${maker.actor.id}', 'officer', implementer_id from programmes`,
  );
  expect(await turnedAway(change("rights", {}, { by: await market.as(maker.phone) }))).toBe("settings.own");
  await change("rights", {});
  expect(await listings()).toBeNull();
});

test("income bands, inspection lists and what steps mean are written where they are read", async () => {
  await change("bands", { 0: { from: "۵٬۰۰۰٬۰۰۰" }, 1: { from: "20000000" } });
  expect(await incomeBands(await market.ctxOf(officer))).toEqual([0n, 1n, 50_000_000n, 200_000_000n]);
  const list = await formOf("inspection", "honey");
  await change("inspection", { ...list, 20: { fa: "بو", en: "Smell", severity: "major" } }, { subject: "honey" });
  expect((await planOf(market.db, "honey")).at(-1)).toMatchObject({ fa: "بو", severity: "major" });
  expect(await turnedAway(change("inspection", {}, { subject: "nothing" }))).toBe("missing");
  const steps = await formOf("steps", "kilim-weaving");
  const first = { ...steps[0]!, fa4: "هیچ چله‌ای پیدا نیست", en4: "No warp shows at all" };
  await change("steps", { ...steps, 0: first }, { subject: "kilim-weaving" });
  const rubric = (await rubricOf(market.db, "kilim-weaving"))!;
  expect(rubric.version).toBe(2);
  expect(rubric.criteria[0]?.steps?.[4]?.en).toBe("No warp shows at all");
  // The next version of the rubric keeps them.
  await saveRubric(await market.ctxOf(officer), {
    ...{
      occupation: "kilim-weaving",
      version: "2",
      skilledFrom: "50",
      masterFrom: "80",
      gapPoints: "15",
      gapSteps: "2",
    },
    ...{ repeatMonths: "6", pieceFa: "نمونه", pieceEn: "A sample" },
    criteria: Object.fromEntries(
      rubric.criteria.map(({ weight, minimum, steps: _, ...one }, at) => [
        at,
        { ...one, weight: String(weight), minimum: String(minimum) },
      ]),
    ),
  });
  expect((await rubricOf(market.db, "kilim-weaving"))?.criteria[0]?.steps?.[4]?.en).toBe("No warp shows at all");
});

test("a course is renamed and a lesson rewritten, paragraph by paragraph in both languages", async () => {
  const [{ slug = "" } = {}] = await market.rows<{ slug: string }>(
    "select slug from training_modules where lesson is not null order by slug limit 1",
  );
  const form = await formOf("modules", slug);
  const text = { paragraphsFa: "یک\n\nدو", paragraphsEn: "One" };
  expect(await turnedAway(change("modules", { 0: { ...form[0]!, ...text } }, { subject: slug }))).toBe(
    "rows.0.paragraphsEn: settings.paragraphs",
  );
  await change(
    "modules",
    { 0: { ...form[0]!, ...text, paragraphsEn: "One\n\nTwo", titleEn: "Anew" } },
    { subject: slug },
  );
  const [row] = await market.rows<{ title_en: string; count: number; questions: number }>(
    `select title_en, jsonb_array_length(lesson->'paragraphs') as count, jsonb_array_length(lesson->'questions') as questions from training_modules where slug = '${slug}'`,
  );
  expect(row).toMatchObject({ title_en: "Anew", count: 2 });
  expect(row?.questions).toBeGreaterThan(0);
});

test("a message goes out in the programme's words, keeps its places, and goes back to the standard", async () => {
  const subject = "application-received";
  const form = await formOf("sentences", subject);
  const said = async (eventId: number) => {
    await noticePerson(await market.ctxOf(officer), elsewhere.id, { eventId, template: subject, facts: {} }, [
      "in-app",
    ]);
    const [row] = await market.rows<{ id: string; to_sealed: string; body_sealed: string }>(
      "select id, to_sealed, body_sealed from notices order by id desc limit 1",
    );
    return openNotice(await market.ctxOf(officer), row!).body;
  };
  const [first, second] = await market.rows<{ id: string }>("select id::text as id from events order by id limit 2");
  await change("sentences", { 0: { ...form[0]!, textFa: "نامهٔ شما رسید." } }, { subject });
  expect((await said(Number(first?.id))).text).toContain("نامهٔ شما رسید.");
  expect(await turnedAway(change("sentences", { 0: { ...form[0]!, textFa: "{name} رسید" } }, { subject }))).toBe(
    "rows.0.textFa: settings.place-unknown",
  );
  await change("sentences", {}, { subject, usual: "on" });
  expect((await said(Number(second?.id))).text).toContain("درخواست پیوستن شما");
  const look = new URLSearchParams({ subject, "rows.0.subjectFa": "رسید", "rows.0.textFa": "به {day} رسید" });
  const tried = await settingTried((await market.ctxOf(officer)) as never, "sentences", look);
  expect(tried.preview?.subject.fa).toBe("رسید");
  expect(tried.faults).toMatchObject({
    "rows.0.textFa": "settings.place-unknown",
    "rows.0.textEn": "required",
  });
  const due = await formOf("sentences", "recheck-due");
  expect(
    await turnedAway(change("sentences", { 0: { ...due[0]!, textEn: "Soon." } }, { subject: "recheck-due" })),
  ).toBe("rows.0.textEn: settings.place-missing");
});

test("the page of settings names all of them, with since when and by whom; officers of other bodies have none", async () => {
  const { entries } = await settingsHome((await market.ctxOf(officer)) as never);
  expect(entries.map(({ code }) => code)).toEqual(settingKinds.map(({ code }) => code));
  expect(entries.find(({ code }) => code === "days")).toMatchObject({ body: { en: "Secretariat" }, count: 1 });
  expect(entries.find(({ code }) => code === "days")?.since).not.toBeNull();
  expect(await turnedAway(settingsHome((await market.ctxOf(elsewhere)) as never))).toBe("missing");
});

test("whom to call is set with reason and history; what is no number is refused, and no number needs no hours", async () => {
  const [row] = Object.values(await formOf("help"));
  const help = async (fields: Record<string, string>) => change("help", { 0: { ...row, ...fields } });
  expect(await turnedAway(help({ phone: "abc" }))).toBe("rows.0.phone: settings.no-number");
  expect(await turnedAway(help({ phone: "045 33 00", fa: "", en: "8 to 14" }))).toBe("rows.0.fa: required");
  await help({ phone: "۰۴۵ ۳۳۰۰", fa: "۸ تا ۱۴", en: "8 to 14" });
  expect(await runningHelp(await market.ctxOf(officer))).toEqual({
    phone: "0453300",
    hours: { fa: "۸ تا ۱۴", en: "8 to 14" },
  });
  await help({ phone: "", fa: "", en: "" });
  expect(await runningHelp(await market.ctxOf(officer))).toBeNull();
});
