import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { ShipForm } from "#app/domain/orders/ui/desk-forms.tsx";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { doneAt, sendingFor } from "#app/routes/desk.server.ts";
import { DeskStepPage } from "#app/routes/desk-step-page.tsx";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, (ctx, { params }) => sendingFor(ctx, "studio", params.consignment ?? ""));

export const action = form(shipConsignment, doneAt("studio", "done.shipped"), {
  params: { consignment: "consignment" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.shipTitle, { narrowed: true });

/** It is with its carrier, or lies ready at the counter where it is fetched. */
export default function Shipment() {
  const { parcel, carriers } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const lead = parcel.point?.own ? say(words.shipAtPointLead, { name: parcel.point.name }) : say(words.shipLead);
  return (
    <DeskStepPage room="studio" parcel={parcel} act="ship" title={say(words.shipTitle)} lead={lead}>
      <ShipForm parcel={parcel} carriers={carriers} typed={reply} />
    </DeskStepPage>
  );
}
