import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownShop } from "#app/domain/shops/own-shop.server.ts";
import { pauseShop } from "#app/domain/shops/pause-shop.server.ts";
import { ShopStanding } from "#app/domain/shops/ui/shop-parts.tsx";
import { words } from "#app/domain/shops/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { DateField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const shop = await ownShop(ctx.db, ctx.actor);
  const { paused, pausedUntil, pauseNoteFa, pauseNoteEn, closedAt } = shop;
  const day = pausedUntil && (ctx.locale === "fa" ? formatDay("fa", pausedUntil, "numeric") : pausedUntil);
  return { shop: { paused, pausedUntil, pauseNoteFa, pauseNoteEn, closedAt }, day: day ?? "" };
});

export const action = form(pauseShop, (_paused, { ctx }) =>
  redirect(paths.studioShopHoliday(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.shop-paused", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.holiday, { narrowed: true });

/** Away for a while: from now, until a day or until she opens again. */
export default function Holiday() {
  const { shop, day } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, now: string) => ({ name, value: reply.value(name, now), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.holiday)}
        lead={say(words.holidayLead)}
        trail={[{ label: say(words.shop), href: paths.studioShop(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <ShopStanding shop={shop} />
        {shop.paused ? <PostButton action={paths.studioShopOpening(l)}>{say(words.openAgain)}</PostButton> : null}
        <FormErrors {...reply.head} />
        {shop.closedAt ? null : (
          <Form>
            <DateField
              {...field("until", day)}
              label={say(words.until)}
              hint={say(words.untilHint)}
              example={say(words.untilExample)}
            />
            <TextField
              {...field("noteFa", shop.pauseNoteFa)}
              label={say(words.noteFa)}
              example={say(words.noteExample)}
              max={300}
            />
            <TextField {...field("noteEn", shop.pauseNoteEn)} label={say(words.noteEn)} max={300} />
            <FormActions>
              <Button tone={shop.paused ? "quiet" : "press"} icon="clock">
                {say(shop.paused ? words.pauseChange : words.pause)}
              </Button>
            </FormActions>
          </Form>
        )}
      </div>
    </>
  );
}
