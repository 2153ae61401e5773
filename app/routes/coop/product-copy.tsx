import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { duplicateProduct } from "#app/domain/catalogue/duplicate-product.server.ts";
import { words } from "#app/domain/catalogue/own-list-words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { CopyPage } from "#app/routes/copy-page.tsx";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product } = await memberProduct(ctx.db, ctx.actor, params.slug!);
  const title = (ctx.locale === "en" && product.texts.en?.title) || product.texts.fa?.title || product.slug;
  return { slug: product.slug, title, photos: 0, key: newToken() };
});

export const action = form(
  duplicateProduct,
  ({ slug }, { ctx }) =>
    redirect(paths.coopProduct(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.duplicated", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.duplicate, { narrowed: true });

/** A new draft after a member's listing, made at her cooperative's desk. Her photographs are hers to use again, so none come along. */
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
        { label: say(frame.coop), href: paths.coop(l) },
        { label: title, href: paths.coopProduct(l, slug) },
      ]}
    />
  );
}
