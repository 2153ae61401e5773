import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { type MemberLine, members } from "#app/domain/cooperatives/queries.server.ts";
import { GrantText } from "#app/domain/cooperatives/ui/grant-text.tsx";
import { words } from "#app/domain/cooperatives/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.members, { narrowed: true });

export const loader = page(oneOf(manager, clerk), async (ctx) => ({ members: await members(ctx, ctx.actor) }));

/** Everybody who belongs to the cooperative, and what each entrusts to it. */
export default function Members() {
  const { members: rows } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.members)} lead={say(words.membersLead)} />
      <Table<MemberLine>
        caption={say(words.members)}
        quiet
        rows={rows}
        keyOf={(row) => row.id}
        empty={<Empty title={say(words.membersEmpty)}>{say(words.membersEmptyLead)}</Empty>}
        columns={[
          {
            head: say(words.name),
            main: true,
            cell: (row) => (
              <a className="link inline-flex min-h-11 items-center" href={paths.coopMember(l, row.id)}>
                {say(row.name)}
              </a>
            ),
          },
          {
            head: say(words.craft),
            cell: (row) => say(occupationName(row.occupation) ?? { fa: row.occupation, en: row.occupation }),
          },
          { head: say(words.place), cell: (row) => <bdi>{say(row.place)}</bdi> },
          { head: say(words.since), cell: (row) => <DateText at={row.joinedAt} style="numeric" /> },
          { head: say(words.mayDo), cell: (row) => <GrantText grant={row.grant} /> },
          { head: say(words.inMarket), numeric: true, cell: (row) => formatNumber(l, row.published) },
          {
            head: say(words.badges),
            cell: (row) => (
              <span className="flex flex-wrap gap-1.5 max-md:justify-end">
                {row.badges.map((badge) => (
                  <Status key={badge.en} tone="note">
                    {say(badge)}
                  </Status>
                ))}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
