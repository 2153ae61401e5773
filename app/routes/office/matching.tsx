import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as caseWords } from "#app/domain/cases/words.ts";
import { lackingModules, otherWays, pioneersFor } from "#app/domain/pioneers/matching.server.ts";
import { proposePioneer } from "#app/domain/pioneers/propose-pioneer.server.ts";
import { linksOfCase } from "#app/domain/pioneers/queries.server.ts";
import { LinkFacts, LinkMark } from "#app/domain/pioneers/ui/link-facts.tsx";
import { MatchList, OtherWays } from "#app/domain/pioneers/ui/match-list.tsx";
import { words } from "#app/domain/pioneers/words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { casePartFor } from "./case-part.server.ts";

export const meta: MetaFunction = ({ params }) => head(params, words.match, { narrowed: true });

export const loader = page(caseworker, async (ctx, { params }) => {
  const { opened, head: file } = await casePartFor(ctx, params.case ?? "", "pioneer");
  const [matches, lacking, others, links] = await Promise.all([
    pioneersFor(ctx, opened),
    lackingModules(ctx, opened),
    otherWays(ctx, opened),
    linksOfCase(ctx, opened),
  ]);
  const shown = matches.slice(0, 20).map(({ candidate: { personId: _, ...candidate }, ...match }) => ({
    ...match,
    candidate,
  }));
  return {
    file,
    decides: !opened.own && bodiesOf(ctx.actor, "officer").length > 0,
    matches: shown,
    lacking,
    others,
    links,
    key: newToken(),
  };
});

export const action = form(
  proposePioneer,
  (_made, { ctx, params }) => saidAt(ctx, paths.officeMatching(ctx.locale, params.case ?? ""), "done.proposed"),
  { params: { case: "case" } },
);

/** Pioneers for one person, the best first and why; and what was proposed already. */
export default function Matching() {
  const { file, decides, matches, lacking, others, links, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const name = file.name ?? say(caseWords.number, { number: file.number });
  const current = links.find(({ status }) => ["proposed", "offered", "active"].includes(status));
  const last = current ?? links.find(({ agreedAt }) => agreedAt !== null);
  return (
    <>
      <WorkHead
        title={say(words.match)}
        lead={`${name} · ${craftNames(say, [file.occupation])[0]} · ${say(file.county)}`}
        trail={[
          { href: paths.officeCases(l), label: say(caseWords.cases) },
          { href: paths.officeCase(l, file.id), label: name },
        ]}
      />
      <div className="space-y-10">
        <FormErrors {...reply.head} />
        <p className="max-w-3xl">
          {lacking.length > 0
            ? say(words.lackingText, { modules: lacking.map((one) => say(one)).join(say({ fa: "، ", en: ", " })) })
            : say(words.nothingLacking)}
        </p>
        {last ? (
          <section className="max-w-3xl space-y-3">
            <h2 className="flex flex-wrap items-center gap-3 text-lg font-bold">
              {last.pioneer} <LinkMark status={last.status} />
            </h2>
            <LinkFacts link={last} />
            {decides ? (
              <div className="flex flex-wrap gap-3">
                {last.agreedAt ? (
                  <ButtonLink href={paths.officeLinkReview(l, file.id)} tone="quiet">
                    {say(words.review)}
                  </ButtonLink>
                ) : null}
                {current ? (
                  <ButtonLink href={paths.officeLinkWithdrawal(l, file.id)} tone="quiet">
                    {say(words.withdraw)}
                  </ButtonLink>
                ) : null}
              </div>
            ) : null}
          </section>
        ) : null}
        <MatchList
          matches={matches}
          action={decides && !current ? paths.officeMatching(l, file.id) : null}
          once={key}
        />
        <OtherWays ways={others} />
      </div>
    </>
  );
}
