import { formatDate, formatInstant } from "#app/platform/time.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Timeline, type TimelineStep } from "#app/ui/timeline.tsx";
import type { DeskParcel } from "../desk-parcel.server.ts";
import type { DeclineReason } from "../desk-rules.ts";
import { calledOffWords, declineWords, delayText, words } from "../desk-words.ts";
import { lastDay } from "../rules.ts";

type Course = Pick<
  DeskParcel,
  | "status"
  | "confirmedAt"
  | "acceptBy"
  | "acceptedAt"
  | "sendBy"
  | "delayReason"
  | "packedAt"
  | "shippedAt"
  | "confirmBy"
  | "deliveredAt"
  | "cancelledAt"
  | "cancelReason"
  | "declined"
> & { point: { name: string } | null };

/** What happened to a parcel and what is still to come, with every promise on the step it was made for. */
export function DeskCourse({ parcel }: { parcel: Course }) {
  const say = useSay();
  const l = useLocale();
  const day = (instant: string) => formatDate(l, new Date(instant), "weekday");
  const { delayReason, sendBy, shippedAt, confirmBy, deliveredAt, acceptBy, acceptedAt, cancelReason, declined } =
    parcel;
  const steps: { title: string; at: string | null; note?: string | undefined; optional?: boolean }[] = [
    { title: say(words.stepConfirmed), at: parcel.confirmedAt },
    {
      title: say(words.stepAccepted),
      at: acceptedAt,
      note:
        !acceptedAt && acceptBy ? say(words.acceptUntil, { date: formatInstant(l, new Date(acceptBy)) }) : undefined,
    },
    // One may send without having said that it is packed.
    { title: say(words.stepPacked), at: parcel.packedAt, optional: true },
    {
      title: parcel.point ? say(words.stepAtPoint, { name: parcel.point.name }) : say(words.stepShipped),
      at: shippedAt,
      note: [
        !shippedAt && sendBy ? say(words.sendBy, { date: formatDate(l, lastDay(sendBy), "weekday") }) : "",
        delayReason ? say(words.delayed, { reason: delayText(delayReason, say) }) : "",
      ]
        .filter(Boolean)
        .join(" · "),
    },
    {
      title: say(words.stepDelivered),
      at: deliveredAt,
      note: shippedAt && !deliveredAt && confirmBy ? say(words.receiptUntil, { date: day(confirmBy) }) : undefined,
    },
  ];
  const off = parcel.status === "cancelled";
  const known = steps.filter(({ at, optional }) => at !== null || (!off && !(optional && shippedAt)));
  const next = known.findIndex(({ at }) => at === null);
  const course: TimelineStep[] = known.map(({ title, at, note }, index) => ({
    title,
    state: at ? "done" : index === next ? "now" : "ahead",
    when: at ? <DateText at={at} style="instant" /> : undefined,
    note: off ? undefined : note,
  }));
  if (off)
    course.push({
      title: say(words.stepCancelled),
      state: "now",
      when: parcel.cancelledAt ? <DateText at={parcel.cancelledAt} style="instant" /> : undefined,
      note: [
        calledOffWords[cancelReason ?? ""] ? say(calledOffWords[cancelReason ?? ""]!) : "",
        declined && declined in declineWords
          ? say(words.declinedFor, { reason: say(declineWords[declined as DeclineReason]) })
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    });
  return (
    <section>
      <h2 className="mb-4 text-lg font-bold">{say(words.timeline)}</h2>
      <Timeline steps={course} />
    </section>
  );
}
