import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allIndications, type IndicationFile } from "#app/domain/indications/queries.server.ts";
import { keepsRegister } from "#app/domain/indications/steps.server.ts";
import { kindWords, stateTones, stateWords, words } from "#app/domain/indications/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({
  indications: await allIndications(ctx),
  mayEnter: await keepsRegister(ctx.db, ctx.actor),
}));

export const meta: MetaFunction = ({ params }) => head(params, words.title, { narrowed: true });

/** Every geographical indication, unchecked ones first. */
export default function Indications() {
  const { indications, mayEnter } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.title)}
        lead={say(words.lead)}
        actions={
          mayEnter ? (
            <ButtonLink href={paths.officeIndicationNew(l)} icon="plus">
              {say(words.enter)}
            </ButtonLink>
          ) : null
        }
      />
      <Table<IndicationFile>
        caption={say(words.title)}
        quiet
        rows={indications}
        keyOf={(row) => row.slug}
        empty={<Empty title={say(words.empty)} />}
        columns={[
          {
            head: say(words.name),
            main: true,
            cell: (row) => (
              <a className="link inline-flex min-h-11 items-center" href={paths.officeIndication(l, row.slug)}>
                {say(row.name)}
              </a>
            ),
          },
          { head: say(words.kind), cell: (row) => say(kindWords[row.kind]) },
          {
            head: say(words.status),
            cell: (row) => <Status tone={stateTones[row.status]}>{say(stateWords[row.status])}</Status>,
          },
          { head: say(words.number), cell: (row) => <bdi>{row.number || "–"}</bdi> },
          {
            head: say(words.checkedOn),
            cell: (row) => (row.checkedOn ? formatDay(l, row.checkedOn, "numeric") : "–"),
          },
        ]}
      />
    </>
  );
}
