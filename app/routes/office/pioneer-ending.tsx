import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endPioneer } from "#app/domain/pioneers/end-pioneer.server.ts";
import { officePioneer } from "#app/domain/pioneers/office-queries.server.ts";
import { words } from "#app/domain/pioneers/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { ReasonForm } from "#app/routes/reason-page.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.end, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const { pioneer } = await officePioneer(ctx, ctx.actor, params.pioneer ?? "");
  return { id: pioneer.id, name: pioneer.name };
});

export const action = form(
  endPioneer,
  (_done, { ctx }) => saidAt(ctx, paths.officePioneers(ctx.locale), "done.pioneer-ended"),
  { params: { pioneer: "pioneer" } },
);

export default function PioneerEnding() {
  const { id, name } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const back = paths.officePioneer(l, id);
  return (
    <>
      <WorkHead
        title={say(words.end)}
        lead={name}
        trail={[
          { href: paths.officePioneers(l), label: say(words.pioneers) },
          { href: back, label: name },
        ]}
      />
      <ReasonForm
        question={say(words.endQuestion)}
        consequence={say(words.endText)}
        label={say(words.reason)}
        press={say(words.end)}
        back={back}
      />
    </>
  );
}
