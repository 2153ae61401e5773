import { paths } from "#app/platform/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { AccountStanding } from "../payout-rules.ts";
import { words } from "../payout-words.ts";

/** Each standing in a word and a sentence, and what she may do about it. */
const faces = {
  none: { tone: "plain", name: words.none, text: words.noneText, act: words.open, press: true },
  begun: { tone: "wait", name: words.begun, text: words.begunText, act: words.goOn, press: true },
  "in-review": { tone: "note", name: words.inReview, text: words.inReviewText, act: words.seeAgain, press: false },
  ready: { tone: "good", name: words.ready, text: words.readyText, act: words.seeAgain, press: false },
} as const;

/** A maker's account at the provider: how it stands, the way there, and a way to ask again. */
export function PayoutAccount({ standing, checkedAt }: { standing: AccountStanding; checkedAt: string | null }) {
  const say = useSay();
  const l = useLocale();
  const face = faces[standing];
  return (
    <section aria-labelledby="account" className="max-w-2xl rounded-lg border border-line bg-raised p-6">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="account" className="text-xl font-bold">
          {say(words.account)}
        </h2>
        <Status tone={face.tone}>{say(face.name)}</Status>
      </div>
      <p className="mt-3">{say(face.text)}</p>
      {checkedAt ? (
        <p className="mt-2 text-sm text-soft">
          {say(words.askedAt)}: <DateText at={new Date(checkedAt)} />
        </p>
      ) : null}
      <div className="mt-5 flex flex-wrap gap-3">
        <PostButton action={paths.studioPayoutsAccount(l)} tone={face.press ? "press" : "quiet"}>
          {say(face.act)}
        </PostButton>
        {standing === "none" ? null : (
          <PostButton action={paths.studioPayoutsState(l)} tone="plain">
            {say(words.ask)}
          </PostButton>
        )}
      </div>
    </section>
  );
}
