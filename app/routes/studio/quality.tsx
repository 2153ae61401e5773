import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { myInspections, myTasks } from "#app/domain/quality/queries.server.ts";
import { InspectionList } from "#app/domain/quality/ui/inspection-list.tsx";
import { TaskList } from "#app/domain/quality/ui/task-list.tsx";
import { words } from "#app/domain/quality/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.quality, { narrowed: true });

export const loader = page(producer, async (ctx) => {
  const [all, inspections] = await Promise.all([myTasks(ctx, ctx.actor), myInspections(ctx, ctx.actor)]);
  return { all, inspections };
});

/** What inspectors ask a maker to mend, where she shows that it is done, and how each inspection came out. */
export default function StudioQuality() {
  const { all, inspections } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <div className="space-y-10">
      <WorkHead title={say(words.quality)} lead={say(words.qualityLead)} />
      <TaskList
        all={all}
        act={(task) => (
          <>
            {task.proof ? (
              <ButtonLink href={paths.taskProof(l, task.id)} tone="quiet">
                {say(words.see)}
              </ButtonLink>
            ) : null}
            {task.acceptedAt ? null : (
              <Form action={paths.studioTask(l, task.id)} files>
                <FileField name="proof" id={`proof-${task.id}`} label={say(words.proof)} required />
                <Button tone="quiet" icon="camera">
                  {say(words.handIn)}
                </Button>
              </Form>
            )}
          </>
        )}
      />
      <section>
        <h2 className="mb-3 text-lg font-bold">{say(words.history)}</h2>
        <InspectionList all={inspections} />
      </section>
    </div>
  );
}
