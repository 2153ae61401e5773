import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Subject } from "../kind.ts";
import { words } from "../words.ts";

/** What a setting is made for, one by one, and which of them were changed. */
export function SettingSubjects({
  code,
  subjects,
  changed,
}: {
  code: string;
  subjects: readonly Subject[];
  changed: readonly string[];
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {subjects.map((subject) => (
        <li key={subject.code} className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <a className="link" href={paths.officeSetting(l, code, subject.code)}>
            {say(subject.name)}
          </a>
          {changed.includes(subject.code) ? <Status tone="good">{say(words.changedOne)}</Status> : null}
        </li>
      ))}
    </ul>
  );
}
