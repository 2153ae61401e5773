import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { countyNames, shownPhotos } from "#app/domain/catalogue/desk-queries.server.ts";
import { ListingSheet } from "#app/domain/catalogue/ui/listing-sheet.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  return { product, photos: shownPhotos(ctx.locale, product), counties: countyNames(ctx, product) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.preview, { narrowed: true });

/** A listing as it will be read, before anybody else sees it. */
export default function ProductPreview() {
  const { product, photos, counties } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const title = (l === "en" && product.texts.en?.title) || product.texts.fa?.title || product.slug;
  return (
    <>
      <WorkHead
        title={title}
        lead={<ProductStateMark status={product.status} />}
        trail={[
          { label: say(words.products), href: paths.studioProducts(l) },
          { label: say(words.edit), href: paths.studioProduct(l, product.slug) },
        ]}
        actions={
          <ButtonLink href={paths.studioProduct(l, product.slug)} tone="quiet">
            {say(words.edit)}
          </ButtonLink>
        }
      />
      <ListingSheet product={product} photos={photos} counties={counties} />
    </>
  );
}
