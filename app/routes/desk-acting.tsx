import { words } from "#app/domain/orders/desk-words.ts";
import type { Localized } from "#app/platform/locale.ts";
import { Flash } from "#app/ui/flash.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

/** In whose name a cooperative works on a parcel. */
export function DeskActing({ shop }: { shop: Localized }) {
  const say = useSay();
  return (
    <Flash
      tone="note"
      text={
        <>
          <p className="font-semibold">{say(words.actingFor, { shop: say(shop) })}</p>
          <p className="text-sm">{say(words.actingForMore)}</p>
        </>
      }
    />
  );
}
