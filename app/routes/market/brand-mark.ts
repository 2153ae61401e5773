import { brandMarkSvg, brandMarks, isBrandMark } from "#app/domain/badges/brand-marks.ts";
import { publicBadges } from "#app/domain/badges/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";

/** One of the marks as a file to print. */
export const loader = page(anyone, async (ctx, { url }) => {
  const mark = url.searchParams.get("mark") ?? brandMarks[0];
  if (!isBrandMark(mark)) throw new Missing("mark");
  const name = (await publicBadges(ctx)).find(({ slug }) => slug === mark)?.name ?? mark;
  return new Response(brandMarkSvg(mark, name), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-disposition": `inline; filename="${mark}.svg"`,
    },
  });
});
