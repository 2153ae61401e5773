import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enterResults } from "#app/domain/payouts/enter-results.server.ts";
import { anyBatch } from "#app/domain/payouts/queries.server.ts";
import { words } from "#app/domain/payouts/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { params }) => anyBatch(ctx, ctx.actor, params.batch!));

export const action = form(
  enterResults,
  ({ entered, known }, { ctx, params }) =>
    redirect(paths.officePayoutBatch(ctx.locale, params.batch!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.payout-results", facts: { entered, known } }) },
    }),
  { params: { batch: "batch" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.results, { narrowed: true });

/** The bank's file, pasted back: whole or not at all, with every fault at its row. */
export default function PayoutResults() {
  const { batch, rows } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  // Every fault of a row stands at the one field.
  const errors = reply.errors.map(({ name, message }) => {
    const row = /^row\.(\d+)$/.exec(name)?.[1];
    return row
      ? { name: "rows", message: say(words.rowFault, { row: Number(row), fault: message }) }
      : { name, message };
  });
  const [first, ...more] = errors;
  return (
    <>
      <WorkHead
        title={say(words.results)}
        lead={say(words.resultsLead)}
        trail={[
          { label: say(words.office), href: paths.officePayouts(l) },
          {
            label: say(words.batch, { day: formatDate(l, new Date(batch.madeAt)) }),
            href: paths.officePayoutBatch(l, batch.id),
          },
        ]}
      />
      <div className="space-y-8">
        <FormErrors errors={first ? [first] : []} refusal={reply.refusal} />
        {more.length > 0 ? (
          <ul className="max-w-2xl list-disc space-y-1 ps-6 text-alarm">
            {more.slice(0, 50).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : null}
        <Form>
          <TextArea
            name="rows"
            label={say(words.resultsRows)}
            hint={say(words.resultsHint)}
            example={`\u2066${rows[0]?.code ?? ""}, 140509071234,\u2069`}
            value={reply.value("rows", "")}
            error={first?.message}
            rows={10}
            max={30_000}
            required
          />
          <FormActions>
            <Button>{say(words.enter)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
