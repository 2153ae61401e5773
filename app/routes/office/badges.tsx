import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ComposedLine, officersBadges } from "#app/domain/badges/compose-queries.server.ts";
import { words } from "#app/domain/badges/compose-words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({ badges: await officersBadges(ctx, ctx.actor) }));

export const meta: MetaFunction = ({ params }) => head(params, words.marks, { narrowed: true });

/** The marks of her bodies. */
export default function Badges() {
  const { badges } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const number = new Intl.NumberFormat(l === "fa" ? "fa-IR" : "en-GB");
  return (
    <>
      <WorkHead
        title={say(words.marks)}
        lead={say(words.marksLead)}
        actions={
          <>
            <ButtonLink href={paths.officeBadgeNew(l)} icon="plus">
              {say(words.compose)}
            </ButtonLink>
            <ButtonLink href={paths.officeBadgeRequests(l)} tone="quiet">
              {say(words.requests)}
            </ButtonLink>
          </>
        }
      />
      <Table<ComposedLine>
        caption={say(words.marks)}
        quiet
        rows={badges}
        keyOf={(row) => row.slug}
        empty={<Empty title={say(words.marksEmpty)}>{say(words.composeLead)}</Empty>}
        columns={[
          {
            head: say(words.name),
            main: true,
            cell: (row) => (
              <a className="link inline-flex min-h-11 items-center" href={paths.officeBadge(l, row.slug)}>
                {say(row.name)}
              </a>
            ),
          },
          { head: say(words.issuer), cell: (row) => say(row.issuer) },
          { head: say(words.version), numeric: true, cell: (row) => number.format(row.version) },
          { head: say(words.held), numeric: true, cell: (row) => number.format(row.held) },
          { head: say(words.askedCount), numeric: true, cell: (row) => number.format(row.asked) },
        ]}
      />
    </>
  );
}
