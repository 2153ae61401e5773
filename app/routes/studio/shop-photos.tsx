import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { photoOf } from "#app/domain/media/queries.server.ts";
import { addShopPhotos } from "#app/domain/shops/add-shop-photos.server.ts";
import { ownShop } from "#app/domain/shops/own-shop.server.ts";
import { mostShopPhotos } from "#app/domain/shops/rules.ts";
import { ShopPhotoTile } from "#app/domain/shops/ui/shop-photo-tile.tsx";
import { words } from "#app/domain/shops/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const shop = await ownShop(ctx.db, ctx.actor);
  return {
    photos: shop.photos.map(({ id, altFa, altEn, photo }) => ({
      id,
      altFa,
      altEn,
      photo: photoOf(photo, ctx.locale, words.workplacePhotos[ctx.locale]),
    })),
  };
});

export const action = form(addShopPhotos, ({ added }, { ctx }) =>
  redirect(paths.studioShopPhotos(ctx.locale), {
    status: 303,
    headers: {
      "Set-Cookie": flash(
        ctx,
        added > 0 ? { code: "done.photos-sent", facts: { count: added } } : { code: "saved", facts: {} },
      ),
    },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) =>
  head(params, words.workplacePhotos, { narrowed: true });

/** Pictures of where the work is done. */
export default function WorkplacePhotos() {
  const { photos } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.workplacePhotos)}
        lead={say(words.photosLead, { most: mostShopPhotos })}
        trail={[{ label: say(words.shop), href: paths.studioShop(l) }]}
      />
      <div className="space-y-10">
        <section>
          <FormErrors {...reply.head} />
          {photos.length < mostShopPhotos ? (
            <Form files>
              <FileField
                name="photos"
                label={say(words.photosCount, { count: photos.length, most: mostShopPhotos })}
                hint={say(words.photosHint)}
                error={reply.error("photos")}
                accept="image/jpeg,image/png,image/webp,image/avif"
                multiple
                required
              />
              <Button icon="camera">{say(words.photosSend)}</Button>
            </Form>
          ) : (
            <p className="text-soft">{say(words.photosFull)}</p>
          )}
        </section>
        {photos.length > 0 ? (
          <ol className="grid gap-6 sm:grid-cols-2 xl:grid-cols-3">
            {photos.map((photo, index) => (
              <ShopPhotoTile key={photo.id} photo={photo} number={index + 1} />
            ))}
          </ol>
        ) : (
          <p className="text-soft">{say(words.photosNone)}</p>
        )}
      </div>
    </>
  );
}
