import { noticeInApp, noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import { fieldWords } from "#app/domain/producers/data-words.ts";
import { appealToTell, caseToTell, ruleToTell } from "#app/domain/producers/join-notices.server.ts";
import { reconsiderSeller } from "#app/domain/producers/reconsider-seller.server.ts";
import { requestToTell } from "#app/domain/producers/requests.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate, formatDay } from "#app/platform/time.ts";
import type { AnsweredField } from "#db/vocabulary-join.ts";
import type { Told } from "./reactions.server.ts";

/** What was found of a rule decides whether she goes on taking orders. */
const reconsider = (ctx: Ctx, event: Told) => reconsiderSeller(ctx, { case: event.nounId });

async function tellRecheck(ctx: Ctx, event: Told): Promise<void> {
  const { rule, day } = event.data as { rule: string; day: string };
  const [{ question }, about] = await Promise.all([ruleToTell(ctx, event.nounId, rule), caseToTell(ctx, event.nounId)]);
  if (event.subjectId)
    await noticePerson(ctx, event.subjectId, {
      eventId: event.id,
      template: "recheck-due",
      facts: (l) => ({ rule: question[l], day: formatDay(l, day) }),
      link: paths.application,
    });
  for (const officer of about?.officers ?? [])
    await noticeInApp(ctx, officer, {
      eventId: event.id,
      template: "recheck-due-office",
      facts: (l) => ({ number: about!.number, rule: question[l], day: formatDay(l, day) }),
      link: (l) => paths.officeCase(l, event.nounId),
    });
}

async function tellStopAhead(ctx: Ctx, event: Told): Promise<void> {
  const { rule, from } = event.data as { rule: string; from: string };
  const { reason } = await ruleToTell(ctx, event.nounId, rule);
  if (event.subjectId)
    await noticePerson(ctx, event.subjectId, {
      eventId: event.id,
      template: "orders-stop-announced",
      facts: (l) => ({ reason: reason[l], day: formatDate(l, new Date(from)) }),
      link: paths.application,
    });
}

const tellSeller =
  (template: "orders-stopped" | "orders-stop-ended") =>
  async (ctx: Ctx, event: Told): Promise<void> => {
    if (event.subjectId)
      await noticePerson(ctx, event.subjectId, { eventId: event.id, template, facts: {}, link: paths.application });
  };

async function tellAppeal(ctx: Ctx, event: Told): Promise<void> {
  const { appeal } = event.data as { appeal: string };
  const [found, about] = await Promise.all([appealToTell(ctx, appeal), caseToTell(ctx, event.nounId)]);
  for (const officer of found?.officers ?? [])
    await noticeInApp(ctx, officer, {
      eventId: event.id,
      template: "appeal-filed",
      facts: (l) => ({ number: about?.number ?? 0, day: formatDate(l, new Date(found!.dueAt)) }),
      link: (l) => paths.officeAppeal(l, appeal),
    });
}

async function tellAppealDecided(ctx: Ctx, event: Told): Promise<void> {
  const template = event.data.outcome === "upheld" ? "appeal-upheld" : "appeal-overturned";
  if (event.subjectId)
    await noticePerson(ctx, event.subjectId, { eventId: event.id, template, facts: {}, link: paths.application });
}

async function tellAsked(ctx: Ctx, event: Told): Promise<void> {
  const found = await requestToTell(ctx, String(event.data.request));
  if (event.subjectId && found)
    await noticePerson(ctx, event.subjectId, {
      eventId: event.id,
      template: "evidence-asked",
      facts: (l) => ({ body: found.body[l], day: formatDay(l, found.until) }),
      link: paths.joinFile,
    });
}

async function tellAnswered(ctx: Ctx, event: Told): Promise<void> {
  const about = await caseToTell(ctx, event.nounId);
  for (const officer of about?.officers ?? [])
    await noticeInApp(ctx, officer, {
      eventId: event.id,
      template: "evidence-answered",
      facts: () => ({ number: about!.number }),
      link: (l) => paths.officeCase(l, event.nounId),
    });
}

/** What she asked to be put right waits for an officer, who is told in the app. */
async function tellDataAsked(ctx: Ctx, event: Told): Promise<void> {
  const { field, state } = event.data as { field: AnsweredField; state: string };
  if (state !== "asked") return;
  const about = await caseToTell(ctx, event.nounId);
  for (const officer of about?.officers ?? [])
    await noticeInApp(ctx, officer, {
      eventId: event.id,
      template: "data-asked",
      facts: (l) => ({ number: about!.number, field: fieldWords[field][l] }),
      link: (l) => paths.officeCase(l, event.nounId),
    });
}

async function tellDataDecided(ctx: Ctx, event: Told): Promise<void> {
  const { field, outcome } = event.data as { field: AnsweredField; outcome: "accepted" | "refused" };
  if (!event.subjectId) return;
  await noticePerson(ctx, event.subjectId, {
    eventId: event.id,
    template: `data-${outcome}`,
    facts: (l) => ({ field: fieldWords[field][l] }),
    link: paths.joinData,
  });
}

export const joinReactions = {
  "case.data-answered": tellDataAsked,
  "case.data-decided": tellDataDecided,
  "case.evidence-asked": tellAsked,
  "case.evidence-answered": tellAnswered,
  "case.rule-decided": reconsider,
  "case.rule-signed": reconsider,
  "case.recheck-due": tellRecheck,
  "case.orders-stop-announced": tellStopAhead,
  "case.orders-stopped": tellSeller("orders-stopped"),
  "case.orders-stop-ended": tellSeller("orders-stop-ended"),
  "case.appeal-filed": tellAppeal,
  "case.appeal-decided": tellAppealDecided,
};
