import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { photoWords, scriptWords } from "../photo-shots.ts";
import { mostPhotos } from "../rules.ts";
import { words } from "../words.ts";

interface PhotoUploadProps {
  /** The photographs' page, whatever this one's address is. */
  action: string;
  once: string;
  /** How many there are, and the last place taken. */
  count: number;
  last: number;
  error?: string | undefined;
}

/**
 * Photographs of a listing, several at once. Sent as one form; where scripts run (uploads.js) one by one, each with its
 * progress and its own second try.
 */
export function PhotoUpload({ action, once, count, last, error }: PhotoUploadProps) {
  const say = useSay();
  const l = useLocale();
  const spoken = Object.fromEntries(Object.entries(scriptWords).map(([name, text]) => [name, text[l]]));
  return (
    <div data-uploads data-words={JSON.stringify(spoken)} data-last={last} lang={l}>
      <Form files once={once} action={action}>
        <FileField
          name="photos"
          label={say(words.photoCount, { count, most: mostPhotos })}
          hint={say(words.addPhotosHint)}
          error={error}
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
          required
        />
        <Button icon="camera">{say(words.sendPhotos)}</Button>
      </Form>
      <p data-news role="status" className="sr-only" />
      <ul data-list className="mt-4 max-w-2xl space-y-3 empty:hidden" />
      <template>
        <li className="flex items-center gap-4 rounded-md border border-line bg-raised p-3">
          <canvas width="64" height="64" className="size-16 shrink-0 rounded-md bg-sunk" />
          <div className="min-w-0 grow">
            <p className="truncate text-sm font-semibold">
              <bdi data-name />
            </p>
            <progress
              max="100"
              value="0"
              className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-leaf [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-leaf"
            />
            <p data-state className="text-sm text-soft" />
          </div>
          <button
            type="button"
            hidden
            className="min-h-11 shrink-0 cursor-pointer rounded-md border border-edge bg-raised px-4 text-sm font-semibold"
          >
            {say(photoWords.tryAgain)}
          </button>
        </li>
      </template>
    </div>
  );
}
