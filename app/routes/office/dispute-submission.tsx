import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyDispute } from "#app/domain/disputes/desk-queries.server.ts";
import { submitEvidence } from "#app/domain/disputes/submit-evidence.server.ts";
import { words } from "#app/domain/disputes/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { ChosenPhotos } from "./dispute-photos.tsx";

export const loader = page(finance, async (ctx, { params }) => {
  const { id, number, text, photos, status, submitted, own } = await anyDispute(ctx, ctx.actor, params.dispute!);
  if (status !== "needs-response" || submitted || own || !text)
    throw redirect(paths.officeDispute(ctx.locale, id), 303);
  return { id, number, text, photos };
});

export const action = form(
  submitEvidence,
  ({ dispute }, { ctx }) =>
    redirect(paths.officeDispute(ctx.locale, dispute), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.evidence-submitted", facts: {} }) },
    }),
  { params: { dispute: "dispute" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.submission, { narrowed: true });

/** The answer once more, and the one press that sends it for good. */
export default function DisputeSubmission() {
  const { id, number, text, photos } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.submission)}
        lead={say(words.submissionLead)}
        trail={[
          { label: say(words.disputes), href: paths.officeDisputes(l) },
          { label: say(words.dispute, { number }), href: paths.officeDispute(l, id) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <blockquote className="whitespace-pre-line border-s-4 border-line ps-4" dir="auto">
          {text}
        </blockquote>
        <ChosenPhotos photos={photos} at={(photo) => paths.officeDisputePhoto(l, id, photo)} />
        <Form>
          <FormActions>
            <Button tone="grave">{say(words.submissionPress)}</Button>
            <ButtonLink tone="plain" href={paths.officeDispute(l, id)}>
              {say(words.back)}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
