import { paperOf } from "#app/domain/passports/print.server.ts";
import { qrPng, qrSvg } from "#app/domain/passports/qr.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";

/** The code of a product's passport as a file, by how the address ends. @throws Missing while there is none to print */
export async function qrFile(ctx: Ctx, productId: string, pathname: string): Promise<Response> {
  const paper = await paperOf(ctx, productId);
  if (paper?.state !== "valid") throw new Missing("passport");
  const png = pathname.endsWith(".png");
  const body = png ? new Uint8Array(await qrPng(paper.link)) : await qrSvg(paper.link);
  return new Response(body, {
    headers: {
      "Content-Type": png ? "image/png" : "image/svg+xml",
      "Content-Disposition": `attachment; filename="${paper.serial}.${png ? "png" : "svg"}"`,
      "Cache-Control": "no-store",
    },
  });
}
