import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { giveSecondFactor } from "#app/domain/identity/give-second-factor.server.ts";
import { mySecondFactorOffer } from "#app/domain/identity/queries.server.ts";
import { Threshold } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { entered } from "./entering.server.ts";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.factorTitle);

export const loader = page(signedIn, async (ctx, { url }) => {
  const to = ownPath(url.searchParams.get("to"), "");
  if (await mySecondFactorOffer(ctx, ctx.actor)) throw redirect(paths.secondFactorEnrolment(ctx.locale, to), 303);
  return { to };
});

export const action = form(giveSecondFactor, ({ session, to }, { ctx, request }) => entered(ctx, request, session, to));

export default function SecondFactor() {
  const { to } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <Threshold title={say(words.factorTitle)} lead={say(words.factorLead)}>
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      <Form hidden={{ to: ownPath(reply.value("to"), to) }}>
        <TextField
          name="code"
          kind="code"
          label={say(words.factorCode)}
          error={reply.error("code")}
          max={12}
          required
          autoFocus
        />
        <Button wide>{say(words.goOn)}</Button>
      </Form>
    </Threshold>
  );
}
