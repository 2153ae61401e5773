import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { listingWords as words } from "../listing-words.ts";

interface NotesProps {
  /** What a reviewer wrote at this field. */
  mark?: string | undefined;
  /** What its value will cost, though it may stand. */
  warning?: string | undefined;
  hint?: ReactNode;
}

/** What stands between a field's label and its box, read out with the field; nothing when there is nothing to say. */
export function notes({ mark, warning, hint }: NotesProps): ReactNode {
  if (!mark && !warning) return hint;
  return (
    <span className="block space-y-2">
      {hint ? <span className="block">{hint}</span> : null}
      {mark ? <MarkNote text={mark} /> : null}
      {warning ? (
        <span className="flex items-start gap-2 rounded-md bg-saffron-wash px-3 py-2 text-ink">
          <Icon name="alert" className="mt-1 size-4 text-saffron" />
          {warning}
        </span>
      ) : null}
    </span>
  );
}

/** A reviewer's short remark at one field. */
export function MarkNote({ text }: { text: string }) {
  const say = useSay();
  return (
    <span className="flex items-start gap-2 rounded-md border-s-4 border-saffron-thread bg-saffron-wash px-3 py-2 text-base text-ink">
      <Icon name="voice" className="mt-1.5 size-4 text-saffron" />
      <span>
        <span className="block text-sm text-soft">{say(words.markFrom)}</span>
        <bdi>{text}</bdi>
      </span>
    </span>
  );
}
