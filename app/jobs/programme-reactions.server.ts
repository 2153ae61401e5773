import { marksToTell, requestToTell } from "#app/domain/badges/notices.server.ts";
import { actToTell } from "#app/domain/cooperatives/notices.server.ts";
import { findDoubles } from "#app/domain/doubles/find-doubles.server.ts";
import { noticeInApp, noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import type { Told } from "./reactions.server.ts";

/** Tells the applicant what became of her application; the event's subject is she. */
const tellApplicant =
  (template: "application-received" | "application-verified" | "application-refused") =>
  async (ctx: Ctx, event: Told) => {
    if (!event.subjectId) return;
    const link = template === "application-verified" ? paths.studioProductNew : paths.application;
    await noticePerson(ctx, event.subjectId, { eventId: event.id, template, facts: {}, link: (l) => link(l) });
  };

type HolderTemplate =
  | "badge-granted"
  | "badge-revoked"
  | "badge-suspended"
  | "badge-lifted"
  | "badge-doubted"
  | "badge-expiry-near";

/** What happened to a mark. In doubt or near its end there is something for her to do, in her own room. */
async function tellHolder(ctx: Ctx, event: Told, template: HolderTemplate): Promise<void> {
  const due = template === "badge-doubted" || template === "badge-expiry-near";
  for (const mark of await marksToTell(ctx, event.nounId)) {
    const until = new Date((template === "badge-doubted" ? mark.doubtedUntil : null) ?? mark.expiresAt);
    const room = mark.cluster ? paths.officeClusterMarks : (l: Locale) => paths.studioBadge(l, mark.slug);
    await noticePerson(ctx, mark.personId, {
      eventId: event.id,
      template,
      facts: { badge: mark.name, reason: mark.reason, until: formatDate(mark.locale, until) },
      link: (l) => (due ? room(l) : paths.badge(l, mark.slug)),
    });
  }
}

async function tellAsker(ctx: Ctx, event: Told): Promise<void> {
  const { personId, name, reason } = await requestToTell(ctx, event.nounId);
  await noticePerson(ctx, personId, {
    eventId: event.id,
    template: "badge-refused",
    facts: { badge: name, reason },
    link: paths.studioBadges,
  });
}

/**
 * A cooperative worked on a member's listing: she reads it in the app each time, and gets one message a day at most, so
 * that an afternoon of photographs is not an afternoon of messages.
 */
async function tellMember(ctx: Ctx, event: Told): Promise<void> {
  const act = await actToTell(ctx, event.id);
  if (!act) return;
  const notice = {
    eventId: event.id,
    template: "acted-for-you",
    facts: { actor: act.actor, title: act.title },
    link: paths.studioActivity,
  } as const;
  await (act.firstToday ? noticePerson : noticeInApp)(ctx, act.personId, notice);
}

const listingKinds = [
  "product.saved",
  "product.marked",
  "product.revision-saved",
  "product.revision-dropped",
  "product.submitted",
  "product.withdrawn",
  "product.photos-added",
  "product.photo-removed",
  "product.photo-moved",
  "product.photo-described",
] as const;

export const programmeReactions = {
  // Those of a roster were compared when they were written, all together.
  "case.opened": async (ctx: Ctx, event: Told) => {
    if (event.data.source !== "import") await findDoubles(ctx, { caseId: event.nounId });
  },
  "application.submitted": tellApplicant("application-received"),
  "application.verified": tellApplicant("application-verified"),
  "application.refused": tellApplicant("application-refused"),
  "badge.granted": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-granted"),
  "badge.renewed": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-granted"),
  "badge.revoked": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-revoked"),
  "badge.suspended": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-suspended"),
  "badge.lifted": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-lifted"),
  "badge.doubted": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-doubted"),
  "badge.expiry-near": (ctx: Ctx, event: Told) => tellHolder(ctx, event, "badge-expiry-near"),
  "badge.refused": tellAsker,
  ...Object.fromEntries(listingKinds.map((kind) => [kind, tellMember])),
};
