import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeAgreement } from "#app/domain/agreements/change-agreement.server.ts";
import { agreementToWrite } from "#app/domain/agreements/queries.server.ts";
import { words } from "#app/domain/agreements/words.ts";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as ui } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.change, { narrowed: true });

export const loader = page(oneOf(officer, manager), async (ctx, { params }) => {
  const { id, title, words: text } = await agreementToWrite(ctx, ctx.actor, params.agreement!);
  return { id, title, text, key: newToken() };
});

export const action = form(
  changeAgreement,
  ({ agreement }, { ctx }) => said(ctx, paths.officeAgreement(ctx.locale, agreement), "done.agreement-changed"),
  { params: { agreement: "agreement" } },
);

/** A new text, written over the one that holds. */
export default function AgreementChange() {
  const { id, title, text, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.change)}
        lead={say(words.changeLead)}
        trail={[
          { label: say(words.agreements), href: paths.officeAgreements(l) },
          { label: title, href: paths.officeAgreement(l, id) },
        ]}
      />
      <div className="max-w-3xl space-y-6">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <TextArea
            name="words"
            label={say(words.text)}
            hint={say(words.textHint)}
            value={reply.value("words", text)}
            error={reply.error("words")}
            max={8000}
            rows={14}
            required
          />
          <FormActions>
            <Button>{say(words.changePress)}</Button>
            <ButtonLink href={paths.officeAgreement(l, id)} tone="plain">
              {say(ui.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
