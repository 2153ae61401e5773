import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import { words } from "#app/domain/producers/register-words.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { originPart } from "./case-origin.server.ts";

type Origin = Awaited<ReturnType<typeof originPart>>;

/** How she came into the programme, where others wrote it down. Nothing for who registered herself. */
export function CaseOrigin({ origin, of, proposes }: { origin: Origin; of: string; proposes: boolean }) {
  const say = useSay();
  if (origin.consents.length === 0 && origin.entries.length === 0) return null;
  return (
    <CaseSection title={say(words.origin)}>
      <div className="space-y-5">
        {origin.consents.map(({ givenAt, by, witness }) => (
          <Facts
            key={givenAt}
            facts={[
              { name: say(words.readAloud), value: <DateText at={givenAt} /> },
              { name: say(words.reader), value: <bdi>{by}</bdi> },
              { name: say(words.witnessed), value: witness && <bdi>{witness}</bdi> },
            ]}
          />
        ))}
        {origin.entries.map((entry) => (
          <Entry key={entry.roster} entry={entry} of={of} proposes={proposes} />
        ))}
      </div>
    </CaseSection>
  );
}

function Entry({ entry, of, proposes }: { entry: Origin["entries"][number]; of: string; proposes: boolean }) {
  const say = useSay();
  const l = useLocale();
  const { fileName, importedAt, externalId, permitNumber, pioneerName, known } = entry;
  return (
    <Facts
      facts={[
        {
          name: say(words.roster),
          value: (
            <>
              <bdi>{fileName}</bdi>
              {importedAt ? (
                <>
                  {" "}
                  · <DateText at={importedAt} />
                </>
              ) : null}
            </>
          ),
        },
        { name: say(words.externalId), value: externalId && <bdi dir="ltr">{externalId}</bdi> },
        { name: say(words.permitNumber), value: permitNumber && <bdi dir="ltr">{permitNumber}</bdi> },
        {
          name: say(words.pioneerNamed),
          value: pioneerName && (
            <>
              <bdi>{pioneerName}</bdi>
              {known && proposes ? (
                <a className="link ms-3 text-sm" href={paths.officeMatching(l, of)}>
                  {say(words.propose)}
                </a>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
