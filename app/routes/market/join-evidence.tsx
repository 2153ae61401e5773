import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { myDraft } from "#app/domain/producers/draft-steps.server.ts";
import { words as drafts } from "#app/domain/producers/draft-words.ts";
import { myApplication } from "#app/domain/producers/queries.server.ts";
import { evidenceKinds } from "#app/domain/producers/rules.ts";
import { ApplicationFrame } from "#app/domain/producers/ui/application-frame.tsx";
import { evidenceWords, words } from "#app/domain/producers/words.ts";
import { runningHelp } from "#app/domain/programmes/queries.server.ts";
import { HelpLine } from "#app/domain/programmes/ui/help-line.tsx";
import { signedIn } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
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
  const [application, help] = await Promise.all([myApplication(ctx, ctx.actor), runningHelp(ctx)]);
  if (application?.status === "submitted")
    return { key: newToken(), help, evidence: application.evidence, draft: null };
  const draft = ctx.actor.applicationId ? null : await myDraft(ctx, ctx.actor);
  // Nothing to add to: the page of the application says where things stand.
  if (!draft) throw redirect(paths.application(ctx.locale), 303);
  return { key: newToken(), help, evidence: draft.samples, draft: { answered: draft.answered } };
});

export const action = form(addEvidence, (_made, { ctx }) => paths.applicationEvidence(ctx.locale));

/** Pictures, papers and voice notes: of a draft that is going on, or behind an application that was sent. */
export default function Evidence() {
  const { evidence, draft, help } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  if (draft) {
    return (
      <ApplicationFrame help={help} here="samples" answered={draft.answered} samples={evidence.length}>
        <p className="max-w-2xl text-soft">{say(words.evidenceLead)}</p>
        <Sent />
        <Forms />
        <div className="flex max-w-2xl flex-wrap items-center gap-4 border-t border-line pt-6">
          <ButtonLink href={paths.application(l)} tone={evidence.length > 0 ? "press" : "quiet"}>
            {say(drafts.goOn)}
          </ButtonLink>
          {evidence.length === 0 ? <span className="text-soft">{say(drafts.later)}</span> : null}
        </div>
      </ApplicationFrame>
    );
  }
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
        <Sent>
          <div className="mt-5">
            <ButtonLink href={paths.application(l)}>{say(words.finish)}</ButtonLink>
          </div>
        </Sent>
        <Forms />
        <HelpLine help={help} />
      </div>
    </>
  );
}

function Sent({ children }: { children?: ReactNode }) {
  const { evidence, draft } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  if (evidence.length === 0) return null;
  return (
    <section className="max-w-2xl rounded-lg border border-leaf/40 bg-leaf-wash p-5">
      <h2 className="font-bold">{say(words.sent)}</h2>
      <ul className="mt-2 space-y-2">
        {evidence.map(({ id, kind, note, addedAt, media }) => (
          <li key={id} className="flex gap-3">
            <Icon name="check" className="mt-1 size-5 text-leaf" />
            <span>
              {say(media.startsWith("audio/") ? drafts.voice : evidenceWords[kind])}
              {note ? <bdi className="text-soft"> · {note}</bdi> : null}
              <span className="block text-sm text-soft">
                <DateText at={addedAt} style="instant" />
              </span>
            </span>
            {draft ? (
              <div className="ms-auto">
                <PostButton tone="plain" action={paths.applicationSampleRemoval(l, id)}>
                  {say(drafts.remove)}
                </PostButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/**
 * Two fields for one picture: a phone's camera opens at once from the first, and what she has stored stays possible with
 * the second, for a field that names the camera shows no gallery. Where there is no camera to hold, the second is enough.
 */
function Forms() {
  const { key, evidence } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const more = evidence.length > 0;
  const spoken = reply.value("sent") === "voice";
  const error = spoken ? undefined : reply.error("picture");
  return (
    <>
      <FormErrors {...reply.head} />
      <Form files once={spoken ? key : reply.value("key", key)}>
        <div className="pointer-fine:hidden">
          <FileField
            name="picture"
            id="field-picture-now"
            capture="environment"
            label={say(drafts.takeNow)}
            hint={say(words.pictureHint)}
          />
        </div>
        <FileField
          name="picture"
          label={say(more ? words.addAnother : words.picture)}
          hint={say(words.pictureHint)}
          error={error}
          required
        />
        <RadioGroup
          name="kind"
          label={say(words.kind)}
          value={spoken ? "work-sample" : reply.value("kind", more ? "" : "work-sample")}
          error={reply.error("kind")}
          options={evidenceKinds.map((kind) => ({ value: kind, label: say(evidenceWords[kind]) }))}
          columns
          required
        />
        <TextField
          name="note"
          label={say(words.note)}
          example={say(words.noteExample)}
          value={spoken ? undefined : reply.value("note")}
          error={reply.error("note")}
          max={200}
        />
        <FormActions>
          <Button tone={more ? "quiet" : "press"} icon="camera">
            {say(words.addPicture)}
          </Button>
        </FormActions>
      </Form>
      <section className="max-w-2xl space-y-5 border-t border-line pt-6">
        <h2 className="text-lg font-bold">{say(drafts.voiceTitle)}</h2>
        <Form files once={spoken ? reply.value("key", key) : key} hidden={{ sent: "voice", kind: "work-sample" }}>
          <FileField
            name="voice"
            accept="audio/*"
            capture="environment"
            label={say(drafts.voice)}
            hint={say(drafts.voiceHint)}
            error={reply.error("voice")}
            required
          />
          <Button tone="quiet" icon="voice">
            {say(drafts.addVoice)}
          </Button>
        </Form>
      </section>
    </>
  );
}
