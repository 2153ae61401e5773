import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amFresh, myAccount } from "#app/domain/identity/queries.server.ts";
import { setPassword } from "#app/domain/identity/set-password.server.ts";
import { ProveAgain, Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.newPasswordTitle);

export const loader = page(signedIn, async (ctx) => {
  const { email } = await myAccount(ctx, ctx.actor);
  return { email, fresh: await amFresh(ctx, ctx.actor) };
});

export const action = form(setPassword, (_done, { ctx }) =>
  redirect(paths.account(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

export default function NewPassword() {
  const { email, fresh } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  return (
    <Threshold
      title={say(words.newPasswordTitle)}
      lead={email ? say(words.newPasswordLead, { email: `\u2068${email}\u2069` }) : say(words.noEmail)}
      foot={<WayLink href={paths.account(locale)}>{say(words.accountTitle)}</WayLink>}
    >
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      {email && !fresh ? <ProveAgain back={paths.newPassword(locale)} /> : null}
      {email && fresh ? (
        <Form>
          <TextField
            name="password"
            kind="password"
            label={say(words.newPassword)}
            hint={say(words.passwordHint)}
            error={reply.error("password")}
            autoComplete="new-password"
            max={200}
            required
          />
          <TextField
            name="again"
            kind="password"
            label={say(words.repeatPassword)}
            error={reply.error("again")}
            autoComplete="new-password"
            max={200}
            required
          />
          <Button wide>{say(words.setPassword)}</Button>
        </Form>
      ) : null}
    </Threshold>
  );
}
