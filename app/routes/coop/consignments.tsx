import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { deskFor } from "#app/routes/desk.server.ts";
import { DeskListPage } from "#app/routes/desk-list-page.tsx";
import { head } from "#app/routes/head.ts";

export const loader = page(oneOf(manager, clerk), (ctx, { url }) => deskFor(ctx, "coop", url));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.orders, { narrowed: true });

/** Parcels of members who let the cooperative send for them: what waits first, then all. */
export default function Consignments() {
  return <DeskListPage room="coop" data={useLoaderData<typeof loader>()} />;
}
