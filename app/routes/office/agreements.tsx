import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementsOf } from "#app/domain/agreements/queries.server.ts";
import { standingOf } from "#app/domain/agreements/rules.ts";
import { kindWords, standingWords, words } from "#app/domain/agreements/words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.agreements, { narrowed: true });

export const loader = page(caseworker, async (ctx) => ({
  agreements: await agreementsOf(ctx, ctx.actor),
  writes: bodiesOf(ctx.actor, "officer", "manager").length > 0,
  today: dayOf(ctx.now, ctx.house.country.timeZone),
}));

/** What her bodies agreed on with others; all of it for who oversees. */
export default function Agreements() {
  const { agreements, writes, today } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.agreements)}
        lead={say(words.lead)}
        actions={
          writes ? (
            <ButtonLink href={paths.officeAgreementNew(l)} icon="plus">
              {say(words.add)}
            </ButtonLink>
          ) : undefined
        }
      />
      <Table
        caption={say(words.agreements)}
        quiet
        columns={[
          {
            head: say(words.title),
            main: true,
            cell: ({ id, title, kind }) => (
              <>
                <a className="link" href={paths.officeAgreement(l, id)}>
                  <bdi>{title}</bdi>
                </a>
                <span className="block text-sm font-normal text-soft">{say(kindWords[kind])}</span>
              </>
            ),
          },
          { head: say(words.parties), cell: ({ parties }) => parties.map(({ body }) => say(body)).join(" · ") },
          { head: say(words.ends), cell: ({ endsOn }) => <DayText day={endsOn} /> },
          {
            head: say(words.state),
            cell: (one) => {
              const standing = standingOf(one, today);
              return (
                <Status tone={standing === "in-force" ? "good" : standing === "draft" ? "wait" : "plain"}>
                  {say(standingWords[standing])}
                </Status>
              );
            },
          },
        ]}
        rows={agreements}
        keyOf={({ id }) => id}
        empty={<Empty title={say(words.none)} />}
      />
    </>
  );
}
