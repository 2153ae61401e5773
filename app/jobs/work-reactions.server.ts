import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { linkMarket } from "#app/domain/pioneers/link-market.server.ts";
import { workToTell } from "#app/domain/work-orders/notices.server.ts";
import { stepWords, type WorkStepName } from "#app/domain/work-orders/words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import type { Told } from "./reactions.server.ts";

/** Tells the side of an order that did not take the step; after an officer's, both. */
const tellOther = (step: WorkStepName) => (ctx: Ctx, event: Told) =>
  tellSides(ctx, event, "work-step", (work, l) => ({ title: work.title, step: stepWords[step][l] }));

type Work = NonNullable<Awaited<ReturnType<typeof workToTell>>>;

async function tellSides(
  ctx: Ctx,
  event: Told,
  template: TemplateName,
  facts: (work: Work, l: Locale) => Record<string, string>,
): Promise<void> {
  const work = await workToTell(ctx, event.nounId);
  if (!work) return;
  const sides = [
    { person: work.pioneer, at: (l: Locale) => paths.workOrder(l, event.nounId) },
    ...(work.offered ? [{ person: work.applicant, at: (l: Locale) => paths.myWorkOrder(l, event.nounId) }] : []),
  ];
  for (const { person, at } of sides) {
    if (person === event.actorId) continue;
    await noticePerson(ctx, person, {
      eventId: event.id,
      template,
      facts: (l) => facts(work, l),
      link: (l) => at(l),
    });
  }
}

const tellOfficer = async (ctx: Ctx, event: Told, template: TemplateName) => {
  const work = await workToTell(ctx, event.nounId);
  if (!work) return;
  await noticePerson(ctx, work.officer, {
    eventId: event.id,
    template,
    facts: { title: work.title },
    link: (l) => paths.officeWorkOrder(l, String(event.data.case), event.nounId),
  });
};

export const workReactions = {
  ...Object.fromEntries(
    (Object.keys(stepWords) as WorkStepName[]).map((step) => [`work-order.${step}`, tellOther(step)]),
  ),
  "work-order.accepted": async (ctx: Ctx, event: Told) => {
    await tellOther("accepted")(ctx, event);
    await linkMarket(ctx, { noun: "work-order", id: event.nounId, case: String(event.data.case) });
  },
  "work-order.contested": async (ctx: Ctx, event: Told) => {
    await tellOther("contested")(ctx, event);
    await tellOfficer(ctx, event, "work-contested-office");
  },
  "call-subscription.digest": async (ctx: Ctx, event: Told) => {
    if (!event.subjectId) return;
    await noticePerson(ctx, event.subjectId, {
      eventId: event.id,
      template: "call-digest",
      facts: { count: Number(event.data.count) },
      link: (l) => paths.opportunities(l),
    });
  },
  "call.answered": async (ctx: Ctx, event: Told) => {
    if (!event.subjectId) return;
    await noticePerson(ctx, event.subjectId, {
      eventId: event.id,
      template: "call-answered",
      facts: {},
      link: (l) => paths.officeCall(l, event.nounId),
    });
  },
  "work-order.pay-late": async (ctx: Ctx, event: Told) => {
    await tellOfficer(ctx, event, "work-pay-late");
    await tellSides(ctx, event, "work-pay-overdue", (work) => ({ title: work.title }));
  },
};
