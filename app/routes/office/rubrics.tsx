import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rubrics } from "#app/domain/assessments/queries.server.ts";
import { words } from "#app/domain/assessments/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.rubrics, { narrowed: true });

export const loader = page(caseworker, (ctx) => rubrics(ctx.db));

/** How each occupation is assessed, by its newest version. */
export default function Rubrics() {
  const rows = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.rubrics)} lead={say(words.rubricsLead)} />
      <Table
        caption={say(words.rubrics)}
        quiet
        columns={[
          {
            head: say(words.assessment),
            main: true,
            cell: ({ occupation }) => (
              <a className="link" href={paths.officeRubric(l, occupation)}>
                {say(occupationName(occupation) ?? { fa: occupation, en: occupation })}
              </a>
            ),
          },
          { head: say(words.version), numeric: true, cell: ({ version }) => formatNumber(l, version) },
          { head: say(words.criteria), numeric: true, cell: ({ criteria }) => formatNumber(l, criteria) },
          { head: say(words.day), cell: ({ writtenAt }) => <DateText at={writtenAt} /> },
        ]}
        rows={rows}
        keyOf={({ occupation }) => occupation}
        empty={null}
      />
    </>
  );
}
