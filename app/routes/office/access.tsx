import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type AccessRow, accessTable, requireKeeper } from "#app/domain/cases/access-queries.server.ts";
import { bodyKindWords, dutyWords, words } from "#app/domain/cases/file-words.ts";
import { partWords } from "#app/domain/cases/words.ts";
import { accessShape } from "#app/domain/settings/kept-elsewhere.ts";
import { historyTold } from "#app/domain/settings/queries.server.ts";
import { SettingHistory } from "#app/domain/settings/ui/setting-history.tsx";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.access, { narrowed: true });

export const loader = page(oneOf(admin, officer), async (ctx) => {
  await requireKeeper(ctx.db, ctx.actor);
  return { now: await accessTable(ctx), changes: await historyTold(ctx, "access", accessShape) };
});

/** Which duty in which kind of body reads which parts of case files, and every change of it. */
export default function Access() {
  const { now, changes } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<AccessRow>[] = [
    {
      head: say(words.duty),
      main: true,
      cell: ({ bodyKind, duty }) => `${say(dutyWords[duty])} · ${say(bodyKindWords[bodyKind])}`,
    },
    { head: say(words.parts), cell: ({ parts }) => parts.map((part) => say(partWords[part])).join(" · ") },
    { head: say(words.since), cell: ({ since }) => <DateText at={since} /> },
    { head: say(words.by), cell: ({ by }) => by ?? say(words.fromBeginning) },
  ];
  return (
    <>
      <WorkHead
        title={say(words.access)}
        lead={say(words.accessLead)}
        actions={
          <ButtonLink href={paths.officeAccessChange(l)} icon="plus">
            {say(words.addAccess)}
          </ButtonLink>
        }
      />
      <div className="space-y-12">
        <Table
          caption={say(words.access)}
          quiet
          wide
          columns={[
            ...columns,
            {
              head: say(words.change),
              cell: ({ bodyKind, duty }) => (
                <a className="link" href={paths.officeAccessChange(l, bodyKind, duty)}>
                  {say(words.change)}
                  <span className="sr-only">: {`${say(dutyWords[duty])} · ${say(bodyKindWords[bodyKind])}`}</span>
                </a>
              ),
            },
          ]}
          rows={now}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.accessEmpty)} />}
        />
        <SettingHistory changes={changes} />
      </div>
    </>
  );
}
