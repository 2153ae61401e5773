import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as drafts } from "../draft-words.ts";
import type { CaseFile } from "../office-queries.server.ts";
import { words } from "../office-words.ts";
import { evidenceWords } from "../words.ts";

/** The pictures of an open case, each fetched through its own guarded door. */
export function CaseEvidence({ file }: { file: Pick<CaseFile, "status" | "evidence" | "own"> & { given?: boolean } }) {
  const say = useSay();
  const l = useLocale();
  const open = (file.status === "submitted" || file.given === true) && !file.own;
  if (file.evidence.length === 0) return <p className="text-soft">{say(words.evidenceNone)}</p>;
  return (
    <>
      <p className="mb-4 text-sm text-soft">{say(open ? words.evidenceLogged : words.evidenceClosed)}</p>
      <ul className="grid gap-5 sm:grid-cols-2">
        {file.evidence.map(({ id, kind, note, addedAt, media }) => (
          <li key={id} className="overflow-hidden rounded-lg border border-line bg-raised">
            {open && media.startsWith("audio/") ? (
              // Nothing is fetched before it is played: a look is in the log only when it was one.
              // biome-ignore lint/a11y/useMediaCaption: her own voice, written down nowhere
              <audio controls preload="none" src={paths.officeEvidence(l, id)} className="w-full px-4 pt-4">
                <a href={paths.officeEvidence(l, id)}>{say(drafts.voice)}</a>
              </audio>
            ) : open ? (
              <a href={paths.officeEvidence(l, id)} className="block bg-sunk">
                <img
                  src={paths.officeEvidence(l, id)}
                  alt={note || say(evidenceWords[kind])}
                  className="aspect-4/3 w-full object-contain"
                  loading="lazy"
                />
                <span className="sr-only">{say(words.see)}</span>
              </a>
            ) : null}
            <div className="px-4 py-3">
              <p className="font-semibold">{say(media.startsWith("audio/") ? drafts.voice : evidenceWords[kind])}</p>
              {note ? <p dir="auto">{note}</p> : null}
              <p className="text-sm text-soft">
                <DateText at={addedAt} style="instant" />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
