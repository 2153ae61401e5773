import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportQueue } from "#app/domain/reports/queries.server.ts";
import { decisionWords, reasonWords, words } from "#app/domain/reports/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.office, { narrowed: true });

export const loader = page(officer, async (ctx) => ({ reports: await reportQueue(ctx, ctx.actor) }));

/** What people reported of shops and listings. */
export default function Reports() {
  const { reports } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.office)} lead={say(words.officeLead)} />
      <Queue
        title={say(words.office)}
        empty={say(words.none)}
        items={reports.map(({ id, reason, shop, product, at, decision }) => ({
          href: paths.officeReport(l, id),
          title: say(reasonWords[reason]),
          detail: (
            <>
              {say(shop.name)}
              {product ? <> · {product.title}</> : null} · <DateText at={at} />
            </>
          ),
          mark: (
            <Status tone={decision ? "plain" : "wait"}>{say(decision ? decisionWords[decision] : words.waits)}</Status>
          ),
        }))}
      />
    </>
  );
}
