import { drawing } from "#app/routes/work-order.server.ts";

export const loader = drawing;
