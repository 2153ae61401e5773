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
import { Button } from "#app/ui/button.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { AgreementForm } from "./agreement-form.tsx";

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
  const { today, ...of } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const day = formatDay(l, today, "numeric");
  return (
    <AgreementForm
      of={of}
      title={say(words.endTitle)}
      lead={say(words.endLead)}
      press={<Button tone="grave">{say(words.endPress)}</Button>}
    >
      <DateField
        name="day"
        label={say(words.endDay)}
        example={day}
        value={reply.value("day", day)}
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
    </AgreementForm>
  );
}
