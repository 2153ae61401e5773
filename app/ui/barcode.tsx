import { code128Widths } from "#app/platform/code128.ts";

/** Modules of white that a reader needs before the first bar and after the last. */
const quiet = 10;
const height = 50;

/** A text as a bar code (Code 128), with the text under it for people. Black on white in every mode: it is read by a lamp. */
export function Barcode({ text, className }: { text: string; className?: string }) {
  const widths = code128Widths(text);
  let at = quiet;
  const bars = widths.map((width, index) => {
    const bar = index % 2 === 0 ? `M${at} 0h${width}v${height}h-${width}z` : "";
    at += width;
    return bar;
  });
  return (
    <figure className={className}>
      <svg
        viewBox={`0 0 ${at + quiet} ${height}`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        role="img"
        aria-label={text}
        className="h-14 w-full"
      >
        <rect width={at + quiet} height={height} fill="#fff" />
        <path d={bars.join("")} fill="#000" />
      </svg>
      <figcaption className="text-center font-semibold tracking-widest">
        <bdi dir="ltr">{text}</bdi>
      </figcaption>
    </figure>
  );
}
