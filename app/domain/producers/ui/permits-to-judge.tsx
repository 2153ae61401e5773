import { paths } from "#app/platform/paths.ts";
import { Button, Hidden } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Permit } from "../permit-queries.server.ts";
import { words } from "../permit-words.ts";
import { PermitCard } from "./permit-card.tsx";

interface PermitsToJudgeProps {
  shop: string;
  permits: readonly Permit[];
  mayJudge: boolean;
}

/** A producer's permits on her page in the office, with the two answers for those whose work it is. */
export function PermitsToJudge({ shop, permits, mayJudge }: PermitsToJudgeProps) {
  const say = useSay();
  const l = useLocale();
  return (
    <section aria-labelledby="permits">
      <h2 id="permits" className="mb-4 text-lg font-bold">
        {say(words.permits)}
      </h2>
      <p className="mb-4 text-soft">
        {say(permits.length === 0 ? words.noneOffice : mayJudge ? words.judgeNote : words.notYours)}
      </p>
      <ul className="space-y-5">
        {permits.map((permit) => (
          <PermitCard key={permit.kind} permit={permit}>
            {mayJudge ? (
              <form method="post" action={paths.officePermitJudgement(l, shop)} className="flex flex-wrap gap-3">
                <Hidden fields={{ kind: permit.kind, number: permit.number }} />
                {permit.status === "checked" || permit.ended ? null : (
                  <Button name="outcome" value="checked" icon="check">
                    {say(words.markChecked)}
                  </Button>
                )}
                {permit.status === "refused" ? null : (
                  <Button name="outcome" value="refused" tone="quiet">
                    {say(words.markRefused)}
                  </Button>
                )}
              </form>
            ) : null}
          </PermitCard>
        ))}
      </ul>
    </section>
  );
}
