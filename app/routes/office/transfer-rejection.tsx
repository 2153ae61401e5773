import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyProof } from "#app/domain/orders/matching-queries.server.ts";
import { rejectProof } from "#app/domain/orders/reject-proof.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const { id, number, state, own, locale } = await anyProof(ctx, ctx.actor, params.proof!);
  if (state !== "waiting" || own) throw redirect(paths.officeTransfer(ctx.locale, id), 303);
  return { id, number, locale };
});

export const action = form(
  rejectProof,
  (_done, { ctx }) =>
    redirect(paths.officeTransfers(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.proof-rejected", facts: {} }) },
    }),
  { params: { proof: "proof" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.reject, { narrowed: true });

export default function TransferRejection() {
  const { id, number, locale } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.rejectTitle, { number })}
        lead={say(words.rejectLead)}
        trail={[
          { label: say(words.transfers), href: paths.officeTransfers(l) },
          { label: say(words.proof, { number }), href: paths.officeTransfer(l, id) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <TextArea
            name="reason"
            label={say(words.reason)}
            hint={say(locale === "fa" ? words.reasonHintFa : words.reasonHintEn)}
            example={words.reasonExample[locale]}
            value={reply.value("reason")}
            error={reply.error("reason")}
            max={300}
            required
          />
          <FormActions>
            <Button tone="grave">{say(words.rejectPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
