import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enterPhone } from "#app/domain/identity/enter-phone.server.ts";
import { awaitedOwnNumber } from "#app/domain/identity/queries.server.ts";
import { CodeForm, DemoOutbox, Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.codeTitle);

export const loader = page(signedIn, async (ctx) => ({
  tail: await awaitedOwnNumber(ctx, ctx.actor),
  demo: ctx.house.env.demo,
}));

export const action = form(enterPhone, (_done, { ctx }) =>
  redirect(paths.account(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.phone-set", facts: {} }) },
  }),
);

/** The code that was sent to the number which is to be her own. */
export default function PhoneCode() {
  const { tail, demo } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  return (
    <Threshold
      title={say(words.codeTitle)}
      lead={tail ? say(words.codeLead, { tail: localDigits(locale, tail) }) : say(words.codeLeadNone)}
      foot={<WayLink href={paths.phone(locale)}>{say(words.newCode)}</WayLink>}
    >
      <FormErrors {...reply.head} />
      {demo ? <DemoOutbox /> : null}
      <CodeForm press={say(words.makeOwn)} error={reply.error("code")} />
    </Threshold>
  );
}
