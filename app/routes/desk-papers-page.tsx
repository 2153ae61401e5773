import type { Desk } from "#app/domain/orders/desk-list.ts";
import { words } from "#app/domain/orders/desk-words.ts";
import { DeskLabels, DeskLists } from "#app/domain/orders/ui/desk-papers.tsx";
import { words as orders } from "#app/domain/orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import type { paperFor, papersFor } from "./desk.server.ts";

type Data = Awaited<ReturnType<typeof papersFor>> | Awaited<ReturnType<typeof paperFor>>;

/** Labels or packing lists as they come out of the printer; on the screen with the way back. */
export function DeskPapersPage({ room, kind, data }: { room: Desk; kind: "labels" | "lists"; data: Data }) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <div className="print:hidden">
        <WorkHead
          title={say(data.of ? (kind === "labels" ? words.printLabel : words.printList) : words[kind])}
          lead={data.printed.length > 0 ? say(words.printHint) : undefined}
          trail={[
            { href: paths.desk(l, room), label: say(words.orders) },
            ...(data.of
              ? [
                  {
                    href: paths.deskParcel(l, room, data.of.id),
                    label: say(orders.order, { number: data.of.order }),
                  },
                ]
              : []),
          ]}
        />
        {data.printed.length > 0 && data.skipped > 0 ? (
          <div className="mb-6 max-w-2xl">
            <Flash tone="note" text={say(words.printSkipped, { count: data.skipped })} />
          </div>
        ) : null}
      </div>
      {data.printed.length === 0 ? (
        <Empty
          title={say(words.printNothing)}
          action={<ButtonLink href={paths.desk(l, room)}>{say(words.showAll)}</ButtonLink>}
        >
          {say(words.printNothingText)}
        </Empty>
      ) : kind === "labels" ? (
        <DeskLabels printed={data.printed} />
      ) : (
        <DeskLists printed={data.printed} />
      )}
    </>
  );
}
