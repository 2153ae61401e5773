import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import type { Tone } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Column } from "#app/ui/table.tsx";
import type { ConsignmentState } from "#db/vocabulary.ts";
import type { Desk } from "../desk-list.ts";
import type { DeskRow } from "../desk-queries.server.ts";
import { deskStateWords, partWords, words } from "../desk-words.ts";
import { lastDay } from "../rules.ts";
import { words as orders } from "../words.ts";
import { contentsOf } from "./desk-title.ts";

export const deskTones: Readonly<Record<ConsignmentState, Tone>> = {
  "awaiting-payment": "plain",
  new: "wait",
  accepted: "note",
  packed: "note",
  shipped: "note",
  delivered: "good",
  cancelled: "plain",
};

/** The columns of a desk's list. The tick that chooses a parcel stands at its number and is sent as `consignments`. */
export function useDeskColumns(room: Desk, ticked: boolean): Column<DeskRow>[] {
  const say = useSay();
  const l = useLocale();
  const member: Column<DeskRow> = {
    head: say(words.member),
    cell: (row) => <bdi>{l === "fa" ? row.shopFa : row.shopEn}</bdi>,
  };
  return [
    { head: say(orders.orderNumber), main: true, cell: (row) => <Name room={room} row={row} ticked={ticked} /> },
    {
      head: say(orders.item),
      cell: (row) => (
        <>
          {contentsOf(row, l)}
          {row.pieces > 1 ? <span className="text-soft"> × {formatNumber(l, row.pieces)}</span> : null}
        </>
      ),
    },
    ...(room === "coop" ? [member] : []),
    { head: say(orders.state), cell: (row) => <State row={row} /> },
    { head: say(words.due), cell: (row) => <Due row={row} /> },
    {
      head: say(room === "coop" ? words.csvShare : orders.yourShare),
      numeric: true,
      cell: (row) => <MoneyText money={{ amount: BigInt(row.share), currency: row.currency }} />,
    },
    { head: say(orders.when), cell: (row) => <DateText at={row.placedAt} style="numeric" /> },
  ];
}

function State({ row }: { row: DeskRow }) {
  const say = useSay();
  const pressing = row.need === "late" || row.need === "problem";
  return (
    <Status tone={pressing ? "bad" : deskTones[row.status]}>
      {say(pressing && row.need ? partWords[row.need] : deskStateWords[row.status])}
    </Status>
  );
}

/** Until when it is accepted, then until when it leaves; afterwards the day it did. */
function Due({ row }: { row: DeskRow }) {
  const at =
    row.status === "new"
      ? row.acceptBy
      : row.status === "accepted" || row.status === "packed"
        ? row.sendBy && lastDay(row.sendBy)
        : (row.deliveredAt ?? row.shippedAt);
  return at ? <DateText at={at} style={row.status === "new" ? "instant" : "numeric"} /> : <span>—</span>;
}

function Name({ room, row, ticked }: { room: Desk; row: DeskRow; ticked: boolean }) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="flex items-center gap-1">
      <label className="-ms-3 grid size-11 shrink-0 cursor-pointer place-items-center">
        <span className="sr-only">{say(words.tick, { number: row.orderNumber })}</span>
        <input
          type="checkbox"
          name="consignments"
          value={row.id}
          defaultChecked={ticked}
          className="size-5 cursor-pointer"
        />
      </label>
      <a href={paths.deskParcel(l, room, row.id)} className="link inline-flex min-h-11 items-center">
        <bdi className="whitespace-nowrap">{row.orderNumber}</bdi>
        {row.number > 1 ? <span className="text-soft">/{formatNumber(l, row.number)}</span> : null}
      </a>
    </div>
  );
}
