import { ButtonLink } from "./button.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** On to the next part of a long list, and back. Nothing when all of it is in sight. */
export function Pager({ previous, next }: { previous?: string | undefined; next?: string | undefined }) {
  const say = useSay();
  if (!previous && !next) return null;
  return (
    <nav aria-label={say(words.pages)} className="mt-12 flex justify-center gap-3">
      {previous ? (
        <ButtonLink href={previous} tone="quiet">
          {say(words.previous)}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink href={next} tone="quiet">
          {say(words.next)}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
