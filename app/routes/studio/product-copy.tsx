import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { duplicateProduct } from "#app/domain/catalogue/duplicate-product.server.ts";
import { words } from "#app/domain/catalogue/own-list-words.ts";
import { words as catalogue } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { CopyPage } from "#app/routes/copy-page.tsx";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  const title = (ctx.locale === "en" && product.texts.en?.title) || product.texts.fa?.title || product.slug;
  return { slug: product.slug, title, photos: product.photos.length, key: newToken() };
});

export const action = form(
  duplicateProduct,
  ({ slug }, { ctx }) =>
    redirect(paths.studioProduct(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.duplicated", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.duplicate, { narrowed: true });

/** A new draft after one of her listings. */
export default function ProductCopy() {
  const { slug, title, photos, key } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <CopyPage
      title={title}
      photos={photos}
      once={key}
      trail={[
        { label: say(catalogue.products), href: paths.studioProducts(l) },
        { label: title, href: paths.studioProduct(l, slug) },
      ]}
    />
  );
}
