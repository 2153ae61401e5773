import { addPhotos } from "#app/domain/assessments/add-photos.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** Photographs of a test piece, by her whose it is or by an assessor; each goes back to her own page of it. */
export const action = button(
  addPhotos,
  (done, { ctx, request }) => {
    if (!done) return new URL(request.headers.get("Referer") ?? "/", ctx.origin).pathname;
    const to = done.own ? paths.joinAssessment(ctx.locale) : paths.officeAssessment(ctx.locale, done.case, done.id);
    return said(ctx, to, "done.photos-added");
  },
  { params: { assessment: "assessment" } },
);
