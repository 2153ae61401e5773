import { z } from "zod";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { system } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { evidence } from "#db/schema/producers.ts";
import { drawProduct } from "./art/draw.ts";
import { villagers } from "./people.ts";

const sahar = villagers.find(({ slug }) => slug === "applicant-sahar")!;

/** Lays a paper and a sample of work to the case the officers have before them, if nobody has yet. */
export async function layPapers(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.house.writes.query<{ applicationId: string; personId: string }>(
    `select a.id as "applicationId", p.id as "personId" from persons p join applications a on a.person_id = p.id
     where p.phone_index = $1 and not exists (select from evidence where application_id = a.id)`,
    [ctx.house.keys.blindIndex(sahar.phone, "person-phone")],
  );
  const open = rows[0];
  if (!open) return;
  const art = { motif: "bands", palette: ["#8c1c13", "#1f2a44", "#e3b23c", "#f4ecd8", "#4b6043"] };
  const attributes = { technique: "kilim", widthCm: 60, lengthCm: 90 };
  const runner = drawProduct({ slug: "runner-sahar", family: "flatweave", shot: "front", attributes, ...art });
  await Promise.all([
    lay(ctx, open, { kind: "residence", note: "گواهی سکونت (نمونه)", svg: residencePaper(), width: 1000, height: 700 }),
    lay(ctx, open, { kind: "work-sample", note: "رومیزی گلیم، بافت امسال", svg: runner, width: 960, height: 1200 }),
  ]);
}

type Paper = { kind: "residence" | "work-sample"; note: string; svg: string; width: number; height: number };

async function lay(ctx: Ctx, open: { applicationId: string; personId: string }, { svg, kind, note, ...size }: Paper) {
  const kept = await keepPicture(ctx.house, await rasteriseOwnDrawing(svg, size), "document");
  await layPaper(ctx, { kept, kind, note, ...open });
}

const layPaper = command({
  name: "lay-village-paper",
  who: system,
  input: z.object({
    kept: z.custom<KeptPicture>(),
    kind: z.enum(["residence", "work-sample"]),
    note: z.string(),
    applicationId: z.string(),
    personId: z.string(),
  }),
  async run({ tx, tell, newId }, { kept, personId, ...paper }) {
    const fileId = await storeEvidence(tx, kept);
    await tx.insert(evidence).values({ id: newId, ...paper, fileId, addedBy: personId });
    await tell("evidence.added", "evidence", newId, { subject: personId });
    return newId;
  },
});

/** A made-up paper as somebody would photograph it: lines, a stamp, no words. 1000 × 700. */
function residencePaper(): string {
  const lines = [620, 700, 560, 690, 640, 710, 380].map(
    (width, index) =>
      `<rect x="${900 - width}" y="${210 + index * 48}" width="${width}" height="14" rx="4" fill="#6b6459" opacity="0.5"/>`,
  );
  const ring = (radius: number, width: number) =>
    `<circle cx="230" cy="510" r="${radius}" fill="none" stroke="#8c1c13" stroke-width="${width}" opacity="0.7"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 700" width="1000" height="700">
    <rect width="1000" height="700" fill="#8a6f55"/><g transform="rotate(-1.5 500 350)">
    <rect x="60" y="50" width="880" height="600" fill="#fbf7ec"/>
    <rect x="90" y="80" width="820" height="540" fill="none" stroke="#1f5c57" stroke-width="4"/>
    <rect x="330" y="120" width="340" height="30" rx="6" fill="#1f5c57"/>${lines.join("")}${ring(74, 7)}${ring(52, 3)}</g></svg>`;
}
