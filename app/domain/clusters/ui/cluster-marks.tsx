import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ClusterMark } from "../queries.server.ts";
import { words } from "../words.ts";

/** The marks a cluster holds itself, each with the way to its proof. */
export function ClusterMarks({ marks }: { marks: readonly ClusterMark[] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {marks.map(({ slug, code, name, issuer, purpose, until, valid, coversMembers }) => (
        <li key={slug} className="flex gap-4 rounded-lg border border-line bg-raised p-5">
          <Icon name="seal" className={`size-10 shrink-0 ${valid ? "text-leaf" : "text-edge"}`} />
          <div className="min-w-0 space-y-1.5">
            <h3 className="text-lg font-bold">
              <a className="link" href={paths.proof(code, l)}>
                {name}
              </a>
            </h3>
            {valid ? null : (
              <p>
                <Status tone="wait">{say(words.markSuspended)}</Status> {say(words.markSuspendedText)}
              </p>
            )}
            {purpose ? <p>{purpose}</p> : null}
            {coversMembers ? <p className="text-sm">{say(words.markForMembers)}</p> : null}
            <p className="text-sm text-soft">{say(words.markBy, { issuer, day: formatDate(l, new Date(until)) })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
