/** Private photographs as small squares, each of which opens alone. Nothing where there are none. */
export function PhotoLinks({ photos }: { photos: readonly { at: string; alt: string }[] }) {
  return (
    <ul className="grid max-w-2xl grid-cols-2 gap-3 empty:hidden sm:grid-cols-4">
      {photos.map(({ at, alt }) => (
        <li key={at}>
          <a href={at}>
            <img
              src={at}
              alt={alt}
              loading="lazy"
              className="aspect-square w-full rounded-md border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
