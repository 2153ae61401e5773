import { paths } from "#app/platform/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { CaseContact as Contact, CaseIdentity as Identity } from "../file-queries.server.ts";
import { sexWords, words } from "../file-words.ts";
import { CaseSection } from "./case-section.tsx";

/** The way to what is sealed in a part of a file. */
function OpenLink({ id, part }: { id: string; part: "identity" | "contact" }) {
  const say = useSay();
  const l = useLocale();
  return (
    <a className="link text-sm" href={paths.officeCaseSealed(l, id, part)}>
      {say(words.open)}
    </a>
  );
}

/** Who she is; her national code and date of birth stay sealed until somebody opens them. */
export function CaseIdentity({ id, identity }: { id: string; identity: Identity }) {
  const say = useSay();
  const l = useLocale();
  return (
    <CaseSection title={say(words.identity)} actions={<OpenLink id={id} part="identity" />}>
      <Facts
        facts={[
          { name: say(words.name), value: <bdi>{identity.name}</bdi> },
          { name: say(words.sex), value: identity.sex && say(sexWords[identity.sex]) },
          {
            name: say(words.birthYear),
            value: identity.birthYear && new Intl.NumberFormat(l, { useGrouping: false }).format(identity.birthYear),
          },
          { name: say(words.nationalCode), value: identity.hasCode ? say(words.sealed) : null },
          { name: say(words.skills), value: identity.skills.join(" · ") },
        ]}
      />
    </CaseSection>
  );
}

/** How she is reached: that there is a number and how it ends. */
export function CaseContact({ id, contact }: { id: string; contact: Contact }) {
  const say = useSay();
  return (
    <CaseSection title={say(words.contact)} actions={contact.phone ? <OpenLink id={id} part="contact" /> : undefined}>
      {contact.phone ? (
        <Facts facts={[{ name: say(words.phone), value: <bdi dir="ltr">{contact.phone}</bdi> }]} />
      ) : (
        <p className="text-soft">{say(words.noPhone)}</p>
      )}
      {contact.byHousehold ? <p className="mt-2 text-sm text-soft">{say(words.ofHousehold)}</p> : null}
    </CaseSection>
  );
}
