import { redirect } from "@remix-run/node";
import { answerLine } from "#app/domain/handovers/answer-line.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  answerLine,
  (done, { ctx, params }) =>
    redirect(paths.officeHandover(ctx.locale, params.handover!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.handover-answered", facts: {} }) } : {},
    }),
  { params: { handover: "handover" } },
);
