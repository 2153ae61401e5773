import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { parcelFor } from "#app/routes/desk.server.ts";
import { DeskParcelPage } from "#app/routes/desk-parcel-page.tsx";
import { head } from "#app/routes/head.ts";

export const loader = page(oneOf(manager, clerk), (ctx, { params }) =>
  parcelFor(ctx, "coop", params.consignment ?? ""),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.orders, { narrowed: true });

/** One parcel at the cooperative's desk. */
export default function Consignment() {
  return <DeskParcelPage room="coop" parcel={useLoaderData<typeof loader>()} />;
}
