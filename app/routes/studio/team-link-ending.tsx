import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endLink } from "#app/domain/pioneers/end-link.server.ts";
import { teamLink } from "#app/domain/pioneers/queries.server.ts";
import { words } from "#app/domain/pioneers/words.ts";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { ReasonForm } from "#app/routes/reason-page.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.endLink, { narrowed: true });

export const loader = page(producer, (ctx, { params }) => teamLink(ctx, ctx.actor, params.link ?? ""));

export const action = form(endLink, (_done, { ctx }) => saidAt(ctx, paths.team(ctx.locale), "done.link-ended"), {
  params: { link: "link" },
});

export default function TeamLinkEnding() {
  const link = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const back = paths.teamLink(l, link.id);
  return (
    <>
      <WorkHead
        title={say(words.endLink)}
        lead={link.member}
        trail={[
          { href: paths.team(l), label: say(words.team) },
          { href: back, label: link.member ?? "" },
        ]}
      />
      <ReasonForm
        question={say(words.endLinkQuestion)}
        consequence={say(words.endLinkText)}
        label={say(words.reason)}
        press={say(words.endLink)}
        back={back}
      />
    </>
  );
}
