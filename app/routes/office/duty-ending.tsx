import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dutyWords } from "#app/domain/cases/file-words.ts";
import { dutyToEnd } from "#app/domain/identity/duty-queries.server.ts";
import { endDuty } from "#app/domain/identity/end-duty.server.ts";
import { words } from "#app/domain/identity/role-words.ts";
import { admin } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.end, { narrowed: true });

export const loader = page(admin, (ctx, { params }) => dutyToEnd(ctx, ctx.actor, params.duty!));

export const action = form(
  endDuty,
  (_done, { ctx }) => said(ctx, paths.officeSettingsRoles(ctx.locale), "done.duty-ended"),
  { params: { duty: "duty" } },
);

/** Asks once more, and why. */
export default function DutyEnding() {
  const duty = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.endOf, { duty: say(dutyWords[duty.kind]), name: duty.name || say(words.nameless) })}
        lead={`${say(duty.body)} · ${say(words.endAsk)}`}
        trail={[{ label: say(words.title), href: paths.officeSettingsRoles(l) }]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <TextField
            name="reason"
            label={say(words.endReason)}
            hint={say(words.endReasonHint)}
            value={reply.value("reason")}
            error={reply.error("reason")}
            max={300}
            required
          />
          <FormActions>
            <Button tone="grave">{say(words.endPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
