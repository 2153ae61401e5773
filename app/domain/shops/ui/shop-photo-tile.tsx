import { paths } from "#app/platform/paths.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Photo, Picture } from "#app/ui/picture.tsx";
import { words } from "../words.ts";

interface ShopPhotoTileProps {
  photo: { id: string; altFa: string; altEn: string; photo: Photo | null };
  number: number;
}

/** One picture of the workplace with its words. Every button is a form of its own. */
export function ShopPhotoTile({ photo, number }: ShopPhotoTileProps) {
  const say = useSay();
  const l = useLocale();
  return (
    <li className="overflow-hidden rounded-lg border border-line bg-raised">
      <Picture photo={photo.photo} shape="wide" sizes="(min-width: 64rem) 24rem, 92vw" />
      <div className="space-y-2 p-4">
        <PostButton action={paths.studioShopPhotoRemoval(l, photo.id)} tone="plain">
          {say(words.removePhoto)}
          <span className="sr-only"> {say(words.photoNumber, { number })}</span>
        </PostButton>
        <details>
          <summary className="link inline-flex min-h-11 items-center">
            {say(words.describe)}
            <span className="sr-only"> {say(words.photoNumber, { number })}</span>
          </summary>
          <form method="post" action={paths.studioShopPhotoDescription(l, photo.id)} className="space-y-3 pt-1">
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
