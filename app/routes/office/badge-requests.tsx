import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/badges/compose-words.ts";
import { type RequestLine, requestQueue } from "#app/domain/badges/request-queries.server.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({ requests: await requestQueue(ctx, ctx.actor) }));

export const meta: MetaFunction = ({ params }) => head(params, words.requests, { narrowed: true });

/** Requests for her body's marks, the oldest first. */
export default function BadgeRequests() {
  const { requests } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.requests)}
        lead={say(words.requestsLead)}
        trail={[{ label: say(words.marks), href: paths.officeBadges(l) }]}
      />
      <Table<RequestLine>
        caption={say(words.requests)}
        quiet
        rows={requests}
        keyOf={(row) => row.id}
        empty={<Empty title={say(words.requestsEmpty)} />}
        columns={[
          {
            head: say(words.holderOf),
            main: true,
            cell: (row) => (
              <a className="link inline-flex min-h-11 items-center" href={paths.officeBadgeRequest(l, row.id)}>
                {say(row.holder)}
              </a>
            ),
          },
          { head: say(words.badge), cell: (row) => say(row.badge) },
          { head: say(words.what), cell: (row) => <bdi>{scopeName(l, row.what)}</bdi> },
          { head: say(words.askedAt), cell: (row) => <DateText at={row.askedAt} style="numeric" /> },
          {
            head: say(words.checked),
            cell: (row) => say(words.checkedOf, { count: row.checks, all: row.toCheck }),
          },
        ]}
      />
    </>
  );
}
