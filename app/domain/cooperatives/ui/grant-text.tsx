import { formatDate } from "#app/platform/time.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { LiveGrant } from "../queries.server.ts";
import { scopeWords, words } from "../words.ts";

/** What a member entrusts, in plain words, and until when. */
export function GrantText({ grant }: { grant: LiveGrant | null }) {
  const say = useSay();
  const l = useLocale();
  if (!grant || grant.scopes.length === 0) return <span className="text-soft">{say(words.nothing)}</span>;
  return (
    <>
      {grant.scopes.map((scope) => say(scopeWords[scope].name)).join(l === "fa" ? "، " : ", ")}
      {grant.validTo ? (
        <span className="block text-sm text-soft">
          {say(words.until, { day: formatDate(l, new Date(grant.validTo)) })}
        </span>
      ) : null}
    </>
  );
}
