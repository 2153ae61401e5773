import type { ReactNode } from "react";
import { type Photo, Picture, type PictureShape } from "./picture.tsx";

/** Cards in as many columns as there is room for. */
export function CardGrid({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <ul className={gridLook(wide)}>{children}</ul>;
}

export function gridLook(wide = false): string {
  const columns = wide ? "sm:grid-cols-2 xl:grid-cols-3" : "grid-cols-2 md:grid-cols-3 xl:grid-cols-4";
  return `grid gap-x-4 gap-y-10 sm:gap-x-7 sm:gap-y-14 ${columns}`;
}

interface CardProps {
  href: string;
  title: string;
  photo: Photo | null;
  shape?: PictureShape;
  sizes?: string;
  priority?: boolean;
  /** 2 where the cards stand right under the page's own title. */
  level?: 2 | 3;
  /** A small line above the title: maker and village. */
  above?: ReactNode;
  /** Under the title: price, availability. */
  children?: ReactNode;
  /** Badges, at the foot. They are links of their own. */
  marks?: ReactNode;
  /** A word laid on the picture's corner: "one of a kind". */
  corner?: string | undefined;
}

/** How wide a card of the ordinary grid stands. */
const ordinary = "(min-width: 80rem) 18rem, (min-width: 48rem) 30vw, 46vw";

/** A thing to look at: the picture first and large, then few words. The whole card leads to the thing. */
export function Card({
  href,
  title,
  photo,
  shape = "portrait",
  sizes = ordinary,
  priority = false,
  level = 3,
  above,
  children,
  marks,
  corner,
}: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="card">
      <div className="card-frame">
        <Picture
          photo={photo}
          sizes={sizes}
          shape={shape}
          small={sizes === ordinary}
          priority={priority}
          className="card-picture"
        />
        {corner ? <span className="card-corner">{corner}</span> : null}
      </div>
      <div className="mt-3.5 flex grow flex-col">
        {above ? <div className="text-sm text-soft">{above}</div> : null}
        <Heading className="text-base/7 font-semibold text-pretty sm:text-lg/8">
          <a href={href} className="card-link">
            {title}
          </a>
        </Heading>
        {children ? <div className="mt-1 space-y-0.5">{children}</div> : null}
        {marks ? <div className="relative mt-3 flex flex-wrap gap-1.5">{marks}</div> : null}
      </div>
    </li>
  );
}
