import { useSay } from "#app/ui/locale-context.tsx";
import { SizeFigure } from "#app/ui/size-figure.tsx";
import { Swatch } from "#app/ui/swatch.tsx";
import type { Attributes } from "../families/typed.ts";
import { words } from "../product-words.ts";

const woven: ReadonlySet<string> = new Set(["hand-knotted-carpet", "tableau-rug", "flatweave"]);

/** Whether a piece has a size or a weave worth drawing. */
export function hasWeave(family: string, { widthCm, lengthCm }: Attributes): boolean {
  return woven.has(family) && typeof widthCm === "number" && typeof lengthCm === "number";
}

/** A weave's size beside a person and in a room, and how fine it is, knot by knot. */
export function WeaveFigures({ attributes }: { attributes: Attributes }) {
  const say = useSay();
  const { widthCm, lengthCm, raj, rajBaseCm, knotsPerM2, threadsPer10Cm } = attributes;
  const size = typeof widthCm === "number" && typeof lengthCm === "number" ? { widthCm, lengthCm } : null;
  const knots = typeof raj === "number" && typeof rajBaseCm === "number" ? (raj * 10) / rajBaseCm : null;
  return (
    <div className="grid items-center gap-10 lg:grid-cols-[3fr_2fr]">
      {size ? <SizeFigure {...size} /> : null}
      {knots !== null && typeof raj === "number" && typeof rajBaseCm === "number" ? (
        <Swatch across={knots} along={knots}>
          {say(words.raj, {
            raj,
            base: rajBaseCm,
            knots: typeof knotsPerM2 === "number" ? knotsPerM2 : Math.round((knots * 10) ** 2),
          })}
        </Swatch>
      ) : typeof threadsPer10Cm === "number" ? (
        <Swatch across={threadsPer10Cm} along={threadsPer10Cm}>
          {say(words.threads, { threads: threadsPer10Cm })}
        </Swatch>
      ) : null}
    </div>
  );
}
