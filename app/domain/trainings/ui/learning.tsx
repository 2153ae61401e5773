import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Certificate, Module, Training } from "../queries.server.ts";
import { wayWords, words } from "../words.ts";

const list = "divide-y divide-line border-y border-line empty:hidden";
const row = "flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3";

/** Modules with whether they are done; a lesson leads to its page where the reader may do it. */
export function ModuleList({ all, own }: { all: (Module & { done: boolean })[]; own: boolean }) {
  const say = useSay();
  const l = useLocale();
  return (
    <ul className={list}>
      {all.map((module) => (
        <li key={module.slug} className={row}>
          <div>
            <p className="font-semibold">
              {own && module.lesson ? (
                <a className="link" href={paths.lesson(l, module.slug)}>
                  {say(module.title)}
                </a>
              ) : (
                say(module.title)
              )}
            </p>
            <p className="text-sm text-soft">
              {say(module.summary)} {say(words.hours, { n: module.hours })} · {say(wayWords[module.way])}
            </p>
          </div>
          <Status tone={module.done ? "good" : "wait"}>{say(module.done ? words.done : words.toDo)}</Status>
        </li>
      ))}
    </ul>
  );
}

/** A course in one line: what (unless the page is headed so), when, where. */
export function TrainingLine({ of, untitled = false }: { of: Training; untitled?: boolean }) {
  const say = useSay();
  return (
    <div>
      {untitled ? null : <p className="font-semibold">{say(of.module.title)}</p>}
      <p className="text-sm text-soft">
        <DateText at={of.startsAt} style="instant" /> · {say(of.place)} · {say(of.body)} ·{" "}
        {say(words.taken, { taken: of.taken, capacity: of.capacity })}
      </p>
    </div>
  );
}

export function CertificateList({ all }: { all: Certificate[] }) {
  const say = useSay();
  const l = useLocale();
  if (all.length === 0) return <p className="text-soft">{say(words.noCertificates)}</p>;
  return (
    <ul className={list}>
      {all.map((one) => (
        <li key={one.code} className={row}>
          <a className="link font-semibold" href={paths.certificate(l, one.code)}>
            {say(one.module)}
          </a>
          <span className="text-sm text-soft">
            {say(one.body)} · <DateText at={one.issuedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
