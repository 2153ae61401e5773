import { useLoaderData } from "@remix-run/react";
import { signInByPassword } from "#app/domain/identity/sign-in-by-password.server.ts";
import { Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { entered } from "./entering.server.ts";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.passwordTitle);

export const loader = page(anyone, async (_ctx, { url }) => ({ to: ownPath(url.searchParams.get("to"), "") }));

export const action = form(
  signInByPassword,
  ({ session, to }, { ctx, request }) => entered(ctx, request, session, to),
  {
    headers: { device: "User-Agent" },
  },
);

export default function PasswordSignIn() {
  const { to } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  const onward = ownPath(reply.value("to"), to);
  return (
    <Threshold
      title={say(words.passwordTitle)}
      foot={<WayLink href={paths.signIn(locale, onward)}>{say(words.byPhone)}</WayLink>}
    >
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      <Form hidden={{ to: onward }}>
        <TextField
          name="email"
          kind="email"
          label={say(words.email)}
          value={reply.value("email")}
          error={reply.error("email")}
          autoComplete="username"
          max={254}
          required
        />
        <TextField
          name="password"
          kind="password"
          label={say(words.password)}
          error={reply.error("password")}
          autoComplete="current-password"
          max={200}
          required
        />
        <Button wide>{say(words.signIn)}</Button>
      </Form>
      <p className="text-sm text-soft">{say(words.passwordForgotten)}</p>
    </Threshold>
  );
}
