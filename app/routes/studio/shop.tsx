import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { shownPlace } from "#app/domain/producers/place.ts";
import { ownShop } from "#app/domain/shops/own-shop.server.ts";
import { saveShop } from "#app/domain/shops/save-shop.server.ts";
import { PrivacyPreview } from "#app/domain/shops/ui/privacy-preview.tsx";
import { ShopForm } from "#app/domain/shops/ui/shop-form.tsx";
import { ShopParts, ShopStanding } from "#app/domain/shops/ui/shop-parts.tsx";
import { words } from "#app/domain/shops/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const shop = await ownShop(ctx.db, ctx.actor);
  const { country } = ctx.house;
  return {
    shop,
    shown: shownPlace(country, shop, dayOf(ctx.now)),
    county: countyOf(country, shop.county)?.[ctx.locale] ?? "",
  };
});

export const action = form(saveShop, (_saved, { ctx }) =>
  redirect(paths.studioShop(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.shop, { narrowed: true });

/** Her shop in words, and beside it what buyers see of where she lives. */
export default function MyShop() {
  const { shop, shown, county } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.shop)}
        lead={say(words.lead)}
        actions={
          <ButtonLink href={paths.shop(l, shop.slug)} tone="quiet">
            {say(words.see)}
          </ButtonLink>
        }
      />
      <FormErrors {...reply.head} />
      <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside className="space-y-6 lg:order-last">
          <ShopStanding shop={shop} />
          <ShopParts />
        </aside>
        <ShopForm
          shop={shop}
          typed={reply}
          preview={
            <PrivacyPreview
              shop={shop}
              shown={shown}
              place={shop.showsPlace ? (l === "fa" ? shop.placeFa : shop.placeEn) : ""}
              county={county}
            />
          }
        />
      </div>
    </>
  );
}
