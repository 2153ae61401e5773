import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { papersFor } from "#app/routes/desk.server.ts";
import { DeskPapersPage } from "#app/routes/desk-papers-page.tsx";
import { head } from "#app/routes/head.ts";

export const loader = page(producer, (ctx, { url }) =>
  papersFor(ctx, "studio", url.searchParams.getAll("consignments")),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.labels, { narrowed: true });

/** The labels of all that are ticked. */
export default function Labels() {
  return <DeskPapersPage room="studio" kind="labels" data={useLoaderData<typeof loader>()} />;
}
