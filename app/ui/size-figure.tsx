import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

const person = 170;
const room = { width: 300, length: 400 };
/** A hand, from wrist to fingertip; what is smaller than two of them is shown beside one. */
const hand = 19;
const small = 45;

interface SizeFigureProps {
  widthCm: number;
  lengthCm: number;
  /** Lies on floors: shown on one, if it fits. */
  floor?: boolean;
}

/** How large a thing is, to scale: beside a person and on the floor of a room, or, when it is small, beside a hand. Centimetres. */
export function SizeFigure({ widthCm, lengthCm, floor = false }: SizeFigureProps) {
  // Laid the way it takes less room: a runner along the room's long side.
  const [across, along] = widthCm <= lengthCm ? [widthCm, lengthCm] : [lengthCm, widthCm];
  const fits = floor && across <= room.width && along <= room.length;
  if (Math.max(widthCm, lengthCm) <= small) return <BesideHand width={widthCm} length={lengthCm} />;
  return (
    <div className={`grid items-end gap-8 ${fits ? "sm:grid-cols-[3fr_2fr]" : ""}`}>
      <BesidePerson width={widthCm} length={lengthCm} />
      {fits ? <InRoom width={across} length={along} /> : null}
    </div>
  );
}

/** The thing itself, with its two measures drawn along it. `u` is the drawing's unit for letters and lines. */
function Measured({ x, y, width, length, u }: { x: number; y: number; width: number; length: number; u: number }) {
  const say = useSay();
  const edge = Math.min(width, length) * 0.06;
  return (
    <>
      <rect x={x} y={y} width={width} height={length} rx={u / 6} className="fill-press" />
      <rect
        x={x + edge}
        y={y + edge}
        width={width - 2 * edge}
        height={length - 2 * edge}
        strokeWidth={u / 6}
        className="fill-none stroke-saffron-thread"
      />
      <g strokeWidth={u / 9} className="fill-none stroke-soft">
        <path
          d={`M${x} ${y - u * 0.9}v${u * 0.5}M${x} ${y - u * 0.65}h${width}M${x + width} ${y - u * 0.9}v${u * 0.5}`}
        />
        <path
          d={`M${x + width + u * 0.4} ${y}h${u * 0.5}M${x + width + u * 0.65} ${y}v${length}M${x + width + u * 0.4} ${y + length}h${u * 0.5}`}
        />
      </g>
      <g fontSize={u} className="fill-ink font-semibold">
        <text x={x + width / 2} y={y - u * 1.3} textAnchor="middle">
          {say(words.centimetres, { length: width })}
        </text>
        <text
          textAnchor="middle"
          transform={`translate(${x + width + u * 2} ${y + length / 2}) rotate(-90)`}
          dominantBaseline="auto"
        >
          {say(words.centimetres, { length })}
        </text>
      </g>
    </>
  );
}

function BesidePerson({ width, length }: { width: number; length: number }) {
  const say = useSay();
  const tall = Math.max(length, person + 4);
  const u = Math.max(tall, width * 0.7) / 16;
  const ground = tall + u * 3;
  const at = 84;
  const wide = at + width + u * 3.2;
  const over = length - person;
  return (
    <figure>
      <svg viewBox={`0 0 ${wide} ${ground + 6}`} aria-hidden="true" className="max-h-88 w-full">
        <path d={`M0 ${ground}H${wide}`} className="stroke-edge stroke-2" />
        <Person x={38} ground={ground} />
        <Measured x={at} y={ground - length} width={width} length={length} u={u} />
      </svg>
      <figcaption className="mt-3 text-sm text-soft">
        {say(words.sizeTitle, { width, length })}{" "}
        {Math.abs(over) >= 10 ? say(over > 0 ? words.sizeOver : words.sizeUnder, { length: Math.abs(over) }) : null}
      </figcaption>
    </figure>
  );
}

function Person({ x, ground }: { x: number; ground: number }) {
  return (
    <g transform={`translate(${x} ${ground - person})`} className="fill-edge">
      <ellipse cy="12" rx="10" ry="12" />
      <path d="M-6 23h12l1 6c10 1 16 6 18 15l7 40-8 3-8-27-2 18c4 12 6 26 6 42l-4 46h6v4H5l-4-52h-2l-4 52h-17v-4h6l-4-46c0-16 2-30 6-42l-2-18-8 27-8-3 7-40c2-9 8-14 18-15z" />
    </g>
  );
}

function InRoom({ width, length }: { width: number; length: number }) {
  const say = useSay();
  const percent = Math.round((width * length * 100) / (room.width * room.length));
  return (
    <figure>
      <svg viewBox={`-8 -8 ${room.width + 16} ${room.length + 16}`} aria-hidden="true" className="max-h-88 w-full">
        <rect width={room.width} height={room.length} className="fill-sunk stroke-edge stroke-6" />
        <path d={`M200 ${room.length}h70`} className="stroke-paper stroke-[8]" />
        <path d={`M200 ${room.length}v-70a70 70 0 0 1 70 70`} className="fill-none stroke-edge stroke-2" />
        <rect
          x={(room.width - width) / 2}
          y={(room.length - length) / 2}
          width={width}
          height={length}
          rx="2"
          className="fill-press"
        />
        <rect
          x={(room.width - width) / 2 + 7}
          y={(room.length - length) / 2 + 7}
          width={Math.max(width - 14, 0)}
          height={Math.max(length - 14, 0)}
          className="fill-none stroke-saffron-thread stroke-3"
        />
        <g className="fill-raised stroke-edge stroke-2">
          <rect x="50" y="8" width="200" height="78" rx="12" />
          <rect x="66" y="8" width="168" height="26" rx="8" />
          <path d="M150 34v50" />
          <circle cx="40" cy="350" r="26" />
        </g>
      </svg>
      <figcaption className="mt-3 text-sm text-soft">{say(words.roomTitle, { percent })}</figcaption>
    </figure>
  );
}

function BesideHand({ width, length }: { width: number; length: number }) {
  const say = useSay();
  const tall = Math.max(length, hand + 1);
  const u = tall / 13;
  const ground = tall + u * 3;
  const at = 13;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${at + width + u * 3.2} ${ground + u / 2}`}
        aria-hidden="true"
        className="max-h-80 w-full max-w-md"
      >
        <path d={`M0 ${ground}H${at + width + u * 3.2}`} strokeWidth={u / 8} className="stroke-edge" />
        <g transform={`translate(1 ${ground - hand})`} className="fill-edge">
          <path d="M2.9 19v-3.6C1.3 13.9.9 12.2.3 10.3-.1 9 1.5 8.4 2.1 9.6l1 2.2.1.1V2.9c0-1.2 1.7-1.2 1.8 0l.3 5.3.3-7.3c.1-1.2 1.7-1.2 1.8 0l.1 7.3.6-6.3c.1-1.1 1.6-1 1.7.1l-.2 6.7.7-4.3c.2-1 1.6-.8 1.5.3-.2 3.1-.3 5.300-.6 7.500-.2 1.500-.8 2.600-1.600 3.700V19z" />
        </g>
        <Measured x={at} y={ground - length} width={width} length={length} u={u} />
      </svg>
      <figcaption className="mt-3 text-sm text-soft">{say(words.handTitle, { width, length, hand })}</figcaption>
    </figure>
  );
}
