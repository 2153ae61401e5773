import { type Desk, deskParts, deskSorts } from "#app/domain/orders/desk-list.ts";
import { partWords, sortWords, words } from "#app/domain/orders/desk-words.ts";
import { useDeskColumns } from "#app/domain/orders/ui/desk-columns.tsx";
import { DeskQueue } from "#app/domain/orders/ui/desk-queue.tsx";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink, buttonLook } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import type { deskFor } from "./desk.server.ts";
import { FilterBar, type FilterField } from "./office/filter-bar.tsx";

type Data = Awaited<ReturnType<typeof deskFor>>;

/** The desk of parcels, the same in both its rooms: what waits first, then all of them to narrow, tick and print. */
export function DeskListPage({ room, data }: { room: Desk; data: Data }) {
  const say = useSay();
  const l = useLocale();
  const head = (
    <WorkHead
      title={say(words.orders)}
      lead={room === "coop" ? say(words.coopLead) : undefined}
      actions={
        data.all > 0 ? (
          <ButtonLink href={paths.deskMany(l, room, "export", data.query)} tone="quiet" icon="take">
            {say(words.export)}
          </ButtonLink>
        ) : null
      }
    />
  );
  if (data.all === 0)
    return (
      <>
        {head}
        <Empty title={say(words.none)}>{say(room === "coop" ? words.noneCoopText : words.noneText)}</Empty>
      </>
    );
  return (
    <>
      {head}
      <DeskQueue room={room} rows={data.queue} more={data.more} now={data.now} />
      <h2 className="mt-12 mb-4 text-xl font-bold">{say(words.all)}</h2>
      <Narrow room={room} data={data} />
      <List room={room} data={data} />
      <Pager previous={data.previous} next={data.next} />
    </>
  );
}

function Narrow({ room, data: { filter, counts, shops } }: { room: Desk; data: Data }) {
  const say = useSay();
  const l = useLocale();
  const member: FilterField = {
    name: "shop",
    label: say(words.member),
    value: filter.shop,
    none: say(words.showAll),
    options: shops.map(({ slug, ...name }) => ({ value: slug, label: name[l] })),
  };
  return (
    <FilterBar
      action={paths.desk(l, room)}
      press={say(words.show)}
      fields={[
        { name: "q", label: say(words.search), value: filter.q },
        {
          name: "part",
          label: say(words.part),
          value: filter.part ?? "",
          none: say(words.all),
          options: deskParts.map((part) => ({
            value: part,
            label: say(words.partCount, { name: say(partWords[part]), count: counts[part] }),
          })),
        },
        ...(room === "coop" ? [member] : []),
        {
          name: "sort",
          label: say(words.sort),
          value: filter.sort,
          options: deskSorts.map((sort) => ({ value: sort, label: say(sortWords[sort]) })),
        },
      ]}
    />
  );
}

/** One form for all that is done with several: what prints only asks, what accepts changes. */
function List({ room, data }: { room: Desk; data: Data }) {
  const say = useSay();
  const l = useLocale();
  const columns = useDeskColumns(room, data.ticked);
  return (
    <form action={paths.deskMany(l, room, "labels")}>
      <p className="flex flex-wrap items-center gap-x-6 pb-2 text-sm">
        <span className="text-soft">{say(words.total, { count: data.found })}</span>
        {data.rows.length > 0 ? (
          <a className="link inline-flex min-h-11 items-center" href={data.ticked ? data.untickHref : data.tickHref}>
            {say(data.ticked ? words.tickNone : words.tickAll)}
          </a>
        ) : null}
      </p>
      <Table
        caption={say(words.all)}
        quiet
        wide
        columns={columns}
        rows={data.rows}
        keyOf={(row) => row.id}
        empty={
          <Empty
            title={say(words.nothing)}
            action={<ButtonLink href={paths.desk(l, room)}>{say(words.showAll)}</ButtonLink>}
          >
            {say(words.nothingText)}
          </Empty>
        }
      />
      {data.rows.length > 0 ? (
        <div className="-mx-4 mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:sticky sm:bottom-0 lg:-mx-10 lg:px-10">
          <span className="text-sm text-soft max-sm:w-full">{say(words.chosen)}</span>
          <button
            type="submit"
            formMethod="post"
            formAction={paths.deskMany(l, room, "acceptance")}
            className={`${buttonLook("quiet")} cursor-pointer`}
          >
            {say(words.acceptChosen)}
          </button>
          <button type="submit" className={`${buttonLook("quiet")} cursor-pointer`}>
            {say(words.labelsChosen)}
          </button>
          <button
            type="submit"
            formAction={paths.deskMany(l, room, "packing-lists")}
            className={`${buttonLook("quiet")} cursor-pointer`}
          >
            {say(words.listsChosen)}
          </button>
        </div>
      ) : null}
    </form>
  );
}
