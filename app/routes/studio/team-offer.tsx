import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families } from "#app/domain/catalogue/families/families.ts";
import { offerAsPioneer } from "#app/domain/pioneers/offer-as-pioneer.server.ts";
import { ownOffer } from "#app/domain/pioneers/queries.server.ts";
import { offerWords, words } from "#app/domain/pioneers/words.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { NumberField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.yourOffer, { narrowed: true });

export const loader = page(producer, async (ctx) => {
  const [offer, counties] = await Promise.all([ownOffer(ctx.db, ctx.actor), runningCounties(ctx)]);
  return { offer, counties: counties.map((county) => ({ value: county.code, label: county[ctx.locale] })) };
});

export const action = form(offerAsPioneer, ({ waits }, { ctx }) =>
  saidAt(ctx, paths.team(ctx.locale), waits ? "done.pioneer-offered" : "done.pioneer-changed"),
);

/** What a maker would do for others. */
export default function TeamOffer() {
  const { offer, counties } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const crafts = families.map(({ occupation }) => occupation);
  return (
    <>
      <WorkHead
        title={say(words.yourOffer)}
        lead={offer ? say(words.saveNote) : say(words.teamLead)}
        trail={[{ href: paths.team(l), label: say(words.team) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <CheckboxGroup
            name="offers"
            label={say(words.offers)}
            values={reply.values("offers") ?? offer?.offers ?? []}
            error={reply.error("offers")}
            options={(Object.keys(offerWords) as (keyof typeof offerWords)[]).map((one) => ({
              value: one,
              label: say(offerWords[one].name),
              hint: say(offerWords[one].does),
            }))}
            required
          />
          <CheckboxGroup
            name="occupations"
            label={say(words.crafts)}
            values={reply.values("occupations") ?? offer?.occupations ?? []}
            error={reply.error("occupations")}
            options={craftNames(say, crafts).map((label, index) => ({ value: crafts[index]!, label }))}
            columns
            required
          />
          <CheckboxGroup
            name="counties"
            label={say(words.counties)}
            values={reply.values("counties") ?? offer?.counties ?? []}
            error={reply.error("counties")}
            options={counties}
            columns
            required
          />
          <NumberField
            name="capacity"
            label={say(words.capacity)}
            value={reply.value("capacity", offer ? formatNumber(l, offer.capacity) : undefined)}
            error={reply.error("capacity")}
            max={3}
            required
          />
          <TextArea
            name="terms"
            label={say(words.terms)}
            example={say(words.termsExample)}
            value={reply.value("terms", offer?.terms)}
            error={reply.error("terms")}
            max={1000}
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
