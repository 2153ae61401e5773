import { route } from "@remix-run/route-config";

/** Somebody's own way to the market: in the market's frame, for she may have no shop yet. */
export const workPages = [
  route("join/work", "routes/market/join-work.tsx"),
  route("join/work/team/:link", "routes/market/join-link.tsx"),
  route("join/work/team/:link/ending", "routes/market/join-link-ending.tsx"),
  route("join/work/:order", "routes/market/join-work-order.tsx"),
  route("join/work/:order/delivery", "routes/market/join-work-delivery.tsx"),
  route("join/work/:order/contest", "routes/market/join-work-contest.tsx"),
];
export const workButtons = [
  route("join/work/:order/pay-confirmation", "routes/market/join-work-pay-confirmation.ts"),
  route("join/work/:order/drawing", "routes/market/join-work-drawing.ts"),
  route("studio/work-orders/:order/offer", "routes/studio/work-order-offer.ts"),
  route("studio/work-orders/:order/drawing", "routes/studio/work-order-drawing.ts"),
];

/** A pioneer's team in her studio. */
export const teamPages = [
  route("studio/team", "routes/studio/team.tsx"),
  route("studio/team/offer", "routes/studio/team-offer.tsx"),
  route("studio/team/:link", "routes/studio/team-link.tsx"),
  route("studio/team/:link/ending", "routes/studio/team-link-ending.tsx"),
  route("studio/team/:link/work", "routes/studio/work-order-new.tsx"),
  route("studio/work-orders", "routes/studio/work-orders.tsx"),
  route("studio/work-orders/:order", "routes/studio/work-order.tsx"),
  route("studio/work-orders/:order/edit", "routes/studio/work-order-edit.tsx"),
  route("studio/work-orders/:order/cancellation", "routes/studio/work-order-cancellation.tsx"),
  route("studio/work-orders/:order/material", "routes/studio/work-order-material.tsx"),
  route("studio/work-orders/:order/materials/:material", "routes/studio/work-material.tsx"),
  route("studio/work-orders/:order/inspection", "routes/studio/work-order-inspection.tsx"),
  route("studio/work-orders/:order/payment", "routes/studio/work-order-payment.tsx"),
  route("studio/work-orders/:order/contest", "routes/studio/work-order-contest.tsx"),
];

/** Pioneers and matching in the office. */
export const pioneerPages = [
  route("office/pioneers", "routes/office/pioneers.tsx"),
  route("office/pioneers/floor", "routes/office/work-floor.tsx"),
  route("office/pioneers/:pioneer", "routes/office/pioneer.tsx"),
  route("office/pioneers/:pioneer/ending", "routes/office/pioneer-ending.tsx"),
  route("office/cases/:case/work-orders/:order", "routes/office/case-work-order.tsx"),
  route("office/cases/:case/pioneer", "routes/office/matching.tsx"),
  route("office/cases/:case/pioneer/withdrawal", "routes/office/link-withdrawal.tsx"),
  route("office/cases/:case/pioneer/review", "routes/office/link-review.tsx"),
];

export const pioneerButtons = [route("office/pioneers/:pioneer/confirmation", "routes/office/pioneer-confirmation.ts")];
