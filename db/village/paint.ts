import { z } from "zod";
import { addPhoto } from "#app/domain/media/add-photo.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { makeRenditions } from "#app/domain/media/make-renditions.server.ts";
import { system } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { type Ctx, type House, systemContext } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { photographInspections } from "./inspections.ts";
import { layPapers } from "./papers.ts";
import { missingPictures, type Picture } from "./pictures.ts";

/** So many at once keep both kinds of decoders busy. */
const atOnce = 4;

type Painting = { which: "first" | "later"; signal?: AbortSignal; progress?: (done: number, of: number) => void };

/**
 * Draws the village's pictures that are still missing and puts them up, by the way every photograph goes: those seen
 * `first` before the market opens, the others `later` while it is open. Can be broken off at any point, and goes on from
 * there when it is called again; in a market that is not the village it finds nothing to do.
 */
export async function paintVillage(house: House, { which, signal, progress }: Painting): Promise<void> {
  try {
    const ctx = await systemContext(house, "village", "village");
    const missing = await missingPictures(house, which);
    const waiting = [...missing];
    const painter = async () => {
      for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
        await paint(ctx, next);
        progress?.(missing.length - waiting.length, missing.length);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, painter));
    if (which === "later" && !signal?.aborted) {
      await layPapers(ctx);
      await photographInspections(ctx);
    }
  } catch (error) {
    // What was under way when the market closed is drawn at its next start.
    if (!signal?.aborted) throw error;
  }
}

async function paint(ctx: Ctx, picture: Picture): Promise<void> {
  const kept = await keepPicture(
    ctx.house,
    await rasteriseOwnDrawing(picture.draw(), { width: picture.width, height: picture.height }),
    "picture",
  );
  const photoId = await hangPicture(ctx, { kept, picture });
  // The job that was asked for would do it too, only later; it will find it done.
  await makeRenditions(ctx, { photoId });
}

const hangPicture = command({
  name: "hang-village-picture",
  who: system,
  input: z.object({ kept: z.custom<KeptPicture>(), picture: z.custom<Picture>() }),
  async run({ tx, tell, enqueue }, { kept, picture }) {
    const photoId = await addPhoto({ tx, enqueue }, kept, null);
    await picture.hang(tx, photoId);
    await tell("photo.hung", "photo", photoId, { data: { picture: picture.name } });
    return photoId;
  },
});
