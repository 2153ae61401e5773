import type { DisputeFacts } from "#app/domain/disputes/desk-queries.server.ts";
import { photoKindWords, words } from "#app/domain/disputes/words.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

type Photo = DisputeFacts["photos"][number];

interface PhotosProps {
  photos: readonly Photo[];
  at: (photo: string) => string;
}

function usePhotoName() {
  const say = useSay();
  return ({ kind, parcel }: Photo) => {
    const name = say(photoKindWords[kind]);
    return parcel === null ? name : say(words.photoOf, { kind: name, n: parcel });
  };
}

const picture = "aspect-square w-full bg-sunk object-cover";

/** Photographs the house has of a disputed order, to be ticked. What is ticked before a fault stays so. */
export function PhotoChoice({
  photos,
  at,
  chosen,
  error,
}: PhotosProps & { chosen: readonly string[] | undefined; error: string | undefined }) {
  const say = useSay();
  const nameOf = usePhotoName();
  return (
    <fieldset
      aria-describedby="field-photos-hint"
      className={`space-y-3 ${error ? "border-s-4 border-alarm ps-4" : ""}`}
    >
      <legend className="mb-1.5 font-semibold">{say(words.photos)}</legend>
      <p id="field-photos-hint" className="text-sm text-soft">
        {say(photos.length > 0 ? words.photosHint : words.photosNone)}
      </p>
      {error ? (
        <p className="flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4" />
          {error}
        </p>
      ) : null}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photos.map((photo, index) => (
          <div
            key={photo.id}
            className="overflow-hidden rounded-md border border-line bg-raised has-checked:border-madder has-checked:bg-madder-wash"
          >
            <a href={at(photo.id)} className="block">
              <img src={at(photo.id)} alt={nameOf(photo)} loading="lazy" decoding="async" className={picture} />
            </a>
            <label className="flex min-h-12 cursor-pointer items-start gap-2.5 p-3 text-sm">
              <input
                type="checkbox"
                id={index === 0 ? "field-photos" : undefined}
                name="photos"
                value={photo.id}
                defaultChecked={chosen ? chosen.includes(photo.id) : photo.chosen}
                className="mt-0.5 size-5 shrink-0 cursor-pointer"
              />
              {nameOf(photo)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Those that go with the answer, or went. */
export function ChosenPhotos({ photos, at }: PhotosProps) {
  const say = useSay();
  const nameOf = usePhotoName();
  const chosen = photos.filter((photo) => photo.chosen);
  if (chosen.length === 0) return null;
  return (
    <section aria-labelledby="photos" className="space-y-3">
      <h2 id="photos" className="font-semibold">
        {say(words.photos)}
      </h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {chosen.map((photo) => (
          <li key={photo.id} className="overflow-hidden rounded-md border border-line bg-raised text-sm">
            <a href={at(photo.id)} className="block">
              <img src={at(photo.id)} alt="" loading="lazy" decoding="async" className={picture} />
              <span className="block p-3">{nameOf(photo)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
