import { useLoaderData } from "@remix-run/react";
import { amFresh, myAccount } from "#app/domain/identity/queries.server.ts";
import { requestPhone } from "#app/domain/identity/request-phone.server.ts";
import { DemoOutbox, PhoneForm, ProveAgain, Threshold, WayLink } from "#app/domain/identity/ui/threshold.tsx";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.ownPhoneTitle);

export const loader = page(signedIn, async (ctx) => {
  const { phoneTail } = await myAccount(ctx, ctx.actor);
  return { tail: phoneTail, fresh: await amFresh(ctx, ctx.actor), demo: ctx.house.env.demo };
});

export const action = form(requestPhone, (_done, { ctx }) => paths.phoneCode(ctx.locale));

/** A number of her own, in place of her household's or of the one before. */
export default function Phone() {
  const { tail, fresh, demo } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const locale = useLocale();
  return (
    <Threshold
      title={say(words.ownPhoneTitle)}
      lead={tail ? say(words.ownPhoneLead, { tail: localDigits(locale, tail) }) : say(words.ownPhoneNone)}
      foot={<WayLink href={paths.account(locale)}>{say(words.accountTitle)}</WayLink>}
    >
      <FormErrors {...reply.head} />
      {fresh ? null : <ProveAgain back={paths.phone(locale)} />}
      {fresh && demo ? <DemoOutbox /> : null}
      {fresh ? (
        <PhoneForm label={say(words.newPhone)} value={reply.value("phone")} error={reply.error("phone")} />
      ) : null}
    </Threshold>
  );
}
