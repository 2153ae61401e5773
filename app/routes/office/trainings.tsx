import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as assessments } from "#app/domain/assessments/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { modules, officeTrainings } from "#app/domain/trainings/queries.server.ts";
import { wayWords, words } from "#app/domain/trainings/words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.courses, { narrowed: true });

export const loader = page(caseworker, async (ctx) => ({
  courses: await officeTrainings(ctx, ctx.actor),
  modules: await modules(ctx.db),
  mayOpen: bodiesOf(ctx.actor, "trainer", "officer").length > 0,
}));

/** The courses of a body, and all that is taught. */
export default function Trainings() {
  const { courses, modules: all, mayOpen } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const crafts = (occupations: readonly string[]) =>
    occupations.length === 0
      ? say(words.allCrafts)
      : occupations.map((one) => say(occupationName(one) ?? { fa: one, en: one })).join(l === "fa" ? "، " : ", ");
  return (
    <div className="space-y-10">
      <WorkHead
        title={say(words.courses)}
        lead={say(words.coursesLead)}
        actions={
          <>
            {mayOpen ? <ButtonLink href={paths.officeTrainingNew(l)}>{say(words.open)}</ButtonLink> : null}
            <ButtonLink href={paths.officeRubrics(l)} tone="quiet">
              {say(assessments.rubrics)}
            </ButtonLink>
          </>
        }
      />
      <Table
        caption={say(words.courses)}
        quiet
        columns={[
          {
            head: say(words.module),
            main: true,
            cell: (row) => (
              <a className="link" href={paths.officeTraining(l, row.id)}>
                {say(row.module.title)}
              </a>
            ),
          },
          { head: say(words.starts), cell: (row) => <DateText at={row.startsAt} style="weekday" /> },
          { head: say(words.place), cell: (row) => `${say(row.place)} · ${say(row.county)}` },
          { head: say(words.trainer), cell: (row) => <bdi>{row.trainer}</bdi> },
          { head: say(words.enrolled), cell: (row) => say(words.taken, { taken: row.taken, capacity: row.capacity }) },
          {
            head: say(words.way),
            cell: (row) => (
              <Status tone={row.calledOff ? "bad" : row.over ? "plain" : "good"}>
                {say(row.calledOff ? words.calledOff : row.over ? words.past : words.coming)}
              </Status>
            ),
          },
        ]}
        rows={courses}
        keyOf={({ id }) => id}
        empty={<Empty title={say(words.none)} />}
        wide
      />
      <Table
        caption={say(words.modules)}
        columns={[
          { head: say(words.module), main: true, cell: (row) => say(row.title) },
          { head: say(words.way), cell: (row) => say(wayWords[row.way]) },
          { head: say(words.crafts), cell: (row) => crafts(row.occupations) },
          { head: say(words.plan), cell: (row) => say(row.summary) },
          { head: say(words.hours, { n: "" }), numeric: true, cell: (row) => formatNumber(l, row.hours) },
        ]}
        rows={all}
        keyOf={({ slug }) => slug}
        empty={null}
        wide
      />
    </div>
  );
}
