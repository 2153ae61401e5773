import { paths } from "#app/platform/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { isBrandMark } from "../brand-marks.ts";

/** A mark as it is known: the brand's own graphics, a seal for those that bodies compose; pale where it does not hold. */
export function MarkFigure({ slug, holds = true }: { slug: string; holds?: boolean }) {
  const l = useLocale();
  return isBrandMark(slug) ? (
    <img
      src={paths.brandMark(l, slug)}
      alt=""
      width={224}
      height={228}
      className={`h-auto w-full ${holds ? "" : "opacity-40 grayscale"}`}
    />
  ) : (
    <Icon name="seal" className={`size-full ${holds ? "text-indigo" : "text-edge"}`} />
  );
}
