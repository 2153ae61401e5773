import { stageWords } from "#app/domain/cases/words.ts";
import { paths } from "#app/platform/paths.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { AgreementLineKind } from "#db/vocabulary-bodies.ts";
import type { AgreementLine } from "../queries.server.ts";
import { reachedPercent } from "../rules.ts";
import { lineWords, words } from "../words.ts";

/** The lines of one kind, each with whose it is; those of her own bodies can be closed. */
export function AgreementLines({
  kind,
  lines,
  mine,
  crafts,
}: {
  kind: AgreementLineKind;
  lines: readonly AgreementLine[];
  mine: readonly string[];
  /** Names of occupations: nouns above this one know them. */
  crafts: Readonly<Record<string, string>>;
}) {
  const say = useSay();
  const ours = lines.filter((line) => line.kind === kind);
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(lineWords[kind].many)}</h2>
      {ours.length === 0 ? <p className="text-soft">{say(lineWords[kind].none)}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {ours.map((line) => (
          <Line key={line.id} line={line} closes={mine.includes(line.bodyId) && !line.doneAt} crafts={crafts} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  line,
  closes,
  crafts,
}: {
  line: AgreementLine;
  closes: boolean;
  crafts: Readonly<Record<string, string>>;
}) {
  const say = useSay();
  const where = [line.occupation && (crafts[line.occupation] ?? line.occupation), line.county && say(line.county)];
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p dir="auto" className="max-w-2xl whitespace-pre-line">
          {line.words}
        </p>
        {line.doneAt ? <Status tone="good">{say(words.done)}</Status> : null}
      </div>
      {line.goal && line.measure ? (
        <div className="max-w-md space-y-1">
          <p className="text-sm">
            {say(stageWords[line.measure])} · {where.filter(Boolean).join(" · ") || say(words.every)}:{" "}
            <span className="font-semibold">{say(words.reached, { reached: line.reached, goal: line.goal })}</span>
          </p>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            className="h-2 w-full rounded-full bg-sunk rtl:-scale-x-100"
          >
            <rect width={reachedPercent(line.reached, line.goal)} height="2" className="fill-leaf" />
          </svg>
        </div>
      ) : null}
      <p className="text-sm text-soft">
        {say(line.body)}
        {line.who ? (
          <>
            {" "}
            · <bdi>{line.who}</bdi>
          </>
        ) : null}
        {line.dueOn ? (
          <>
            {" "}
            · <DayText day={line.dueOn} />
          </>
        ) : null}
        {line.doneNote ? (
          <>
            {" "}
            · <bdi>{line.doneNote}</bdi>
          </>
        ) : null}
      </p>
      {closes ? <Closing id={line.id} /> : null}
    </li>
  );
}

function Closing({ id }: { id: string }) {
  const say = useSay();
  const l = useLocale();
  const action = paths.officeAgreementLineClosing(l, id);
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden">
      <ConfirmButton
        tone="press"
        label={say(words.markDone)}
        question={say(words.doneQuestion)}
        confirm={say(words.markDone)}
        action={action}
        fields={{ how: "done" }}
      >
        <TextField name="note" id={`note-${id}`} label={say(words.note)} max={300} />
      </ConfirmButton>
      <ConfirmButton
        label={say(words.remove)}
        question={say(words.removeQuestion)}
        confirm={say(words.remove)}
        action={action}
        fields={{ how: "removed" }}
      />
    </div>
  );
}
