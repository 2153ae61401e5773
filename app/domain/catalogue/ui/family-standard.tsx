import type { ReactNode } from "react";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { type Attribute, enumChoices, type Family } from "../families/families.ts";
import { priceUnitsOf } from "../families/price-units.ts";
import type { ReturnRule } from "../families/return-rules.server.ts";
import { labelOf } from "../families/show.ts";
import { attributesOf, boundsOf, limitOf, limitsOf, rulesOf } from "../families/standard.ts";
import { words } from "../families/standard-words.ts";
import { leastPhotos, mostPhotos } from "../rules.ts";
import { PhotoGuide } from "./photo-guide.tsx";

/** A family's standard of sale, part by part, all of it from the data that its forms are judged by. */
export function FamilyStandard({ family, returns }: { family: Family; returns: readonly ReturnRule[] }) {
  const say = useSay();
  const l = useLocale();
  const { required, optional } = attributesOf(family);
  const limits = limitsOf(family);
  const rules = [...rulesOf(family), ...(family.lot ? [words.perishable] : [])];
  const columns: Column<Attribute>[] = [
    { head: say(words.property), main: true, cell: (attribute) => labelOf(l, attribute) },
    { head: say(words.rule), cell: (attribute) => <bdi>{boundsOf(l, attribute)}</bdi> },
  ];
  const table = (caption: string, attributes: readonly Attribute[]) => (
    <Table caption={caption} quiet columns={columns} rows={attributes} keyOf={({ key }) => key} empty={null} />
  );
  const units = priceUnitsOf(family, family.kind === "service" ? "service" : "stock");
  return (
    <div className="measure pb-16">
      <div className="max-w-4xl space-y-12">
        <Part title={say(words.required)} lead={say(words.requiredLead)}>
          {table(say(words.required), required)}
        </Part>
        {limits.length > 0 ? (
          <Part title={say(words.limits)} lead={say(words.limitsLead)}>
            <Table
              caption={say(words.limits)}
              quiet
              columns={[
                { head: say(words.property), main: true, cell: (attribute) => labelOf(l, attribute) },
                { head: say(words.limit), cell: (attribute) => <bdi>{limitOf(l, family, attribute)}</bdi> },
                { head: say(words.standard), cell: ({ standard }) => <bdi className="text-soft">{standard}</bdi> },
              ]}
              rows={limits}
              keyOf={({ key }) => key}
              empty={null}
            />
          </Part>
        ) : null}
        {rules.length > 0 ? (
          <Part title={say(words.rules)}>
            <ul className="list-disc space-y-1.5 ps-5">
              {rules.map((rule) => (
                <li key={rule.en}>{say(rule)}</li>
              ))}
            </ul>
          </Part>
        ) : null}
        <Part title={say(words.photos)} lead={say(words.photosLead, { least: leastPhotos, most: mostPhotos })}>
          <PhotoGuide family={family.id} />
        </Part>
        <Part title={say(words.returns)}>
          <ul className="space-y-4">
            {returns.map(({ names, rule }) => (
              <li key={rule.en}>
                <p className="font-semibold">{names.map((name) => say(name)).join(l === "fa" ? "، " : ", ")}</p>
                <p>{say(rule)}</p>
              </li>
            ))}
          </ul>
        </Part>
        <Part title={say(words.prices)}>
          <p>
            {enumChoices("priceUnit")
              .filter(({ id }) => units.some((unit) => unit === id))
              .map((unit) => unit[l])
              .join(l === "fa" ? "، " : ", ")}
          </p>
        </Part>
        {optional.length > 0 ? <Part title={say(words.optional)}>{table(say(words.optional), optional)}</Part> : null}
        <ButtonLink
          href={family.kind === "service" ? paths.services(l) : paths.products(l, `?craft=${family.id}`)}
          tone="quiet"
          icon="onward"
        >
          {say(words.see)}
        </ButtonLink>
      </div>
    </div>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-2xl font-bold">{title}</h2>
      {lead ? <p className="mt-2 max-w-3xl text-soft">{lead}</p> : null}
      <div className="mt-5">{children}</div>
    </section>
  );
}
