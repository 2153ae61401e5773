import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as steps } from "#app/domain/orders/checkout-words.ts";
import { saveWho } from "#app/domain/orders/save-who.server.ts";
import { CheckoutFrame, StepBack } from "#app/domain/orders/ui/checkout-frame.tsx";
import { QuoteSummary } from "#app/domain/orders/ui/quote-summary.tsx";
import { words } from "#app/domain/orders/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";
import { onward, openStep, presetOf, queryOf } from "./checkout-door.server.ts";

export const loader = page(
  anyone,
  async (ctx, asked) => {
    const { cart, lines, quote, draft, answered } = await openStep(ctx, asked, "identity");
    return {
      ...{ lines, quote, answered, currency: cart.currency },
      said: draft.said,
      guest: ctx.actor.kind === "guest",
      query: queryOf(presetOf(asked.url)),
    };
  },
  { private: true },
);

export const action = form(saveWho, (_done, { ctx, request, url }) => onward(ctx, { request, url }), {
  cookies: { cart: "cart" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, steps.identityTitle);

export default function CheckoutIdentity() {
  const { lines, quote, answered, currency, said, guest, query } = useLoaderData<typeof loader>();
  const reply = useReply();
  const locale = useLocale();
  const say = useSay();
  const field = (named: "name" | "phone" | "email") => ({
    name: named,
    value: reply.value(named, said[named]),
    error: reply.error(named),
  });
  return (
    <CheckoutFrame
      here="identity"
      answered={answered}
      title={say(steps.identityTitle)}
      lead={say(guest ? steps.identityLead : steps.identityKnown)}
      aside={<QuoteSummary lines={lines} quote={quote} currency={currency} />}
    >
      <FormErrors {...reply.head} />
      {guest ? (
        <p className="max-w-2xl rounded-md border border-line bg-raised px-5 py-4">
          {say(steps.signInInstead)}{" "}
          <a className="link font-semibold" href={paths.signIn(locale, paths.checkout(locale, query))}>
            {say(steps.signInLink)}
          </a>
          {locale === "fa" ? "؛ " : ": "}
          {say(steps.signInThen)}
        </p>
      ) : null}
      <Form hidden={{ currency }}>
        <TextField {...field("name")} label={say(words.name)} max={80} autoComplete="name" required />
        <TextField
          {...field("phone")}
          kind="phone"
          label={say(words.phone)}
          hint={say(words.phoneHint)}
          example={locale === "fa" ? "۰۹۱۲۳۴۵۶۷۸۹" : "+98 912 345 6789"}
          max={24}
          autoComplete="tel"
          required
        />
        <TextField
          {...field("email")}
          kind="email"
          label={say(words.email)}
          hint={say(steps.emailHint)}
          max={120}
          autoComplete="email"
        />
        <FormActions>
          <Button>{say(steps.next)}</Button>
          <StepBack to="cart" />
        </FormActions>
      </Form>
    </CheckoutFrame>
  );
}
