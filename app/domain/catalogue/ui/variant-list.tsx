import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../stock-words.ts";
import { piecesOf, type Variant } from "../variants.ts";

interface VariantListProps {
  slug: string;
  version: number;
  variants: readonly Variant[];
  /** Units ready to be sold; null where they are not counted. */
  units: number | null;
  note?: string | undefined;
}

/** A listing's variants in the order buyers read them, and those no longer offered. */
export function VariantList({ slug, version, variants, units, note }: VariantListProps) {
  const say = useSay();
  const l = useLocale();
  const live = variants.filter(({ retired }) => !retired);
  const retired = variants.filter((one) => one.retired);
  return (
    <>
      {live.length > 0 ? (
        <section aria-labelledby="offered" className="space-y-3">
          <h2 id="offered" className="text-lg font-bold">
            {say(words.offered)}
          </h2>
          {note ? <p className="text-sm text-soft">{note}</p> : null}
          <ol className="divide-y divide-line rounded-lg border border-line bg-raised">
            {live.map((variant, index) => (
              <li key={variant.id} id={`variant-${index + 1}`} className="scroll-mt-4 space-y-3 px-5 py-4">
                <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                  <h3 className="font-semibold">{nameOf(l, variant)}</h3>
                  <Prices variant={variant} />
                </div>
                <p className="text-sm text-soft">
                  {variant.takes === 1 ? say(words.takesUnit) : say(words.takesUnits, { count: variant.takes })}
                  {units === null ? null : ` · ${say(words.canSell, { count: piecesOf(units, variant.takes) ?? 0 })}`}
                </p>
                <div className="flex flex-wrap items-center gap-2">
                  <ButtonLink href={paths.studioVariant(l, slug, variant.id)} tone="quiet">
                    {say(words.edit)}
                    <span className="sr-only">{nameOf(l, variant)}</span>
                  </ButtonLink>
                  {index > 0 ? <Move slug={slug} version={version} variant={variant} to="earlier" /> : null}
                  {index < live.length - 1 ? <Move slug={slug} version={version} variant={variant} to="later" /> : null}
                  <PostButton
                    action={paths.studioVariantRetirement(l, slug, variant.id)}
                    fields={{ version }}
                    tone="plain"
                  >
                    {say(words.retire)}
                    <span className="sr-only">{nameOf(l, variant)}</span>
                  </PostButton>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {retired.length > 0 ? (
        <section aria-labelledby="retired" className="space-y-3">
          <h2 id="retired" className="text-lg font-bold">
            {say(words.retired)}
          </h2>
          <p className="text-sm text-soft">{say(words.retiredNote)}</p>
          <ul className="divide-y divide-line rounded-lg border border-line">
            {retired.map((variant) => (
              <li key={variant.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-3">
                <span className="text-soft">{nameOf(l, variant)}</span>
                <PostButton action={paths.studioVariantOffer(l, slug, variant.id)} fields={{ version }} tone="quiet">
                  {say(words.offer)}
                  <span className="sr-only">{nameOf(l, variant)}</span>
                </PostButton>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Move(props: { slug: string; version: number; variant: Variant; to: "earlier" | "later" }) {
  const { slug, version, variant, to } = props;
  const say = useSay();
  const l = useLocale();
  return (
    <PostButton action={paths.studioVariantPosition(l, slug, variant.id)} fields={{ version, to }} tone="plain">
      {say(words[to])}
      <span className="sr-only">{nameOf(l, variant)}</span>
    </PostButton>
  );
}

function Prices({ variant: { prices } }: { variant: Variant }) {
  const l = useLocale();
  const all = (["IRR", "EUR", "USD"] as const).flatMap((currency) => {
    const amount = prices[currency];
    return amount === undefined ? [] : [formatMoney(l, { amount: BigInt(amount), currency })];
  });
  return (
    <span className="flex flex-wrap gap-x-3">
      {all.map((price, index) => (
        <bdi key={price} className={index === 0 ? "font-semibold" : "text-soft"}>
          {price}
        </bdi>
      ))}
    </span>
  );
}

const nameOf = (l: "fa" | "en", { nameFa, nameEn }: Variant) => (l === "en" && nameEn) || nameFa;
