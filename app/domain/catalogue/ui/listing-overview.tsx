import { formatNumber, type Locale, say } from "#app/platform/locale.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { familyOf } from "../families/families.ts";
import { type PlaceName, showAttribute } from "../families/show.ts";
import { type ListingStep, listingSteps, type StepState } from "../listing-steps.ts";
import type { ProductRecord } from "../product-record.server.ts";
import { mostPhotos } from "../rules.ts";
import { words } from "../words.ts";
import { StepSaid } from "./step-bar.tsx";

interface OverviewProps {
  product: ProductRecord;
  states: readonly StepState[];
  counties: Readonly<Record<string, string>>;
  href: (step: string) => string;
}

/** All steps of a listing with what stands in them, each leading to where it is changed. */
export function ListingOverview({ product, states, counties, href }: OverviewProps) {
  const speak = useSay();
  const locale = useLocale();
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-raised">
      {listingSteps(familyOf(product.family)).map((step) => {
        const state = states.find(({ id }) => id === step.id);
        const held = summary(locale, product, step, counties);
        return (
          <li key={step.id} className="relative flex items-center gap-4 px-4 py-3 hover:bg-sunk sm:px-5">
            <StateDot state={state} />
            <div className="min-w-0 grow">
              <a href={href(step.id)} className="font-semibold after:absolute after:inset-0 after:content-['']">
                {speak(step.title)}
              </a>
              {held === "" ? null : (
                <p className="line-clamp-2 text-sm text-soft">
                  <bdi>{held}</bdi>
                </p>
              )}
              {state && (state.gaps > 0 || state.marks > 0 || held === "") ? <StepSaid place={state} /> : null}
            </div>
            <Icon name="onward" className="size-5 shrink-0 text-edge" />
          </li>
        );
      })}
    </ol>
  );
}

function StateDot({ state }: { state: StepState | undefined }) {
  const done = state && state.gaps === 0 && state.marks === 0 && state.begun;
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-full border-2 ${
        done
          ? "border-leaf bg-leaf text-paper"
          : state?.marks
            ? "border-saffron-thread bg-saffron-wash text-saffron"
            : state?.gaps
              ? "border-saffron-thread"
              : "border-line"
      }`}
    >
      {done ? <Icon name="check" className="size-4" /> : state?.marks ? <Icon name="voice" className="size-4" /> : null}
    </span>
  );
}

/** The gist of a step in one line. */
function summary(
  locale: Locale,
  product: ProductRecord,
  step: ListingStep,
  counties: Readonly<Record<string, string>>,
): string {
  const { texts, prices } = product;
  const number = (value: number | bigint) => formatNumber(locale, value);
  switch (step.id) {
    case "name":
      return (locale === "en" && texts.en?.title) || texts.fa?.title || "";
    case "words":
      return (locale === "en" && texts.en?.description) || texts.fa?.description || "";
    case "photos":
      return product.photos.length === 0
        ? ""
        : say(locale, words.photoCount, { count: product.photos.length, most: mostPhotos });
    case "price":
      return prices.IRR === undefined ? "" : `${number(BigInt(prices.IRR) / 10n)} ${words.toman[locale]}`;
    case "parcel":
      return product.weightG === null ? "" : `${number(product.weightG)} ${words.grams[locale]}`;
  }
  const placeName: PlaceName = (_locale, { county, place }) =>
    [place, counties[county]]
      .filter(Boolean)
      .map((part) => `\u2068${part}\u2069`)
      .join(locale === "fa" ? "، " : ", ");
  // A bare number or a yes says nothing without its name.
  const telling = step.attributes.filter(
    ({ type, unit }) => type !== "boolean" && ((type !== "integer" && type !== "decimal") || unit !== undefined),
  );
  const values = telling.flatMap((attribute) => {
    const text = showAttribute(locale, attribute, product.attributes[attribute.key], placeName);
    return text === "" ? [] : [`\u2068${text}\u2069`];
  });
  return [...new Set(values)].slice(0, 6).join(" · ");
}
