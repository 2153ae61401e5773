import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { AgreementChange, AgreementWhole } from "../queries.server.ts";
import { differences } from "../rules.ts";
import { words } from "../words.ts";

/** The new text that waits, with what it changes and who has signed it; nothing where none waits. */
export function WaitingChange({ of, acts }: { of: AgreementWhole; acts: boolean }) {
  const say = useSay();
  const l = useLocale();
  const change = of.changes.find((one) => !one.inForceAt && !one.droppedAt);
  if (!change) return null;
  const signs = of.mine.some((body) => !change.signed.some(({ bodyId }) => bodyId === body));
  const action = paths.officeAgreementSignature(l, of.id);
  return (
    <section className="max-w-3xl space-y-4 rounded-lg border border-saffron/40 bg-saffron-wash p-5">
      <h2 className="text-lg font-bold">{say(words.waits)}</h2>
      <p className="text-sm text-soft">{say(words.waitsLead, { body: say(change.body) })}</p>
      <p dir="auto" className="whitespace-pre-line">
        {differences(change.before, change.words).map(({ kind, text }, at) =>
          kind === "same" ? (
            text
          ) : kind === "new" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name, and never move.
            <ins key={at} className="bg-leaf-wash decoration-leaf">
              {text}
            </ins>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <del key={at} className="bg-alarm-wash decoration-alarm">
              {text}
            </del>
          ),
        )}
      </p>
      <Signed change={change} />
      {acts ? (
        <div className="flex flex-wrap items-start gap-4 print:hidden">
          {signs ? (
            <ConfirmButton
              tone="press"
              label={say(words.signChange)}
              question={say(words.signQuestion)}
              consequence={say(words.signNote)}
              confirm={say(words.signChange)}
              action={action}
            />
          ) : null}
          <ConfirmButton
            label={say(words.decline)}
            question={say(words.declineQuestion)}
            consequence={say(words.declineNote)}
            confirm={say(words.decline)}
            action={action}
            fields={{ answer: "decline" }}
          />
        </div>
      ) : null}
    </section>
  );
}

/** The texts that held before, and those that were turned down. */
export function EarlierTexts({ changes }: { changes: readonly AgreementChange[] }) {
  const say = useSay();
  const l = useLocale();
  const over = changes.filter(({ inForceAt, droppedAt }) => inForceAt || droppedAt);
  if (over.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.earlier)}</h2>
      <ol className="max-w-3xl divide-y divide-line border-y border-line">
        {over.map((change) => (
          <li key={change.id} className="space-y-2 py-4">
            <p className="font-semibold">
              {change.inForceAt
                ? say(words.until, { day: formatDate(l, new Date(change.inForceAt)) })
                : say(words.turnedDown, { day: formatDate(l, new Date(change.droppedAt ?? change.writtenAt)) })}
            </p>
            <p dir="auto" className="whitespace-pre-line text-soft">
              {change.inForceAt ? change.before : change.words}
            </p>
            <Signed change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Signed({ change }: { change: AgreementChange }) {
  const say = useSay();
  return (
    <ul className="text-sm text-soft empty:hidden">
      {change.signed.map(({ bodyId, body, by, at }) => (
        <li key={bodyId}>
          {say(body)} · <bdi>{say(words.signedOn, { name: by })}</bdi> · <DateText at={at} />
        </li>
      ))}
    </ul>
  );
}
