import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { keepChain } from "#app/domain/pioneers/keep-chain.server.ts";
import { linkMarket } from "#app/domain/pioneers/link-market.server.ts";
import { linkToTell } from "#app/domain/pioneers/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import type { Told } from "./reactions.server.ts";

type Side = "pioneer" | "applicant" | "officer";

/** Where each side reads of a link. */
const places: Record<Side, (l: Locale, link: string, caseId: string) => string> = {
  pioneer: (l, link) => paths.teamLink(l, link),
  applicant: (l, link) => paths.myLink(l, link),
  officer: (l, _link, caseId) => paths.officeMatching(l, caseId),
};

/** Tells sides of a link what became of it; who did it herself is not told. */
async function tellSides(ctx: Ctx, event: Told, template: TemplateName, sides: readonly Side[]): Promise<void> {
  const link = String(event.data.link ?? "");
  const told = await linkToTell(ctx, link);
  if (!told) return;
  const people = { pioneer: told.pioneerPerson, applicant: told.applicant, officer: told.proposedBy };
  for (const side of sides) {
    if (people[side] === event.actorId) continue;
    await noticePerson(ctx, people[side], {
      eventId: event.id,
      template,
      facts: (l) => ({ pioneer: told.pioneer[l], until: formatDate(l, told.answerBy) }),
      link: (l) => places[side](l, link, event.nounId),
    });
  }
}

const telling =
  (template: TemplateName, ...sides: Side[]) =>
  (ctx: Ctx, event: Told) =>
    tellSides(ctx, event, template, sides);

const tellSubject = (template: TemplateName) => async (ctx: Ctx, event: Told) => {
  if (!event.subjectId) return;
  await noticePerson(ctx, event.subjectId, { eventId: event.id, template, facts: {}, link: (l) => paths.team(l) });
};

export const pioneerReactions = {
  "pioneer.confirmed": tellSubject("pioneer-confirmed"),
  "pioneer.ended": tellSubject("pioneer-role-ended"),
  "case.pioneer-proposed": telling("team-proposed", "pioneer"),
  "case.pioneer-offered": telling("team-offered", "applicant"),
  "case.pioneer-linked": telling("team-linked", "pioneer", "officer"),
  // Somebody who was never offered a place hears nothing of a pioneer who declined.
  "case.pioneer-declined": telling("team-not-linked", "pioneer", "officer"),
  "case.pioneer-lapsed": telling("team-not-linked", "pioneer", "officer"),
  "case.pioneer-ended": telling("team-ended", "pioneer", "applicant", "officer"),
  "application.verified": (ctx: Ctx, event: Told) =>
    event.subjectId ? keepChain(ctx, { person: event.subjectId }) : Promise.resolve(),
  // The first of these is the market link of her case.
  "product.published": (ctx: Ctx, event: Told) => linkMarket(ctx, { noun: "product", id: event.nounId }),
  "order.confirmed": (ctx: Ctx, event: Told) => linkMarket(ctx, { noun: "order", id: event.nounId }),
};
