import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { words } from "../own-list-words.ts";

/** What a copy takes along and what stays, and the one question it asks. `photos`: how many may come along. */
export function CopyForm({ once, photos, ticked }: { once: string; photos: number; ticked: boolean }) {
  const say = useSay();
  return (
    <Form once={once}>
      <Facts
        facts={[
          { name: say(words.copied), value: say(words.copiedList) },
          { name: say(words.notCopied), value: say(words.notCopiedList) },
        ]}
      />
      {photos > 0 ? (
        <CheckboxField
          name="photos"
          value="on"
          checked={ticked}
          label={say(words.copyPhotos, { count: photos })}
          hint={say(words.copyPhotosHint)}
        />
      ) : null}
      <FormActions>
        <Button icon="plus">{say(words.copyPress)}</Button>
      </FormActions>
    </Form>
  );
}
