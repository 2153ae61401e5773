import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sellersReplacement } from "#app/domain/returns/replacement.server.ts";
import { shipExchange } from "#app/domain/returns/ship-exchange.server.ts";
import { Replacement } from "#app/domain/returns/ui/replacement.tsx";
import { words } from "#app/domain/returns/words.ts";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "../market/order-access.ts";
import { useReply } from "../reply.ts";

export const loader = page(producer, (ctx, { params }) => sellersReplacement(ctx, ctx.actor, params.return ?? ""));

export const action = form(
  shipExchange,
  (_result, { ctx, params }) =>
    saidAt(ctx, paths.returnDesk(ctx.locale, "studio", params.return ?? ""), "done.exchange-shipped"),
  { params: { return: "return" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.shipTitle, { narrowed: true });

export default function ReturnReplacement() {
  const sending = useLoaderData<typeof loader>();
  const reply = useReply();
  return <Replacement room="studio" sending={sending} reply={reply} />;
}
