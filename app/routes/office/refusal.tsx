import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseFile } from "#app/domain/producers/office-queries.server.ts";
import { words } from "#app/domain/producers/office-words.ts";
import { refuseApplication } from "#app/domain/producers/refuse-application.server.ts";
import { refusalReasons } from "#app/domain/producers/rules.ts";
import { reasonWords } from "#app/domain/producers/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const { id, name, status } = await caseFile(ctx, ctx.actor, params.id!);
  if (status !== "submitted") throw redirect(paths.officeApplication(ctx.locale, id), 303);
  return { id, name };
});

export const action = form(refuseApplication, ({ id }, { ctx }) => paths.officeApplication(ctx.locale, id), {
  params: { application: "id" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.refuse, { narrowed: true });

export default function Refusal() {
  const { id, name } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.refuseTitle, { name })}
        lead={say(words.refuseLead)}
        trail={[
          { label: say(words.applications), href: paths.officeApplications(l) },
          { label: name, href: paths.officeApplication(l, id) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <RadioGroup
            name="reason"
            label={say(words.reason)}
            value={reply.value("reason")}
            error={reply.error("reason")}
            options={refusalReasons.map((reason) => ({ value: reason, label: say(reasonWords[reason]) }))}
            required
          />
          <TextArea
            name="text"
            label={say(words.text)}
            hint={say(words.textHint)}
            value={reply.value("text")}
            error={reply.error("text")}
            max={600}
            required
          />
          <FormActions>
            <Button tone="grave">{say(words.refusePress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
