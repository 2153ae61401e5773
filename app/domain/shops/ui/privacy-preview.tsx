import type { ShownPlace } from "#app/domain/producers/place.ts";
import { paths } from "#app/platform/paths.ts";
import { CountyMap } from "#app/ui/county-map.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../words.ts";

interface PrivacyPreviewProps {
  shop: { slug: string; nameFa: string; nameEn: string };
  shown: ShownPlace;
  /** The place's name as buyers read it; empty when only the county is shown. */
  place: string;
  county: string;
}

/** Word for word and dot for dot what strangers learn of where a maker lives. */
export function PrivacyPreview({ shop, shown, place, county }: PrivacyPreviewProps) {
  const say = useSay();
  const l = useLocale();
  const { centre } = shown;
  return (
    <section aria-labelledby="privacy-preview" className="rounded-lg border border-line bg-raised p-5">
      <h2 id="privacy-preview" className="font-bold">
        {say(words.preview)}
      </h2>
      <p className="mt-2 text-lg">
        <bdi>{[...new Set([place, county])].filter(Boolean).join(l === "fa" ? "، " : ", ")}</bdi>
      </p>
      <div className="mt-3 max-w-64">
        <CountyMap
          chosen={shown.county}
          pins={centre ? [{ ...shop, ...centre, tone: "madder", href: paths.shop(l, shop.slug) }] : []}
        />
      </div>
      {centre && place ? <p className="mt-2 text-sm text-soft">{say(words.previewMark, { place })}</p> : null}
      <p className="mt-2 text-sm text-soft">{say(words.previewNever)}</p>
    </section>
  );
}
