import { dutyWords } from "#app/domain/cases/file-words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Holder, ProgressStep, StepNote } from "../progress.ts";
import { turns } from "../progress.ts";
import { noteWords, stepWords, words } from "../progress-words.ts";

/** Where she does what is hers to do. */
const doors: Partial<Record<StepNote, (l: "fa" | "en") => string>> = {
  sendPicture: paths.applicationEvidence,
  refused: paths.application,
  answerDay: paths.joinAssessment,
  meets: paths.joinAssessment,
  yourNext: paths.joinCounselling,
  chooseCourse: paths.joinTrainings,
  inCourse: paths.joinTrainings,
  listPiece: paths.studioProductNew,
  answerPioneer: paths.myWork,
};

/** The way of a case: each step done on a day, with somebody until a day, or with what has to happen first. */
export function ProgressList({ steps }: { steps: readonly ProgressStep[] }) {
  const say = useSay();
  return (
    <div className="max-w-2xl">
      <Timeline
        steps={steps.map((step) => ({
          title: say(stepWords[step.name]),
          state: step.state === "stopped" ? "ahead" : step.state,
          when: <Standing step={step} />,
          ...(step.note ? { note: <Note note={step.note} /> } : {}),
        }))}
      />
    </div>
  );
}

/** The same in a line or two: whose turn it is now, hers first, and the way to the whole. */
export function ProgressNow({ steps }: { steps: readonly ProgressStep[] }) {
  const say = useSay();
  const l = useLocale();
  const now = turns(steps).slice(0, 2);
  return (
    <div className="space-y-3 border-s-4 border-press ps-4">
      {now.length === 0 ? <p>{say(words.clear)}</p> : null}
      {now.map((step) => (
        <div key={step.name}>
          <p className="font-semibold">{say(stepWords[step.name])}</p>
          <p className="text-sm text-soft">
            <Standing step={step} />
          </p>
          {step.note ? <Note note={step.note} /> : null}
        </div>
      ))}
      <a className="link" href={paths.joinFile(l)}>
        {say(words.all)}
      </a>
    </div>
  );
}

function Standing({ step: { state, on, who, until } }: { step: ProgressStep }) {
  const say = useSay();
  const l = useLocale();
  const day = (at: string) => formatDate(l, new Date(at));
  if (state === "done") return <>{on ? say(words.doneOn, { day: day(on) }) : null}</>;
  if (state !== "now") return <>{say(words[state])}</>;
  return (
    <>
      {who ? say(words.with, { who: nameOf(who, say) }) : null}
      {" · "}
      {until ? <time dateTime={until}>{say(words.until, { day: day(until) })}</time> : say(words.noDay)}
    </>
  );
}

function nameOf({ duty, body }: Holder, say: ReturnType<typeof useSay>): string {
  if (duty === "you" || duty === "pioneer") return say(words[duty]);
  return [say(dutyWords[duty]), body && say(body)].filter(Boolean).join(" · ");
}

function Note({ note }: { note: StepNote }) {
  const say = useSay();
  const l = useLocale();
  const door = doors[note];
  return door ? (
    <a className="link" href={door(l)}>
      {say(noteWords[note])}
    </a>
  ) : (
    <p className="text-sm text-soft">{say(noteWords[note])}</p>
  );
}
