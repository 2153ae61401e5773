import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bodyShop } from "#app/domain/shops/own-shop.server.ts";
import { saveBodyShop } from "#app/domain/shops/save-body-shop.server.ts";
import { ShopForm } from "#app/domain/shops/ui/shop-form.tsx";
import { words } from "#app/domain/shops/words.ts";
import { manager } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(manager, async (ctx, { params }) => ({
  shop: await bodyShop(ctx.db, ctx.actor, params.slug!),
}));

export const action = form(
  saveBodyShop,
  ({ slug }, { ctx }) =>
    redirect(paths.coopShop(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.bodyShop, { narrowed: true });

/** The cooperative's own shop in words: what it does, where, who works there, what buyers may count on. */
export default function BodyShop() {
  const { shop } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.bodyShop)}
        lead={l === "fa" ? shop.nameFa : shop.nameEn}
        actions={
          <ButtonLink href={paths.shop(l, shop.slug)} tone="quiet">
            {say(words.see)}
          </ButtonLink>
        }
      />
      <FormErrors {...reply.head} />
      <div className="mt-6 max-w-3xl">
        <ShopForm shop={shop} typed={reply} />
      </div>
    </>
  );
}
