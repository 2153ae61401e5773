import { paths } from "#app/platform/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { CheckItem } from "../checklist.server.ts";
import { words } from "../checklist-words.ts";
import { dutyWords } from "../file-words.ts";

/** What is to be checked before she is verified, and by whom it was; nothing where the programme has no list. */
export function CaseChecklist({ of, items }: { of: string; items: readonly (CheckItem & { mine: boolean })[] }) {
  const say = useSay();
  const l = useLocale();
  if (items.length === 0) return null;
  return (
    <section id="checklist">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg font-bold">{say(words.title)}</h2>
        <p className="text-sm text-soft">
          {say(words.of, { done: items.filter(({ done }) => done).length, all: items.length })}
        </p>
      </div>
      <ol className="divide-y divide-line border-y border-line">
        {items.map(({ key, name, duty, required, done, mine }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 grow basis-64">
              <p className={done ? "" : "font-semibold"}>{say(name)}</p>
              <p className="text-sm text-soft">
                {done ? (
                  <>
                    <bdi>{say(words.by, { name: done.by, body: say(done.body) })}</bdi> · <DateText at={done.at} />
                  </>
                ) : (
                  say(words.for, { duty: say(dutyWords[duty]) })
                )}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Status tone={done ? "good" : required ? "wait" : "plain"}>
                {say(done ? words.check : required ? words.required : words.perhaps)}
              </Status>
              {mine ? (
                <PostButton
                  action={paths.officeCaseCheck(l, of)}
                  fields={{ item: key, done: done ? "" : "on" }}
                  tone={done ? "plain" : "quiet"}
                >
                  {say(done ? words.uncheck : words.check)}
                  <span className="sr-only">: {say(name)}</span>
                </PostButton>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
