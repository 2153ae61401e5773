import { useSay } from "#app/ui/locale-context.tsx";
import { SizeFigure } from "#app/ui/size-figure.tsx";
import { Swatch } from "#app/ui/swatch.tsx";
import type { Attributes } from "../families/typed.ts";
import { words } from "../product-words.ts";

/** What lies on a floor; other things are shown beside a person, or a hand when they are small. */
const onFloors: ReadonlySet<string> = new Set(["hand-knotted-carpet", "flatweave"]);

/** Homes in Ardabil usually weave at 27 knots on seven centimetres (1,500 on a square decimetre). */
const usual = { raj: 27, base: 7 };

type Measured = { widthCm: number; lengthCm: number };

/** Width and length, or height, of a thing whose maker measured both. */
function sizeOf({ widthCm, lengthCm, heightCm }: Attributes): Measured | null {
  const along = typeof lengthCm === "number" ? lengthCm : heightCm;
  return typeof widthCm === "number" && typeof along === "number" && widthCm > 0 && along > 0
    ? { widthCm, lengthCm: along }
    : null;
}

/** Knots on ten centimetres across and along, or null where the thing is not knotted. */
function knotsOf({ raj, rajBaseCm, knotsPerM2 }: Attributes): { per10: number; perM2: number } | null {
  if (typeof raj === "number" && typeof rajBaseCm === "number") {
    const per10 = (raj * 10) / rajBaseCm;
    return { per10, perM2: typeof knotsPerM2 === "number" ? knotsPerM2 : Math.round((per10 * 10) ** 2) };
  }
  return typeof knotsPerM2 === "number" ? { per10: Math.sqrt(knotsPerM2) / 10, perM2: knotsPerM2 } : null;
}

/** Whether how fine it is woven can be drawn. */
export function hasKnots(attributes: Attributes): boolean {
  return knotsOf(attributes) !== null || typeof attributes.threadsPer10Cm === "number";
}

/** Whether a piece has a size or a weave worth drawing. */
export function hasWeave(attributes: Attributes): boolean {
  return sizeOf(attributes) !== null || hasKnots(attributes);
}

/** A thing's size beside a person, in a room or beside a hand, and how fine its weave is, knot by knot. */
export function WeaveFigures({ family, attributes }: { family: string; attributes: Attributes }) {
  const say = useSay();
  const size = sizeOf(attributes);
  const knots = knotsOf(attributes);
  const { raj, rajBaseCm, threadsPer10Cm } = attributes;
  const usualPer10 = (usual.raj * 10) / usual.base;
  return (
    <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {size ? <SizeFigure {...size} floor={onFloors.has(family)} /> : null}
      {knots ? (
        <div className="max-w-md">
          <div className="grid grid-cols-2 gap-6">
            <Swatch across={knots.per10} along={knots.per10}>
              {typeof raj === "number" && typeof rajBaseCm === "number" ? (
                <span className="block font-semibold">{say(words.rajOnly, { raj, base: rajBaseCm })}</span>
              ) : null}
              {say(words.knots, { knots: knots.perM2 })}
            </Swatch>
            <Swatch across={usualPer10} along={usualPer10} quiet>
              <span className="block font-semibold">{say(words.usualWeave)}</span>
              {say(words.rajOnly, usual)}
            </Swatch>
          </div>
          <p className="mt-3 text-sm text-soft">
            {say(words.finer, { percent: Math.round((knots.perM2 / (usualPer10 * 10) ** 2) * 100) })}
          </p>
        </div>
      ) : typeof threadsPer10Cm === "number" ? (
        <Swatch across={threadsPer10Cm} along={threadsPer10Cm}>
          {say(words.threads, { threads: threadsPer10Cm })}
        </Swatch>
      ) : null}
    </div>
  );
}
