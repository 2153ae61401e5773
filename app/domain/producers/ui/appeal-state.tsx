import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { outcomeWords, words } from "../appeal-words.ts";
import type { MyAppeal, MyStop } from "../appeals.server.ts";

/** A stop of her orders, announced or running: why, since when, and what stays. */
export function StopState({ stop }: { stop: MyStop }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section className="space-y-2 rounded-lg border border-saffron/40 bg-saffron-wash p-5">
      <h2 className="text-lg font-bold">
        {stop.stopped ? say(words.stopped) : say(words.stopAhead, { day: formatDate(l, new Date(stop.from)) })}
      </h2>
      {stop.reason ? <p>{say(stop.reason)}</p> : null}
      <p className="text-soft">{say(words.stopKeeps)}</p>
    </section>
  );
}

/** Her appeal and its answer, or the way to one. */
export function AppealState({ appeal, may }: { appeal: MyAppeal | null; may: boolean }) {
  const say = useSay();
  const l = useLocale();
  if (may)
    return (
      <section className="space-y-3">
        <p className="text-soft">{say(words.pressLead)}</p>
        <ButtonLink href={paths.appeal(l)} tone="quiet">
          {say(words.press)}
        </ButtonLink>
      </section>
    );
  if (!appeal) return null;
  return (
    <section className="space-y-2 rounded-lg border border-line bg-raised p-5">
      <h2 className="text-lg font-bold">{say(words.mine)}</h2>
      {appeal.outcome ? (
        <>
          <p className="font-semibold">{say(outcomeWords[appeal.outcome])}</p>
          <p dir="auto">{appeal.reason}</p>
        </>
      ) : (
        <p>{say(words.waits, { body: say(appeal.body), day: formatDate(l, new Date(appeal.dueAt)) })}</p>
      )}
    </section>
  );
}
