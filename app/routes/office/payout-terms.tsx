import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { termsPage } from "#app/domain/payouts/queries.server.ts";
import { saveTerms } from "#app/domain/payouts/save-terms.server.ts";
import { weekdayWords, words } from "#app/domain/payouts/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { NumberField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { url }) => termsPage(ctx.db, url.searchParams.get("currency")));

export const action = form(saveTerms, (_done, { ctx }) =>
  redirect(paths.officePayouts(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.terms, { narrowed: true });

/** When and how sellers are paid in one currency. */
export default function PayoutTerms() {
  const { currencies, currency, weekday, minAmount, reservePercent, reserveDays } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const unit = say(currencyName(currency));
  const field = (name: string, now: string) => ({ name, value: reply.value(name, now), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={`${say(words.terms)} · ${unit}`}
        trail={[{ label: say(words.office), href: paths.officePayouts(l) }]}
        actions={currencies
          .filter((one) => one !== currency)
          .map((one) => (
            <ButtonLink key={one} tone="quiet" href={paths.officePayoutTerms(l, one)}>
              {say(currencyName(one))}
            </ButtonLink>
          ))}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form hidden={{ currency }}>
          <SelectField
            {...field("weekday", weekday)}
            label={say(words.weekday)}
            options={[
              { value: "none", label: say(words.byHand) },
              ...weekdayWords.map((name, day) => ({ value: String(day), label: say(name) })),
            ]}
            required
          />
          <NumberField
            {...field("minAmount", minAmount)}
            label={say(words.minimum)}
            hint={say(words.minimumHint, { unit })}
            max={24}
            required
          />
          <NumberField
            {...field("reservePercent", reservePercent)}
            label={say(words.reservePercent)}
            hint={say(words.reserveHint)}
            unit={say(words.percent)}
            max={2}
            required
          />
          <NumberField
            {...field("reserveDays", reserveDays)}
            label={say(words.reserveDays)}
            unit={say(words.days)}
            max={3}
            required
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
