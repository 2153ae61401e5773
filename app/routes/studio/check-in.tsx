import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkIn } from "#app/domain/monitoring/check-in.server.ts";
import { ownCheckIn } from "#app/domain/monitoring/queries.server.ts";
import { incomeBands } from "#app/domain/monitoring/sales.server.ts";
import { CheckInForm } from "#app/domain/monitoring/ui/check-in-form.tsx";
import { words } from "#app/domain/monitoring/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.checkIn, { narrowed: true });

export const loader = page(producer, async (ctx) => ({
  own: await ownCheckIn(ctx, ctx.actor),
  bands: (await incomeBands(ctx)).map(String),
  key: newToken(),
}));

export const action = form(checkIn, (_done, { ctx }) =>
  redirect(paths.studio(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.checked-in", facts: {} }) },
  }),
);

/** How it goes, in three questions to the maker herself. */
export default function StudioCheckIn() {
  const { own, bands, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.checkIn)} lead={say(words.checkInLead)} />
      {own ? (
        <CheckInForm own={own} formKey={key} bands={bands} reply={reply} />
      ) : (
        <Empty title={say(words.checkInNone)} />
      )}
    </>
  );
}
