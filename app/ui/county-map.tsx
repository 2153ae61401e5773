import { geoMercator, geoPath } from "d3-geo";
import { feature, mesh, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import topology from "#app/country/ir/geo/ardabil-counties.topo.json";
import type { Locale } from "#app/platform/locale.ts";
import { useLocale, useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** Madder for weaving, saffron for honey, indigo for the desk, leaf for herbs, walnut for leather. */
export type PinTone = "madder" | "saffron" | "indigo" | "leaf" | "walnut";

export interface MapPin {
  slug: string;
  nameFa: string;
  nameEn: string;
  lon: number;
  lat: number;
  tone: PinTone;
  href: string;
}

const width = 400;
const height = 600;
const pinsApart = 25;

type Names = { code: string; fa: string; en: string };
type Point = [number, number];

const map = topology as unknown as Topology<{ counties: GeometryCollection<Names> }>;
const shapes = feature(map, map.objects.counties);
// The frame is a little wider than the province, so that the sea to its east is in sight.
const corners: Point[] = [
  [47.22, 37.02],
  [49.24, 39.78],
];
const projection = geoMercator().fitExtent(
  [
    [0, 0],
    [width, height],
  ],
  { type: "MultiPoint", coordinates: corners },
);
const draw = geoPath(projection).digits(1);

// All of it is drawn once, when the server starts.
const outline = shorten(draw(mesh(map, map.objects.counties, (a, b) => a === b)));
const tones = colourApart(neighbors(map.objects.counties.geometries));
const counties = shapes.features.map((shape, index) => {
  const [x, y] = draw.centroid(shape);
  return { ...shape.properties, d: shorten(draw(shape)), x: Math.round(x), y: Math.round(y), tone: tones[index] ?? 0 };
});

/** The counties there is a drawing of, by code. */
export const drawnCounties: ReadonlySet<string> = new Set(counties.map(({ code }) => code));

// The western shore of the Caspian, by hand from its towns; a hint of the sea, not a chart of it.
const shore: Point[] = [
  [49.33, 39.8],
  [49.28, 39.4],
  [48.98, 39.12],
  [48.86, 38.75],
  [48.88, 38.43],
  [48.92, 38.0],
  [49.02, 37.8],
  [49.22, 37.55],
  [49.4, 37.48],
];
const sea = `M${smooth(shore.map((point) => at(...point)))}L${width + 40} ${height}V0z`;
const sabalan = at(47.84, 38.27);

function at(lon: number, lat: number): Point {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

/** The same line in a third of the letters: step by step instead of place by place, without steps too short to see. */
function shorten(path: string | null): string {
  const rings = (path ?? "").split("M").slice(1);
  return rings
    .map((ring) => {
      const [first = [0, 0], ...rest] = ring
        .replace("Z", "")
        .split("L")
        .map((point) => point.split(",").map((part) => Math.round(Number(part) * 10)));
      let [x = 0, y = 0] = first;
      const steps = rest.flatMap(([nextX = 0, nextY = 0]) => {
        const [dx, dy] = [nextX - x, nextY - y];
        if (Math.hypot(dx, dy) < 9) return [];
        [x, y] = [nextX, nextY];
        return [`${dx / 10} ${dy / 10}`];
      });
      return `M${(first[0] ?? 0) / 10} ${(first[1] ?? 0) / 10}l${steps.join(" ")}z`;
    })
    .join("");
}

/** For each area the first tone that no neighbour before it has. */
function colourApart(neighbours: readonly (readonly number[])[]): number[] {
  const chosen: number[] = [];
  for (const near of neighbours) {
    const taken = near.map((other) => chosen[other]);
    chosen.push([0, 1, 2, 3].find((tone) => !taken.includes(tone)) ?? 0);
  }
  return chosen;
}

/** A soft line through points: each is a bend, and the line runs from middle to middle. */
function smooth(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [nextX, nextY] = points[index + 1] ?? [x, y];
      return `${index === 0 ? `${x} ${y}` : ""}Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
    })
    .join("");
}

/** Each county's name in its middle, or a little off where a pin or another name stands. */
function label(names: Locale, pins: readonly { x: number; y: number }[]) {
  const placed: { x: number; y: number; half: number }[] = [];
  return counties.map((county) => {
    const half = county[names].length * (names === "fa" ? 2.9 : 3.3);
    const free = (x: number, y: number) =>
      pins.every((pin) => Math.abs(pin.x - x) > half + 9 || Math.abs(pin.y - (y - 4)) > 15) &&
      placed.every((other) => Math.abs(other.x - x) > half + other.half || Math.abs(other.y - y) > 13);
    const offsets: Point[] = [0, -10, 10, -18, 18, -26, 26, 34].flatMap((dy) =>
      [0, -14, 14, 26].map((dx): Point => [dx, dy]),
    );
    const [dx, dy] = offsets.find(([dx, dy]) => free(county.x + dx, county.y + dy)) ?? [0, 0];
    const spot = { x: county.x + dx, y: county.y + dy };
    placed.push({ ...spot, half });
    return { code: county.code, name: county[names], ...spot };
  });
}

/** Pins on the spot, moved apart just enough that each can be seen and touched. */
function spread(pins: readonly MapPin[]): { pin: MapPin; x: number; y: number }[] {
  const placed = pins.map((pin, index) => {
    const [x, y] = at(pin.lon, pin.lat);
    // Two on one spot need a direction to part in: each gets its own, by its place in the list.
    return { pin, x: x + Math.cos(index * 2.4), y: y + Math.sin(index * 2.4) };
  });
  for (let round = 0; round < 40; round++) {
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= pinsApart) continue;
        const push = (pinsApart - distance) / 2 / distance;
        const [dx, dy] = [(b.x - a.x) * push, (b.y - a.y) * push];
        a.x -= dx;
        a.y -= dy;
        b.x += dx;
        b.y += dy;
      }
    }
  }
  return placed.map(({ pin, x, y }) => ({ pin, x: Math.round(x), y: Math.round(y) }));
}

const landTones = ["fill-land", "fill-land-2", "fill-land-4", "fill-land-5"];

const pinFills: Record<PinTone, string> = {
  madder: "fill-press",
  saffron: "fill-saffron-thread",
  indigo: "fill-indigo",
  leaf: "fill-leaf",
  walnut: "fill-walnut",
};

interface CountyMapProps {
  pins: readonly MapPin[];
  /** Makes each county a way in; its code is the statistics centre's. */
  countyHref?: (code: string) => string | undefined;
  /** The county being looked at. */
  chosen?: string | undefined;
}

/** The province, its twelve counties and the clusters in them. The same list in words belongs beside it. */
export function CountyMap({ pins, countyHref, chosen }: CountyMapProps) {
  const locale = useLocale();
  const say = useSay();
  const placed = spread(pins);
  const mountain = { x: sabalan[0], y: sabalan[1] };
  return (
    <figure>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links has no fieldset */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={say(words.mapTitle)}
        className="h-auto w-full rounded-lg bg-land-3"
      >
        <path d={sea} className="fill-water" />
        <text x="372" y="330" textAnchor="middle" className="fill-soft text-[11px]" transform="rotate(-82 372 330)">
          {say(words.caspian)}
        </text>
        {/* The province lifted a little off its ground. */}
        <defs>
          <path id="province" d={outline} />
        </defs>
        <use href="#province" x="2.5" y="4" className="fill-walnut opacity-25" />
        <g className="stroke-land-edge stroke-[1.5] [stroke-linejoin:round] [&_a]:outline-none [&_a:focus-visible_path]:fill-land-lit [&_a:focus-visible_path]:stroke-indigo [&_a:focus-visible_path]:stroke-3 [&_a:hover_path]:fill-land-lit [&_path]:transition-colors">
          {counties.map(({ code, d, tone, ...names }) => {
            const fill = code === chosen ? "fill-land-lit" : (landTones[tone] ?? "fill-land");
            const href = countyHref?.(code);
            if (href === undefined) return <path key={code} d={d} className={fill} />;
            return (
              <a key={code} href={href} aria-label={say(words.countyOf, { name: names[locale] })}>
                <path d={d} className={fill} />
              </a>
            );
          })}
        </g>
        <use href="#province" className="pointer-events-none fill-none stroke-walnut stroke-1 opacity-50" />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true" className="pointer-events-none">
          <Mountain {...mountain} name={say(words.sabalan)} />
          {label(locale, [...placed, mountain]).map(({ code, name, x, y }) => (
            <text
              key={code}
              x={x}
              y={y}
              textAnchor="middle"
              className="fill-ink stroke-land stroke-[3] text-[12px] font-semibold [paint-order:stroke]"
            >
              {name}
            </text>
          ))}
        </g>
        {placed.map(({ pin, x, y }) => (
          <a key={pin.slug} href={pin.href} aria-label={locale === "fa" ? pin.nameFa : pin.nameEn} className="group">
            <title>{locale === "fa" ? pin.nameFa : pin.nameEn}</title>
            <circle cx={x} cy={y} r="15" className="fill-transparent" />
            <path
              d={`M${x} ${y - 11}l11 11-11 11-11-11z`}
              className={`stroke-paper stroke-2 group-hover:stroke-ink group-focus-visible:stroke-ink ${pinFills[pin.tone]}`}
            />
            <path d={`M${x} ${y - 3.5}l3.5 3.5-3.5 3.5-3.5-3.5z`} className="fill-paper" />
          </a>
        ))}
      </svg>
      <figcaption className="mt-2 text-xs text-soft">
        {say(words.mapData)}{" "}
        <a href="https://www.openstreetmap.org/copyright" className="link">
          <bdi>{say(words.osm)}</bdi>
        </a>
      </figcaption>
    </figure>
  );
}

function Mountain({ x, y, name }: { x: number; y: number; name: string }) {
  return (
    <g className="fill-walnut">
      <path d={`M${x - 13} ${y + 7}l8-13 4 5 5-9 10 17z`} className="opacity-60" />
      <text x={x} y={y + 18} textAnchor="middle" className="text-[10px]">
        {name}
      </text>
    </g>
  );
}
