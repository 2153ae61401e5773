import { agreementToTell } from "#app/domain/agreements/notices.server.ts";
import { assessmentToTell } from "#app/domain/assessments/notices.server.ts";
import { serviceToTell } from "#app/domain/body-services/notices.server.ts";
import { kindWords as serviceWords } from "#app/domain/body-services/words.ts";
import { batchToTell, shareToTell } from "#app/domain/cases/share-notices.server.ts";
import { taskWords } from "#app/domain/cases/share-words.ts";
import { talkToTell } from "#app/domain/counselling/notices.server.ts";
import { checkInToTell } from "#app/domain/monitoring/notices.server.ts";
import { type Notice, noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { linkToTell } from "#app/domain/pioneers/queries.server.ts";
import { inspectionToTell, taskToTell } from "#app/domain/quality/notices.server.ts";
import { resultWords } from "#app/domain/quality/words.ts";
import { certifiedToTell, trainingToTell } from "#app/domain/trainings/notices.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate, formatDay } from "#app/platform/time.ts";
import type { Told } from "./reactions.server.ts";

/** Tells each of them once, whoever did it herself excepted. */
async function tellAll(ctx: Ctx, event: Told, people: readonly string[], notice: Omit<Notice, "eventId">) {
  for (const person of new Set(people))
    if (person !== event.actorId) await noticePerson(ctx, person, { eventId: event.id, ...notice });
}

const named = (event: Told, key: string): string => String(event.data[key] ?? "");

const tellShare = (template: TemplateName, side: "receivers" | "asker") => async (ctx: Ctx, event: Told) => {
  const share = named(event, "share");
  const told = await shareToTell(ctx, share);
  // Of many that were given in one go the batch is told.
  if (!told || (template === "case-given" && told.inBatch)) return;
  await tellAll(ctx, event, side === "asker" ? [told.asker] : told.receivers, {
    template,
    facts: (l) => ({ number: told.number, task: taskWords[told.task][l], body: told.body[l] }),
    link: (l) => paths.officeShare(l, share),
  });
};

async function tellBatch(ctx: Ctx, event: Told): Promise<void> {
  const { receivers, task, count } = await batchToTell(ctx, event.nounId);
  await tellAll(ctx, event, receivers, {
    template: "cases-given",
    facts: (l) => ({ count, task: taskWords[task][l] }),
    link: paths.officeShares,
  });
}

const tellAssessed = (template: TemplateName, side: "person" | "proposedBy") => async (ctx: Ctx, event: Told) => {
  const assessment = named(event, "assessment");
  const told = await assessmentToTell(ctx, assessment);
  if (!told) return;
  await tellAll(ctx, event, [told[side]], {
    template,
    facts: (l) => ({ number: told.number, day: formatDate(l, new Date(told.meetsAt), "instant") }),
    link: (l) => (side === "person" ? paths.joinAssessment(l) : paths.officeAssessment(l, event.nounId, assessment)),
  });
};

const tellTraining = (template: TemplateName, id: (event: Told) => string) => async (ctx: Ctx, event: Told) => {
  const told = await trainingToTell(ctx, id(event));
  if (!told) return;
  await tellAll(ctx, event, event.subjectId ? [event.subjectId] : told.enrolled, {
    template,
    facts: (l) => ({ title: told.title[l], day: formatDate(l, new Date(told.startsAt)) }),
    link: paths.joinTrainings,
  });
};

async function tellCertified(ctx: Ctx, event: Told): Promise<void> {
  const told = await certifiedToTell(ctx, event.nounId, named(event, "module"));
  if (!told) return;
  await tellAll(ctx, event, [told.person], {
    template: "training-certified",
    facts: (l) => ({ title: told.title[l] }),
    link: paths.joinTrainings,
  });
}

const tellTalk = (template: TemplateName, id: (event: Told) => string) => async (ctx: Ctx, event: Told) => {
  const told = await talkToTell(ctx, id(event));
  if (!told) return;
  await tellAll(ctx, event, [told.person], {
    template,
    facts: (l) => ({ day: told.nextOn ? formatDay(l, told.nextOn) : "" }),
    link: paths.joinCounselling,
  });
};

const tellService = (template: TemplateName, side: "person" | "offeredBy") => async (ctx: Ctx, event: Told) => {
  const told = await serviceToTell(ctx, named(event, "offer"));
  if (!told) return;
  await tellAll(ctx, event, [told[side]], {
    template,
    facts: (l) => ({ number: told.number, body: told.body[l], service: serviceWords[told.kind][l] }),
    link: (l) => (side === "person" ? paths.joinServices(l) : paths.officeCase(l, event.nounId)),
  });
};

async function tellInspected(ctx: Ctx, event: Told): Promise<void> {
  const told = await inspectionToTell(ctx, named(event, "inspection"));
  if (!told) return;
  await tellAll(ctx, event, [told.person], {
    template: "goods-inspected",
    facts: (l) => ({ title: told.title[l], result: resultWords[told.result][l] }),
    link: paths.studioQuality,
  });
}

const tellTask = (template: TemplateName, side: "person" | "inspector") => async (ctx: Ctx, event: Told) => {
  const told = await taskToTell(ctx, event.nounId);
  if (!told) return;
  await tellAll(ctx, event, [told[side]], {
    template,
    facts: (l) => ({ title: told.title[l], day: formatDay(l, told.dueOn) }),
    link: side === "person" ? paths.studioQuality : paths.officeInspections,
  });
};

async function tellCheckIn(ctx: Ctx, event: Told): Promise<void> {
  const told = await checkInToTell(ctx, event.nounId);
  if (!told) return;
  await tellAll(ctx, event, [told.person], {
    template: "check-in-due",
    facts: (l) => ({ day: formatDate(l, new Date(told.dueAt)) }),
    link: paths.joinCheckIn,
  });
}

/** Whoever's answer a proposal waits for: the pioneer's first, the applicant's once it was offered to her. */
async function tellAnswerSoon(ctx: Ctx, event: Told): Promise<void> {
  const told = await linkToTell(ctx, event.nounId);
  if (!told) return;
  const offered = told.status === "offered";
  await tellAll(ctx, event, [offered ? told.applicant : told.pioneerPerson], {
    template: "team-answer-soon",
    facts: (l) => ({ pioneer: told.pioneer[l], until: formatDate(l, told.answerBy) }),
    link: (l) => (offered ? paths.myLink(l, event.nounId) : paths.teamLink(l, event.nounId)),
  });
}

const tellAgreement = (template: TemplateName) => async (ctx: Ctx, event: Told) => {
  const told = await agreementToTell(ctx, event.nounId, named(event, "body"));
  if (!told) return;
  await tellAll(ctx, event, told.others, {
    template,
    facts: (l) => ({
      title: told.title,
      body: told.body[l],
      day: event.data.day ? formatDay(l, named(event, "day")) : "",
    }),
    link: (l) => paths.officeAgreement(l, event.nounId),
  });
};

export const caseReactions = {
  "case.shared": tellShare("case-given", "receivers"),
  "case-share.batch-made": tellBatch,
  "case.share-accepted": tellShare("case-share-accepted", "asker"),
  "case.share-declined": tellShare("case-share-declined", "asker"),
  "case.share-returned": tellShare("case-share-returned", "asker"),
  "case.share-taken-back": tellShare("case-share-taken-back", "receivers"),
  "assessment.proposed": tellAssessed("assessment-proposed", "person"),
  "assessment.called-off": tellAssessed("assessment-called-off", "person"),
  "assessment.decided": tellAssessed("assessment-decided", "person"),
  "assessment.accepted": tellAssessed("assessment-accepted", "proposedBy"),
  "assessment.declined": tellAssessed("assessment-declined", "proposedBy"),
  "training.enrolled": tellTraining("training-place", (event) => named(event, "training")),
  "training.called-off": tellTraining("training-called-off", (event) => event.nounId),
  "training.certified": tellCertified,
  "counselling.held": tellTalk("counselling-held", (event) => named(event, "session")),
  "counselling.step-soon": tellTalk("counselling-step-soon", (event) => event.nounId),
  "case.service-offered": tellService("service-offered", "person"),
  "case.service-ended": tellService("service-ended", "person"),
  "case.service-accepted": tellService("service-accepted", "offeredBy"),
  "case.service-declined": tellService("service-declined", "offeredBy"),
  "product.inspected": tellInspected,
  "quality.returned": tellTask("task-returned", "person"),
  "quality.accepted": tellTask("task-accepted", "person"),
  "quality.due-soon": tellTask("task-due-soon", "person"),
  "quality.handed-in": tellTask("task-handed-in", "inspector"),
  "follow-up.due-soon": tellCheckIn,
  "team-link.answer-soon": tellAnswerSoon,
  "agreement.drafted": tellAgreement("agreement-to-sign"),
  "agreement.change-written": tellAgreement("agreement-to-sign"),
  "agreement.ended": tellAgreement("agreement-ended"),
};
