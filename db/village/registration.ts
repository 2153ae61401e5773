import { sql } from "drizzle-orm";
import { sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { phoneIndexOf, sealPhone } from "#app/domain/identity/contact.server.ts";
import { nationalCodeIndexOf, sealNationalCode } from "#app/domain/producers/private-data.server.ts";
import { sealRequest } from "#app/domain/producers/requests.server.ts";
import { answerDays, steps, workSample } from "#app/domain/producers/rules.ts";
import { caseConsents, caseStages, cases } from "#db/schema/cases.ts";
import { persons } from "#db/schema/identity.ts";
import { applications, evidenceRequests } from "#db/schema/producers.ts";
import { nationalCode, phone } from "./codes.ts";
import type { World } from "./world.ts";

/** Somebody an officer registered at her house, and two who were asked for more: one has sent it, the other has time left. */
export async function writeRegistrations(world: World): Promise<void> {
  await writeRegistered(world);
  await writeRequests(world);
}

async function writeRegistered(world: World): Promise<void> {
  const { keys } = world;
  const at = world.ago(2);
  const ids = {
    person: world.id("person:mahgol", at),
    case: world.id("case:mahgol", at),
    application: world.id("application:mahgol", at),
  };
  const code = nationalCode(9201);
  const number = phone(901);
  const bodyId = world.id("body:org-secretariat");
  await world.tx.insert(persons).values({
    ...{ id: ids.person, name: "ماه‌گل آبی‌بیگلو", createdAt: at },
    phoneIndex: phoneIndexOf(keys, number),
    phoneSealed: sealPhone(keys, ids.person, number),
    nationalCodeIndex: nationalCodeIndexOf(keys, code),
    nationalCodeSealed: sealNationalCode(keys, ids.person, code),
  });
  const registration = {
    ...{
      personId: ids.person,
      level: "applicant" as const,
      occupation: "medicinal-herb-growing" as const,
      county: "2408",
    },
    ...{ placeFa: "آبی‌بیگلو", placeEn: "Abi Beyglu", bodyId },
  };
  await world.tx.insert(cases).values({
    ...{ ...registration, id: ids.case, programmeId: world.id("programme:ardabil"), source: "officer" },
    ...{ sex: "woman", birthYear: 1962, skills: ["خشک‌کردن گیاه", "عرق‌گیری"], tools: "دیگ عرق‌گیری", weeklyHours: 20 },
    ...{ stage: "registered", stageAt: at, registeredAt: at, openedAt: at },
    ...{ nextStep: steps.evidence, dueAt: new Date(at.getTime() + answerDays * 86_400_000) },
  });
  await world.tx
    .insert(caseStages)
    .values({ caseId: ids.case, stage: "registered", at, recordedAt: at, bodyId, personId: officer(world) });
  await world.tx.insert(applications).values({
    ...{ ...registration, id: ids.application, caseId: ids.case, submittedAt: at },
    birthDateSealed: sealBirthDate(keys, ids.application, "1962-06-10"),
    statement: "از کودکی با مادرم گیاه کوهی می‌چیدم. گلاب و عرق کاکوتی می‌گیرم و در روزبازار می‌فروشم.",
    declarations: { adult: true, local: true, noFullTimeJob: true, noEmployerInsurance: true },
  });
  await world.tx.insert(caseConsents).values({
    ...{ caseId: ids.case, way: "read-aloud", givenAt: at, recordedBy: officer(world), witness: "گل‌بهار نمینی" },
  });
  world.tell(at, "case.opened", "case", ids.case, { subject: ids.person, data: { source: "officer" } });
  world.tell(at, "case.stage-reached", "case", ids.case, { data: { stage: "registered" } });
  world.tell(at, "application.submitted", "application", ids.application, { subject: ids.person });
  world.tell(at, "case.consented", "case", ids.case, { subject: ids.person, data: { way: "read-aloud" } });
  world.moved(at, "application", ids.application, "submitted");
}

const officer = (world: World) => world.id("person:officer-secretariat");

/** [application and case, days since it was asked, days until it is due, since it came, what]. */
const asked = [
  ["p17", "parinaz-moghanlou", 1, 9, null, "عکسی از پشت منجوق‌دوزی در روشنایی روز بفرستید، تا دوخت دیده شود."],
  ["sahar", "applicant-sahar", 2.5, 8, 1, "برگه‌ای که نشان دهد در نمین زندگی می‌کنید، مانند قبض آب یا گواهی شورا."],
] as const;

async function writeRequests(world: World): Promise<void> {
  for (const [of, person, ago, ahead, came, text] of asked) {
    const at = world.ago(ago);
    const id = world.id(`request:${of}`, at);
    const [caseId, until] = [world.id(`case:${of}`), world.ago(-ahead)];
    const answeredAt = came === null ? null : world.ago(came);
    await world.tx.insert(evidenceRequests).values({
      ...{ id, applicationId: world.id(`application:${of}`), wanted: came === null ? [workSample] : ["native"] },
      ...{ textSealed: sealRequest(world.keys, id, text), untilDay: until.toISOString().slice(0, 10) },
      ...{ askedBy: officer(world), askedAt: at, answeredAt },
    });
    const due = answeredAt ? new Date(answeredAt.getTime() + answerDays * 86_400_000) : until;
    await world.tx.execute(
      sql`update cases set next_step = ${answeredAt ? steps.answered : steps.more}, due_at = ${due.toISOString()}::timestamptz where id = ${caseId}`,
    );
    const subject = world.id(`person:${person}`);
    world.tell(at, "case.evidence-asked", "case", caseId, { subject, data: { request: id } });
    if (answeredAt)
      world.tell(answeredAt, "case.evidence-answered", "case", caseId, { subject, data: { request: id } });
  }
}
