import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { addPriceStep } from "#app/domain/catalogue/add-price-step.server.ts";
import { wholesaleOf } from "#app/domain/catalogue/price-list.server.ts";
import { MinimumForm, PriceSteps, StepFields } from "#app/domain/catalogue/ui/price-steps.tsx";
import { variantsOf } from "#app/domain/catalogue/variant-queries.server.ts";
import { mayHaveVariants } from "#app/domain/catalogue/variants.ts";
import { words } from "#app/domain/catalogue/wholesale-words.ts";
import { words as listingWords } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  const { id, slug, availability, texts, prices } = product;
  const variants = (await variantsOf(ctx.db, id)).filter(({ retired }) => !retired);
  return { slug, texts, here: mayHaveVariants(availability), prices, variants, ...(await wholesaleOf(ctx.db, id)) };
});

export const action = form(
  addPriceStep,
  ({ slug }, { ctx }) =>
    redirect(paths.studioWholesale(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.price-step-added", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.wholesale, { narrowed: true });

/** What larger orders of a listing cost, and the least that is sold at once. */
export default function Wholesale() {
  const { slug, texts, here, prices, variants, steps, least } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.wholesale)}
        lead={say(words.lead)}
        trail={[
          { label: say(listingWords.products), href: paths.studioProducts(l) },
          { label: (l === "en" && texts.en?.title) || texts.fa?.title || slug, href: paths.studioProduct(l, slug) },
        ]}
      />
      {here ? (
        <div className="max-w-3xl space-y-10">
          <PriceSteps slug={slug} steps={steps} variants={variants} />
          <div className="space-y-6">
            <FormErrors {...reply.head} />
            <Form>
              <FormSection title={say(words.add)}>
                <StepFields variants={variants} prices={prices} value={reply.value} error={reply.error} />
              </FormSection>
              <FormActions>
                <Button icon="plus">{say(words.add)}</Button>
              </FormActions>
            </Form>
          </div>
          <MinimumForm slug={slug} least={least} />
        </div>
      ) : (
        <Empty title={say(words.notHere)}>{say(words.notHereText)}</Empty>
      )}
    </>
  );
}
