import { sql } from "drizzle-orm";
import type { House } from "#app/platform/context.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { BadPicture, cleanPicture } from "#app/platform/images.server.ts";
import type { StoredFile } from "#app/platform/storage.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/** A cleaned picture that lies in the private store already; the row that makes it ours is still to be written. */
export type KeptPicture = { file: StoredFile; mediaType: string; width: number; height: number; blur: string };

/**
 * A stranger's picture decoded, stripped and stored, before any transaction: this takes a second. If no row follows,
 * the sweep removes the file a day later. `field` is the form's, for the fault to stand beside.
 * @throws Invalid with a `photo.*` code; Refusal("photo.busy"), worth another try with the same file
 */
export async function keepPicture(
  house: Pick<House, "storage">,
  bytes: Uint8Array,
  field: string,
): Promise<KeptPicture> {
  const picture = await cleanPicture(bytes).catch((error: unknown) => {
    if (!(error instanceof BadPicture)) throw error;
    throw error.code === "photo.busy" ? new Refusal(error.code) : new Invalid({ [field]: error.code });
  });
  const { format, width, height, blur } = picture;
  return { file: await house.storage.putPrivate(picture.bytes), mediaType: `image/${format}`, width, height, blur };
}

/** Writes the row of a stored file, or finds the one of the same content. Returns its id. */
export async function recordFile(tx: Tx, file: StoredFile, mediaType: string): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into files (path, sha256, size, media_type) values (${file.path}, ${file.sha256}, ${file.size}, ${mediaType})
        on conflict (path) do update set sha256 = excluded.sha256, size = excluded.size returning id`,
  );
  if (!row) throw new Error("a file's row was not written");
  return row.id;
}
