import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { finishLesson } from "#app/domain/trainings/finish-lesson.server.ts";
import { lessonOf } from "#app/domain/trainings/queries.server.ts";
import { words } from "#app/domain/trainings/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.module.title ?? words.lessons, { narrowed: true });

export const loader = page(signedIn, (ctx, { params }) => lessonOf(ctx, ctx.actor, params.module!));

export const action = form(
  finishLesson,
  (_done, { ctx }) => said(ctx, paths.joinTrainings(ctx.locale), "done.lesson"),
  { params: { module: "module" } },
);

/** A short lesson to read, with three questions. */
export default function JoinLesson() {
  const { module, code, paragraphs, questions } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(module.title)}
        lead={say(module.summary)}
        trail={[{ label: say(words.yours), href: paths.joinTrainings(l) }]}
      />
      <div className="measure space-y-8 pb-20">
        <FormErrors {...reply.head} />
        <div className="max-w-2xl space-y-5 text-lg leading-loose">
          {paragraphs.map((text) => (
            <p key={text.en}>{say(text)}</p>
          ))}
        </div>
        {code ? (
          <p className="flex flex-wrap items-center gap-4">
            {say(words.lessonDone)}
            <ButtonLink href={paths.certificate(l, code)} tone="quiet">
              {say(words.certificate)}
            </ButtonLink>
          </p>
        ) : (
          <section>
            <h2 className="mb-4 text-xl font-bold">{say(words.questions)}</h2>
            <Form>
              {questions.map((question, index) => (
                <RadioGroup
                  key={question.en}
                  name={`answers.${index}`}
                  label={say(question)}
                  value={reply.value(`answers.${index}`)}
                  error={reply.error(`answers.${index}`)}
                  options={question.answers.map((answer, at) => ({ value: String(at), label: say(answer) }))}
                  required
                />
              ))}
              <FormActions>
                <Button>{say(words.finish)}</Button>
              </FormActions>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
