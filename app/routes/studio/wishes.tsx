import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unmetDemand } from "#app/domain/catalogue/search/demand.server.ts";
import { words } from "#app/domain/catalogue/shelf-words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({ wishes: await unmetDemand(ctx.db, ctx.now) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.wishes, { narrowed: true });

/** What buyers looked for and nobody sells yet: the words and how often, never who. */
export default function Wishes() {
  const { wishes } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.wishes)} lead={say(words.wishesLead)} />
      <Table
        caption={say(words.wishes)}
        quiet
        rows={wishes}
        keyOf={(wish) => wish.words}
        columns={[
          { head: say(words.wishWords), main: true, cell: (wish) => <bdi>{wish.words}</bdi> },
          { head: say(words.wishTimes), numeric: true, cell: (wish) => formatNumber(locale, wish.times) },
          { head: say(words.wishLast), cell: (wish) => <DayText day={wish.last} /> },
        ]}
        empty={
          <Empty
            title={say(words.wishesNone)}
            action={<ButtonLink href={paths.studioProducts(locale)}>{say(words.wishesBack)}</ButtonLink>}
          >
            {say(words.wishesNoneText)}
          </Empty>
        }
      />
    </>
  );
}
