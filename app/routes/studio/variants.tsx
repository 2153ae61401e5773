import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { addVariant } from "#app/domain/catalogue/add-variant.server.ts";
import { words } from "#app/domain/catalogue/stock-words.ts";
import { VariantFields } from "#app/domain/catalogue/ui/variant-fields.tsx";
import { VariantList } from "#app/domain/catalogue/ui/variant-list.tsx";
import { variantsOf } from "#app/domain/catalogue/variant-queries.server.ts";
import { mayHaveVariants, mostVariants } from "#app/domain/catalogue/variants.ts";
import { words as listingWords } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { seenVersion } from "#app/routes/seen-version.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  const { id, slug, version, status, availability, texts, prices, stock } = product;
  return {
    key: newToken(),
    product: { slug, version, status, availability, texts, lowest: prices.IRR ?? null, onHand: stock?.onHand ?? null },
    variants: await variantsOf(ctx.db, id),
  };
});

export const action = form(
  addVariant,
  ({ slug }, { ctx }) =>
    redirect(paths.studioVariants(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.variants, { narrowed: true });

/** The sizes or jars a listing is bought in: in their order, with what each takes and costs; those of earlier days; one more. */
export default function Variants() {
  const { key, product, variants } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { slug, version, texts, availability, lowest } = product;
  const title = (l === "en" && texts.en?.title) || texts.fa?.title || slug;
  const live = variants.filter(({ retired }) => !retired);
  return (
    <>
      <WorkHead
        title={say(words.variants)}
        lead={say(words.variantsLead)}
        trail={[
          { label: say(listingWords.products), href: paths.studioProducts(l) },
          { label: title, href: paths.studioProduct(l, slug) },
        ]}
        actions={
          <ButtonLink href={paths.studioStock(l, slug)} tone="quiet">
            {say(words.stock)}
          </ButtonLink>
        }
      />
      {mayHaveVariants(availability) ? (
        <div className="max-w-3xl space-y-10">
          {product.status === "published" ? <Flash tone="note" text={say(words.atOnce)} /> : null}
          {live.length === 0 ? <Empty title={say(words.noneYet)}>{say(words.noneYetText)}</Empty> : null}
          <VariantList
            slug={slug}
            version={version}
            variants={variants}
            units={availability === "stock" ? product.onHand : null}
            note={
              live.length > 1 && lowest
                ? say(words.lowest, { price: formatMoney(l, { amount: BigInt(lowest), currency: "IRR" }) })
                : undefined
            }
          />
          {live.length < mostVariants ? (
            <div className="space-y-6">
              <FormErrors {...reply.head} />
              <Form once={reply.value("key", key)} hidden={{ version: seenVersion(reply, version) }}>
                <FormSection title={say(words.add)}>
                  <VariantFields value={reply.value} error={reply.error} toOrder={availability === "made-to-order"} />
                </FormSection>
                <FormActions>
                  <Button icon="plus">{say(words.add)}</Button>
                </FormActions>
              </Form>
            </div>
          ) : null}
        </div>
      ) : (
        <Empty title={say(words.noneHere)}>{say(words.noneHereText)}</Empty>
      )}
    </>
  );
}
