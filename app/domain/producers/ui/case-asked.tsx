import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import { paths } from "#app/platform/paths.ts";
import { ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { AskedLine } from "../data-queries.server.ts";
import { fieldWords, words } from "../data-words.ts";

interface CaseAskedProps {
  id: string;
  asked: readonly AskedLine[];
  /** Whether the reader decides in this case. */
  judges: boolean;
}

/** What the person of a case asked to be put right, each to be taken or refused. Nothing where she asked for nothing. */
export function CaseAsked({ id, asked, judges }: CaseAskedProps) {
  const say = useSay();
  const l = useLocale();
  if (asked.length === 0) return null;
  return (
    <CaseSection title={say(words.asked)}>
      <p className="mb-4 text-sm text-soft">{say(words.askedLead)}</p>
      <ul className="space-y-5">
        {asked.map((line) => (
          <li key={line.id} className="space-y-3 border-s-2 border-saffron ps-4">
            <p className="font-semibold">{say(fieldWords[line.field])}</p>
            {line.wanted === null ? (
              <a className="link text-sm" href={paths.officeCaseSealed(l, id, "identity")}>
                {say(words.shouldBe)}
              </a>
            ) : (
              <dl className="grid gap-1 text-sm sm:grid-cols-2">
                <div>
                  <dt className="text-soft">{say(words.was)}</dt>
                  <dd dir="auto">{line.was || say(words.nothing)}</dd>
                </div>
                <div>
                  <dt className="text-soft">{say(words.shouldBe)}</dt>
                  <dd dir="auto">{line.wanted}</dd>
                </div>
              </dl>
            )}
            {judges ? <Answers id={id} answer={line.id} /> : null}
          </li>
        ))}
      </ul>
    </CaseSection>
  );
}

function Answers({ id, answer }: { id: string; answer: string }) {
  const say = useSay();
  const l = useLocale();
  const action = paths.officeDataAnswer(l, id);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <PostButton action={action} fields={{ answer, outcome: "accepted" }} tone="quiet">
        {say(words.accept)}
      </PostButton>
      <ConfirmButton
        label={say(words.refuse)}
        question={say(words.refuseAsk)}
        confirm={say(words.refuse)}
        action={action}
        fields={{ answer, outcome: "refused" }}
      >
        <TextField name="reason" id={`reason-${answer}`} label={say(words.refuseReason)} max={300} required />
      </ConfirmButton>
    </div>
  );
}
