import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { addProductPhotos } from "#app/domain/catalogue/add-product-photos.server.ts";
import { shownPhotos } from "#app/domain/catalogue/desk-queries.server.ts";
import { leastPhotos, mostPhotos } from "#app/domain/catalogue/rules.ts";
import { PhotoGuide } from "#app/domain/catalogue/ui/photo-guide.tsx";
import { PhotoTile } from "#app/domain/catalogue/ui/photo-tile.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  const { slug, status, family, texts } = product;
  return { key: newToken(), product: { slug, status, family, texts }, photos: shownPhotos(ctx.locale, product) };
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
  const { key, product, photos } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { slug, texts } = product;
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
      <div className="space-y-10">
        {product.status === "published" ? <Flash tone="note" text={say(words.reviewNotice)} /> : null}
        <section aria-labelledby="guide" className="space-y-4">
          <h2 id="guide" className="text-lg font-bold">
            {say(words.guide)}
          </h2>
          <PhotoGuide family={product.family} />
        </section>
        <section aria-labelledby="add" className="space-y-4">
          <h2 id="add" className="text-lg font-bold">
            {say(words.addPhotos)}
          </h2>
          <FormErrors {...reply.head} />
          {photos.length < mostPhotos ? (
            <Form files once={reply.value("key", key)}>
              <FileField
                name="photos"
                label={say(words.photoCount, { count: photos.length, most: mostPhotos })}
                hint={say(words.addPhotosHint)}
                error={reply.error("photos")}
                accept="image/jpeg,image/png,image/webp,image/avif"
                multiple
                required
              />
              <Button icon="camera">{say(words.sendPhotos)}</Button>
            </Form>
          ) : (
            <p className="text-soft">{say(words.photosFull)}</p>
          )}
        </section>
        {photos.length > 0 ? (
          <section id="photos" aria-label={say(words.photos)} className="scroll-mt-4">
            <ol className="grid gap-6 sm:grid-cols-2 xl:grid-cols-3">
              {photos.map((photo, index) => (
                <PhotoTile key={photo.id} slug={slug} photo={photo} index={index} count={photos.length} />
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </>
  );
}
