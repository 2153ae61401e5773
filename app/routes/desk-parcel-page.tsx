import { words as disputes } from "#app/domain/disputes/words.ts";
import type { Desk } from "#app/domain/orders/desk-list.ts";
import { deskStateWords, words } from "#app/domain/orders/desk-words.ts";
import { lastDay } from "#app/domain/orders/rules.ts";
import { DeskActs } from "#app/domain/orders/ui/desk-acts.tsx";
import { deskTones } from "#app/domain/orders/ui/desk-columns.tsx";
import { DeskContents, DeskShares } from "#app/domain/orders/ui/desk-contents.tsx";
import { DeskCourse } from "#app/domain/orders/ui/desk-course.tsx";
import { DeskRecipient } from "#app/domain/orders/ui/desk-recipient.tsx";
import { words as orders } from "#app/domain/orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate, timeLeft } from "#app/platform/time.ts";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import type { parcelFor } from "./desk.server.ts";
import { DeskActing } from "./desk-acting.tsx";

export type ParcelData = Awaited<ReturnType<typeof parcelFor>>;

/** One parcel: what it needs now and what may be done, what to pack, for whom, and its course so far. */
export function DeskParcelPage({ room, parcel }: { room: Desk; parcel: ParcelData }) {
  const say = useSay();
  const l = useLocale();
  const number = parcel.orderNumber;
  const title =
    parcel.number > 1 ? say(words.parcelNumber, { number, n: parcel.number }) : say(orders.order, { number });
  const [before, after] = title.split(number);
  return (
    <>
      <WorkHead
        title={
          <>
            {before}
            <bdi className="whitespace-nowrap">{number}</bdi>
            {after}
          </>
        }
        trail={[{ href: paths.desk(l, room), label: say(words.orders) }]}
        lead={<Status tone={deskTones[parcel.status]}>{say(deskStateWords[parcel.status])}</Status>}
      />
      <div className="max-w-5xl space-y-6">
        {parcel.own ? null : <DeskActing shop={parcel.shop} />}
        {parcel.disputed ? (
          <Flash
            tone={parcel.disputed === "open" ? "wait" : "bad"}
            text={say(parcel.disputed === "open" ? disputes.frozenText : disputes.lostText, { number })}
          />
        ) : null}
        <Pressing room={room} parcel={parcel} />
        <DeskActs room={room} parcel={parcel} />
        <div className="grid items-start gap-x-10 gap-y-8 pt-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="space-y-8">
            <DeskContents parcel={parcel} />
            <DeskCourse parcel={parcel} />
          </div>
          <div className="space-y-8">
            <DeskRecipient parcel={parcel} />
            <DeskShares parcel={parcel} />
          </div>
        </div>
      </div>
    </>
  );
}

/** What cannot wait, said once at the top. */
function Pressing({ room, parcel }: { room: Desk; parcel: ParcelData }) {
  const say = useSay();
  const l = useLocale();
  if (parcel.status === "new" && parcel.acceptBy) {
    const left = timeLeft(l, new Date(parcel.acceptBy), new Date(parcel.now));
    const until = say(words.acceptUntil, { date: formatDate(l, new Date(parcel.acceptBy), "instant") });
    return (
      <Flash
        tone="wait"
        text={
          <>
            <p className="font-semibold">{left ? say(words.acceptIn, { left }) : say(words.acceptOver)}</p>
            <p className="text-sm">{until}</p>
          </>
        }
      />
    );
  }
  if (parcel.problems.length > 0)
    return (
      <Flash
        tone="bad"
        text={
          <>
            <p className="font-semibold">{say(words.problemWaits)}</p>
            {room === "studio"
              ? parcel.problems.map((problem) => (
                  <a
                    key={problem}
                    className="link inline-flex min-h-11 items-center"
                    href={paths.studioProblem(l, problem)}
                  >
                    {say(words.problemAnswer)}
                  </a>
                ))
              : null}
          </>
        }
      />
    );
  if (parcel.late && parcel.sendBy)
    return <Flash tone="bad" text={say(words.lateText, { date: formatDate(l, lastDay(parcel.sendBy), "weekday") })} />;
  return null;
}
