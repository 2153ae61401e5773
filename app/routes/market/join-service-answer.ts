import { redirect } from "@remix-run/node";
import { answerService } from "#app/domain/body-services/answer-service.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  answerService,
  (done, { ctx }) =>
    redirect(paths.joinServices(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.service-answered", facts: {} }) } : {},
    }),
  { params: { service: "support" } },
);
