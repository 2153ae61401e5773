import type { ReactNode } from "react";
import type { Photo } from "#app/domain/media/queries.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { words } from "../product-words.ts";

/** Words of the larger view, for the script that makes it. */
const spoken = {
  title: words.zoomTitle,
  closer: words.zoomCloser,
  farther: words.zoomFarther,
  whole: words.zoomWhole,
  next: words.zoomNext,
  previous: words.zoomPrevious,
  close: words.zoomClose,
  how: words.zoomHow,
  of: words.zoomOf,
};

/**
 * A piece's pictures: the first large, the others beside each other beneath it. Each leads to its full size, which lies
 * over the page (`:target`, no script needed); with the script the same links open a view that can be zoomed.
 */
export function Gallery({ photos }: { photos: readonly Photo[] }) {
  const say = useSay();
  const [first = null, ...others] = photos;
  // The last of an odd number has a row of its own.
  const alone = (index: number) => others.length % 2 === 1 && index === others.length - 1;
  const told = Object.fromEntries(Object.entries(spoken).map(([key, text]) => [`data-say-${key}`, say(text)]));
  return (
    <div id="pictures" data-zoom {...told} className="space-y-3 sm:space-y-4">
      <Opener photo={first} number={1}>
        <Picture
          photo={first}
          sizes="(min-width: 80rem) 46rem, (min-width: 64rem) 56vw, 92vw"
          shape="portrait"
          priority
          className="rounded-lg"
        />
      </Opener>
      {others.length > 0 ? (
        <ul className="grid grid-cols-2 gap-3 sm:gap-4">
          {others.map((photo, index) => (
            <li key={photo.address} className={alone(index) ? "col-span-2" : ""}>
              <Opener photo={photo} number={index + 2}>
                <Picture
                  photo={photo}
                  sizes="(min-width: 80rem) 22rem, (min-width: 64rem) 28vw, 45vw"
                  shape={alone(index) ? "wide" : "square"}
                  eager={index < 2}
                  className="rounded-lg"
                />
              </Opener>
            </li>
          ))}
        </ul>
      ) : null}
      {photos.map((photo, index) => (
        <FullSize key={photo.address} photo={photo} number={index + 1} count={photos.length} />
      ))}
    </div>
  );
}

function Opener({ photo, number, children }: { photo: Photo | null; number: number; children: ReactNode }) {
  const say = useSay();
  if (!photo) return children;
  return (
    <a
      href={`#picture-${number}`}
      data-full={`${photo.address}/1280.jpg`}
      data-width={photo.width}
      data-height={photo.height}
      className="group relative block rounded-lg"
    >
      {children}
      <span className="absolute end-3 bottom-3 grid size-11 place-items-center rounded-full bg-paper text-ink opacity-90 group-hover:opacity-100 print:hidden">
        <Icon name="closer" />
        <span className="sr-only">{say(words.zoomOpen)}</span>
      </span>
    </a>
  );
}

const round = "grid size-11 place-items-center rounded-full bg-paper text-ink hover:bg-sunk";

/** One picture over the page at its full width, to be moved about by scrolling. Fetched only when it is shown. */
function FullSize({ photo, number, count }: { photo: Photo; number: number; count: number }) {
  const say = useSay();
  return (
    <section
      id={`picture-${number}`}
      aria-label={say(words.zoomNumber, { number, count })}
      className="fixed inset-0 z-20 hidden overflow-auto overscroll-contain bg-foot target:block focus-visible:outline-none print:hidden"
    >
      <nav aria-label={say(words.zoomTitle)} className="sticky start-0 top-0 z-10 flex w-screen gap-2 p-3">
        <a href="#pictures" className={round}>
          <Icon name="cross" />
          <span className="sr-only">{say(words.zoomClose)}</span>
        </a>
        {number > 1 ? (
          <a href={`#picture-${number - 1}`} className={round}>
            <Icon name="onward" className="size-5 rotate-180" />
            <span className="sr-only">{say(words.zoomPrevious)}</span>
          </a>
        ) : null}
        {number < count ? (
          <a href={`#picture-${number + 1}`} className={round}>
            <Icon name="onward" />
            <span className="sr-only">{say(words.zoomNext)}</span>
          </a>
        ) : null}
        <span className="ms-auto self-center rounded-full bg-paper px-3 text-sm text-ink" aria-hidden="true">
          {say(words.zoomOf, { number, count })}
        </span>
      </nav>
      <img
        src={`${photo.address}/1280.jpg`}
        alt={photo.alt}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        className="mx-auto h-auto w-[1280px] max-w-none"
      />
    </section>
  );
}
