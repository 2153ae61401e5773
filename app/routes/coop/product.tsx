import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { countyOptions } from "#app/domain/catalogue/desk-queries.server.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { ListingForm } from "#app/domain/catalogue/ui/listing-form.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useListingReply } from "#app/routes/listing-reply.ts";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product, maySetStock } = await memberProduct(ctx.db, ctx.actor, params.slug!);
  return { product, maySetStock, counties: countyOptions(ctx, product) };
});

export const action = form(
  saveProduct,
  ({ slug, review }, { ctx }) =>
    redirect(paths.coopProduct(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: review ? "done.saved-review" : "saved", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.edit, { narrowed: true });

/** A member's listing at her cooperative's desk: the same form, and in whose name it is filled in. */
export default function CoopProduct() {
  const { product, maySetStock, counties } = useLoaderData<typeof loader>();
  const reply = useListingReply(product);
  const say = useSay();
  const l = useLocale();
  const title = (l === "en" && product.texts.en?.title) || product.texts.fa?.title || product.slug;
  return (
    <>
      <WorkHead
        title={title}
        lead={<ProductStateMark status={product.status} returned={product.reviewNote !== null} />}
        trail={[{ label: say(frame.coop), href: paths.coop(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <Flash
          tone="wait"
          text={
            <>
              <p className="font-semibold">
                {say(words.actingFor, { shop: l === "fa" ? product.shop.nameFa : product.shop.nameEn })}
              </p>
              <p className="text-sm">{say(words.actingForMore)}</p>
            </>
          }
        />
        {product.status === "published" ? <Flash tone="note" text={say(words.reviewNotice)} /> : null}
        <FormErrors errors={reply.errors} refusal={reply.refusal} />
        <ListingForm product={product} counties={counties} reply={reply} own={false} maySetStock={maySetStock} />
      </div>
    </>
  );
}
