import type { Keys } from "#app/platform/crypto.server.ts";
import type { NoteLevel } from "#db/vocabulary-skills.ts";

const stepPlace = (id: string) => ({ table: "counselling_sessions", column: "next_step_sealed", row: id });
const notePlace = (session: string, level: NoteLevel) => ({
  table: "counselling_notes",
  column: "text_sealed",
  row: `${session}:${level}`,
});

export const sealNextStep = (keys: Keys, session: string, text: string): string | null =>
  text === "" ? null : keys.encryptField(text, stepPlace(session));
export const openNextStep = (keys: Keys, session: string, text: string | null): string =>
  text === null ? "" : keys.decryptField(text, stepPlace(session));
export const sealNote = (keys: Keys, session: string, level: NoteLevel, text: string): string =>
  keys.encryptField(text, notePlace(session, level));
export const openNote = (keys: Keys, session: string, level: NoteLevel, text: string): string =>
  keys.decryptField(text, notePlace(session, level));
