import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { photoOf } from "#app/domain/media/queries.server.ts";
import { ownShop } from "#app/domain/shops/own-shop.server.ts";
import { setShopPortrait } from "#app/domain/shops/set-shop-portrait.server.ts";
import { words } from "#app/domain/shops/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const shop = await ownShop(ctx.db, ctx.actor);
  const name = ctx.locale === "fa" ? shop.nameFa : shop.nameEn;
  return { has: shop.hasPortrait, portrait: photoOf(shop.portrait, ctx.locale, name) };
});

export const action = form(setShopPortrait, (_set, { ctx }) =>
  redirect(paths.studioShopPortrait(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.portrait, { narrowed: true });

/** The one picture that stands for the shop. */
export default function Portrait() {
  const { has, portrait } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.portrait)}
        lead={say(words.portraitLead)}
        trail={[{ label: say(words.shop), href: paths.studioShop(l) }]}
      />
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[16rem_minmax(0,1fr)]">
        <section aria-label={say(words.portraitNow)} className="max-w-64 space-y-3">
          {has ? (
            <>
              <Picture photo={portrait} shape="square" sizes="16rem" className="rounded-lg" />
              <PostButton action={paths.studioShopPortraitRemoval(l)} tone="plain">
                {say(words.portraitRemove)}
              </PostButton>
            </>
          ) : (
            <p className="text-soft">{say(words.portraitNone)}</p>
          )}
        </section>
        <div>
          <FormErrors {...reply.head} />
          <Form files>
            <FileField
              name="portrait"
              label={say(words.portraitField)}
              error={reply.error("portrait")}
              accept="image/jpeg,image/png,image/webp,image/avif"
              required
            />
            <Button icon="camera">{say(words.portraitSend)}</Button>
          </Form>
        </div>
      </div>
    </>
  );
}
