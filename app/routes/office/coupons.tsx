import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { makeMarketCoupon } from "#app/domain/coupons/make-market-coupon.server.ts";
import { couponsOf } from "#app/domain/coupons/queries.server.ts";
import { CouponsDesk } from "#app/domain/coupons/ui/coupons-desk.tsx";
import { words } from "#app/domain/coupons/words.ts";
import { currencyOptions } from "#app/domain/currencies/show.ts";
import { finance } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx) => ({
  key: newToken(),
  coupons: await couponsOf(ctx.db, null),
}));

export const action = form(makeMarketCoupon, (_done, { ctx }) =>
  redirect(paths.officeCoupons(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.coupon-made", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.coupons, { narrowed: true });

/** The codes of the whole market. */
export default function Coupons() {
  const { key, coupons } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.coupons)} lead={say(words.marketLead)} />
      <CouponsDesk
        coupons={coupons}
        stateOf={(coupon) => paths.officeCouponState(l, coupon)}
        once={key}
        reply={reply}
        currencies={currencyOptions(l)}
      />
    </>
  );
}
