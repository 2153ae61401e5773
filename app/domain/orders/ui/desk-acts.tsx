import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink, buttonLook, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import type { Desk } from "../desk-list.ts";
import { type DeskAct, printedStates } from "../desk-rules.ts";
import { words } from "../desk-words.ts";

interface DeskActsProps {
  room: Desk;
  parcel: {
    id: string;
    status: ConsignmentState;
    acts: readonly DeskAct[];
    due: string;
    currency: string;
    point: { own: boolean } | null;
    buyer: object | null;
  };
}

const aside = "link inline-flex min-h-11 items-center";

/** What may be done with a parcel now: the next step first, what prints beside it, what ends it last. */
export function DeskActs({ room, parcel }: DeskActsProps) {
  const say = useSay();
  const l = useLocale();
  const { id, acts } = parcel;
  const prints = printedStates.includes(parcel.status) && parcel.buyer !== null;
  const tone = (act: DeskAct) => (act === acts[0] ? "press" : "quiet");
  const packed = parcel.status === "packed";
  const steps = acts.filter((act) => act !== "decline");
  return (
    <div className="space-y-2">
      {steps.length > 0 ? (
        <div className="flex flex-wrap items-start gap-3">
          {steps.map((act) => {
            if (act === "accept")
              return (
                <PostButton key={act} action={paths.deskStep(l, room, id, "acceptance")}>
                  {say(words.accept)}
                </PostButton>
              );
            if (act === "pack")
              return (
                <ButtonLink key={act} href={paths.deskStep(l, room, id, "packing")} tone={tone(act)}>
                  {say(packed ? words.packAgain : words.pack)}
                </ButtonLink>
              );
            if (act === "ship")
              return (
                <ButtonLink key={act} href={paths.deskStep(l, room, id, "shipment")} tone={tone(act)}>
                  {say(parcel.point?.own ? words.shipAtPoint : words.ship)}
                </ButtonLink>
              );
            if (act === "delay" || act === "split")
              return (
                <ButtonLink key={act} href={paths.deskStep(l, room, id, act)} tone="quiet">
                  {say(words[act])}
                </ButtonLink>
              );
            return null;
          })}
          {acts.includes("collect") ? <Collect room={room} parcel={parcel} /> : null}
          {acts.includes("refuse") ? (
            <ConfirmButton
              label={say(words.refuse)}
              question={say(words.refuseQuestion)}
              consequence={say(words.refuseThen)}
              confirm={say(words.refuseConfirm)}
              action={paths.deskStep(l, room, id, "refusal")}
            />
          ) : null}
        </div>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-6">
        {prints ? (
          <>
            <a className={aside} href={paths.deskStep(l, room, id, "label")}>
              {say(words.printLabel)}
            </a>
            <a className={aside} href={paths.deskStep(l, room, id, "packing-list")}>
              {say(words.printList)}
            </a>
          </>
        ) : null}
        {room === "studio" && parcel.status !== "cancelled" ? (
          <a className={aside} href={paths.studioInvoice(l, id)}>
            {say(words.printInvoice)}
          </a>
        ) : null}
        {acts.includes("decline") ? (
          <a className={aside} href={paths.deskStep(l, room, id, "decline")}>
            {say(words.decline)}
          </a>
        ) : null}
      </p>
    </div>
  );
}

/** Money that has changed hands is asked about once, for it cannot be taken back; it is good news all the same. */
function Collect({ room, parcel }: DeskActsProps) {
  const say = useSay();
  const l = useLocale();
  const amount = formatMoney(l, { amount: BigInt(parcel.due), currency: parcel.currency });
  return (
    <details className="group">
      <summary className={buttonLook("press")}>
        <span className="group-open:hidden">{say(words.cash)}</span>
        <span className="hidden group-open:inline">{say(frame.cancel)}</span>
      </summary>
      <form
        method="post"
        action={paths.deskStep(l, room, parcel.id, "collection")}
        className="mt-3 max-w-md space-y-4 rounded-md border border-leaf bg-leaf-wash p-5"
      >
        <p className="font-semibold">{say(words.cashQuestion, { amount })}</p>
        <p className="text-sm">{say(words.cashThen)}</p>
        <Button>{say(words.cashConfirm)}</Button>
      </form>
    </details>
  );
}
