import { carriageBy } from "#app/country/carriage.ts";
import type { AddressField, Carrier, CountryPack, LineFacts, Province, Withdrawal } from "#app/country/pack.ts";
import { identifiers } from "#app/country/tr/identifiers.ts";
import { addDays, type Holiday } from "#app/platform/calendar.ts";
import { slugOf } from "#app/platform/text.ts";

/*
 * Türkiye, small: proof that a country is a pack and that the core knows none. It holds the weaving provinces and the
 * largest cities; before anyone trades there it wants the other provinces, a carrier's contract and a tax table.
 */
const provinces: readonly Province[] = [
  { code: "TR-04", fa: "آغری", en: "Ağrı" },
  { code: "TR-06", fa: "آنکارا", en: "Ankara" },
  { code: "TR-20", fa: "دنیزلی", en: "Denizli" },
  { code: "TR-34", fa: "استانبول", en: "Istanbul" },
  { code: "TR-35", fa: "ازمیر", en: "Izmir" },
  { code: "TR-36", fa: "قارص", en: "Kars" },
  { code: "TR-45", fa: "مانیسا", en: "Manisa" },
  { code: "TR-64", fa: "اوشاک", en: "Uşak" },
  { code: "TR-65", fa: "وان", en: "Van" },
  { code: "TR-76", fa: "ایغدیر", en: "Iğdır" },
];

const neighbours: CountryPack["neighbours"] = {
  "TR-04": ["TR-36", "TR-65", "TR-76"],
  "TR-20": ["TR-45", "TR-64"],
  "TR-35": ["TR-45"],
  "TR-36": ["TR-04", "TR-76"],
  "TR-45": ["TR-20", "TR-35", "TR-64"],
  "TR-64": ["TR-20", "TR-45"],
  "TR-65": ["TR-04"],
  "TR-76": ["TR-04", "TR-36"],
};

const addressFields: readonly AddressField[] = [
  {
    name: "street",
    label: { fa: "نشانی", en: "Street" },
    input: "text",
    required: true,
    maxLength: 200,
    autocomplete: "street-address",
  },
  {
    name: "house",
    label: { fa: "پلاک", en: "House number" },
    input: "text",
    required: true,
    maxLength: 20,
    autocomplete: "off",
  },
  {
    name: "unit",
    label: { fa: "واحد", en: "Flat" },
    input: "text",
    required: false,
    maxLength: 20,
    autocomplete: "off",
  },
  {
    name: "postalCode",
    label: { fa: "کد پستی", en: "Postal code" },
    input: "digits",
    required: true,
    maxLength: 5,
    autocomplete: "postal-code",
  },
  {
    name: "city",
    label: { fa: "شهر", en: "Town" },
    input: "text",
    required: true,
    maxLength: 60,
    autocomplete: "address-level2",
  },
  {
    name: "province",
    label: { fa: "استان", en: "Province" },
    input: "province",
    required: true,
    maxLength: 5,
    autocomplete: "address-level1",
  },
];

/** Fixed days of law 2429. Those of the two feasts hang on the lunar year; 2027 is a forecast. */
const fixed: readonly [day: string, fa: string, en: string][] = [
  ["01-01", "آغاز سال نو", "New Year"],
  ["04-23", "روز حاکمیت ملی و کودک", "National Sovereignty and Children's Day"],
  ["05-01", "روز کارگر", "Labour Day"],
  ["05-19", "روز یادبود آتاترک و جوانان", "Commemoration of Atatürk, Youth and Sports Day"],
  ["07-15", "روز دموکراسی", "Democracy and National Unity Day"],
  ["08-30", "روز پیروزی", "Victory Day"],
  ["10-29", "روز جمهوری", "Republic Day"],
];
const feasts: readonly [from: string, days: number, fa: string, en: string][] = [
  ["2026-03-20", 3, "عید فطر", "Ramazan Feast"],
  ["2026-05-27", 4, "عید قربان", "Sacrifice Feast"],
  ["2027-03-09", 3, "عید فطر", "Ramazan Feast"],
  ["2027-05-16", 4, "عید قربان", "Sacrifice Feast"],
];
const holidays: readonly Holiday[] = [
  ...["2026", "2027"].flatMap((year) =>
    fixed.map(([day, fa, en]) => ({ date: `${year}-${day}`, name: { fa, en }, sure: true })),
  ),
  ...feasts.flatMap(([from, days, fa, en]) =>
    Array.from({ length: days }, (_, index) => ({ date: addDays(from, index), name: { fa, en }, sure: from < "2027" })),
  ),
].sort((a, b) => a.date.localeCompare(b.date));

/**
 * Law 6502 article 48 and the regulation on distance contracts: fourteen days, given here as working days, which is
 * the longer and so never less than the law's; not for what spoils, is made to measure, or is a service begun.
 */
function withdrawal(line: LineFacts): Withdrawal {
  const from = line.kind === "service" ? "contract" : "delivery";
  const refused = (reason: "personalised" | "service-begun") =>
    ({ allowed: false, reason, workingDays: 0, from }) as const;
  if (line.personalised) return refused("personalised");
  if (line.kind === "service" && line.begunWithConsent) return refused("service-begun");
  return { allowed: true, reason: line.kind === "service" ? "allowed-service" : "allowed", workingDays: 14, from };
}

const carriers: readonly Carrier[] = [
  {
    code: "ptt",
    name: { fa: "پست ترکیه", en: "PTT" },
    trackingUrl: "https://gonderitakip.ptt.gov.tr/Track/Verify?q={tracking}",
    services: [
      {
        code: "ptt-parcel",
        name: { fa: "بستهٔ پستی", en: "PTT parcel" },
        weightSteps: [1000, 5000, 10_000, 20_000, 30_000],
        maxSideCm: 150,
        volumetricDivisor: 3000,
        days: [2, 5],
        toDoor: true,
        toPoint: false,
        insurance: { bps: 100, least: { TRY: 1500n }, most: { TRY: 5_000_000n } },
        rates: {
          TRY: {
            same: [9000n, 14_000n, 21_000n, 33_000n, 45_000n],
            neighbour: [10_000n, 16_000n, 24_000n, 38_000n, 52_000n],
            other: [11_000n, 18_000n, 27_000n, 43_000n, 59_000n],
          },
        },
      },
    ],
  },
];

export const turkiye: CountryPack = {
  code: "TR",
  name: { fa: "ترکیه", en: "Türkiye" },
  timeZone: "Europe/Istanbul",
  calendar: "gregorian",
  weekStart: 1,
  weekend: [6, 0],
  holidays,
  addressFields,
  identifiers,
  provinces,
  counties: [],
  areas: provinces.map((province) => ({
    ...province,
    kind: "province",
    parent: null,
    slug: `${slugOf(province.en)}-province`,
    point: null,
    validFrom: null,
    validTo: null,
    predecessor: null,
  })),
  neighbours,
  taxClasses: [],
  withdrawal,
  withdrawalWords: {
    allowed: {
      fa: "شما می‌توانید تا چهارده روز کاری پس از تحویل، بی‌آنکه دلیلی بیاورید، از خرید خود انصراف دهید.",
      en: "You may withdraw from this purchase within fourteen working days of delivery without giving a reason.",
    },
    "allowed-service": {
      fa: "شما می‌توانید تا چهارده روز کاری پس از سفارش، بی‌آنکه دلیلی بیاورید، از این خدمت انصراف دهید.",
      en: "You may withdraw from this service within fourteen working days of ordering it without giving a reason.",
    },
    food: {
      fa: "این کالا زود خراب می‌شود و حق انصراف ندارد.",
      en: "This spoils quickly, so there is no right of withdrawal.",
    },
    personalised: {
      fa: "این کالا به سفارش شما ساخته می‌شود و حق انصراف ندارد.",
      en: "This is made to your own specification, so there is no right of withdrawal.",
    },
    "service-begun": {
      fa: "این خدمت با رضایت شما آغاز شده است و دیگر حق انصراف ندارد.",
      en: "This service was begun with your consent, so the right of withdrawal has ended.",
    },
  },
  carriers,
  carriage: carriageBy({ code: "TR", provinces, neighbours }, carriers),
  currencies: ["TRY", "EUR"],
  rails: [{ code: "stripe", currencies: ["EUR"] }],
};
