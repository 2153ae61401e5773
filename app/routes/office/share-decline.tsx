import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declineShare } from "#app/domain/cases/decline-share.server.ts";
import { shareWhole } from "#app/domain/cases/share-queries.server.ts";
import { words } from "#app/domain/cases/share-words.ts";
import { words as cases } from "#app/domain/cases/words.ts";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.decline, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx, { params }) => {
  const { id, number, side } = await shareWhole(ctx, ctx.actor, params.share!);
  if (side !== "in") throw new Missing("share");
  return { id, number };
});

export const action = form(
  declineShare,
  (_done, { ctx }) =>
    redirect(paths.officeShares(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.share-declined", facts: {} }) },
    }),
  { params: { share: "share" } },
);

/** A no with a word why, so that the other body can look further. */
export default function ShareDecline() {
  const { id, number } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.decline)}
        trail={[
          { label: say(words.shares), href: paths.officeShares(l) },
          { label: say(cases.number, { number }), href: paths.officeShare(l, id) },
        ]}
      />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Form>
          <TextArea
            name="note"
            value={reply.value("note")}
            error={reply.error("note")}
            label={say(words.declineWhy)}
            hint={say(words.noteHint)}
            max={600}
            required
          />
          <FormActions>
            <Button>{say(words.decline)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
