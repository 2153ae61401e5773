import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { myDraft } from "#app/domain/producers/draft-steps.server.ts";
import { words as drafts } from "#app/domain/producers/draft-words.ts";
import { draftStepNames } from "#app/domain/producers/rules.ts";
import { saveDraft } from "#app/domain/producers/save-draft.server.ts";
import {
  CodeFields,
  LevelField,
  NameField,
  PlaceFields,
  SexField,
  StoryFields,
  TradeFields,
  type Typed,
} from "#app/domain/producers/ui/application-fields.tsx";
import { ApplicationFrame, stepPath } from "#app/domain/producers/ui/application-frame.tsx";
import { words } from "#app/domain/producers/words.ts";
import { runningCounties, runningHelp, runningTrades } from "#app/domain/programmes/queries.server.ts";
import { termsToAgree } from "#app/domain/terms/queries.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const meta = accountHead(words.formTitle);

export const loader = page(signedIn, async (ctx, { params }) => {
  const step = draftStepNames.find((name) => name === params.applicationStep);
  if (!step) throw new Missing("page");
  // One that is sent is followed where it is followed.
  if (ctx.actor.applicationId) throw redirect(paths.application(ctx.locale), 303);
  if ((await termsToAgree(ctx.db, ctx.actor.id)).length > 0) throw redirect(paths.joinTerms(ctx.locale), 303);
  const [draft, counties, trades, help] = await Promise.all([
    myDraft(ctx, ctx.actor),
    runningCounties(ctx),
    runningTrades(ctx),
    runningHelp(ctx),
  ]);
  return {
    ...{ step, counties, trades, help, name: ctx.actor.name },
    typed: draft?.typed ?? {},
    answered: draft?.answered ?? [],
    samples: draft?.samples.length ?? 0,
  };
});

export const action = form(
  saveDraft,
  ({ step }, { ctx }) => stepPath(ctx.locale, step === "identity" ? "trade" : "samples"),
  { params: { step: "applicationStep" } },
);

/** One step of an application, kept as it is typed. */
export default function ApplicationStep() {
  const { step, typed, name, counties, trades, help, answered, samples } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const standing: Typed = {
    value: (of, otherwise) => reply.value(of, [typed[of] ?? otherwise].flat()[0]),
    values: (of) => reply.values(of) ?? [typed[of] ?? []].flat(),
    error: reply.error,
  };
  const labels = Object.fromEntries(
    reply.errors.map(({ name: of }) => [of, of in words ? say(words[of as keyof typeof words]) : ""]),
  );
  return (
    <ApplicationFrame help={help} here={step} answered={answered} samples={samples}>
      <FormErrors {...reply.head} labels={labels} />
      <p className="max-w-2xl text-soft">{say(drafts.kept)}</p>
      <Form>
        {step === "identity" ? (
          <>
            <FormSection title={say(words.you)} lead={say(words.youLead)}>
              <NameField typed={standing} name={name} />
              <CodeFields typed={standing} />
              <SexField typed={standing} />
            </FormSection>
            <FormSection title={say(words.where)}>
              <PlaceFields
                typed={standing}
                counties={counties.map(({ code, ...county }) => ({ value: code, label: say(county) }))}
              />
            </FormSection>
          </>
        ) : (
          <FormSection title={say(words.work)}>
            <LevelField typed={standing} />
            <TradeFields
              typed={standing}
              occupations={trades.map((value) => ({
                value,
                label: say(occupationName(value) ?? { fa: value, en: value }),
              }))}
            />
            <StoryFields typed={standing} />
          </FormSection>
        )}
        <FormActions>
          <Button>{say(drafts.save)}</Button>
          <a
            className="link flex min-h-11 items-center"
            href={step === "identity" ? paths.join(l) : stepPath(l, "identity")}
          >
            {say(drafts.back)}
          </a>
        </FormActions>
      </Form>
    </ApplicationFrame>
  );
}
