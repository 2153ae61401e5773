import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { PhotoLinks } from "#app/ui/photo-links.tsx";
import type { Assessment } from "../queries.server.ts";
import { words } from "../words.ts";

interface PhotosProps {
  of: Assessment;
  /** Where one of them is read. */
  at(photo: string): string;
  /** Where more are sent; null where none may be added. */
  adding: string | null;
  error?: string | undefined;
}

/** The private photographs of a test piece, and where more are added. */
export function AssessmentPhotos({ of, at, adding, error }: PhotosProps) {
  const say = useSay();
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{say(words.photos)}</h2>
      {of.photos.length === 0 ? <p className="text-soft">{say(words.noPhotos)}</p> : null}
      <PhotoLinks
        photos={of.photos.map((photo, index) => ({ at: at(photo), alt: say(words.photo, { n: index + 1 }) }))}
      />
      {adding ? (
        <Form action={adding} files>
          <FileField
            name="photos"
            label={say(words.addPhotos)}
            hint={say(words.photosHint)}
            error={error}
            multiple
            required
          />
          <Button tone="quiet" icon="camera">
            {say(words.addPhotos)}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
