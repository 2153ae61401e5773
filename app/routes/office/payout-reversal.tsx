import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyRow } from "#app/domain/payouts/queries.server.ts";
import { reverseResult } from "#app/domain/payouts/reverse-result.server.ts";
import { words } from "#app/domain/payouts/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { params }) => anyRow(ctx, ctx.actor, params.batch!, params.row!));

export const action = form(
  reverseResult,
  (_done, { ctx, params }) =>
    redirect(paths.officePayoutRow(ctx.locale, params.batch!, params.row!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.payout-reversed", facts: {} }) },
    }),
  { params: { batch: "batch", row: "row" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.reverse, { narrowed: true });

/** A result that was entered by mistake is taken back, with the reason. */
export default function PayoutReversal() {
  const { batch, row } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.reverse)}
        lead={say(words.reverseLead)}
        trail={[
          { label: say(words.office), href: paths.officePayouts(l) },
          { label: say(row.name), href: paths.officePayoutRow(l, batch.id, row.id) },
        ]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <TextField
            name="why"
            label={say(words.reverseWhy)}
            value={reply.value("why")}
            error={reply.error("why")}
            max={200}
            required
          />
          <FormActions>
            <Button tone="grave">{say(words.reverse)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
