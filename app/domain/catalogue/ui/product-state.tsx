import type { Tone } from "#app/ui/flash.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ProductState } from "#db/vocabulary.ts";
import { stateWords, words } from "../words.ts";

const tones: Record<ProductState, Tone> = { draft: "plain", submitted: "note", published: "good", withdrawn: "plain" };

/** Where a listing stands; a draft that an officer gave back says so. */
export function ProductStateMark({ status, returned = false }: { status: ProductState; returned?: boolean }) {
  const say = useSay();
  const mend = status === "draft" && returned;
  return <Status tone={mend ? "wait" : tones[status]}>{say(mend ? words.returnedMark : stateWords[status])}</Status>;
}
