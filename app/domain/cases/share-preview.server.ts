import { z } from "zod";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { slug } from "#app/platform/fields.ts";
import type { Localized } from "#app/platform/locale.ts";
import { shareTasks } from "#db/vocabulary-bodies.ts";
import { countyName } from "./queries.server.ts";
import { casesToShare, type ShareWanted } from "./share-choice.server.ts";
import { shareFilter } from "./share-forms.ts";

/** How many of a preview are named; the rest is counted. */
const shown = 40;

const asked = z.object({ body: slug, task: z.enum(shareTasks), ...shareFilter });

export type Preview = {
  body: Localized;
  first: { number: number; occupation: string; county: Localized }[];
  total: number;
  already: number;
};

/** Which cases an address asks to hand over; nothing before a body and a task were chosen. */
export async function previewOf(
  ctx: Ctx,
  actor: Person,
  params: URLSearchParams,
): Promise<{ wanted: ShareWanted; preview: Preview | null }> {
  const read = asked.safeParse(Object.fromEntries(params));
  if (!read.success)
    return { wanted: { body: "", task: "assess", occupation: "", county: "", stage: "" }, preview: null };
  try {
    const { body, chosen, total, already } = await casesToShare(ctx.db, actor, read.data);
    const first = chosen.slice(0, shown).map(({ number, occupation, county }) => ({
      ...{ number, occupation },
      county: countyName(ctx, county),
    }));
    return { wanted: read.data, preview: { body: { fa: body.fa, en: body.en }, first, total, already } };
  } catch (error) {
    if (error instanceof Invalid) return { wanted: read.data, preview: null };
    throw error;
  }
}
