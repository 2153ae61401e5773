import { formatNumber } from "#app/platform/locale.ts";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { qualityWarnings, unreported } from "../families/attributes.ts";
import { familyOf } from "../families/families.ts";
import type { ProductRecord } from "../product-record.server.ts";
import { words } from "../words.ts";

/** What a reviewer should look at twice: values outside a standard, values nobody has tested, wild plants without a permit. */
export function ReviewWarnings({ product }: { product: ProductRecord }) {
  const say = useSay();
  const l = useLocale();
  const family = familyOf(product.family);
  const outside = qualityWarnings(family, product.attributes);
  const untested = unreported(family, product.attributes);
  const wild = product.attributes.source === "wild" && product.attributes.collectionPermit === undefined;
  if (outside.length === 0 && untested.length === 0 && !wild) return null;
  return (
    <Flash
      tone="wait"
      text={
        <>
          <p className="font-semibold">{say(words.warnings)}</p>
          <ul className="mt-1 list-disc space-y-1 ps-5">
            {outside.map(({ attribute, value, bound, limit }) => (
              <li key={attribute.key}>
                {say(bound === "max" ? words.aboveLimit : words.belowLimit, {
                  name: attribute[l],
                  value: formatNumber(l, value),
                  limit: formatNumber(l, limit),
                })}
              </li>
            ))}
            {outside.length > 0 ? <li>{say(words.limitEffect)}</li> : null}
            {untested.length > 0 ? (
              <li>
                {say(words.makersWord, {
                  names: untested.map((attribute) => attribute[l]).join(l === "fa" ? "، " : ", "),
                })}
              </li>
            ) : null}
            {wild ? <li>{say(words.wildPermit)}</li> : null}
          </ul>
        </>
      }
    />
  );
}
