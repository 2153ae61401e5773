import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endAgreement } from "#app/domain/agreements/end-agreement.server.ts";
import { agreementToWrite } from "#app/domain/agreements/queries.server.ts";
import { words } from "#app/domain/agreements/words.ts";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as ui } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.endTitle, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx, { params }) => {
  const { id, title } = await agreementToWrite(ctx, ctx.actor, params.agreement!);
  return { id, title, today: dayOf(ctx.now, ctx.house.country.timeZone) };
});

export const action = form(
  endAgreement,
  ({ id }, { ctx }) => said(ctx, paths.officeAgreement(ctx.locale, id), "done.agreement-ended"),
  { params: { agreement: "agreement" } },
);

/** A party ends an agreement, with its last day and why. */
export default function AgreementEnding() {
  const { id, title, today } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.endTitle)}
        lead={say(words.endLead)}
        trail={[
          { label: say(words.agreements), href: paths.officeAgreements(l) },
          { label: title, href: paths.officeAgreement(l, id) },
        ]}
      />
      <div className="max-w-2xl space-y-6">
        <FormErrors {...reply.head} />
        <Form>
          <DateField
            name="day"
            label={say(words.endDay)}
            example={formatDay(l, today, "numeric")}
            value={reply.value("day", formatDay(l, today, "numeric"))}
            error={reply.error("day")}
            required
          />
          <TextArea
            name="reason"
            label={say(words.endReason)}
            value={reply.value("reason")}
            error={reply.error("reason")}
            max={300}
            required
          />
          <FormActions>
            <Button tone="grave">{say(words.endPress)}</Button>
            <ButtonLink href={paths.officeAgreement(l, id)} tone="plain">
              {say(ui.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
