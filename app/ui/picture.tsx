import { Icon } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

/** A photograph as the media noun hands it out: renditions stand at `${address}/${width}.avif|webp|jpg`. */
export interface Photo {
  address: string;
  /** Of the original, in pixels: they give the shape before the picture is there. */
  width: number;
  height: number;
  /** A tiny picture as a data address, shown blurred until the real one has come. */
  blur: string | null;
  /** Whether the AVIF renditions stand there already; they are made after the others. */
  avif: boolean;
  alt: string;
}

const widths = [320, 480, 640, 960, 1280] as const;
/** A card is never wider than a phone in two columns or a third of a desk, at two dots a pixel. */
const cardWidths = [320, 480, 640] as const;

/** `own` keeps the photograph's shape; the others cut it to theirs. */
export type PictureShape = "own" | "square" | "portrait" | "wide";

const shapes: Record<PictureShape, string> = {
  own: "",
  square: "aspect-square",
  portrait: "aspect-4/5",
  wide: "aspect-16/10",
};

interface PictureProps {
  photo: Photo | null;
  /** The `sizes` of HTML: how wide it will stand. */
  sizes: string;
  shape?: PictureShape;
  /** The first large picture of a page: fetched at once instead of when it comes near. */
  priority?: boolean;
  /** In sight when the page opens, but not what it is opened for. */
  eager?: boolean;
  /** On a card: the large renditions are not named. */
  small?: boolean;
  className?: string;
}

function sourceSet(address: string, type: string, small: boolean): string {
  return (small ? cardWidths : widths).map((width) => `${address}/${width}.${type} ${width}w`).join(", ");
}

/** A photograph that keeps its place from the first byte, or a woven ground while it is being prepared. */
export function Picture({
  photo,
  sizes,
  shape = "own",
  priority = false,
  eager = priority,
  small = false,
  className = "",
}: PictureProps) {
  if (!photo) return <PictureComing shape={shape} className={className} />;
  const { address, width, height, blur, avif, alt } = photo;
  // A shape of ours is filled whatever the photograph's own: laid over it, for a grid's row would follow the photograph.
  const fill = shape === "own" ? "relative col-start-1 row-start-1 h-auto w-full" : "laid";
  return (
    <span className={`relative grid overflow-hidden bg-sunk ${shapes[shape]} ${className}`}>
      {blur ? (
        <img
          src={blur}
          alt=""
          aria-hidden="true"
          width={width}
          height={height}
          className={`${fill} scale-110 blur-xl`}
        />
      ) : null}
      <picture className="contents">
        {(avif ? ["avif", "webp"] : ["webp"]).map((type) => (
          <source key={type} type={`image/${type}`} srcSet={sourceSet(address, type, small)} sizes={sizes} />
        ))}
        <img
          src={`${address}/640.jpg`}
          srcSet={sourceSet(address, "jpg", small)}
          sizes={sizes}
          width={width}
          height={height}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          {...(priority ? { fetchpriority: "high" } : {})}
          className={fill}
        />
      </picture>
    </span>
  );
}

/** No photograph yet: a calm woven ground that says so; as small as in a basket's line the sign alone stands for it. */
function PictureComing({ shape, className }: { shape: PictureShape; className: string }) {
  const say = useSay();
  return (
    <span
      className={`@container relative grid place-items-center overflow-hidden bg-walnut-wash text-walnut ${shapes[shape === "own" ? "wide" : shape]} ${className}`}
    >
      <span aria-hidden="true" className="weave absolute inset-0 opacity-15" />
      <span className="relative flex flex-wrap items-center justify-center gap-x-2 rounded-md bg-paper p-2 text-center text-xs text-pretty text-soft sm:text-sm @[8rem]:m-3 @[8rem]:px-3 @[8rem]:py-1.5">
        <Icon name="camera" className="size-4" />
        <span className="sr-only @[8rem]:not-sr-only">{say(words.pictureComing)}</span>
      </span>
    </span>
  );
}
