import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { ServiceLine } from "../queries.server.ts";
import { words } from "../words.ts";
import { ServiceFacts } from "./service-facts.tsx";

/** What bodies offered her, and what came of it. */
export function CaseServices({
  id,
  services,
  offers,
}: {
  id: string;
  services: readonly ServiceLine[];
  offers: boolean;
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <CaseSection
      title={say(words.services)}
      actions={
        offers ? (
          <a className="link text-sm" href={paths.officeServiceNew(l, id)}>
            {say(words.offer)}
          </a>
        ) : undefined
      }
    >
      {services.length === 0 ? <p className="text-soft">{say(words.none)}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {services.map((service) => (
          <li key={service.id} className="py-3">
            <ServiceFacts service={service} />
          </li>
        ))}
      </ul>
    </CaseSection>
  );
}
