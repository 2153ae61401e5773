import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { deskFor } from "#app/routes/desk.server.ts";
import { DeskListPage } from "#app/routes/desk-list-page.tsx";
import { head } from "#app/routes/head.ts";

export const loader = page(producer, (ctx, { url }) => deskFor(ctx, "studio", url));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.orders, { narrowed: true });

/** A maker's orders: what waits for her first, then all. */
export default function Consignments() {
  return <DeskListPage room="studio" data={useLoaderData<typeof loader>()} />;
}
