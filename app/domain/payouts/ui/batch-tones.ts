import type { Tone } from "#app/ui/flash.tsx";
import type { BatchRow } from "../queries.server.ts";

export const batchTones: Readonly<Record<BatchRow["state"], Tone>> = {
  waiting: "wait",
  approved: "note",
  done: "good",
  dropped: "plain",
};
