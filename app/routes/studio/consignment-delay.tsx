import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { delayConsignment } from "#app/domain/orders/delay-consignment.server.ts";
import { words } from "#app/domain/orders/desk-words.ts";
import { DelayForm } from "#app/domain/orders/ui/desk-forms.tsx";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { doneAt, parcelFor } from "#app/routes/desk.server.ts";
import { DeskStepPage } from "#app/routes/desk-step-page.tsx";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, (ctx, { params }) => parcelFor(ctx, "studio", params.consignment ?? ""));

export const action = form(delayConsignment, doneAt("studio", "done.delayed"), {
  params: { consignment: "consignment" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.delayTitle, { narrowed: true });

/** It goes later: a new day, and why. */
export default function Delay() {
  const parcel = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <DeskStepPage room="studio" parcel={parcel} act="delay" title={say(words.delayTitle)} lead={say(words.delayLead)}>
      <DelayForm parcel={parcel} typed={reply} />
    </DeskStepPage>
  );
}
