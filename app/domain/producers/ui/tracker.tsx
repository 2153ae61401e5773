import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Timeline, type TimelineStep } from "#app/ui/timeline.tsx";
import type { MyApplication } from "../queries.server.ts";
import { answerDays } from "../rules.ts";
import { reasonWords, words } from "../words.ts";

/** Where an application stands: what was done and when, whose turn it is, until when, and what comes then. */
export function Tracker({ application }: { application: MyApplication }) {
  const say = useSay();
  const l = useLocale();
  const { status, evidence, decidedAt, submittedAt, body } = application;
  const open = status === "submitted";
  const last = evidence.at(-1)?.addedAt;
  const due = new Date(new Date(last ?? submittedAt).getTime() + answerDays * 86_400_000);
  const waits = open && evidence.length === 0;
  const steps: TimelineStep[] = [
    { title: say(words.received), state: "done", when: <DateText at={submittedAt} style="instant" /> },
    {
      title: say(words.pictures),
      state: waits ? "now" : "done",
      ...(last ? { when: <DateText at={last} style="instant" /> } : {}),
      note: (
        <div className="space-y-3">
          {waits ? <p>{say(words.picturesNone)}</p> : null}
          {last ? <p>{say(words.picturesCount, { count: evidence.length })}</p> : null}
          {open ? (
            <ButtonLink href={paths.applicationEvidence(l)} tone={waits ? "press" : "quiet"} icon="camera">
              {say(waits ? words.sendPicture : words.addAnother)}
            </ButtonLink>
          ) : null}
        </div>
      ),
    },
    {
      title: say(words.review),
      state: !open ? "done" : waits ? "ahead" : "now",
      ...(open && !waits ? { note: say(words.reviewBy, { body: say(body), day: formatDate(l, due) }) } : {}),
    },
    {
      title: say(words.outcome),
      state: open ? "ahead" : "done",
      ...(decidedAt ? { when: <DateText at={decidedAt} style="instant" /> } : {}),
      note: <Outcome application={application} />,
    },
  ];
  return (
    <div className="max-w-2xl">
      <Timeline steps={steps} />
    </div>
  );
}

function Outcome({ application: { status, shop, reason, reasonText } }: { application: MyApplication }) {
  const say = useSay();
  const l = useLocale();
  if (status === "submitted") return <>{say(words.outcomeAhead)}</>;
  if (status === "verified") {
    return (
      <div className="space-y-3">
        <p>{say(words.outcomeVerified)}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={paths.studioProductNew(l)}>{say(words.firstPiece)}</ButtonLink>
          {shop ? (
            <ButtonLink href={paths.shop(l, shop)} tone="quiet">
              {say(words.seeShop)}
            </ButtonLink>
          ) : null}
        </p>
      </div>
    );
  }
  return (
    <div className="space-y-3">
      <p>
        {say(words.outcomeRefused)} {reason && reason !== "other" ? say(reasonWords[reason]) : null}
      </p>
      {reasonText ? (
        <blockquote className="border-s-4 border-edge ps-4">
          <p className="text-sm text-soft">{say(words.officerSays)}</p>
          <p dir="auto">{reasonText}</p>
        </blockquote>
      ) : null}
    </div>
  );
}
