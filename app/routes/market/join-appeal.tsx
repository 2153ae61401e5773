import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appeal } from "#app/domain/producers/appeal.server.ts";
import { words } from "#app/domain/producers/appeal-words.ts";
import { appealableOf, myStop } from "#app/domain/producers/appeals.server.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { words as joining, reasonWords } from "#app/domain/producers/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.title);

export const loader = page(signedIn, async (ctx) => {
  const about = await appealableOf(ctx.db, ctx.actor);
  // Nothing to appeal against, or it was done: her application's page says how it stands.
  if (!about) throw redirect(paths.application(ctx.locale), 303);
  const [application, stop] = await Promise.all([myApplication(ctx, ctx.actor), myStop(ctx.db, ctx.actor)]);
  return {
    stop: about.stopId ? (stop?.reason ?? null) : null,
    refused: about.applicationId
      ? { reason: application?.reason ?? null, text: application?.reasonText ?? null }
      : null,
  };
});

export const action = form(appeal, (_made, { ctx }) => paths.application(ctx.locale));

/** She says why the decision is wrong; another officer reads it. */
export default function JoinAppeal() {
  const { stop, refused } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={say(words.lead)}
        trail={[
          { label: say(joining.title), href: paths.join(l) },
          { label: say(joining.trackTitle), href: paths.application(l) },
        ]}
      />
      <div className="measure max-w-2xl space-y-8 pb-20">
        <FormErrors {...reply.head} />
        <blockquote className="border-s-4 border-edge ps-4">
          <p className="text-sm text-soft">{say(words.about)}</p>
          {stop ? <p>{say(stop)}</p> : null}
          {refused?.reason && refused.reason !== "other" ? <p>{say(reasonWords[refused.reason])}</p> : null}
          {refused?.text ? <p dir="auto">{refused.text}</p> : null}
        </blockquote>
        <Form files>
          <TextArea
            name="text"
            label={say(words.text)}
            hint={say(words.textHint)}
            value={reply.value("text")}
            error={reply.error("text")}
            max={2000}
            required
          />
          <FileField
            name="picture"
            label={say(words.picture)}
            hint={say(joining.pictureHint)}
            error={reply.error("picture")}
          />
          <FormActions>
            <Button>{say(words.send)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
