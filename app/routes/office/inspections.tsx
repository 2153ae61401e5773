import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { goodsToInspect, inspectorsTasks } from "#app/domain/quality/queries.server.ts";
import { taskState } from "#app/domain/quality/rules.ts";
import { resultTones } from "#app/domain/quality/ui/inspection-list.tsx";
import { TaskList } from "#app/domain/quality/ui/task-list.tsx";
import { resultWords, words } from "#app/domain/quality/words.ts";
import { inspector } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.inspections, { narrowed: true });

export const loader = page(inspector, async (ctx) => ({
  goods: await goodsToInspect(ctx, ctx.actor),
  tasks: await inspectorsTasks(ctx, ctx.actor),
}));

/** An inspector's desk: tasks that were shown to her, and goods to look at. */
export default function Inspections() {
  const { goods, tasks } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <div className="space-y-10">
      <WorkHead title={say(words.inspections)} lead={say(words.inspectionsLead)} />
      <section>
        <h2 className="mb-3 text-lg font-bold">{say(words.tasks)}</h2>
        <TaskList
          all={tasks}
          act={(task) => (
            <div className="flex flex-wrap items-end gap-4">
              {task.proof ? (
                <ButtonLink href={paths.taskProof(l, task.id)} tone="quiet">
                  {say(words.see)}
                </ButtonLink>
              ) : null}
              {taskState(task) === "handed-in" ? (
                <>
                  <PostButton action={paths.officeTask(l, task.id)} fields={{ answer: "accept" }}>
                    {say(words.accept)}
                  </PostButton>
                  <Form action={paths.officeTask(l, task.id)} hidden={{ answer: "return" }}>
                    <TextField name="text" id={`lacks-${task.id}`} label={say(words.lacks)} max={300} required />
                    <Button tone="quiet">{say(words.giveBack)}</Button>
                  </Form>
                </>
              ) : null}
            </div>
          )}
        />
      </section>
      <Table
        caption={say(words.goods)}
        columns={[
          {
            head: say(words.goods),
            main: true,
            cell: (row) => (
              <a className="link" href={paths.officeInspection(l, row.slug)}>
                {say(row.goods) || row.slug}
              </a>
            ),
          },
          { head: say(words.shop), cell: (row) => say(row.shop) },
          {
            head: say(words.last),
            cell: (row) =>
              row.result && row.inspectedAt ? (
                <span className="flex flex-wrap items-center gap-2">
                  <Status tone={resultTones[row.result]}>{say(resultWords[row.result])}</Status>
                  <DateText at={row.inspectedAt} />
                </span>
              ) : (
                say(words.never)
              ),
          },
        ]}
        rows={goods}
        keyOf={({ slug }) => slug}
        empty={<Empty title={say(words.none)} />}
      />
    </div>
  );
}
