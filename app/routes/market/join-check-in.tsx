import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkIn } from "#app/domain/monitoring/check-in.server.ts";
import { ownCheckIn } from "#app/domain/monitoring/queries.server.ts";
import { incomeBands } from "#app/domain/monitoring/sales.server.ts";
import { CheckInForm } from "#app/domain/monitoring/ui/check-in-form.tsx";
import { words } from "#app/domain/monitoring/words.ts";
import { words as join } from "#app/domain/producers/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.checkIn);

export const loader = page(signedIn, async (ctx) => ({
  own: await ownCheckIn(ctx, ctx.actor),
  bands: (await incomeBands(ctx)).map(String),
  key: newToken(),
}));

export const action = form(checkIn, (_done, { ctx }) =>
  redirect(paths.application(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.checked-in", facts: {} }) },
  }),
);

/** The same questions for whoever does not sell here yet. */
export default function JoinCheckIn() {
  const { own, bands, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.checkIn)}
        lead={say(words.checkInLead)}
        trail={[
          { label: say(join.title), href: paths.join(l) },
          { label: say(join.trackTitle), href: paths.application(l) },
        ]}
      />
      <div className="measure pb-20">
        {own ? (
          <CheckInForm own={own} formKey={key} bands={bands} reply={reply} />
        ) : (
          <Empty title={say(words.checkInNone)} />
        )}
      </div>
    </>
  );
}
