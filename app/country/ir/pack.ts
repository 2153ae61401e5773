import { carriageBy } from "#app/country/carriage.ts";
import { addressFields } from "#app/country/ir/address.ts";
import { areas } from "#app/country/ir/areas.ts";
import { carriers } from "#app/country/ir/carriers.ts";
import { holidays } from "#app/country/ir/holidays.ts";
import { identifiers } from "#app/country/ir/identifiers.ts";
import { irCounties, neighbours, provinces } from "#app/country/ir/places.ts";
import { taxClasses } from "#app/country/ir/taxes.ts";
import { withdrawal, withdrawalWords } from "#app/country/ir/withdrawal.ts";
import type { CountryPack } from "#app/country/pack.ts";

export const iran: CountryPack = {
  code: "IR",
  name: { fa: "ایران", en: "Iran" },
  timeZone: "Asia/Tehran",
  calendar: "jalali",
  weekStart: 6,
  weekend: [5],
  holidays,
  addressFields,
  identifiers,
  provinces,
  counties: irCounties,
  areas,
  neighbours,
  taxClasses,
  withdrawal,
  withdrawalWords,
  carriers,
  carriage: carriageBy({ code: "IR", provinces, neighbours }, carriers),
  currencies: ["IRR", "EUR"],
  rails: [
    { code: "gateway", currencies: ["IRR"] },
    { code: "stripe", currencies: ["EUR", "USD"] },
    { code: "bank-transfer", currencies: ["IRR", "EUR", "USD"] },
    { code: "cash-on-delivery", currencies: ["IRR"] },
  ],
};
