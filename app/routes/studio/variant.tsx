import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { saveVariant } from "#app/domain/catalogue/save-variant.server.ts";
import { words } from "#app/domain/catalogue/stock-words.ts";
import { VariantFields } from "#app/domain/catalogue/ui/variant-fields.tsx";
import { variantsOf } from "#app/domain/catalogue/variant-queries.server.ts";
import { words as listingWords } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { seenVersion } from "#app/routes/seen-version.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  const variant = (await variantsOf(ctx.db, product.id)).find(({ id }) => id === params.variant);
  if (!variant) throw new Missing("variant");
  const { slug, version, availability, texts } = product;
  return { product: { slug, version, availability, texts }, variant };
});

export const action = form(
  saveVariant,
  ({ slug }, { ctx }) =>
    redirect(paths.studioVariants(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
    }),
  { params: { slug: "slug", variant: "variant" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.variant.nameFa ?? words.variants, { narrowed: true });

/** One size or jar, to be changed. */
export default function VariantPage() {
  const { product, variant } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { slug, version, texts, availability } = product;
  return (
    <>
      <WorkHead
        title={(l === "en" && variant.nameEn) || variant.nameFa}
        trail={[
          { label: say(listingWords.products), href: paths.studioProducts(l) },
          { label: (l === "en" && texts.en?.title) || texts.fa?.title || slug, href: paths.studioProduct(l, slug) },
          { label: say(words.variants), href: paths.studioVariants(l, slug) },
        ]}
      />
      <div className="max-w-3xl space-y-6">
        <FormErrors {...reply.head} />
        <Form hidden={{ version: seenVersion(reply, version) }}>
          <VariantFields
            variant={variant}
            value={reply.value}
            error={reply.error}
            toOrder={availability === "made-to-order"}
          />
          <FormActions>
            <Button icon="check">{say(words.save)}</Button>
            <ButtonLink href={paths.studioVariants(l, slug)} tone="plain">
              {say(frame.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
