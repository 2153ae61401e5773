import { useLoaderData } from "@remix-run/react";
import type { sellersReturns } from "#app/domain/returns/queries.server.ts";
import { ReturnList } from "#app/domain/returns/ui/return-list.tsx";
import { words } from "#app/domain/returns/words.ts";
import { paths } from "#app/platform/paths.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

/** What comes back to a seller, or to the shops a cooperative serves, the same in both rooms. */
export function ReturnsPage({ room }: { room: "studio" | "coop" }) {
  const { returns } = useLoaderData<{ returns: Awaited<ReturnType<typeof sellersReturns>> }>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.desk)} lead={say(words.deskLead)} />
      <ReturnList
        caption={say(words.desk)}
        returns={returns}
        at={(id) => paths.returnDesk(l, room, id)}
        empty={<Empty title={say(words.deskEmpty)}>{say(words.deskEmptyText)}</Empty>}
        shops={room === "coop"}
      />
    </>
  );
}
