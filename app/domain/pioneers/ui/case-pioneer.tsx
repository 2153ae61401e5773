import { pathWords } from "#app/domain/cases/words.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { MarketPath } from "#db/vocabulary.ts";
import type { Link } from "../queries.server.ts";
import { words } from "../words.ts";
import { LinkFacts, LinkMark } from "./link-facts.tsx";

/** The part of a case file about pioneers: the way she chose, who works with her, who did. */
export function CasePioneer({ links, path, href }: { links: readonly Link[]; path: MarketPath | null; href: string }) {
  const say = useSay();
  const [newest, ...before] = links;
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-bold">{say(words.pioneers)}</h2>
        <ButtonLink href={href} tone="quiet">
          {say(words.match)}
        </ButtonLink>
      </div>
      <Facts facts={[{ name: say(words.yourMarketPath), value: path ? say(pathWords[path]) : say(words.noPath) }]} />
      {newest ? (
        <div className="mt-4 space-y-2">
          <p className="flex flex-wrap items-center gap-3">
            <strong>{newest.pioneer}</strong> <LinkMark status={newest.status} />
          </p>
          <LinkFacts link={newest} />
        </div>
      ) : (
        <p className="mt-3 text-soft">{say(words.noLink)}</p>
      )}
      {before.length > 0 ? (
        <ul className="mt-3 space-y-1 text-sm text-soft">
          {before.map((link) => (
            <li key={link.id}>
              {link.pioneer} · <LinkMark status={link.status} /> · <DateText at={link.proposedAt} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
