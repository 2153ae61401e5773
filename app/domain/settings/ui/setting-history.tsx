import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { SettingChange } from "../queries.server.ts";
import { words } from "../words.ts";

/** Every change of a setting, the newest first: who, when, why, what went and what came. */
export function SettingHistory({ changes }: { changes: readonly SettingChange[] }) {
  const say = useSay();
  return (
    <section className="max-w-3xl">
      <h2 className="mb-3 text-lg font-bold">{say(words.history)}</h2>
      {changes.length === 0 ? <p className="text-soft">{say(words.historyEmpty)}</p> : null}
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {changes.map(({ version, at, by, body, reason, usual, gone, come }) => (
          <li key={`${at} ${version} ${come.join()}`} className="space-y-2 py-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <span>
                <bdi className="font-semibold">{by}</bdi> <span className="text-soft">({say(body)})</span>
              </span>
              <span className="text-sm text-soft">
                {say(words.version, { version })} · <DateText at={at} style="instant" />
              </span>
            </p>
            <p dir="auto">{reason}</p>
            <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
              <Lines name={say(words.before)} lines={gone} />
              <Lines name={say(words.after)} lines={usual && come.length === 0 ? [say(words.usual)] : come} />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Lines({ name, lines }: { name: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="space-y-1">
        {lines.map((line) => (
          <p key={line} dir="auto" className="line-clamp-4 whitespace-pre-line">
            {line}
          </p>
        ))}
      </dd>
    </>
  );
}
