import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { BadgeVersion } from "../compose-queries.server.ts";
import { words as compose } from "../compose-words.ts";
import { asked } from "../criteria/index.ts";
import { words } from "../public-words.ts";
import type { CodedCheck } from "../request-queries.server.ts";
import { changesOf, type VersionCriterion } from "../versions.ts";

const kinds = { added: words.added, changed: words.changed, removed: words.removed } as const;
const tones = { added: "good", changed: "note", removed: "bad" } as const;

/** One criterion in words. */
function Criterion({ one }: { one: VersionCriterion }) {
  const l = useLocale();
  const say = useSay();
  if (one.code !== null) return <>{asked(l, one.code, one.params)}</>;
  const evidence = l === "fa" ? one.evidenceFa : one.evidenceEn;
  return (
    <>
      {l === "fa" ? one.textFa : one.textEn}
      {evidence ? <span className="block text-sm text-soft">{say(compose.evidenceAsked, { evidence })}</span> : null}
    </>
  );
}

/** What a version asks for, what the system checks apart from what an officer sees. */
export function CriteriaList({ list }: { list: readonly VersionCriterion[] }) {
  const say = useSay();
  const parts = [
    { title: words.coded, list: list.filter(({ code }) => code !== null) },
    { title: words.hand, list: list.filter(({ code }) => code === null) },
  ];
  return (
    <div className="grid gap-8 md:grid-cols-2">
      {parts
        .filter((part) => part.list.length > 0)
        .map((part) => (
          <section key={part.title.en}>
            <h3 className="mb-3 font-bold">{say(part.title)}</h3>
            <ul className="space-y-3">
              {part.list.map((one) => (
                <li key={one.code ?? one.textFa} className="flex gap-3">
                  <Icon name={one.code ? "again" : "seal"} className="mt-1 size-5 shrink-0 text-indigo" />
                  <span>
                    <Criterion one={one} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

/** What each version changed of the one before it, the newest first. */
export function VersionChanges({ versions }: { versions: readonly BadgeVersion[] }) {
  const say = useSay();
  return (
    <ol className="max-w-3xl space-y-6">
      {versions.map((version, index) => {
        const before = versions[index + 1];
        const changes = before ? changesOf(before.list, version.list) : [];
        return (
          <li key={version.version} className="border-s-2 border-line ps-5">
            <h3 className="font-bold">{say(words.version, { version: version.version })}</h3>
            <p className="text-sm text-soft">{say(words.months, { months: version.months })}</p>
            {before ? null : <p>{say(words.firstVersion)}</p>}
            {before && changes.length === 0 ? <p>{say(words.wordsOnly)}</p> : null}
            <ul className="mt-2 space-y-2">
              {changes.map(({ kind, now, before: was }) => (
                <li key={`${kind}${now.code ?? now.textFa}`} className="flex flex-wrap items-start gap-x-3 gap-y-1">
                  <Status tone={tones[kind]}>{say(kinds[kind])}</Status>
                  <span className={kind === "removed" ? "line-through" : ""}>
                    <Criterion one={now} />
                  </span>
                  {kind === "changed" && was ? (
                    <del className="w-full text-sm text-soft">
                      <Criterion one={was} />
                    </del>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** Coded criteria with what was found of each. */
export function FoundList({ coded }: { coded: readonly CodedCheck[] }) {
  const say = useSay();
  if (coded.length === 0) return <p className="text-soft">{say(compose.noneCoded)}</p>;
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {coded.map(({ code, asks, met, found }) => (
        <li key={code} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <p>{asks}</p>
            <p className="text-sm text-soft">{found}</p>
          </div>
          <div>
            <Status tone={met ? "good" : "wait"}>{say(met ? compose.met : compose.unmet)}</Status>
          </div>
        </li>
      ))}
    </ul>
  );
}
