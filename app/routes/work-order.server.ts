import { ownWorkOrder, workDrawing } from "#app/domain/work-orders/queries.server.ts";
import { type Maker, type Person, producer, signedIn } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { type DoorArgs, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { privatePicture } from "./private-picture.ts";

type Asked = { ctx: Ctx; params: DoorArgs["params"] };
type With<A> = Ctx & { actor: A };

/** An order from the pioneer's side, with a key for the form of its page. */
export const givenWork = page(producer, async (ctx: With<Maker>, { params }) => ({
  ...(await ownWorkOrder(ctx, ctx.actor, params.order ?? "", "pioneer")),
  key: newToken(),
}));

/** An order from the applicant's side. */
export const takenWork = page(signedIn, async (ctx: With<Person>, { params }) => ({
  ...(await ownWorkOrder(ctx, ctx.actor, params.order ?? "", "applicant")),
  key: newToken(),
}));

/** Back to the order's page, which says once that the step is recorded. */
export const backToGiven = (_done: unknown, { ctx, params }: Asked) =>
  saidAt(ctx, paths.workOrder(ctx.locale, params.order ?? ""), "done.work-step");
export const backToTaken = (_done: unknown, { ctx, params }: Asked) =>
  saidAt(ctx, paths.myWorkOrder(ctx.locale, params.order ?? ""), "done.work-step");

/** The drawing, for who stands on one of the order's sides. */
export const drawing = page(signedIn, async (ctx: With<Person>, { params }) => {
  const { path, mediaType } = await workDrawing(ctx, ctx.actor, params.order ?? "");
  return privatePicture({ bytes: await ctx.house.storage.readPrivate(path), mediaType });
});

/** What a form's address says of the order. */
export const ofOrder = { params: { order: "order" } } as const;
