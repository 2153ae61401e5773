import { useLoaderData } from "@remix-run/react";
import { myCounselling } from "#app/domain/counselling/queries.server.ts";
import { TalkList } from "#app/domain/counselling/ui/talk-list.tsx";
import { words } from "#app/domain/counselling/words.ts";
import { words as joining } from "#app/domain/producers/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { accountHead } from "#app/routes/account/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta = accountHead(words.yours);

export const loader = page(signedIn, (ctx) => myCounselling(ctx, ctx.actor));

/** What her counsellors share with her. */
export default function JoinCounselling() {
  const all = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.yours)}
        lead={say(words.yoursLead)}
        trail={[{ label: say(joining.title), href: paths.join(l) }]}
      />
      <div className="measure max-w-3xl pb-20">
        {all.length === 0 ? <Empty title={say(words.yoursNone)} /> : <TalkList all={all} levels={false} />}
      </div>
    </>
  );
}
