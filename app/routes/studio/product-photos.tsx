import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { addProductPhotos } from "#app/domain/catalogue/add-product-photos.server.ts";
import { shownPhotos } from "#app/domain/catalogue/desk-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { stepBeside } from "#app/domain/catalogue/listing-steps.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { photoWords, scriptWords, shotsOf } from "#app/domain/catalogue/photo-shots.ts";
import { removedPhoto } from "#app/domain/catalogue/removed-photo.server.ts";
import { leastPhotos, mostPhotos } from "#app/domain/catalogue/rules.ts";
import { MarkNote } from "#app/domain/catalogue/ui/field-notes.tsx";
import { PhotoGuide } from "#app/domain/catalogue/ui/photo-guide.tsx";
import { PhotoTile } from "#app/domain/catalogue/ui/photo-tile.tsx";
import { PhotoUpload } from "#app/domain/catalogue/ui/photo-upload.tsx";
import { StepBar } from "#app/domain/catalogue/ui/step-bar.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { standingOf } from "#app/routes/listing-desk.server.ts";
import { useReply } from "#app/routes/reply.ts";
import { studioStep } from "#app/routes/studio-step.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params, url }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  // At the address of one photograph, only where it is among them.
  if (params.photo !== undefined && !product.photos.some(({ id }) => id === params.photo)) throw new Missing("photo");
  const { slug, status, family, texts, submittedAt } = product;
  const { states, marks } = standingOf(product);
  const removed = url.searchParams.get("removed");
  return {
    key: newToken(),
    product: { slug, status, family, texts },
    states,
    mark: marks.photos,
    /** The step after this one, while the listing is made for the first time. */
    next: submittedAt === null ? (stepBeside(familyOf(family), "photos", 1)?.id ?? null) : null,
    photos: shownPhotos(ctx.locale, product),
    last: Math.max(0, ...product.photos.map(({ position }) => position)),
    // Just taken off: it can be put back from here.
    removed: removed && (await removedPhoto(ctx.db, product.id, removed)) ? removed : null,
  };
});

export const action = form(
  addProductPhotos,
  ({ slug, added }, { ctx }) => {
    const said = added > 0 ? { code: "done.photos-sent", facts: { count: added } } : { code: "saved", facts: {} };
    return redirect(paths.studioProductPhotos(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, said) },
    });
  },
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.photos, { narrowed: true });

/** A listing's photographs: how they should be, sending them, their order and their words. */
export default function ProductPhotos() {
  const { photo: asked } = useParams();
  const { key, product, states, mark, next, photos, last, removed } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { slug, texts } = product;
  const shots = shotsOf(product.family);
  const spoken = Object.fromEntries(Object.entries(scriptWords).map(([name, text]) => [name, text[l]]));
  /** A photograph could not be put at the place that was named. */
  const misplaced = reply.error("to");
  const title = (l === "en" && texts.en?.title) || texts.fa?.title || slug;
  return (
    <>
      <WorkHead
        title={say(words.photos)}
        lead={say(words.photosLead, { least: leastPhotos, most: mostPhotos })}
        trail={[
          { label: say(words.products), href: paths.studioProducts(l) },
          { label: title, href: paths.studioProduct(l, slug) },
        ]}
        actions={
          <ButtonLink href={paths.studioProduct(l, slug)} tone="quiet">
            {say(words.edit)}
          </ButtonLink>
        }
      />
      <div className="mb-6 lg:hidden">
        <StepBar steps={states} here="photos" href={(step) => studioStep(l, slug, step)} />
      </div>
      <div className="space-y-10">
        {product.status === "published" ? <Flash tone="note" text={say(listingWords.publishedNotice)} /> : null}
        {mark ? <MarkNote text={mark} /> : null}
        <section aria-labelledby="guide" className="space-y-4">
          <h2 id="guide" className="text-lg font-bold">
            {say(words.guide)}
          </h2>
          <p className="text-soft">{say(photoWords.guideLead)}</p>
          <PhotoGuide family={product.family} count={photos.length} />
        </section>
        <section aria-labelledby="add" className="space-y-4">
          <h2 id="add" className="text-lg font-bold">
            {say(words.addPhotos)}
          </h2>
          {misplaced ? null : <FormErrors {...reply.head} />}
          {photos.length < mostPhotos ? (
            <PhotoUpload
              action={paths.studioProductPhotos(l, slug)}
              once={reply.value("key", key)}
              count={photos.length}
              last={last}
              error={reply.error("photos")}
            />
          ) : (
            <p className="text-soft">{say(words.photosFull)}</p>
          )}
        </section>
        <section id="photos" aria-label={say(words.photos)} className="scroll-mt-4 space-y-4">
          {misplaced ? <FormErrors {...reply.head} /> : null}
          {removed ? (
            <div className="flex flex-wrap items-center gap-4">
              <Flash tone="note" text={say(photoWords.removed)} />
              <PostButton action={paths.studioPhotoRestoration(l, slug, removed)} tone="quiet">
                {say(photoWords.putBack)}
              </PostButton>
            </div>
          ) : null}
          <p id="move-hint" hidden>
            {say(photoWords.moveHint)}
          </p>
          <p data-news role="status" className="sr-only" />
          <ol
            data-reorder
            data-words={JSON.stringify(spoken)}
            className="grid gap-6 empty:hidden sm:grid-cols-2 xl:grid-cols-3"
          >
            {photos.map((photo, index) => (
              <PhotoTile
                key={photo.id}
                slug={slug}
                photo={photo}
                index={index}
                count={photos.length}
                shot={shots[index]?.title}
                misplaced={photo.id === asked ? misplaced : undefined}
              />
            ))}
          </ol>
        </section>
        <div className="border-t border-line pt-4">
          <ButtonLink href={next ? studioStep(l, slug, next) : paths.studioProduct(l, slug)}>
            {say(next ? listingWords.goOn : listingWords.overview)}
          </ButtonLink>
        </div>
        <script type="module" src="/scripts/uploads.js" />
        <script type="module" src="/scripts/reorder.js" />
      </div>
    </>
  );
}
