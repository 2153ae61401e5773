import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amFresh } from "#app/domain/identity/queries.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { AccountForm } from "#app/domain/payouts/ui/account-form.tsx";
import { words } from "#app/domain/payouts/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({ fresh: await amFresh(ctx, ctx.actor) }));

export const action = form(changeAccount, (_done, { ctx }) =>
  redirect(paths.studioPayouts(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.payout-account", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.bank, { narrowed: true });

/** A maker says where her money goes, after she has proved who she is. */
export default function BankAccount() {
  const { fresh } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.bank)}
        lead={say(words.changeLead)}
        trail={[{ label: say(words.payouts), href: paths.studioPayouts(l) }]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} labels={{ iban: say(words.iban), holder: say(words.holder) }} />
        <AccountForm fresh={fresh} back={paths.studioPayoutsBank(l)} field={field} />
      </div>
    </>
  );
}
