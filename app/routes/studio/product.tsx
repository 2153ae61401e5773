import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as labelWords } from "#app/domain/badges/label-words.ts";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { stepOfField } from "#app/domain/catalogue/listing-steps.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { asEdited } from "#app/domain/catalogue/revision.ts";
import { mayMoveProduct } from "#app/domain/catalogue/rules.ts";
import { Checklist } from "#app/domain/catalogue/ui/checklist.tsx";
import { ListingOverview } from "#app/domain/catalogue/ui/listing-overview.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { ReturnedNote } from "#app/domain/catalogue/ui/returned-note.tsx";
import { StockLinks } from "#app/domain/catalogue/ui/stock-links.tsx";
import { WaitingChanges } from "#app/domain/catalogue/ui/waiting-changes.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { paperWords } from "#app/domain/passports/paper-words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { overviewFor } from "#app/routes/listing-desk.server.ts";
import { studioStep } from "#app/routes/studio-step.ts";
import { ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  return overviewFor(ctx, product);
});

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.edit, { narrowed: true });

/** One listing of the maker's, the last of its steps: all that is said of it, what it lacks, and sending it. */
export default function Product() {
  const { product, gaps, marks, states, counties, photos } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { slug, status, revision } = product;
  const edited = asEdited(product);
  const title = (l === "en" && edited.texts.en?.title) || edited.texts.fa?.title || slug;
  const toReview = mayMoveProduct(status, "submitted") && status !== "published";
  const stepHref = (step: string) => studioStep(l, slug, step);
  const fieldHref = (field: string) => {
    const step = stepOfField(familyOf(product.family), field);
    return step ? `${stepHref(step.id)}#${fieldId(field)}` : undefined;
  };
  const next = states.find((state) => state.marks > 0) ?? states.find((state) => state.gaps > 0);
  return (
    <>
      <WorkHead
        title={title}
        lead={<ProductStateMark status={status} returned={product.reviewNote !== null} />}
        trail={[{ label: say(words.products), href: paths.studioProducts(l) }]}
        actions={
          <>
            {status === "published" ? (
              <ButtonLink
                href={product.availability === "service" ? paths.service(l, slug) : paths.product(l, slug)}
                tone="quiet"
              >
                {say(words.seeInMarket)}
              </ButtonLink>
            ) : null}
            {status !== "published" || revision ? (
              <ButtonLink href={paths.studioProductPreview(l, slug)} tone="quiet">
                {say(words.preview)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-6">
          {status === "draft" ? (
            <ReturnedNote
              title={say(words.returnedNotice)}
              note={product.reviewNote}
              marks={marks}
              family={product.family}
              href={fieldHref}
            />
          ) : null}
          {revision ? (
            <>
              <ReturnedNote
                title={say(listingWords.changesReturned)}
                note={revision.status === "returned" ? revision.note : null}
                marks={revision.marks}
                family={product.family}
                href={fieldHref}
              />
              <WaitingChanges
                product={product}
                revision={revision}
                counties={counties}
                href={fieldHref}
                doors={{
                  submission: paths.studioChangesSubmission(l, slug),
                  removal: paths.studioChangesRemoval(l, slug),
                }}
              />
            </>
          ) : null}
          {status === "published" && !revision ? <Flash tone="note" text={say(listingWords.publishedNotice)} /> : null}
          {status === "submitted" ? <Flash tone="note" text={say(words.submittedNotice)} /> : null}
          <section aria-labelledby="steps" className="space-y-3">
            <h2 id="steps" className="text-lg font-bold">
              {say(listingWords.allSteps)}
            </h2>
            <ListingOverview product={edited} states={states} counties={counties} href={stepHref} />
          </section>
        </div>
        <aside className="space-y-6 lg:sticky lg:top-6">
          <StockLinks product={product} />
          {photos.length > 0 ? (
            <a href={paths.studioProductPhotos(l, slug)} className="block" aria-label={say(words.photos)}>
              <ul className="grid grid-cols-4 gap-2">
                {photos.map(({ id, photo }) => (
                  <li key={id} className="overflow-hidden rounded-md">
                    <Picture photo={photo} shape="square" sizes="5rem" />
                  </li>
                ))}
              </ul>
            </a>
          ) : null}
          <p className="border-y border-line">
            <a className="link inline-flex min-h-11 items-center" href={paths.studioDuplicate(l, slug)}>
              {say(listingWords.copy)}
            </a>
          </p>
          {status === "published" && product.availability !== "service" ? (
            <p className="border-b border-line">
              <a className="link me-6 inline-flex min-h-11 items-center" href={paths.studioProductLabel(l, slug)}>
                {say(labelWords.title)}
              </a>
              <a className="link inline-flex min-h-11 items-center" href={paths.passportPaper(l, "studio", slug)}>
                {say(paperWords.title)}
              </a>
            </p>
          ) : null}
          {toReview ? (
            <section className="space-y-3 rounded-lg border border-line bg-raised p-5">
              <h2 className="font-bold">{say(words.checklist)}</h2>
              <Checklist family={product.family} gaps={gaps} href={stepHref} />
              {gaps.length === 0 ? (
                <PostButton action={paths.studioSubmission(l, slug)} icon="onward" wide>
                  {say(words.submit)}
                </PostButton>
              ) : next ? (
                <ButtonLink href={stepHref(next.id)} wide>
                  {say(listingWords.goOn)}
                </ButtonLink>
              ) : null}
            </section>
          ) : null}
          {status === "published" || status === "submitted" ? (
            <ConfirmButton
              label={say(words.withdraw)}
              question={say(words.withdrawQuestion)}
              consequence={say(words.withdrawConsequence)}
              confirm={say(words.withdraw)}
              action={paths.studioWithdrawal(l, slug)}
            />
          ) : null}
        </aside>
      </div>
    </>
  );
}
