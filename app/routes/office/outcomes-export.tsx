import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exportColumns } from "#app/domain/outcomes/columns.ts";
import { outcomeScope } from "#app/domain/outcomes/scope.server.ts";
import { words } from "#app/domain/outcomes/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.exportTitle, { narrowed: true });

export const loader = page(officer, async (ctx, { url }) => {
  const programmes = (await outcomeScope(ctx, ctx.actor)).programmes.filter(({ works }) => works);
  const programme = programmes.find(({ id }) => id === url.searchParams.get("programme")) ?? programmes[0];
  if (!programme) throw new Missing("programme");
  return { programme: programme.id, name: programme.name };
});

/** The ministry's columns, what each holds, and the sheet itself. */
export default function OutcomesExport() {
  const { programme, name } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.exportTitle)}
        lead={
          <>
            {say(name)} · {say(words.exportLead)}
          </>
        }
        trail={[{ label: say(words.outcomes), href: paths.officeOutcomes(l) }]}
      />
      <div className="max-w-3xl space-y-8">
        <div className="space-y-2">
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={paths.officeOutcomesSheet(l, programme, false)}>{say(words.exportPlain)}</ButtonLink>
            <ButtonLink tone="quiet" href={paths.officeOutcomesSheet(l, programme, true)}>
              {say(words.exportNamedPress)}
            </ButtonLink>
          </div>
          <p className="text-sm text-soft">{say(words.exportNamedNote)}</p>
        </div>
        <Table
          caption={say(words.column)}
          quiet
          slim
          columns={[
            { head: say(words.column), main: true, cell: (column) => say(column.name) },
            { head: say(words.meaning), cell: (column) => say(column.meaning) },
          ]}
          rows={exportColumns}
          keyOf={({ key }) => key}
          empty={null}
        />
      </div>
    </>
  );
}
