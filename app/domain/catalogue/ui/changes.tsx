import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { familyOf } from "../families/families.ts";
import type { PlaceName } from "../families/show.ts";
import { fieldName, fieldText } from "../field-name.ts";
import { listingSteps } from "../listing-steps.ts";
import { listingWords as words } from "../listing-words.ts";
import type { ProductRecord } from "../product-record.server.ts";
import { judgedFields, type Revision } from "../revision.ts";
import { type MarkForm, MarkInput } from "./mark-input.tsx";

interface ChangesProps {
  /** As buyers see it. */
  product: ProductRecord;
  revision: Revision;
  counties: Readonly<Record<string, string>>;
  /** Where each field is changed, for its maker. */
  href?: (field: string) => string | undefined;
  marks?: MarkForm | undefined;
}

/** What waits beside a listing that is out, field by field: as it is and as it would be. */
export function Changes({ product, revision, counties, href, marks }: ChangesProps) {
  const say = useSay();
  const locale = useLocale();
  const family = familyOf(product.family);
  const now = judgedFields(product);
  const order = listingSteps(family).flatMap((step) => step.fields);
  const names = Object.keys(revision.changes).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const placeName: PlaceName = (_locale, { county, place }) =>
    [place, counties[county]].filter(Boolean).join(locale === "fa" ? "، " : ", ");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {names.map((name) => {
        const label = fieldName(locale, family, name);
        const address = href?.(name);
        return (
          <li key={name} className="py-3">
            <h3 className="text-sm text-soft">
              {address ? (
                <a className="link" href={address}>
                  {label}
                </a>
              ) : (
                label
              )}
            </h3>
            <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
              <Side term={say(words.before)} text={fieldText(locale, family, name, now[name], placeName)} />
              <Side
                term={say(words.after)}
                text={fieldText(locale, family, name, revision.changes[name], placeName)}
                fresh
              />
            </dl>
            {marks && order.includes(name) ? <MarkInput marks={marks} name={name} label={label} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Side({ term, text, fresh = false }: { term: string; text: string; fresh?: boolean }) {
  const say = useSay();
  return (
    <div className={`border-s-4 ps-3 ${fresh ? "border-leaf" : "border-line"}`}>
      <dt className="text-xs text-soft">{term}</dt>
      <dd className={`whitespace-pre-line ${fresh ? "font-semibold" : ""}`}>
        {text === "" ? <span className="font-normal text-soft">{say(words.empty)}</span> : <bdi>{text}</bdi>}
      </dd>
    </div>
  );
}
