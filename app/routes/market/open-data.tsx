import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Dimension, Measure } from "#app/domain/outcomes/figures.ts";
import { stageName, valueName } from "#app/domain/outcomes/names.ts";
import { type OpenRow, openData } from "#app/domain/outcomes/open-data.server.ts";
import { namingOf } from "#app/domain/outcomes/page.server.ts";
import { Count } from "#app/domain/outcomes/ui/counts.tsx";
import { dimensionWords, measureWords, words } from "#app/domain/outcomes/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.open, { description: words.openLead });

export const loader = page(anyone, async (ctx) => ({ ...(await openData(ctx)), naming: await namingOf(ctx) }));

const names = { ...dimensionWords, ...measureWords };

/** The programme's counts for everybody: to read here, or to take away. */
export default function OpenData() {
  const { rows, countedAt, naming } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const nameOf = (row: OpenRow) =>
    row.table === "all"
      ? row.column === "cases"
        ? say(words.registered)
        : stageName(l, row.column as Parameters<typeof stageName>[1])
      : valueName(l, row.table as Dimension | Measure, row.row, naming);
  const tables = [...new Set(rows.map(({ programme, table }) => `${programme} ${table}`))];
  return (
    <>
      <PageHead
        title={say(words.open)}
        lead={say(words.openLead)}
        actions={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={paths.openDataCsv(l)}>{say(words.openCsv)}</ButtonLink>
            <ButtonLink tone="quiet" href={paths.openDataJson(l)}>
              {say(words.openJson)}
            </ButtonLink>
          </div>
        }
      />
      <div className="measure space-y-10 pb-20">
        <p className="text-sm text-soft">
          {say(words.licence)} {say(words.openColumns)}
          {countedAt ? <> {say(words.counted, { time: formatDate(l, new Date(countedAt), "instant") })}</> : null}
        </p>
        {rows.length === 0 ? <Empty title={say(words.none)}>{say(words.noneLead)}</Empty> : null}
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
          {tables.map((key) => {
            const own = rows.filter(
              ({ programme, table, column }) =>
                `${programme} ${table}` === key && (table === "all" || column === "cases"),
            );
            const title = own[0]?.table === "all" ? say(words.all) : say(names[own[0]?.table as keyof typeof names]);
            return (
              <Table
                key={key}
                caption={title}
                slim
                columns={[
                  { head: title, main: true, cell: nameOf },
                  { head: say(words.count), numeric: true, cell: ({ count }) => <Count of={count} /> },
                ]}
                rows={own}
                keyOf={(row) => `${row.row} ${row.column}`}
                empty={null}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}
