import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { closeBreak } from "#app/domain/reconciliation/close-break.server.ts";
import { anyBreak } from "#app/domain/reconciliation/queries.server.ts";
import { BreakStep } from "#app/domain/reconciliation/ui/break-step.tsx";
import { words } from "#app/domain/reconciliation/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const { id, kind, subject, status } = await anyBreak(ctx.db, params.break!);
  if (status !== "open") throw redirect(paths.officeBreak(ctx.locale, id), 303);
  return { id, kind, subject };
});

export const action = form(
  closeBreak,
  (_done, { ctx, params }) =>
    redirect(paths.officeBreak(ctx.locale, params.break!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.break-closed", facts: {} }) },
    }),
  { params: { break: "break" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.closeTitle, { narrowed: true });

export default function BreakClosing() {
  const of = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <BreakStep
      of={of}
      title={say(words.closeTitle)}
      faults={reply.head}
      press={<Button tone="grave">{say(words.closePress)}</Button>}
    >
      <SelectField
        name="outcome"
        label={say(words.outcome)}
        value={reply.value("outcome", "")}
        error={reply.error("outcome")}
        none={say(words.choose)}
        options={[
          { value: "explained", label: say(words.outcomeExplained) },
          { value: "resolved", label: say(words.outcomeResolved) },
        ]}
        required
      />
      <TextArea
        name="reason"
        label={say(words.reason)}
        value={reply.value("reason")}
        error={reply.error("reason")}
        max={500}
        required
      />
    </BreakStep>
  );
}
