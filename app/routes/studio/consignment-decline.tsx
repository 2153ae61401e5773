import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declineConsignment } from "#app/domain/orders/decline-consignment.server.ts";
import { words } from "#app/domain/orders/desk-words.ts";
import { DeclineForm } from "#app/domain/orders/ui/desk-forms.tsx";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { doneAt, parcelFor } from "#app/routes/desk.server.ts";
import { DeskStepPage } from "#app/routes/desk-step-page.tsx";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, (ctx, { params }) => parcelFor(ctx, "studio", params.consignment ?? ""));

export const action = form(declineConsignment, doneAt("studio", "done.declined"), {
  params: { consignment: "consignment" },
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.declineTitle, { narrowed: true });

/** The seller cannot send it, and says why. */
export default function Decline() {
  const parcel = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <DeskStepPage
      room="studio"
      parcel={parcel}
      act="decline"
      title={say(words.declineTitle)}
      lead={say(words.declineLead)}
    >
      <DeclineForm typed={reply} />
    </DeskStepPage>
  );
}
