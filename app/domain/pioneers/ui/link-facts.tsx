import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { LinkState, PioneerOffer } from "#db/vocabulary-pioneers.ts";
import type { Link } from "../queries.server.ts";
import { linkWords, offerWords, sideWords, words } from "../words.ts";

const tones: Record<LinkState, "good" | "wait" | "plain"> = {
  proposed: "wait",
  offered: "wait",
  active: "good",
  declined: "plain",
  lapsed: "plain",
  ended: "plain",
};

export function LinkMark({ status }: { status: LinkState }) {
  const say = useSay();
  return <Status tone={tones[status]}>{say(linkWords[status])}</Status>;
}

/** What two people agreed, since when, and how it ended: the same for both sides and the office. */
export function LinkFacts({ link }: { link: Link }) {
  const say = useSay();
  const list = (offers: readonly PioneerOffer[]) =>
    offers.map((one) => say(offerWords[one].name)).join(say({ fa: "، ", en: ", " }));
  return (
    <Facts
      facts={[
        { name: say(words.since), value: link.agreedAt && <DateText at={link.agreedAt} /> },
        { name: say(words.promisedOf), value: list(link.promised) },
        { name: say(words.goals), value: link.goals },
        { name: say(words.reviewOn), value: link.reviewOn && <DayText day={link.reviewOn} /> },
        { name: say(words.endsOn), value: link.endsOn && <DayText day={link.endsOn} /> },
        { name: say(words.doneOf), value: link.done && (list(link.done) || "–") },
        { name: say(words.result), value: link.result },
        {
          name: link.endedSide ? say(words.endedBy, { side: say(sideWords[link.endedSide]) }) : "",
          value: link.endedAt && (
            <>
              <DateText at={link.endedAt} />
              {link.endReason ? <> · {link.endReason}</> : null}
            </>
          ),
        },
      ]}
    />
  );
}
