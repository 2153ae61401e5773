import { afterAll, beforeAll, expect, test } from "vitest";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { caseLog } from "#app/domain/cases/file-queries.server.ts";
import { myFiles } from "#app/domain/cases/my-file.server.ts";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { householdOf } from "#app/domain/identity/household.server.ts";
import { correctCase } from "#app/domain/producers/correct-case.server.ts";
import { caseFile } from "#app/domain/producers/office-queries.server.ts";
import { registerCase } from "#app/domain/producers/register-case.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { originPart } from "#app/routes/office/case-origin.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import {
  applicant,
  appointed,
  codeOf,
  evidenceForm,
  foundProgramme,
  newPhone,
  toldOf,
  turnedAway,
  typed,
} from "./programme.ts";

type Actor = Parameters<TestHouse["ctxOf"]>[0];

let market: TestHouse;
let body: (slug: string) => string;
let officer: Awaited<ReturnType<typeof appointed>>;
let carpet: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  carpet = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

let code = 7000;
const newCode = () => codeOf(++code);
/** What an officer writes of somebody before her; her code unless told another. */
const written = (other: object = {}) => {
  const { agree: _, ...asked } = typed;
  return { ...asked, nationalCode: newCode(), consent: "on", witness: "گلناز نوری", key: newToken(), ...other };
};
const register = async (actor: Actor, form: object) => registerCase(await market.ctxOf(actor), form);
const caseRow = async (id: string) =>
  (
    await market.rows<Record<string, string> & { all: string }>(
      `select c.source, c.stage, c.county, c.place_fa, c.skills::text, c.next_step, b.slug as body, p.id as person, p.name, a.id as application, a.status,
         a.county as form_county, c::text || a::text || p::text as all
       from cases c join bodies b on b.id = c.body_id join persons p on p.id = c.person_id join applications a on a.case_id = c.id where c.id = '${id}'`,
    )
  )[0]!;

test("an officer registers somebody before her: her body's case, her words sealed, consent before a witness, pictures", async () => {
  const phone = newPhone();
  const { picture } = await evidenceForm();
  const form = written({ phone: phone.replace("+98", "0"), skills: "بافت گلیم، رنگرزی", picture });
  const { id } = await register(officer, form);
  const made = await caseRow(id);
  expect(made).toMatchObject({
    source: "officer",
    stage: "registered",
    body: "secretariat",
    status: "submitted",
    name: typed.name,
  });
  for (const secret of [form.nationalCode, phone, "1991-08-03"]) expect(made.all).not.toContain(secret);
  const events = (await toldOf(market, id)).map(({ kind }) => kind);
  expect(events).toEqual(["case.opened", "case.stage-reached", "case.consented"]);
  expect(JSON.stringify(await toldOf(market, id))).not.toContain(form.witness);
  const opened = await openCaseFor(market.db, officer, id);
  expect(await originPart(await market.ctxOf(officer), opened)).toMatchObject({
    consents: [{ way: "read-aloud", witness: form.witness }],
    entries: [],
  });
  expect((await caseFile(await market.ctxOf(officer), officer, made.application!)).evidence).toHaveLength(1);
  // Who signs in with her number later finds her file.
  const herself = await market.as(phone);
  expect(herself.id).toBe(made.person);
  expect(await myFiles(await market.ctxOf(herself), herself)).toHaveLength(1);
  // Twice is once, and other words under the same key are refused.
  expect(await register(officer, form)).toEqual({ id });
  expect(await turnedAway(register(officer, { ...form, witness: "دیگری" }))).toBe("key.reused");
});

test("who has no phone is reached on her household's, which stays its owner's", async () => {
  const phone = newPhone();
  const owner = await market.as(phone, { name: "مادر" });
  await market.rows(`update persons set national_code_index = 'known-${phone}' where id = '${owner.id}'`);
  expect(await turnedAway(register(officer, written({ phone })))).toBe("phone: producers.phone-anothers");
  const { id } = await register(officer, written({ phone, phoneOf: "household" }));
  const { person, all } = await caseRow(id);
  expect(person).not.toBe(owner.id);
  expect(all).not.toContain(phone);
  const reached = await householdOf(market.db, phoneIndexOf(market.house.keys, phone));
  expect(reached.map((one) => [one.id, one.own])).toEqual([
    [owner.id, true],
    [person, false],
  ]);
  // Without any number she can be registered too.
  await register(officer, written());
});

test("nobody but an officer, nothing but what the application's own rules take", async () => {
  expect(await turnedAway(register(await market.as(newPhone()), written()))).toBe("not yours");
  expect(await turnedAway(register({ kind: "guest" }, written()))).toBe("not yours");
  expect(await turnedAway(register(officer, written({ nationalCode: "1234567890", county: "0105" })))).toBe(
    "nationalCode: producers.national-code, county: choose",
  );
  const { adult: _, consent: __, witness: ___, ...less } = written();
  expect(await turnedAway(register(officer, less))).toBe(
    "adult: producers.declare, consent: producers.consent-read, witness: required",
  );
  expect(await turnedAway(register(officer, written({ phone: "12" })))).toBe("phone: identity.phone-invalid");
  expect(await turnedAway(register(officer, written({ body: body("carpet-union") })))).toBe("body: choose");
  const ahead = dayOf(new Date((await market.ctxOf(officer)).now.getTime() + 3 * 86_400_000));
  expect(await turnedAway(register(officer, written({ consentDay: ahead })))).toBe(
    "consentDay: producers.consent-ahead",
  );
});

test("who is known already keeps her person; who is served already is not registered again", async () => {
  // Somebody who has bought before is known by her number alone.
  const phone = newPhone();
  const known = await market.as(phone);
  const form = written({ phone });
  const { id } = await register(officer, form);
  expect((await caseRow(id)).person).toBe(known.id);
  // By her code, in another body: who serves her is said, the file only to who may open it.
  const again = (actor: Actor, other: object = {}) =>
    register(actor, written({ nationalCode: form.nationalCode, ...other })).catch((error: unknown) => error);
  const { number } = await openCaseFor(market.db, officer, id);
  expect(await again(officer)).toMatchObject({
    code: "producers.served-already",
    facts: { body: "دبیرخانه", number, case: id },
  });
  expect(await again(carpet)).toMatchObject({ code: "producers.served-already", facts: { case: "" } });
  // A number that is another's is a fault of the number, and nobody registers herself.
  expect(await turnedAway(register(officer, written({ phone })))).toBe("phone: producers.phone-anothers");
  expect(await turnedAway(register(officer, written({ phone: officer.phone })))).toBe("producers.register-self");
});

test("two officers who register one person at the same time open one file", async () => {
  const nationalCode = newCode();
  const tries = await Promise.allSettled(
    [officer, carpet].map((actor) => register(actor, written({ nationalCode, phone: "" }))),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tries.find((one) => one.status === "rejected")).toMatchObject({
    reason: { code: "producers.served-already" },
  });
});

/** What the page of a case's data sends back, as it stands after `register`. */
const data = (caseId: string, other: object = {}) => ({
  case: caseId,
  ...{ name: typed.name, sex: "", county: typed.county, place: typed.place, occupation: typed.occupation },
  ...{ skills: "", tools: "", weeklyHours: "", birthDate: "", reason: "at-her-wish", ...other },
});
const correct = async (actor: Actor, form: object) => correctCase(await market.ctxOf(actor), form);

test("what is wrong is put right in case and form; the log names the fields and no value", async () => {
  const { id } = await register(officer, written());
  const before = await caseRow(id);
  const { person, application } = before;
  const form = data(id, {
    name: "سولماز نمینی",
    county: "2401",
    place: "اردبیل",
    skills: "رنگرزی",
    birthDate: "1370/05/13",
  });
  await correct(officer, form);
  const after = await caseRow(id);
  expect(after).toMatchObject({
    name: "سولماز نمینی",
    county: "2401",
    form_county: "2401",
    place_fa: "اردبیل",
    skills: "{رنگرزی}",
  });
  expect(await caseFile(await market.ctxOf(officer), officer, application!)).toMatchObject({ birthDate: "1991-08-04" });
  const opened = await openCaseFor(market.db, officer, id);
  const [line] = await caseLog(await market.ctxOf(officer), opened);
  expect(line).toMatchObject({
    kind: "case.data-corrected",
    data: { fields: ["name", "birthDate", "county", "place", "skills"], reason: "at-her-wish" },
  });
  const told = JSON.stringify((await toldOf(market, id)).at(-1));
  for (const value of ["سولماز", "رنگرزی", "2401", "1991"]) expect(told).not.toContain(value);
  // The same again changes and tells nothing.
  await correct(officer, form);
  expect((await toldOf(market, id)).filter(({ kind }) => kind === "case.data-corrected")).toHaveLength(1);
  expect(await turnedAway(correct(carpet, form))).toBe("missing");
  // A body that works in it along reads it, and corrects nothing.
  await market.rows(`insert into case_shares (case_id, body_id, from_body_id, purpose, task, parts, asked_by, accepted_at)
    values ('${id}', '${body("carpet-union")}', '${body("secretariat")}', 'referral', 'help', '{identity,application}', '${officer.id}', market_now())`);
  expect((await openCaseFor(market.db, carpet, id)).parts).toContain("identity");
  expect(await turnedAway(correct(carpet, form))).toBe("missing");
  expect(await turnedAway(correct(await market.as(newPhone()), form))).toBe("not yours");
  expect(await turnedAway(correct(officer, { ...form, birthDate: "1400/01/01" }))).toBe(
    "birthDate: producers.under-age",
  );
  expect(await turnedAway(correct(officer, { ...form, county: "0105" }))).toBe("county: choose");
  // Nobody corrects her own.
  await market.rows(
    `insert into duties (person_id, kind, body_id) values ('${person}', 'officer', '${body("secretariat")}')`,
  );
  const herself = { ...officer, id: person! };
  expect(await turnedAway(correct(herself, form))).toBe("cases.own");
});

test("what stands on a verified maker's shop is not changed here, the rest is", async () => {
  const { application, actor } = await applicant(market);
  await verifyProducer(await market.ctxOf(officer), { application, nameEn: "Fixed", cluster: "kilim-anbaran" });
  const [{ id }] = (await market.rows<{ id: string }>(`select id from cases where person_id = '${actor.id}'`)) as [
    { id: string },
  ];
  expect(await turnedAway(correct(officer, data(id, { county: "2401", occupation: "carpet-weaving" })))).toBe(
    "county: producers.on-her-shop, occupation: producers.on-her-shop",
  );
  await correct(officer, data(id, { weeklyHours: "۱۲" }));
  await market.rows(`update cases set closed_at = market_now() where id = '${id}'`);
  expect(await turnedAway(correct(officer, data(id, { weeklyHours: "13" })))).toBe("cases.closed");
});

test("a roster's entry is shown, and its pioneer where the programme has confirmed her", async () => {
  const { id } = await register(officer, written());
  await market.rows(`with r as (insert into rosters (programme_id, body_id, brought_by, file_name, headers, rows)
      select programme_id, body_id, '${officer.id}', 'roster.csv', '[]', 1 from cases where id = '${id}' returning id)
    insert into register_entries (case_id, roster_id, external_id, permit_number, pioneer_name)
      select '${id}', id, 'N-7', 'P-12', 'پيشران گليم' from r`);
  const { application, actor } = await applicant(market, { name: "پیشران گلیم" });
  await verifyProducer(await market.ctxOf(officer), { application, nameEn: "Pioneer", cluster: "kilim-anbaran" });
  const opened = await openCaseFor(market.db, officer, id);
  const shown = async () => (await originPart(await market.ctxOf(officer), opened)).entries;
  expect(await shown()).toMatchObject([
    { externalId: "N-7", permitNumber: "P-12", pioneerName: "پيشران گليم", known: false },
  ]);
  await market.rows(`insert into pioneers (producer_id, offers, capacity, terms, occupations, counties, confirmed_at)
    select id, '{train}', 3, '', '{kilim-weaving}', '{2408}', market_now() from producers where person_id = '${actor.id}'`);
  expect(await shown()).toMatchObject([{ known: true }]);
});
