import { formatDay } from "#app/platform/time.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { PublicPermit } from "../permit-queries.server.ts";
import { permitKindWords, words } from "../permit-words.ts";

/** The permits of a maker that were checked and are in force; nothing where there are none. Needs a heading of its own above. */
export function PermitList({ permits }: { permits: readonly PublicPermit[] }) {
  const say = useSay();
  const l = useLocale();
  if (permits.length === 0) return null;
  return (
    <ul className="space-y-2">
      {permits.map(({ kind, number, validUntil }) => (
        <li key={kind} className="flex items-start gap-2.5">
          <Icon name="check" className="mt-1 size-5 shrink-0 text-leaf" />
          <span>
            <span className="block">{say(permitKindWords[kind].name)}</span>
            <span className="block text-sm text-soft">
              {say(words.publicLine, { number: "" })}
              <bdi>{number}</bdi>
              {validUntil ? (
                <>
                  {" · "}
                  <time dateTime={validUntil}>{say(words.publicUntil, { day: formatDay(l, validUntil) })}</time>
                </>
              ) : null}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
