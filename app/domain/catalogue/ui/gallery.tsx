import type { ReactNode } from "react";
import type { Photo } from "#app/domain/media/queries.server.ts";
import { Picture } from "#app/ui/picture.tsx";

/** A piece's pictures: the first large, the others beside each other beneath it. Each opens at its full width. */
export function Gallery({ photos }: { photos: readonly Photo[] }) {
  const [first = null, ...others] = photos;
  return (
    <div className="space-y-3 sm:space-y-4">
      <Enlarged photo={first}>
        <Picture
          photo={first}
          sizes="(min-width: 80rem) 46rem, (min-width: 64rem) 56vw, 92vw"
          shape="portrait"
          priority
          className="rounded-lg"
        />
      </Enlarged>
      {others.length > 0 ? (
        <ul className="grid grid-cols-2 gap-3 sm:gap-4">
          {others.map((photo) => (
            <li key={photo.address}>
              <Enlarged photo={photo}>
                <Picture
                  photo={photo}
                  sizes="(min-width: 80rem) 22rem, (min-width: 64rem) 28vw, 45vw"
                  shape="square"
                  className="rounded-lg"
                />
              </Enlarged>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Enlarged({ photo, children }: { photo: Photo | null; children: ReactNode }) {
  return photo ? (
    <a href={`${photo.address}/1280.jpg`} className="block">
      {children}
    </a>
  ) : (
    children
  );
}
