import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { countyOptions, shownPhotos } from "#app/domain/catalogue/desk-queries.server.ts";
import { factsOf } from "#app/domain/catalogue/product-record.server.ts";
import { gapsOf, mayMoveProduct, mostPhotos } from "#app/domain/catalogue/rules.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { Checklist } from "#app/domain/catalogue/ui/checklist.tsx";
import { ListingForm } from "#app/domain/catalogue/ui/listing-form.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useListingReply } from "#app/routes/listing-reply.ts";
import { ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  return {
    product,
    gaps: gapsOf(factsOf(product)),
    counties: countyOptions(ctx, product),
    photos: shownPhotos(ctx.locale, product),
  };
});

export const action = form(
  saveProduct,
  ({ slug, review }, { ctx }) =>
    redirect(paths.studioProduct(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: review ? "done.saved-review" : "saved", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.edit, { narrowed: true });

/** One listing of the maker's: what it lacks, its pictures, and all that is said of it. */
export default function Product() {
  const { product, gaps, counties, photos } = useLoaderData<typeof loader>();
  const reply = useListingReply(product);
  const say = useSay();
  const l = useLocale();
  const { slug, status } = product;
  const title = (l === "en" && product.texts.en?.title) || product.texts.fa?.title || slug;
  const toReview = mayMoveProduct(status, "submitted") && status !== "published";
  return (
    <>
      <WorkHead
        title={title}
        lead={<ProductStateMark status={status} returned={product.reviewNote !== null} />}
        trail={[{ label: say(words.products), href: paths.studioProducts(l) }]}
        actions={
          status === "published" ? (
            <ButtonLink
              href={product.availability === "service" ? paths.service(l, slug) : paths.product(l, slug)}
              tone="quiet"
            >
              {say(words.seeInMarket)}
            </ButtonLink>
          ) : (
            <ButtonLink href={paths.studioProductPreview(l, slug)} tone="quiet">
              {say(words.preview)}
            </ButtonLink>
          )
        }
      />
      <FormErrors errors={reply.errors} refusal={reply.refusal} />
      <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside className="space-y-6 lg:sticky lg:top-6 lg:order-last">
          {status === "draft" && product.reviewNote ? (
            <Flash
              tone="wait"
              text={
                <>
                  <p className="font-semibold">{say(words.returnedNotice)}</p>
                  <p className="mt-1 whitespace-pre-line">{product.reviewNote}</p>
                </>
              }
            />
          ) : null}
          {status === "published" ? <Flash tone="note" text={say(words.reviewNotice)} /> : null}
          {status === "submitted" ? <Flash tone="note" text={say(words.submittedNotice)} /> : null}
          <section className="space-y-3 rounded-lg border border-line bg-raised p-5">
            <div className="flex items-baseline justify-between gap-3">
              <h2 className="font-bold">{say(words.photos)}</h2>
              <span className="text-sm text-soft">
                {say(words.photoCount, { count: photos.length, most: mostPhotos })}
              </span>
            </div>
            {photos.length > 0 ? (
              <ul className="grid grid-cols-4 gap-2">
                {photos.map(({ id, photo }) => (
                  <li key={id} className="overflow-hidden rounded-md">
                    {photo ? (
                      <Picture photo={photo} shape="square" sizes="5rem" />
                    ) : (
                      <span className="weave block aspect-square text-walnut opacity-20" />
                    )}
                  </li>
                ))}
              </ul>
            ) : null}
            <ButtonLink href={paths.studioProductPhotos(l, slug)} tone="quiet" icon="camera" wide>
              {say(words.photos)}
            </ButtonLink>
          </section>
          {toReview ? (
            <section className="space-y-3 rounded-lg border border-line bg-raised p-5">
              <h2 className="font-bold">{say(words.checklist)}</h2>
              <Checklist
                family={product.family}
                gaps={gaps}
                form={paths.studioProduct(l, slug)}
                photos={paths.studioProductPhotos(l, slug)}
              />
              {gaps.length === 0 ? (
                <>
                  <PostButton action={paths.studioSubmission(l, slug)} icon="onward" wide>
                    {say(words.submit)}
                  </PostButton>
                  <p className="text-sm text-soft">{say(words.submitFirst)}</p>
                </>
              ) : null}
            </section>
          ) : null}
        </aside>
        <ListingForm product={product} counties={counties} reply={reply} own maySetStock />
        {status === "published" || status === "submitted" ? (
          <ConfirmButton
            label={say(words.withdraw)}
            question={say(words.withdrawQuestion)}
            consequence={say(words.withdrawConsequence)}
            confirm={say(words.withdraw)}
            action={paths.studioWithdrawal(l, slug)}
          />
        ) : null}
      </div>
    </>
  );
}
