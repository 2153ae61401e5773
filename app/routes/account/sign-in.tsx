import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requestCode } from "#app/domain/identity/request-code.server.ts";
import { DemoOutbox, PhoneForm, Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { cookie } from "#app/platform/cookies.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.signInTitle);

export const loader = page(anyone, async (ctx, { url }) => ({
  to: ownPath(url.searchParams.get("to"), ""),
  demo: ctx.house.env.demo,
}));

/** The browser keeps its secret half a year: from a browser that signed in before, strangers cannot lock her out. */
const browserSeconds = 180 * 86_400;

export const action = form(
  requestCode,
  ({ browser, to }, { ctx }) =>
    redirect(paths.code(ctx.locale, ownPath(to, "")), {
      status: 303,
      headers: { "Set-Cookie": cookie("code", browser, browserSeconds, ctx.house.secure) },
    }),
  { cookies: { browser: "code" } },
);

export default function SignIn() {
  const { to, demo } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  const onward = ownPath(reply.value("to"), to);
  return (
    <Threshold
      title={say(words.signInTitle)}
      lead={say(words.signInLead)}
      foot={<WayLink href={paths.password(locale, onward)}>{say(words.byPassword)}</WayLink>}
    >
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      {demo ? <DemoOutbox /> : null}
      <PhoneForm
        label={say(words.phone)}
        value={reply.value("phone")}
        error={reply.error("phone")}
        hidden={{ to: onward }}
      />
      <p className="text-sm text-soft">{say(words.noPassword)}</p>
    </Threshold>
  );
}
