import { afterAll, beforeAll, expect, test } from "vitest";
import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { apply } from "#app/domain/producers/apply.server.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { verifyProducer } from "#app/domain/producers/verify-producer.server.ts";
import { viewEvidence } from "#app/domain/producers/view-evidence.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { dayOf } from "#app/platform/time.ts";
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

let market: TestHouse;
let body: (slug: string) => string;
let officer: Awaited<ReturnType<typeof appointed>>;
let carpetOfficer: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
  officer = await appointed(market, "officer", body("secretariat"));
  carpetOfficer = await appointed(market, "officer", body("carpet-union"));
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const guest = { kind: "guest" } as const;
const form = (nationalCode: string, other: object = {}) => ({ ...typed, nationalCode, key: newToken(), ...other });
const verify = async (actor: Parameters<TestHouse["ctxOf"]>[0], application: string, other: object = {}) =>
  verifyProducer(await market.ctxOf(actor), {
    application,
    nameEn: "Solmaz Anbarani",
    cluster: "kilim-anbaran",
    ...other,
  });
const refuse = async (actor: Parameters<TestHouse["ctxOf"]>[0], application: string) =>
  refuseApplication(await market.ctxOf(actor), {
    application,
    reason: "full-time-job",
    text: "در کارخانه کار می‌کنید.",
  });

test("an application is kept, sealed where it is private, and told", async () => {
  const { application, actor, nationalCode } = await applicant(market, { evidence: false });
  const [row] = await market.rows<{ status: string; body: string; all: string; name: string }>(
    `select a.status, b.slug as body, a::text || p::text as all, p.name from applications a
     join bodies b on b.id = a.body_id join persons p on p.id = a.person_id where a.id = '${application}'`,
  );
  // No officer sits in the kilim cooperative, so the secretariat answers.
  expect(row).toMatchObject({ status: "submitted", body: "secretariat", name: typed.name });
  expect(row?.all).not.toContain(nationalCode);
  expect(row?.all).not.toContain("1991-08-03");
  expect(await toldOf(market, application)).toMatchObject([
    { kind: "application.submitted", actor_id: actor.id, subject_id: actor.id },
  ]);
  expect(actor.applicationId).toBe(application);
});

test("weavers of carpets are judged by the union that stands behind their cluster", async () => {
  const { application } = await applicant(market, { occupation: "carpet-weaving", evidence: false });
  const [row] = await market.rows<{ slug: string }>(
    `select b.slug from applications a join bodies b on b.id = a.body_id where a.id = '${application}'`,
  );
  expect(row?.slug).toBe("carpet-union");
});

test("a visitor cannot apply, and each condition must be declared", async () => {
  expect(await turnedAway(apply(await market.ctxOf(guest), form(codeOf(900))))).toBe("not yours");
  const { local: _, ...undeclared } = form(codeOf(900));
  const somebody = await market.ctxOf(await market.as(newPhone()));
  expect(await turnedAway(apply(somebody, undeclared))).toBe("local: producers.declare");
  expect(await turnedAway(apply(somebody, form("1234567890")))).toBe("nationalCode: producers.national-code");
  expect(await turnedAway(apply(somebody, form(codeOf(900), { county: "0105" })))).toBe("county: choose");
  expect(await turnedAway(apply(somebody, form(codeOf(900), { occupation: "banking" })))).toBe("occupation: choose");
});

test("seventeen is too young by the market's clock, and waiting makes it right", async () => {
  const now = new Date((await market.ctxOf(guest)).now.getTime() + 40 * 86_400_000);
  const birthDate = `${Number(dayOf(now).slice(0, 4)) - 18}${dayOf(now).slice(4)}`;
  const somebody = await market.as(newPhone());
  const key = newToken();
  expect(await turnedAway(apply(await market.ctxOf(somebody), form(codeOf(901), { birthDate, key })))).toBe(
    "birthDate: producers.under-age",
  );
  await market.advance(42 * 86_400);
  const again = await market.as(newPhone());
  expect(await apply(await market.ctxOf(again), form(codeOf(901), { birthDate }))).toHaveProperty("id");
  officer = { ...(await market.as(officer.phone)), phone: officer.phone };
  carpetOfficer = { ...(await market.as(carpetOfficer.phone)), phone: carpetOfficer.phone };
});

test("the same form twice makes one application; a second form is refused", async () => {
  const somebody = await market.as(newPhone());
  const sent = form(codeOf(902));
  const ctx = await market.ctxOf(somebody);
  const [first, second] = await Promise.all([apply(ctx, sent), apply(ctx, sent)]);
  expect(second).toEqual(first);
  expect(await turnedAway(apply(ctx, { ...sent, place: "نمین" }))).toBe("key.reused");
  expect(await turnedAway(apply(ctx, form(codeOf(902))))).toBe("producers.applied-already");
});

test("a national code belongs to one person, even when two send it at once", async () => {
  const [one, two] = [await market.as(newPhone()), await market.as(newPhone())];
  const tries = await Promise.allSettled(
    [one, two].map(async (who) => apply(await market.ctxOf(who), form(codeOf(903)))),
  );
  expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  const three = await market.ctxOf(await market.as(newPhone()));
  expect(await turnedAway(apply(three, form(codeOf(903))))).toBe("nationalCode: producers.code-known");
});

test("evidence is a picture, kept once under one key, while the case is open", async () => {
  const { actor, application } = await applicant(market, { evidence: false });
  const ctx = await market.ctxOf(actor);
  const sent = await evidenceForm();
  const first = await addEvidence(ctx, sent);
  expect(await addEvidence(ctx, sent)).toEqual(first);
  expect(await toldOf(market, first.id)).toMatchObject([{ kind: "evidence.added", data: { application } }]);
  expect(await turnedAway(addEvidence(ctx, { ...sent, key: newToken(), picture: [] }))).toBe(
    "picture: producers.picture-missing",
  );
  expect(await turnedAway(addEvidence(ctx, await evidenceForm(Buffer.from("<svg/>"))))).toBe("picture: photo.format");
  const stranger = await market.ctxOf(await market.as(newPhone()));
  expect(await turnedAway(addEvidence(stranger, sent))).toBe("missing");
  await verify(officer, application);
  expect(await turnedAway(addEvidence(ctx, await evidenceForm()))).toBe("producers.decided");
});

test("an officer verifies: she is a producer, her shop is open, her cluster is set, all of it told", async () => {
  const { phone, application, actor } = await applicant(market);
  await verify(officer, application);
  const maker = await market.as(phone);
  expect(maker.producer).toMatchObject({ verified: true, level: "applicant" });
  const [shop] = await market.rows<{ id: string; slug: string; opened: boolean; cluster: string; name_en: string }>(
    `select s.id, s.slug, s.opened_at is not null as opened, c.slug as cluster, s.name_en from shops s
     join producers p on p.id = s.producer_id join clusters c on c.id = p.cluster_id where s.id = '${maker.producer?.shopId}'`,
  );
  expect(shop).toMatchObject({ opened: true, cluster: "kilim-anbaran", name_en: "Solmaz Anbarani" });
  expect(shop?.slug).toMatch(/^solmaz-anbarani(-\d+)?$/);
  expect((await toldOf(market, application)).at(-1)).toMatchObject({
    kind: "application.verified",
    actor_id: officer.id,
    subject_id: actor.id,
  });
  expect(await toldOf(market, shop?.id ?? "")).toMatchObject([{ kind: "shop.opened", subject_id: shop?.id }]);
  const moves = await market.rows<{ to_state: string }>(
    `select to_state from transitions where noun_id = '${application}' order by id`,
  );
  expect(moves.map((move) => move.to_state)).toEqual(["submitted", "verified"]);

  // Pressed twice, or by two at once: nothing more happens.
  await Promise.all([verify(officer, application), verify(officer, application)]);
  expect(await toldOf(market, application)).toHaveLength(2);
  expect(await turnedAway(refuse(officer, application))).toBe("producers.decided");
});

test("two with one name have two addresses", async () => {
  const [one, two] = [await applicant(market), await applicant(market)];
  await Promise.all([verify(officer, one.application), verify(officer, two.application)]);
  const rows = await market.rows<{ slug: string }>(
    `select s.slug from shops s join producers p on p.id = s.producer_id where p.application_id in ('${one.application}', '${two.application}')`,
  );
  expect(new Set(rows.map((row) => row.slug)).size).toBe(2);
});

test("without a picture nobody is verified", async () => {
  const { application } = await applicant(market, { evidence: false });
  expect(await turnedAway(verify(officer, application))).toBe("producers.unmet-evidence");
  expect(await toldOf(market, application)).toHaveLength(1);
});

test("a case whose rules nobody has checked is not verified", async () => {
  const { application } = await applicant(market, { checked: false });
  expect(await turnedAway(verify(officer, application))).toBe("producers.rules-open");
});

test("only a cluster of her own occupation can be hers", async () => {
  const { application } = await applicant(market);
  expect(await turnedAway(verify(officer, application, { cluster: "carpet-ardabil" }))).toBe("cluster: choose");
});

test("a stranger, an officer asleep and an officer of another body get nothing", async () => {
  const { application, actor } = await applicant(market);
  const asleep = await market.as(officer.phone, { secondFactor: false });
  for (const who of [guest, actor, asleep]) {
    expect(await turnedAway(verify(who, application))).toBe("not yours");
    expect(await turnedAway(refuse(who, application))).toBe("not yours");
  }
  expect(await turnedAway(verify(carpetOfficer, application))).toBe("missing");
  expect(await turnedAway(refuse(carpetOfficer, application))).toBe("missing");
  expect(await turnedAway(verify(officer, "no-such-case"))).toBe("missing");
});

test("nobody decides on herself", async () => {
  const { application, actor } = await applicant(market, { phone: officer.phone });
  expect(await turnedAway(verify(actor, application))).toBe("producers.own-case");
  expect(await turnedAway(refuse(actor, application))).toBe("producers.own-case");
  const [picture] = await market.rows<{ id: string }>(
    `select id from evidence where application_id = '${application}'`,
  );
  expect(await turnedAway(viewEvidence(await market.ctxOf(actor), { evidence: picture?.id }))).toBe("not yours");
});

test("a refusal is told with its reason, once, and another application may follow", async () => {
  const { application, phone, nationalCode } = await applicant(market);
  await Promise.all([refuse(officer, application), refuse(officer, application)]);
  expect((await toldOf(market, application)).filter(({ kind }) => kind === "application.refused")).toMatchObject([
    { actor_id: officer.id, data: { reason: "full-time-job" } },
  ]);
  expect(await turnedAway(verify(officer, application))).toBe("producers.decided");
  const again = await market.as(phone);
  expect(again.applicationId).toBeNull();
  expect(await apply(await market.ctxOf(again), form(nationalCode))).toHaveProperty("id");
});

test("a document opens to officers of its body, while its case is open, and every look is told", async () => {
  const { application, actor } = await applicant(market);
  const [{ id = "" } = {}] = await market.rows<{ id: string }>(
    `select id from evidence where application_id = '${application}'`,
  );
  const look = async (who: Parameters<TestHouse["ctxOf"]>[0]) =>
    viewEvidence(await market.ctxOf(who), { evidence: id });

  expect(await turnedAway(look(guest))).toBe("not yours");
  expect(await turnedAway(look(await market.as(newPhone())))).toBe("not yours");
  expect(await turnedAway(look(carpetOfficer))).toBe("missing");
  expect(await toldOf(market, id)).toHaveLength(1);

  await look(officer);
  expect((await readEvidence(await market.ctxOf(officer), id)).mediaType).toMatch(/^image\//);
  expect((await toldOf(market, id)).at(-1)).toMatchObject({
    kind: "evidence.viewed",
    actor_id: officer.id,
    subject_id: actor.id,
    data: { application, reason: "application-under-review" },
  });

  await verify(officer, application);
  expect(await turnedAway(look(officer))).toBe("not yours");
});
