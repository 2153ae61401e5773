import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addCaseEvidence } from "#app/domain/producers/add-case-evidence.server.ts";
import { officersCase } from "#app/domain/producers/cases.server.ts";
import { words as office } from "#app/domain/producers/office-words.ts";
import { words } from "#app/domain/producers/register-words.ts";
import { SampleFields } from "#app/domain/producers/ui/registration-form.tsx";
import { words as joining } from "#app/domain/producers/words.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.add, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { id, name, status, person_id } = await officersCase(ctx.db, ctx.actor, params.id!);
  // Nothing to add to: the application's page says why.
  if (status !== "submitted" || person_id === ctx.actor.id)
    throw redirect(paths.officeApplication(ctx.locale, id), 303);
  return { key: newToken(), id, name };
});

export const action = form(
  addCaseEvidence,
  ({ application }, { ctx }) => paths.officeApplication(ctx.locale, application),
  { params: { application: "id" } },
);

/** Pictures of somebody's work and papers, taken or brought in by an officer. */
export default function EvidenceNew() {
  const { key, id, name } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.add)}
        lead={say(words.addLead)}
        trail={[
          { label: say(office.applications), href: paths.officeApplications(l) },
          { label: name, href: paths.officeApplication(l, id) },
        ]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form files once={reply.value("key", key)}>
          <SampleFields typed={reply} />
          <TextField
            name="note"
            label={say(joining.note)}
            value={reply.value("note")}
            error={reply.error("note")}
            max={200}
          />
          <FormActions>
            <Button icon="camera">{say(words.addPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
