import { confirmPay } from "#app/domain/work-orders/confirm-pay.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { backToTaken, ofOrder } from "#app/routes/work-order.server.ts";

export const action = button(confirmPay, backToTaken, ofOrder);
