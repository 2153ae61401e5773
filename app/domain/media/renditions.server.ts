import { sql } from "drizzle-orm";
import type { House } from "#app/platform/context.server.ts";
import { makeRenditions } from "#app/platform/images.server.ts";
import type { StoredFile } from "#app/platform/storage.server.ts";
import { type renditionFormats, renditionWidths } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { recordFile } from "./keep-picture.server.ts";

type Format = (typeof renditionFormats)[number];

export type StoredRendition = { width: number; format: Format; file: StoredFile };

export type WaitingPhoto = { address: string; path: string; ready: boolean; avif: boolean };

/**
 * A photograph with where its original lies and how far it is; null if it was swept meanwhile. Asked of the database it
 * was written to: to a replica that lags behind it would look swept.
 */
export async function waitingPhoto(house: Pick<House, "writes">, photoId: string): Promise<WaitingPhoto | null> {
  const { rows } = await house.writes.query<WaitingPhoto>(
    `select ph.address, f.path, ph.ready_at is not null as ready, ph.avif_at is not null as avif
     from photos ph join files f on f.id = ph.original_file_id where ph.id = $1`,
    [photoId],
  );
  return rows[0] ?? null;
}

/**
 * Makes and stores every width of a picture in these formats: durable before any row speaks of them. Killed half way it
 * leaves whole files at addresses nobody was told, and another run writes the same again.
 */
export async function storeRenditions(
  storage: House["storage"],
  photo: Pick<WaitingPhoto, "address" | "path">,
  formats: readonly Format[],
): Promise<StoredRendition[]> {
  const made = await makeRenditions(await storage.readPrivate(photo.path), { widths: renditionWidths, formats });
  return Promise.all(
    made.map(async ({ width, format, bytes }) => ({
      width,
      format,
      file: await storage.putPublic(photo.address, `${width}.${format}`, bytes),
    })),
  );
}

const mediaTypes: Readonly<Record<Format, string>> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

/**
 * Locks a photograph that lacks these renditions; false when it has them or was swept. Of two runs of one photograph
 * the second so finds nothing left to do.
 */
export async function lockWaiting(tx: Tx, photoId: string, missing: "ready_at" | "avif_at"): Promise<boolean> {
  const { rowCount } = await tx.$client.query(`select 1 from photos where id = $1 and ${missing} is null for update`, [
    photoId,
  ]);
  return rowCount === 1;
}

/** Writes the rows of stored renditions. Again is harmless: two photographs of one content share their files. */
export async function recordRenditions(tx: Tx, photoId: string, made: readonly StoredRendition[]): Promise<void> {
  for (const { width, format, file } of made) {
    const fileId = await recordFile(tx, file, mediaTypes[format]);
    await tx.execute(
      sql`insert into renditions (photo_id, width, format, file_id) values (${photoId}, ${width}, ${format}, ${fileId})
          on conflict do nothing`,
    );
  }
}
