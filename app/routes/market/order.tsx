import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { trackingUrl } from "#app/country/carriage.ts";
import { mayOpen, orderPass, orderPassSeconds } from "#app/domain/orders/access.server.ts";
import { openOrder } from "#app/domain/orders/open-order.server.ts";
import { orderHead, orderWhole } from "#app/domain/orders/queries.server.ts";
import { OrderDoor } from "#app/domain/orders/ui/order-door.tsx";
import { OrderView } from "#app/domain/orders/ui/order-view.tsx";
import { words } from "#app/domain/orders/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { cookie, readCookie } from "#app/platform/cookies.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { isLocale, say } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "../reply.ts";

export const loader = page(
  anyone,
  async (ctx, { params, request, url }) => {
    const head = await orderHead(ctx.db, params.number ?? "");
    const token = url.searchParams.get("token") ?? "";
    const pass = readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "";
    if (!head) throw new Missing("order");
    const open = mayOpen(ctx, head, pass);
    if (!open && !ctx.house.keys.tokenMatches("order", head.id, token)) throw new Missing("order");
    const { id: _id, person_id: _person, ...shown } = head;
    if (!open) return { head: shown, whole: null, token, carriers: {} };
    const whole = await orderWhole(ctx, head.id);
    const { carriers } = ctx.house.country;
    return {
      head: shown,
      whole,
      token: "",
      carriers: Object.fromEntries(
        whole.parcels.map((parcel) => [
          parcel.number,
          {
            name: carriers.find((carrier) => carrier.code === parcel.carrier)?.name ?? null,
            follow: parcel.tracking ? trackingUrl(ctx.house.country, parcel.carrier, parcel.tracking) : null,
          },
        ]),
      ),
    };
  },
  { private: true },
);

/** The second fact of a guest: four digits. Then the link's secret is no longer in the address. */
export const action = form(
  openOrder,
  ({ orderId, number }, { ctx, request }) => {
    const before = readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "";
    const pass = cookie("orders", orderPass(ctx, before, orderId), orderPassSeconds, ctx.house.secure);
    return redirect(paths.order(ctx.locale, number), { status: 303, headers: { "Set-Cookie": pass } });
  },
  { params: { number: "number" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: say(isLocale(params.l) ? params.l : "fa", words.order, { number: params.number ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Order() {
  const { head, whole, token, carriers } = useLoaderData<typeof loader>();
  const reply = useReply();
  return whole ? (
    <OrderView head={head} whole={whole} carriers={carriers} />
  ) : (
    <OrderDoor head={head} token={token} reply={reply} />
  );
}
