import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/orders/desk-words.ts";
import { splitConsignment } from "#app/domain/orders/split-consignment.server.ts";
import { SplitForm } from "#app/domain/orders/ui/desk-forms.tsx";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { done, parcelFor } from "#app/routes/desk.server.ts";
import { DeskStepPage } from "#app/routes/desk-step-page.tsx";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => ({
  parcel: await parcelFor(ctx, "studio", params.consignment ?? ""),
  key: newToken(),
}));

export const action = form(
  splitConsignment,
  ({ id }, { ctx }) => done(ctx, paths.deskParcel(ctx.locale, "studio", id), "done.split"),
  { params: { consignment: "consignment" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.splitTitle, { narrowed: true });

/** Part of it goes later, in a parcel of its own. */
export default function Split() {
  const { parcel, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <DeskStepPage room="studio" parcel={parcel} act="split" title={say(words.splitTitle)} lead={say(words.splitLead)}>
      <SplitForm parcel={parcel} once={reply.value("key", key)} typed={reply} />
    </DeskStepPage>
  );
}
