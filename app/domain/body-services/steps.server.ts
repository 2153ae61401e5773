import type { Keys } from "#app/platform/crypto.server.ts";

const place = (row: string) => ({ table: "body_services", column: "note_sealed", row });

/** What a body writes to a person about what it offers. */
export const sealOffer = (keys: Keys, id: string, text: string) => keys.encryptField(text, place(id));
export const openOffer = (keys: Keys, id: string, sealed: string | null) =>
  sealed === null ? "" : keys.decryptField(sealed, place(id));
