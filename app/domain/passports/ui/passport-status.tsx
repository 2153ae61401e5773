import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { PassportLine } from "../office-queries.server.ts";
import { stateWords } from "../office-words.ts";

const tones = { valid: "good", suspended: "wait", revoked: "bad" } as const;

/** How a passport stands, as its officer reads it. */
export function PassportStatus({ state }: Pick<PassportLine, "state">) {
  const say = useSay();
  return <Status tone={tones[state]}>{say(stateWords[state])}</Status>;
}
