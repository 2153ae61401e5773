import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { addressOf } from "#app/platform/storage.server.ts";
import { photos } from "#db/schema/media.ts";
import { type KeptPicture, recordFile } from "./keep-picture.server.ts";

/**
 * Makes a photograph of a kept picture, within the command that puts it somewhere, and asks for its renditions.
 * Returns its id. One that is put nowhere is swept a day later.
 */
export async function addPhoto(
  { tx, enqueue }: Pick<Run<Actor>, "tx" | "enqueue">,
  { file, mediaType, width, height, blur }: KeptPicture,
  uploadedBy: string | null,
): Promise<string> {
  const originalFileId = await recordFile(tx, file, mediaType);
  const [photo] = await tx
    .insert(photos)
    .values({ originalFileId, address: addressOf(file.sha256), width, height, blur, uploadedBy })
    .returning({ id: photos.id });
  if (!photo) throw new Error("the photograph was not written");
  await enqueue("make-renditions", { photoId: photo.id });
  return photo.id;
}
