import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { partOptions } from "#app/domain/cases/file-words.ts";
import { shareCase } from "#app/domain/cases/share-case.server.ts";
import { bodiesToGive, servedBy } from "#app/domain/cases/share-queries.server.ts";
import { partsForTask } from "#app/domain/cases/share-rules.ts";
import { taskOptions, words } from "#app/domain/cases/share-words.ts";
import { ServedBy } from "#app/domain/cases/ui/served-by.tsx";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, SelectField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.share, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { id, number, bodyId, parts, own } = await openCaseFor(ctx.db, ctx.actor, params.case!);
  // Only the body that leads a case gives it on, and nobody her own.
  if (own || !bodiesOf(ctx.actor, "officer").includes(bodyId)) throw new Missing("case");
  const [bodies, serving] = await Promise.all([bodiesToGive(ctx, [bodyId]), servedBy(ctx, id)]);
  return { key: newToken(), id, number, parts, bodies, serving };
});

export const action = form(
  shareCase,
  (_done, { ctx, params }) =>
    redirect(paths.officeCase(ctx.locale, params.case!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.share-asked", facts: {} }) },
    }),
  { params: { case: "case" } },
);

/** Asks another body to help, or hands it a task whose result comes back. */
export default function CaseShare() {
  const { key, id, number, parts, bodies, serving } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  const usual = parts.filter((part) => partsForTask.assess.includes(part));
  return (
    <>
      <WorkHead title={say(words.share)} lead={say(words.shareLead)} trail={trail} />
      <div className="space-y-8">
        <section className="max-w-2xl rounded-lg bg-sunk p-5">
          <h2 className="mb-2 font-bold">{say(words.serving)}</h2>
          <ServedBy serving={serving} />
        </section>
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <SelectField
            {...field("body")}
            label={say(words.to)}
            options={bodies.map((body) => ({ value: body.slug, label: say(body) }))}
            required
          />
          <RadioGroup
            {...field("task", "assess")}
            label={say(words.task)}
            options={taskOptions(say)}
            columns
            required
          />
          <CheckboxGroup
            name="parts"
            label={say(words.parts)}
            options={partOptions(say, parts)}
            values={reply.values("parts") ?? usual}
            error={reply.error("parts")}
            columns
            required
          />
          <DateField {...field("due")} label={say(words.due)} example={say(words.dayExample)} required />
          <TextArea {...field("note")} label={say(words.note)} hint={say(words.noteHint)} max={600} required />
          <FormActions>
            <Button>{say(words.ask)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
