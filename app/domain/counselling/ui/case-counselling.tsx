import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Talk } from "../queries.server.ts";
import { words } from "../words.ts";
import { TalkList } from "./talk-list.tsx";

/** The talks of a case, in its file. */
export function CaseCounselling({ caseId, all, mayRecord }: { caseId: string; all: Talk[]; mayRecord: boolean }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.counselling)}</h2>
      {all.length === 0 ? <p className="text-soft">{say(words.none)}</p> : null}
      <TalkList all={all} levels />
      {mayRecord ? (
        <div className="mt-4">
          <ButtonLink href={paths.officeCounselling(l, caseId)} tone="quiet">
            {say(words.record)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
