import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopMinimums } from "#app/domain/shops/minimums.server.ts";
import { saveShopMinimum } from "#app/domain/shops/save-shop-minimum.server.ts";
import { words } from "#app/domain/shops/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { toMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { MoneyField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const { IRR, EUR } = await shopMinimums(ctx.db, ctx.actor.producer.shopId);
  return {
    toman: IRR === undefined ? "" : String(IRR / 10n),
    eur: EUR === undefined ? "" : toMajor({ amount: EUR, currency: "EUR" }),
  };
});

export const action = form(saveShopMinimum, (_done, { ctx }) =>
  redirect(paths.studioShopMinimum(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.minimum, { narrowed: true });

/** The least in goods for which a parcel is worth her while. */
export default function ShopMinimum() {
  const { toman, eur } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, now: string) => ({ name, value: reply.value(name, now), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.minimum)}
        lead={say(words.minimumLead)}
        trail={[{ label: say(words.shop), href: paths.studioShop(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <MoneyField {...field("leastToman", toman)} label={say(words.minimumToman)} unit={say(frame.currencyIRR)} />
          <MoneyField {...field("leastEur", eur)} label={say(words.minimumEur)} unit={say(frame.currencyEUR)} />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
