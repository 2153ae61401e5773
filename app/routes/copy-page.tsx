import { words } from "#app/domain/catalogue/own-list-words.ts";
import { CopyForm } from "#app/domain/catalogue/ui/copy-form.tsx";
import type { Crumb } from "#app/ui/breadcrumb.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { useReply } from "./reply.ts";

/** A new draft after a listing, in its maker's studio or at her cooperative's desk. */
export function CopyPage({
  title,
  photos,
  once,
  trail,
}: {
  title: string;
  photos: number;
  once: string;
  trail: Crumb[];
}) {
  const reply = useReply();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.copyTitle, { title })} lead={say(words.copyLead)} trail={trail} />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <CopyForm once={reply.value("key", once)} photos={photos} ticked={reply.value("photos") === "on"} />
      </div>
    </>
  );
}
