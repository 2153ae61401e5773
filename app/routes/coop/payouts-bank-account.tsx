import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amFresh } from "#app/domain/identity/queries.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { managedBodies } from "#app/domain/payouts/payees.server.ts";
import { AccountForm } from "#app/domain/payouts/ui/account-form.tsx";
import { words } from "#app/domain/payouts/words.ts";
import { manager } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(manager, async (ctx, { url }) => {
  const bodies = await managedBodies(ctx.db, ctx.actor);
  const asked = url.searchParams.get("body");
  const body = asked ? bodies.find(({ id }) => id === asked) : bodies[0];
  if (!body) throw new Missing("body");
  return { body, fresh: await amFresh(ctx, ctx.actor) };
});

export const action = form(changeAccount, (_done, { ctx }) =>
  redirect(paths.coopPayouts(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.payout-account", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.bank, { narrowed: true });

/** A manager says where her cooperative's share goes. */
export default function CoopBankAccount() {
  const { body, fresh } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={`${say(words.bank)} · ${say(body)}`}
        lead={say(words.changeLead)}
        trail={[{ label: say(words.payouts), href: paths.coopPayouts(l) }]}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} labels={{ iban: say(words.iban), holder: say(words.holder) }} />
        <AccountForm fresh={fresh} back={paths.coopPayoutsBank(l, body.id)} body={body.id} field={field} />
      </div>
    </>
  );
}
