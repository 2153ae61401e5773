import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { type Link, ownOffer, teamOf } from "#app/domain/pioneers/queries.server.ts";
import { LinkMark } from "#app/domain/pioneers/ui/link-facts.tsx";
import { OfferFacts } from "#app/domain/pioneers/ui/offer-facts.tsx";
import { words } from "#app/domain/pioneers/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { countyNames } from "#app/routes/county-names.server.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.team, { narrowed: true });

export const loader = page(producer, async (ctx) => {
  const [offer, links] = await Promise.all([ownOffer(ctx.db, ctx.actor), teamOf(ctx, ctx.actor)]);
  return { offer, links, counties: countyNames(ctx, offer?.counties ?? []) };
});

/** What she offers as a pioneer, and everybody who works with her, did, or might. */
export default function Team() {
  const { offer, links, counties } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const of = (...states: Link["status"][]) => links.filter(({ status }) => states.includes(status));
  const line = (link: Link) => ({
    href: paths.teamLink(l, link.id),
    title:
      link.member ??
      say(words.applicantOf, {
        craft: say(occupationName(link.occupation) ?? { fa: link.occupation, en: link.occupation }),
        county: say(link.county),
      }),
    detail: link.goals || null,
    mark:
      link.status === "proposed" ? (
        <Status tone="wait">{say(words.until, { day: formatDate(l, new Date(link.answerBy)) })}</Status>
      ) : (
        <LinkMark status={link.status} />
      ),
  });
  const proposals = of("proposed");
  const offered = of("offered");
  const past = of("ended", "declined", "lapsed");
  return (
    <>
      <WorkHead title={say(words.team)} lead={say(words.teamLead)} />
      <div className="space-y-10">
        {proposals.length > 0 ? <Queue title={say(words.proposals)} items={proposals.map(line)} empty={null} /> : null}
        <section>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <h2 className="flex flex-wrap items-center gap-3 text-lg font-bold">
              {say(words.yourOffer)}
              {offer ? (
                <Status tone={offer.confirmedAt ? "good" : "wait"}>
                  {say(offer.confirmedAt ? words.confirmed : words.waiting)}
                </Status>
              ) : null}
            </h2>
            <ButtonLink href={paths.teamOffer(l)} tone={offer ? "quiet" : "press"}>
              {say(offer ? words.changeOffer : words.writeOffer)}
            </ButtonLink>
          </div>
          {offer ? <OfferFacts offer={offer} crafts={craftNames(say, offer.occupations)} counties={counties} /> : null}
        </section>
        {offered.length > 0 ? <Queue title={say(words.waitingForHer)} items={offered.map(line)} empty={null} /> : null}
        {of("active").length > 0 ? (
          <Queue title={say(words.members)} items={of("active").map(line)} empty={null} />
        ) : (
          <Empty title={say(words.noTeam)}>{say(words.noTeamText)}</Empty>
        )}
        {past.length > 0 ? <Queue title={say(words.past)} items={past.map(line)} empty={null} /> : null}
      </div>
    </>
  );
}
