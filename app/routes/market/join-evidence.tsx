import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { evidenceKinds } from "#app/domain/producers/rules.ts";
import { evidenceWords, words } from "#app/domain/producers/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { FileField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.evidenceTitle);

export const loader = page(signedIn, async (ctx) => {
  const application = await myApplication(ctx, ctx.actor);
  // Nothing to add to: the page of the application says where things stand.
  if (application?.status !== "submitted") throw redirect(paths.application(ctx.locale), 303);
  return { key: newToken(), evidence: application.evidence };
});

export const action = form(addEvidence, (_made, { ctx }) => paths.applicationEvidence(ctx.locale));

export default function Evidence() {
  const { key, evidence } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const more = evidence.length > 0;
  return (
    <>
      <PageHead
        title={say(words.evidenceTitle)}
        lead={say(words.evidenceLead)}
        trail={[
          { label: say(words.title), href: paths.join(l) },
          { label: say(words.trackTitle), href: paths.application(l) },
        ]}
      />
      <div className="measure space-y-8 pb-20">
        {more ? (
          <section className="max-w-2xl rounded-lg border border-leaf/40 bg-leaf-wash p-5">
            <h2 className="font-bold">{say(words.sent)}</h2>
            <ul className="mt-2 space-y-2">
              {evidence.map(({ id, kind, note, addedAt }) => (
                <li key={id} className="flex gap-3">
                  <Icon name="check" className="mt-1 size-5 text-leaf" />
                  <span>
                    {say(evidenceWords[kind])}
                    {note ? <bdi className="text-soft"> · {note}</bdi> : null}
                    <span className="block text-sm text-soft">
                      <DateText at={addedAt} style="instant" />
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            <div className="mt-5">
              <ButtonLink href={paths.application(l)}>{say(words.finish)}</ButtonLink>
            </div>
          </section>
        ) : null}
        <FormErrors errors={reply.errors} refusal={reply.refusal} />
        <Form files once={reply.value("key", key)}>
          <FileField
            name="picture"
            label={say(more ? words.addAnother : words.picture)}
            hint={say(words.pictureHint)}
            error={reply.error("picture")}
            required
          />
          <RadioGroup
            name="kind"
            label={say(words.kind)}
            value={reply.value("kind", more ? "" : "work-sample")}
            error={reply.error("kind")}
            options={evidenceKinds.map((kind) => ({ value: kind, label: say(evidenceWords[kind]) }))}
            columns
            required
          />
          <TextField
            name="note"
            label={say(words.note)}
            example={say(words.noteExample)}
            value={reply.value("note")}
            error={reply.error("note")}
            max={200}
          />
          <FormActions>
            <Button tone={more ? "quiet" : "press"} icon="camera">
              {say(words.addPicture)}
            </Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
