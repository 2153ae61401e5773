import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { packConsignment } from "#app/domain/orders/pack-consignment.server.ts";
import { PackForm } from "#app/domain/orders/ui/desk-forms.tsx";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { doneAt, parcelFor } from "#app/routes/desk.server.ts";
import { DeskStepPage } from "#app/routes/desk-step-page.tsx";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(oneOf(manager, clerk), (ctx, { params }) =>
  parcelFor(ctx, "coop", params.consignment ?? ""),
);

export const action = form(packConsignment, doneAt("coop", "done.packed"), { params: { consignment: "consignment" } });

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.packTitle, { narrowed: true });

/** How many parcels it made and what they weigh. */
export default function Packing() {
  const parcel = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <DeskStepPage room="coop" parcel={parcel} act="pack" title={say(words.packTitle)} lead={say(words.packLead)}>
      <PackForm parcel={parcel} typed={reply} />
    </DeskStepPage>
  );
}
