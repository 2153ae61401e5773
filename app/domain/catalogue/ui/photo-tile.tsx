import { localDigits } from "#app/platform/digits.ts";
import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { fieldId, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Photo, Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { photoWords } from "../photo-shots.ts";
import { words } from "../words.ts";

interface PhotoTileProps {
  slug: string;
  photo: { id: string; altFa: string; altEn: string; photo: Photo | null };
  index: number;
  count: number;
  /** Which of the craft's pictures stands at this place. */
  shot: Localized | undefined;
  /** Why it could not be put at the place that was named. */
  misplaced?: string | undefined;
}

/** One photograph of a listing with its place among the others and its words. Every button is a form of its own. */
export function PhotoTile({ slug, photo, index, count, shot, misplaced }: PhotoTileProps) {
  const say = useSay();
  const l = useLocale();
  const name = say(words.photoNumber, { number: index + 1 });
  const move = (to: "first" | "earlier" | "later", label: string) => (
    <PostButton action={paths.studioPhotoPosition(l, slug, photo.id)} fields={{ to }} tone="quiet">
      {label}
      <span className="sr-only"> {name}</span>
    </PostButton>
  );
  return (
    <li
      data-position={paths.studioPhotoPosition(l, slug, photo.id)}
      className="overflow-hidden rounded-lg border border-line bg-raised data-lifted:opacity-60 data-lifted:outline-3 data-lifted:outline-madder"
    >
      <div className="relative">
        <Picture photo={photo.photo} shape="square" sizes="(min-width: 64rem) 24rem, 92vw" />
        <span className="absolute start-3 top-3 flex items-center gap-2">
          <span className="grid size-8 place-items-center rounded-full bg-paper text-sm font-bold">
            {localDigits(l, String(index + 1))}
          </span>
          {index === 0 ? <Status tone="good">{say(words.coverMark)}</Status> : null}
        </span>
        <button
          type="button"
          id={`handle-${photo.id}`}
          data-handle
          hidden
          aria-describedby="move-hint"
          className="absolute end-3 top-3 inline-flex size-11 cursor-grab touch-none items-center justify-center rounded-full bg-paper text-ink"
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 fill-current">
            <path d="M8 5h3v3H8zM13 5h3v3h-3zM8 10.5h3v3H8zM13 10.5h3v3h-3zM8 16h3v3H8zM13 16h3v3h-3z" />
          </svg>
          <span className="sr-only">
            {say(photoWords.move)} {name}
          </span>
        </button>
      </div>
      <div className="space-y-3 p-4">
        {shot ? <p className="text-sm font-semibold">{say(shot)}</p> : null}
        {misplaced ? (
          <p id={fieldId("to")} className="flex items-start gap-2 text-sm font-semibold text-alarm">
            <Icon name="alert" className="mt-1 size-4" />
            {misplaced}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {index > 1 ? move("first", say(words.first)) : null}
          {index > 0 ? move("earlier", say(words.earlier)) : null}
          {index < count - 1 ? move("later", say(words.later)) : null}
          <PostButton action={paths.studioPhotoRemoval(l, slug, photo.id)} tone="plain">
            {say(words.removePhoto)}
            <span className="sr-only"> {name}</span>
          </PostButton>
        </div>
        <details>
          <summary className="link inline-flex min-h-11 items-center">{say(words.describe)}</summary>
          <form method="post" action={paths.studioPhotoDescription(l, slug, photo.id)} className="space-y-3 pt-1">
            <TextField
              name="altFa"
              id={`alt-fa-${photo.id}`}
              label={say(words.altFa)}
              hint={say(words.altHint)}
              value={photo.altFa}
              max={200}
            />
            <TextField name="altEn" id={`alt-en-${photo.id}`} label={say(words.altEn)} value={photo.altEn} max={200} />
            <Button tone="quiet">{say(words.save)}</Button>
          </form>
        </details>
      </div>
    </li>
  );
}
