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
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { AgreementForm } from "./agreement-form.tsx";

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
  const { text, key, ...of } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <AgreementForm
      of={of}
      title={say(words.change)}
      lead={say(words.changeLead)}
      once={key}
      press={<Button>{say(words.changePress)}</Button>}
    >
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
    </AgreementForm>
  );
}
