import { useLoaderData } from "@remix-run/react";
import { endLink } from "#app/domain/pioneers/end-link.server.ts";
import { ownLink } from "#app/domain/pioneers/queries.server.ts";
import { words } from "#app/domain/pioneers/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { ReasonForm } from "#app/routes/reason-page.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { saidAt } from "./order-access.ts";

export const meta = accountHead(words.endLink);

export const loader = page(signedIn, (ctx, { params }) => ownLink(ctx, ctx.actor, params.link ?? ""));

export const action = form(endLink, (_done, { ctx }) => saidAt(ctx, paths.myWork(ctx.locale), "done.link-ended"), {
  params: { link: "link" },
});

export default function JoinLinkEnding() {
  const link = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.endLink)}
        lead={say(words.with, { name: link.pioneer })}
        trail={[{ href: paths.myWork(l), label: say(words.myWay) }]}
      />
      <div className="measure pb-20">
        <ReasonForm
          question={say(words.endLinkQuestion)}
          consequence={say(words.endLinkText)}
          label={say(words.reason)}
          press={say(words.endLink)}
          back={paths.myLink(l, link.id)}
        />
      </div>
    </>
  );
}
