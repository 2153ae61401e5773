import { audioKind, audioSeconds } from "#app/platform/audio.ts";
import type { House } from "#app/platform/context.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { StoredFile } from "#app/platform/storage.server.ts";

/** A voice note that lies in the private store already; the row that makes it ours is still to be written. */
export type KeptVoice = { file: StoredFile; mediaType: string };

/** What a voice note may be at most. */
export const voiceMost = { bytes: 5 * 2 ** 20, seconds: 180 } as const;

/**
 * A stranger's voice note, told by its bytes and stored as it is, before any transaction. It is never decoded here: it only
 * ever leaves again as the sound it was found to be. @throws Invalid with a `voice.*` code at `field`
 */
export async function keepVoice(house: Pick<House, "storage">, bytes: Uint8Array, field: string): Promise<KeptVoice> {
  if (bytes.byteLength > voiceMost.bytes) throw new Invalid({ [field]: "voice.large" });
  const mediaType = audioKind(bytes);
  if (!mediaType) throw new Invalid({ [field]: "voice.format" });
  if ((audioSeconds(bytes) ?? 0) > voiceMost.seconds + 5) throw new Invalid({ [field]: "voice.long" });
  return { file: await house.storage.putPrivate(bytes), mediaType };
}
