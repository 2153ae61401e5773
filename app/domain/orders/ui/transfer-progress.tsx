import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Timeline, type TimelineStep } from "#app/ui/timeline.tsx";
import type { SentProof, TransferPage } from "../transfer-queries.server.ts";
import { words } from "../transfer-words.ts";

/** How far the money has come. */
export function TransferProgress({ page }: { page: TransferPage }) {
  const say = useSay();
  const sent = page.proofs.findLast(({ status }) => status !== "rejected")?.sentAt ?? null;
  const steps = [
    { title: say(words.stepPlaced), at: page.placedAt },
    { title: say(words.stepSent), at: sent },
    { title: say(words.stepFound), at: page.foundAt },
    { title: say(words.stepConfirmed), at: page.confirmedAt },
  ];
  // Money may be found without a photograph: what lies before a step that is done is done too.
  const last = steps.findLastIndex(({ at }) => at !== null);
  const timeline: TimelineStep[] = steps.map(({ title, at }, index) => ({
    title,
    state: index <= last ? "done" : index === last + 1 ? "now" : "ahead",
    when: at ? <DateText at={at} style="instant" /> : undefined,
  }));
  return (
    <section aria-labelledby="progress">
      <h2 id="progress" className="mb-4 text-lg font-bold">
        {say(words.progress)}
      </h2>
      <Timeline steps={timeline} />
    </section>
  );
}

const faces = {
  waiting: { tone: "wait", name: words.proofWaiting },
  accepted: { tone: "good", name: words.proofAccepted },
  rejected: { tone: "bad", name: words.proofRejected },
} as const;

/** What she has sent, and what was said of it. */
export function SentProofs({ proofs }: { proofs: readonly SentProof[] }) {
  const say = useSay();
  if (proofs.length === 0) return null;
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs" className="mb-3 text-lg font-bold">
        {say(words.yourProofs)}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {proofs.map(({ id, status, reason, reference, sentAt }) => (
          <li key={id} className="py-3">
            <p className="flex flex-wrap items-center justify-between gap-3">
              <DateText at={sentAt} style="instant" />
              <Status tone={faces[status].tone}>{say(faces[status].name)}</Status>
            </p>
            {reference ? (
              <p className="text-sm text-soft">
                {say(words.bankReference)}: <bdi className="font-mono">{reference}</bdi>
              </p>
            ) : null}
            {status === "rejected" ? (
              <p dir="auto" className="mt-1">
                {reason === "order-gone" ? say(words.orderGone) : say(words.whyNot, { reason })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
