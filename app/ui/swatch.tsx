import type { ReactNode } from "react";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

interface SwatchProps {
  /** Knots or threads on ten centimetres, across and along. */
  across: number;
  along: number;
  /** What the number means, in words: "40 raj, 360,000 knots a square metre". */
  children: ReactNode;
  /** Stands beside another to be compared with: drawn in a quieter colour. */
  quiet?: boolean;
}

const side = 100;

/** Two centimetres of a weave drawn large, knot by knot, so that a density can be seen and compared. */
export function Swatch({ across, along, children, quiet = false }: SwatchProps) {
  const say = useSay();
  const columns = Math.max(2, Math.round(across / 5));
  const rows = Math.max(2, Math.round(along / 5));
  const [w, h] = [side / columns, side / rows];
  // A stepped lozenge, as any weave would show it: the finer the weave, the smoother its edge.
  const steps = Array.from({ length: rows }, (_, row) => {
    const reach = side * 0.4 - Math.abs((row + 0.5) * h - side / 2);
    const half = Math.round(reach / w);
    return half > 0
      ? `M${fixed((columns / 2 - half) * w)} ${fixed(row * h)}h${fixed(2 * half * w)}v${fixed(h)}H${fixed((columns / 2 - half) * w)}z`
      : "";
  });
  const gaps = [
    ...Array.from({ length: columns - 1 }, (_, column) => `M${fixed((column + 1) * w)} 0v${side}`),
    ...Array.from({ length: rows - 1 }, (_, row) => `M0 ${fixed((row + 1) * h)}h${side}`),
  ];
  return (
    <figure className="min-w-0">
      <svg viewBox={`0 0 ${side} ${side + 20}`} aria-hidden="true" className="w-full max-w-40">
        <rect width={side} height={side} className={quiet ? "fill-walnut" : "fill-press"} />
        <path d={steps.join("")} className={quiet ? "fill-land-5" : "fill-saffron-thread"} />
        <path d={gaps.join("")} strokeWidth={Math.min(w, h) / 9} className="fill-none stroke-land-5" />
        <path d={`M.5 ${side + 4}v4h${side / 2}v-4`} className="fill-none stroke-soft stroke-1" />
        <text x={side / 4} y={side + 18} textAnchor="middle" fontSize="7.5" className="fill-soft">
          {say(words.oneCentimetre)}
        </text>
      </svg>
      <figcaption className="mt-2 text-sm">{children}</figcaption>
    </figure>
  );
}

function fixed(value: number): string {
  return value.toFixed(1);
}
