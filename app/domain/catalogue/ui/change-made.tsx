import { paths } from "#app/platform/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { LastChange } from "../bulk/preview.server.ts";
import { words } from "../bulk/words.ts";

/** What a change of many has done, with the way back while it is open. */
export function ChangeMade({ made }: { made: LastChange }) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="mb-6">
      <Flash
        tone={made.state === "open" ? "good" : "note"}
        text={
          <div className="space-y-2">
            <p className="font-semibold">{say(words.doneTitle, { count: made.count })}</p>
            {made.prices && made.state === "open" ? (
              <>
                <PostButton action={paths.studioPricesRestored(l)} fields={{ change: made.change }} tone="quiet">
                  {say(words.undo)}
                </PostButton>
                <p className="text-sm text-soft">{say(words.undoNote)}</p>
              </>
            ) : null}
            {made.state === "undone" ? <p>{say(words.undone)}</p> : null}
            {made.prices && made.state === "changed-since" ? <p>{say(words.changedSince)}</p> : null}
          </div>
        }
      />
    </div>
  );
}
