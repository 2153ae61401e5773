import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { marketIdentity } from "#app/domain/invoices/market-identity.server.ts";
import { saveMarketIdentity } from "#app/domain/invoices/save-market-identity.server.ts";
import { words } from "#app/domain/invoices/words.ts";
import { words as feeWords } from "#app/domain/statements/fee-words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx) => ({ identity: await marketIdentity(ctx.db) }));

export const action = form(saveMarketIdentity, (_done, { ctx }) =>
  redirect(paths.officeMarketIdentity(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.identity, { narrowed: true });

/** Who the market is before the law: what its invoices say of it from now on. */
export default function MarketIdentityPage() {
  const { identity } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, now: string | undefined) => ({
    name,
    value: reply.value(name, now ?? ""),
    error: reply.error(name),
  });
  return (
    <>
      <WorkHead
        title={say(words.identity)}
        lead={say(words.identityLead)}
        trail={[{ label: say(feeWords.invoices), href: paths.officeFeeInvoices(l) }]}
      />
      <div className="space-y-8">
        {identity ? null : <Flash tone="wait" text={`${say(words.identityUnset)}. ${say(words.identityUnsetText)}`} />}
        <FormErrors {...reply.head} />
        <Form>
          <TextField {...field("nameFa", identity?.name.fa)} label={say(words.nameFa)} max={120} required />
          <TextField {...field("nameEn", identity?.name.en)} label={say(words.nameEn)} max={120} required />
          <TextField
            {...field("legalId", identity?.legalId)}
            label={say(words.legalId)}
            kind="code"
            max={20}
            required
          />
          <TextField
            {...field("economicCode", identity?.economicCode)}
            label={say(words.economicCode)}
            hint={say(words.economicHint)}
            kind="code"
            max={40}
          />
          <TextField {...field("addressFa", identity?.address.fa)} label={say(words.addressFa)} max={300} required />
          <TextField {...field("addressEn", identity?.address.en)} label={say(words.addressEn)} max={300} required />
          <TextField
            {...field("postalCode", identity?.postalCode)}
            label={say(words.postalCode)}
            kind="code"
            max={20}
            required
          />
          <FormActions>
            <Button>{say(words.identityPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
