import type { ReactNode } from "react";
import { lastDay } from "#app/domain/orders/rules.ts";
import type { ReturnWhole } from "#app/domain/returns/queries.server.ts";
import { exchangeStateWords, returnKindWords, words } from "#app/domain/returns/words.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { type Say, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Timeline, type TimelineStep } from "#app/ui/timeline.tsx";
import { ReturnMark } from "./return-mark.tsx";

interface ReturnCourseProps {
  of: ReturnWhole;
  /** The buyer reads what she wrote as her own. */
  mine?: boolean;
  pictureAt: (photo: string) => string;
}

/** One return as all three sides see it: what, how much, who said what, the photographs of both times, its course. */
export function ReturnCourse({ of, mine = false, pictureAt }: ReturnCourseProps) {
  const say = useSay();
  const { currency, status } = of;
  const done = status === "refunded";
  const money = { amount: BigInt(done ? of.amount : of.worth), currency };
  const said = [
    { by: say(mine ? words.youWrote : words.buyerWrote), text: of.text },
    { by: say(words.sellerWrote, { shop: say(of.shop) }), text: of.answer },
    { by: say(words.officeWrote), text: of.verdict },
  ].filter(({ text }) => text !== "");
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="space-y-6">
        <Facts
          facts={[
            { name: say(words.state), value: <ReturnMark of={of} /> },
            { name: say(words.reason), value: say(returnKindWords[of.kind]) },
            {
              name: say(words.count),
              value: say(of.quantity === 1 ? words.onePiece : words.pieces, { n: of.quantity }),
            },
            {
              name: say(done ? words.goesBack : words.worth),
              value: (
                <>
                  <MoneyText money={money} className="font-bold" />
                  {BigInt(of.carriage) > 0n ? <span className="block text-sm">{say(words.withCarriage)}</span> : null}
                </>
              ),
            },
            {
              name: say(words.exchange),
              value: of.exchange ? (
                <>
                  {exchangeName(say, of)}
                  <span className="block text-sm text-soft">{say(exchangeStateWords[of.exchange.status])}</span>
                </>
              ) : null,
            },
            { name: say(words.tracking), value: of.tracking ? <bdi className="font-mono">{of.tracking}</bdi> : null },
          ]}
        />
        {said.map(({ by, text }) => (
          <blockquote key={by} className="max-w-2xl rounded-lg border border-line bg-raised p-4">
            <p className="text-sm font-semibold text-soft">{by}</p>
            <p dir="auto" className="mt-1 whitespace-pre-line">
              {text}
            </p>
          </blockquote>
        ))}
        {of.photos.length + of.packed.length > 0 ? (
          <div className="grid gap-6 sm:grid-cols-2">
            <PrivatePhotos
              title={say(mine ? words.photosOfYours : words.photosOfBuyer)}
              photos={of.photos}
              pictureAt={pictureAt}
            />
            <PrivatePhotos title={say(words.photosPacked)} photos={of.packed} pictureAt={pictureAt} />
            {of.before.length > 0 ? (
              <Shown title={say(words.photosBefore)}>
                {of.before.map((photo) => (
                  <Picture
                    key={photo.address}
                    photo={photo}
                    shape="square"
                    sizes="(min-width: 40rem) 12rem, 45vw"
                    className="rounded-md"
                  />
                ))}
              </Shown>
            ) : null}
          </div>
        ) : null}
      </div>
      <Course of={of} mine={mine} />
    </div>
  );
}

function PrivatePhotos({
  title,
  photos,
  pictureAt,
}: {
  title: string;
  photos: readonly string[];
  pictureAt: ReturnCourseProps["pictureAt"];
}) {
  const say = useSay();
  if (photos.length === 0) return null;
  return (
    <Shown title={title}>
      {photos.map((photo, index) => (
        <a key={photo} href={pictureAt(photo)} className="block overflow-hidden rounded-md border border-line">
          <img
            src={pictureAt(photo)}
            alt={`${title}: ${say(words.photo, { n: index + 1 })}`}
            loading="lazy"
            decoding="async"
            className="aspect-square w-full bg-sunk object-cover"
          />
        </a>
      ))}
    </Shown>
  );
}

function Shown({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold text-soft">{title}</h2>
      <div className="grid grid-cols-2 gap-3">{children}</div>
    </section>
  );
}

/** What comes in the place of it: the size, or the piece's own name. */
export const exchangeName = (say: Say, { exchange, title }: Pick<ReturnWhole, "exchange" | "title">): string =>
  (exchange && say(exchange.variant)) || say(title);

const ends = {
  refunded: "stepRefunded",
  exchanged: "stepReceived",
  refused: "stepRefused",
  dropped: "stepDropped",
} as const;

/** Its course: what was done, and what comes next. */
function Course({ of, mine }: { of: ReturnWhole; mine: boolean }) {
  const say = useSay();
  const { status, askedAt, answeredAt, sentAt, endedAt, dueBy } = of;
  const until = dueBy ? <DateText at={lastDay(dueBy)} style="weekday" /> : undefined;
  const when = (at: string | null) => (at ? <DateText at={at} style="instant" /> : undefined);
  const steps: TimelineStep[] = [{ title: say(words.stepAsked), state: "done", when: when(askedAt) }];
  if (answeredAt && !(status === "disputed" && !sentAt))
    steps.push({ title: say(words.stepAgreed), state: "done", when: when(answeredAt) });
  if (status === "asked") steps.push({ title: say(words.stepAnswer), state: "now", when: until });
  if (sentAt) steps.push({ title: say(words.stepSent), state: "done", when: when(sentAt) });
  else if (status === "agreed") steps.push({ title: say(words.stepSent), state: "now", when: until });
  if (status === "sent") steps.push({ title: say(words.stepChecked), state: "now", when: until });
  if (status === "replacing" || status === "exchanged") {
    const { exchange } = of;
    steps.push({ title: say(words.stepBack), state: "done" });
    const shipped = exchange?.shippedAt ?? null;
    const due = exchange?.dueBy ? <DateText at={lastDay(exchange.dueBy)} style="weekday" /> : undefined;
    if (shipped) {
      steps.push({ title: say(words.stepReplaced), state: "done", when: when(shipped), note: <Way of={of} /> });
      if (status === "replacing") steps.push({ title: say(words.stepReceived), state: "now", when: due });
    } else steps.push({ title: say(words.stepReplace), state: "now", when: due });
  }
  if (status === "disputed") steps.push({ title: say(words.stepDisputed), state: "now" });
  if (status === "asked" || status === "agreed") steps.push({ title: say(words.stepChecked), state: "ahead" });
  if (status === "refunded" || status === "exchanged" || status === "refused" || status === "dropped")
    steps.push({
      title: say(words[ends[status]]),
      state: "done",
      when: when(endedAt),
      note: <RefundNote of={of} mine={mine} />,
    });
  return <Timeline steps={steps} />;
}

function RefundNote({ of: { refund }, mine }: { of: ReturnWhole; mine: boolean }) {
  const say = useSay();
  if (!refund) return null;
  if (refund.status === "succeeded" && refund.doneAt)
    return (
      <p>
        {say(words.refundDone)}
        <DateText at={refund.doneAt} />
      </p>
    );
  if (!refund.byHand) return <p className="text-soft">{say(words.refundWanted)}</p>;
  // To the buyer this is said at the top of her page, with the way to her account.
  return mine ? null : <p className="text-soft">{say(words.refundByHandTold)}</p>;
}

/** How the other piece goes, and where it is followed. */
function Way({ of: { exchange } }: { of: ReturnWhole }) {
  const say = useSay();
  if (!exchange?.tracking) return null;
  return (
    <p>
      {say(words.tracking)}: <bdi className="font-mono break-all">{exchange.tracking}</bdi>
      {exchange.follow ? (
        <a className="link ms-3 inline-flex min-h-11 items-center" href={exchange.follow}>
          {say(words.follow)}
        </a>
      ) : null}
    </p>
  );
}
