import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

const person = 170;
const room = { width: 300, length: 400 };

/** How large a thing is: hung beside a person, and on the floor of a room. Centimetres. */
export function SizeFigure({ widthCm, lengthCm }: { widthCm: number; lengthCm: number }) {
  const fits = widthCm <= room.width && lengthCm <= room.length;
  return (
    <div className={`grid items-end gap-6 ${fits ? "sm:grid-cols-2" : ""}`}>
      <BesidePerson width={widthCm} length={lengthCm} />
      {fits ? <InRoom width={widthCm} length={lengthCm} /> : null}
    </div>
  );
}

function BesidePerson({ width, length }: { width: number; length: number }) {
  const say = useSay();
  const top = 40;
  const ground = top + Math.max(length, person + 10);
  const left = 110;
  const wide = Math.max(left + width + 30, 260);
  const letters = ground / 18;
  return (
    <figure>
      <svg viewBox={`0 0 ${wide} ${ground + 12}`} aria-hidden="true" className="max-h-80 w-full">
        <path d={`M0 ${ground}H${wide}`} className="stroke-edge stroke-2" />
        <g transform={`translate(50 ${ground - person})`} className="fill-edge">
          <circle cy="13" r="12" />
          <path d="M-13 30q13-7 26 0c8 5 10 18 11 48h-9l-3-22v36l-2 78h-8l-2-62-2 62h-8l-2-78V56l-3 22h-9c1-30 3-43 13-48z" />
        </g>
        <rect x={left} y={ground - length} width={width} height={length} rx="2" className="fill-press" />
        <rect
          x={left + 7}
          y={ground - length + 7}
          width={Math.max(width - 14, 0)}
          height={Math.max(length - 14, 0)}
          className="fill-none stroke-saffron-thread stroke-2"
        />
        <text
          x={left + width / 2}
          y={ground - length - letters / 2}
          textAnchor="middle"
          fontSize={letters}
          className="fill-ink font-semibold"
        >
          {say(words.centimetres, { length: width })}
        </text>
      </svg>
      <figcaption className="mt-2 text-sm text-soft">{say(words.sizeTitle, { width, length })}</figcaption>
    </figure>
  );
}

function InRoom({ width, length }: { width: number; length: number }) {
  const say = useSay();
  return (
    <figure>
      <svg viewBox={`-6 -6 ${room.width + 12} ${room.length + 12}`} aria-hidden="true" className="max-h-80 w-full">
        <rect width={room.width} height={room.length} className="fill-sunk stroke-edge stroke-4" />
        <rect
          x={(room.width - width) / 2}
          y={(room.length - length) / 2}
          width={width}
          height={length}
          rx="2"
          className="fill-press"
        />
        <g className="fill-raised stroke-edge stroke-2">
          <rect x="60" y="8" width="180" height="72" rx="12" />
          <rect x="78" y="30" width="72" height="50" rx="6" />
          <rect x="150" y="30" width="72" height="50" rx="6" />
          <rect x="8" y="300" width="58" height="58" rx="10" />
        </g>
      </svg>
      <figcaption className="mt-2 text-sm text-soft">{say(words.roomTitle)}</figcaption>
    </figure>
  );
}
