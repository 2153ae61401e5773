import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officePioneer } from "#app/domain/pioneers/office-queries.server.ts";
import { LinkMark } from "#app/domain/pioneers/ui/link-facts.tsx";
import { OfferFacts } from "#app/domain/pioneers/ui/offer-facts.tsx";
import { offerWords, words } from "#app/domain/pioneers/words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { countyNames } from "#app/routes/county-names.server.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.pioneer.name ?? words.pioneers, { narrowed: true });

export const loader = page(caseworker, async (ctx, { params }) => {
  const found = await officePioneer(ctx, ctx.actor, params.pioneer ?? "");
  const decides = !found.pioneer.own && !found.pioneer.endedAt && bodiesOf(ctx.actor, "officer").length > 0;
  return { ...found, decides, counties: countyNames(ctx, found.pioneer.counties) };
});

/** One pioneer: her offer, to be confirmed, and what became of her promises. */
export default function Pioneer() {
  const { pioneer, links, counties, decides } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const list = (offers: readonly (keyof typeof offerWords)[]) =>
    offers.map((one) => say(offerWords[one].name)).join(say({ fa: "، ", en: ", " }));
  return (
    <>
      <WorkHead
        title={pioneer.name}
        lead={
          <Status tone={pioneer.endedAt ? "plain" : pioneer.confirmedAt ? "good" : "wait"}>
            {say(pioneer.endedAt ? words.past : pioneer.confirmedAt ? words.confirmed : words.waiting)}
          </Status>
        }
        trail={[{ href: paths.officePioneers(l), label: say(words.pioneers) }]}
        actions={
          decides ? (
            <>
              {pioneer.confirmedAt ? null : (
                <PostButton action={paths.officePioneerConfirmation(l, pioneer.id)}>{say(words.confirm)}</PostButton>
              )}
              <ButtonLink href={paths.officePioneerEnding(l, pioneer.id)} tone="quiet">
                {say(words.end)}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <div className="space-y-10">
        {pioneer.own ? <p className="text-soft">{say(words.ownOffer)}</p> : null}
        <OfferFacts offer={pioneer} crafts={craftNames(say, pioneer.occupations)} counties={counties} />
        <p className="flex flex-wrap gap-6">
          <a className="link" href={paths.officeCase(l, pioneer.case)}>
            {say(words.openCase)}
          </a>
          <a className="link" href={paths.shop(l, pioneer.shop)}>
            {say(words.shop)}
          </a>
        </p>
        <Table
          caption={say(words.members)}
          rows={links}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.noTeam)} />}
          columns={[
            {
              head: say(words.members),
              main: true,
              cell: (link) =>
                link.member ??
                say(words.applicantOf, {
                  craft: craftNames(say, [link.occupation])[0] ?? "",
                  county: say(link.county),
                }),
            },
            { head: say(words.since), cell: (link) => <DateText at={link.agreedAt ?? link.proposedAt} /> },
            { head: say(words.promisedOf), cell: (link) => list(link.promised) || null },
            { head: say(words.doneOf), cell: (link) => (link.done ? list(link.done) || "–" : null) },
            { head: say(words.openCase), cell: (link) => <LinkMark status={link.status} /> },
          ]}
        />
      </div>
    </>
  );
}
