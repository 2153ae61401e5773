import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { myData } from "#app/domain/producers/data-queries.server.ts";
import { agreeTerms } from "#app/domain/terms/agree-terms.server.ts";
import { termsToAgree, termsUnagreed } from "#app/domain/terms/queries.server.ts";
import { kindWords, words } from "#app/domain/terms/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.changed);

export const loader = page(signedIn, async (ctx) => {
  const again = await termsToAgree(ctx.db, ctx.actor.id);
  // Brought into the programme by somebody else, she has never been asked.
  const brought = again.length === 0 && (await myData(ctx, ctx.actor)) !== null;
  const terms = brought ? await termsUnagreed(ctx.db, ctx.actor.id) : again;
  const onward = ctx.actor.producer?.verified ? paths.studio(ctx.locale) : paths.application(ctx.locale);
  if (terms.length === 0) throw redirect(onward, 303);
  return { terms, brought, maker: ctx.actor.producer?.verified ?? false };
});

export const action = form(agreeTerms, (_done, { ctx }) =>
  ctx.actor.kind === "person" && ctx.actor.producer?.verified
    ? paths.studio(ctx.locale)
    : paths.application(ctx.locale),
);

/** The terms changed in what she agreed to: what is new, and whether she agrees. */
export default function JoinTerms() {
  const { terms, brought, maker } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      {brought ? (
        <PageHead title={say(words.title)} />
      ) : (
        <PageHead title={say(words.changed)} lead={say(words.changedLead)} />
      )}
      <div className="measure max-w-2xl space-y-8 pb-20">
        {terms.map(({ id, kind, version, changes }) => (
          <section key={id} className="rounded-lg border border-line bg-raised p-5">
            <h2 className="text-lg font-bold">{say(kindWords[kind])}</h2>
            {brought ? null : (
              <>
                <p className="mt-2 font-semibold">{say(words.whatsNew)}</p>
                <p className="whitespace-pre-line">{say(changes)}</p>
              </>
            )}
            <a className="link mt-2 inline-block" href={`${paths.terms(l)}#${kind}`}>
              {say(words.whole)} ({version})
            </a>
          </section>
        ))}
        <FormErrors {...reply.head} />
        <Form>
          <CheckboxField name="agree" value="on" label={say(words.agree)} error={reply.error("agree")} required />
          <FormActions>
            <Button>{say(words.press)}</Button>
            {maker ? (
              <ButtonLink href={paths.studioConsignments(l)} tone="quiet">
                {say(words.orders)}
              </ButtonLink>
            ) : null}
          </FormActions>
        </Form>
      </div>
    </>
  );
}
