import { saveMarketIdentity } from "#app/domain/invoices/save-market-identity.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** Whom the demo's invoices name: nobody there is, and says so. Its number has a right check digit and was given to no one. */
export const nameMarket = (finance: Ctx): Promise<null> =>
  saveMarketIdentity(finance, {
    ...{ nameFa: "بازار خانگی (نمایشی)", nameEn: "Khanegi market (demo)" },
    ...{ legalId: "00000000013", economicCode: "" },
    ...{ addressFa: "اردبیل، خیابان نمونه، پلاک ۱", addressEn: "1 Nemune Street, Ardabil" },
    postalCode: "5615731567",
  });
