import type { Localized } from "#app/platform/locale.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { SettingEntry } from "../queries.server.ts";
import { words } from "../words.ts";

export type ShownEntry = { title: Localized; href: string } & Partial<
  Pick<SettingEntry, "now" | "count" | "changed" | "since" | "body">
>;

/** One part of the settings: each thing with what holds, since when and by which body, and the way to change it. */
export function SettingEntries({ title, entries }: { title: string; entries: readonly ShownEntry[] }) {
  const say = useSay();
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{title}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {entries.map((entry) => (
          <li
            key={entry.href}
            className="grid items-baseline gap-x-8 gap-y-1 py-3 md:grid-cols-[15rem_minmax(0,1fr)_14rem]"
          >
            <a className="link font-semibold" href={entry.href}>
              {say(entry.title)}
            </a>
            <p className="line-clamp-2 text-sm">
              {entry.now ??
                (entry.count === undefined ? null : <Many count={entry.count} changed={entry.changed ?? 0} />)}
            </p>
            <p className="text-sm text-soft">
              {entry.since && entry.body ? (
                <>
                  <DateText at={entry.since} /> · {say(entry.body)}
                </>
              ) : entry.count === undefined ? null : (
                say(words.usual)
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Many({ count, changed }: { count: number; changed: number }) {
  const say = useSay();
  return (
    <>
      {say(words.subjects, { n: count })}
      {changed > 0 ? <> · {say(words.changed, { n: changed })}</> : null}
    </>
  );
}
