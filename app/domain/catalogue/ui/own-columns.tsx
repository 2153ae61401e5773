import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Photo, Picture } from "#app/ui/picture.tsx";
import type { Column } from "#app/ui/table.tsx";
import type { OwnListing } from "../desk-queries.server.ts";
import { words as list } from "../own-list-words.ts";
import { words } from "../words.ts";
import { ProductStateMark } from "./product-state.tsx";

/** A listing in its maker's list, in the reader's language. */
export type OwnRow = Omit<OwnListing, "photo"> & { title: string; cover: Photo | null };

/** The columns of a maker's list. The tick that chooses a listing stands at its name and is sent as `p`. */
export function useOwnColumns(ticked: boolean): Column<OwnRow>[] {
  const say = useSay();
  const l = useLocale();
  return [
    { head: say(words.product), main: true, cell: (row) => <Name row={row} ticked={ticked} /> },
    {
      head: say(words.state),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <ProductStateMark status={row.status} returned={row.reviewNote !== null} />
          {row.status === "draft" && row.gaps > 0 ? (
            <span className="text-xs text-soft">{say(words.gapsLeft, { count: row.gaps })}</span>
          ) : null}
        </span>
      ),
    },
    {
      head: say(words.price),
      numeric: true,
      cell: (row) =>
        row.price === null ? (
          <span className="text-soft">{say(words.noPrice)}</span>
        ) : (
          <MoneyText money={{ amount: BigInt(row.price), currency: "IRR" }} />
        ),
    },
    { head: say(words.ready), numeric: true, cell: (row) => (row.onHand === null ? "—" : formatNumber(l, row.onHand)) },
    { head: say(words.changed), cell: (row) => <DateText at={row.changedAt} /> },
    {
      head: say(list.actions),
      cell: (row) => (
        <a
          href={paths.studioDuplicate(l, row.slug)}
          className="link inline-flex min-h-11 items-center whitespace-nowrap"
        >
          {say(list.duplicate)}
          <span className="sr-only"> {row.title}</span>
        </a>
      ),
    },
  ];
}

function Name({ row, ticked }: { row: OwnRow; ticked: boolean }) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="flex items-center gap-1">
      <label className="-ms-3 grid size-11 shrink-0 cursor-pointer place-items-center">
        <span className="sr-only">{say(list.tick, { title: row.title })}</span>
        <input type="checkbox" name="p" value={row.slug} defaultChecked={ticked} className="size-5 cursor-pointer" />
      </label>
      <a href={paths.studioProduct(l, row.slug)} className="group flex min-w-0 items-center gap-4">
        <span className="size-16 shrink-0 overflow-hidden rounded-md bg-walnut-wash text-walnut">
          {row.cover ? (
            <Picture photo={row.cover} shape="square" sizes="4rem" />
          ) : (
            <span className="weave block size-full opacity-15" />
          )}
        </span>
        <span className="min-w-0 underline-offset-[0.35em] group-hover:underline">{row.title}</span>
      </a>
    </div>
  );
}
