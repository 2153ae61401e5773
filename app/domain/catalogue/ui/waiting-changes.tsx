import { ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { revisionWords, listingWords as words } from "../listing-words.ts";
import type { ProductRecord } from "../product-record.server.ts";
import type { Revision } from "../revision.ts";
import { Changes } from "./changes.tsx";

interface WaitingProps {
  product: ProductRecord;
  revision: Revision;
  counties: Readonly<Record<string, string>>;
  href: (field: string) => string | undefined;
  /** Where she sends them or drops them; nobody else does. */
  doors?: { submission: string; removal: string };
}

const tones = { open: "plain", submitted: "note", returned: "wait", accepted: "good", dropped: "plain" } as const;

/** Changes that wait beside a listing that is out: what they are, and what its maker can do with them. */
export function WaitingChanges({ product, revision, counties, href, doors }: WaitingProps) {
  const say = useSay();
  return (
    <section aria-labelledby="waiting" className="space-y-4 rounded-lg border border-line bg-raised p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="waiting" className="text-lg font-bold">
          {say(words.waiting)}
        </h2>
        <Status tone={tones[revision.status]}>{say(revisionWords[revision.status])}</Status>
      </div>
      <p className="text-sm text-soft">{say(words.waitingLead)}</p>
      <Changes product={product} revision={revision} counties={counties} href={href} />
      {doors ? (
        <div className="flex flex-wrap items-start gap-3">
          {revision.status === "submitted" ? null : (
            <PostButton action={doors.submission} icon="onward">
              {say(words.sendChanges)}
            </PostButton>
          )}
          <ConfirmButton
            label={say(words.dropChanges)}
            question={say(words.dropQuestion)}
            consequence={say(words.dropConsequence)}
            confirm={say(words.dropChanges)}
            action={doors.removal}
          />
        </div>
      ) : null}
    </section>
  );
}
