import { dropSample } from "#app/domain/producers/drop-sample.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Takes a sample out of a draft. */
export const action = button(dropSample, (_done, { ctx }) => paths.applicationEvidence(ctx.locale), {
  params: { sample: "sample" },
});
