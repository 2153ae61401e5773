import type { Tx } from "#db/writes.server.ts";
import { type KeptPicture, recordFile } from "./keep-picture.server.ts";

/**
 * Makes a kept picture or voice note a private document, within the command that writes its evidence row. It gets no address and no
 * renditions: only `readEvidence` hands it out. Returns the file's id.
 */
export const storeEvidence = (tx: Tx, { file, mediaType }: Pick<KeptPicture, "file" | "mediaType">): Promise<string> =>
  recordFile(tx, file, mediaType);
