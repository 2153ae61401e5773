import type { Carrier, CarrierService, InsuranceRate, Rates } from "#app/country/pack.ts";

/*
 * Settings, not published tariffs: the shape (weight steps, in-province, neighbouring or other province, size limits)
 * is that of Iran Post and the private couriers in 1405; the sums are round ones of that order, for each deployment to
 * replace by its own contract. Prices include the carrier's VAT. Minor units: rials and cents.
 */

/** A cent in rials, as the carriers' contracts reckon what is paid in other money. */
const rialsPerCent = { EUR: 16_000n, USD: 13_600n } as const;

/** A sum in rials, in every currency that is traded in; a begun cent is a whole one. */
function inEach(rials: bigint): Record<"IRR" | "EUR" | "USD", bigint> {
  const cents = (worth: bigint) => (rials + worth - 1n) / worth;
  return { IRR: rials, EUR: cents(rialsPerCent.EUR), USD: cents(rialsPerCent.USD) };
}

/** Rates in thousands of rials, in every currency that is traded in. */
function rates(thousands: Partial<Record<keyof Rates, readonly number[]>>): CarrierService["rates"] {
  const asked = (currency: "IRR" | "EUR" | "USD"): Rates =>
    Object.fromEntries(
      Object.entries(thousands).map(([zone, steps]) => [
        zone,
        steps.map((step) => inEach(BigInt(step) * 1000n)[currency]),
      ]),
    );
  return { IRR: asked("IRR"), EUR: asked("EUR"), USD: asked("USD") };
}

/** `most` in millions of rials; null insures whatever it is worth. */
function insured(bps: number, least: bigint, most: bigint | null): InsuranceRate {
  return { bps, least: inEach(least), most: most === null ? null : inEach(most * 1_000_000n) };
}

const postSteps = [500, 1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000, 30_000];
const tipaxSteps = [1000, 2000, 3000, 5000, 10_000, 15_000, 20_000, 30_000, 50_000];
const freightSteps = [10_000, 20_000, 30_000, 50_000, 75_000, 100_000];

const post: readonly CarrierService[] = [
  {
    code: "post-express",
    name: { fa: "پست پیشتاز", en: "Express post" },
    weightSteps: postSteps,
    maxSideCm: 150,
    volumetricDivisor: null,
    days: [2, 4],
    toDoor: true,
    toPoint: true,
    insurance: insured(30, 50_000n, 1000n),
    rates: rates({
      same: [510, 560, 670, 780, 1000, 1280, 1550, 2100, 2650, 3750],
      neighbour: [630, 700, 850, 1000, 1300, 1680, 2050, 2800, 3550, 5050],
      other: [750, 840, 1030, 1220, 1600, 2080, 2550, 3500, 4450, 6350],
    }),
  },
  {
    code: "post-registered",
    name: { fa: "پست سفارشی", en: "Registered post" },
    weightSteps: postSteps,
    maxSideCm: 150,
    volumetricDivisor: null,
    days: [4, 8],
    toDoor: true,
    toPoint: true,
    insurance: insured(30, 50_000n, 500n),
    rates: rates({
      same: [360, 400, 480, 560, 720, 920, 1120, 1520, 1920, 2720],
      neighbour: [450, 500, 610, 720, 940, 1220, 1490, 2040, 2590, 3690],
      other: [530, 600, 740, 880, 1160, 1510, 1860, 2560, 3260, 4660],
    }),
  },
  {
    code: "post-ems",
    name: { fa: "پست بین‌المللی", en: "International express post" },
    weightSteps: postSteps,
    maxSideCm: 150,
    volumetricDivisor: 6000,
    days: [8, 15],
    toDoor: true,
    toPoint: false,
    insurance: insured(100, 800_000n, 3000n),
    rates: rates({ abroad: [15_200, 20_800, 32_000, 43_200, 65_600, 93_600, 121_600, 177_600, 233_600, 345_600] }),
  },
];

const tipax: readonly CarrierService[] = [
  {
    code: "tipax-door",
    name: { fa: "تیپاکس، تحویل در محل", en: "Tipax, to the door" },
    weightSteps: tipaxSteps,
    maxSideCm: 220,
    volumetricDivisor: 5000,
    days: [1, 3],
    toDoor: true,
    toPoint: false,
    insurance: insured(25, 80_000n, 2000n),
    rates: rates({
      same: [1080, 1260, 1440, 1800, 2700, 3600, 4500, 6300, 9900],
      neighbour: [1430, 1660, 1890, 2350, 3500, 4650, 5800, 8100, 12_700],
      other: [1780, 2060, 2340, 2900, 4300, 5700, 7100, 9900, 15_500],
    }),
  },
];

/** For what the post will not take: over 30 kg, or a rolled carpet over 150 cm. */
const freight: readonly CarrierService[] = [
  {
    code: "freight-road",
    name: { fa: "باربری", en: "Road freight" },
    weightSteps: freightSteps,
    maxSideCm: 400,
    volumetricDivisor: null,
    days: [3, 7],
    toDoor: true,
    toPoint: false,
    insurance: insured(50, 500_000n, null),
    rates: rates({
      same: [2400, 3000, 3600, 4800, 6300, 7800],
      neighbour: [3400, 4200, 5000, 6600, 8600, 10_600],
      other: [4700, 5800, 6900, 9100, 11_850, 14_600],
    }),
  },
  {
    code: "freight-air",
    name: { fa: "بار هوایی", en: "Air freight" },
    weightSteps: freightSteps,
    maxSideCm: 320,
    volumetricDivisor: 6000,
    days: [10, 18],
    toDoor: true,
    toPoint: false,
    insurance: insured(100, 3_000_000n, null),
    rates: rates({ abroad: [240_000, 384_000, 528_000, 816_000, 1_176_000, 1_536_000] }),
  },
];

/** The maker brings it to her cooperative's counter, where it waits for its buyer; nobody is paid for the way. */
const collection: readonly CarrierService[] = [
  {
    code: "collection-counter",
    name: { fa: "تحویل در دفتر تعاونی", en: "Fetched at the cooperative" },
    weightSteps: [100_000],
    maxSideCm: 400,
    volumetricDivisor: null,
    days: [1, 3],
    toDoor: false,
    toPoint: true,
    insurance: null,
    rates: rates({ same: [0] }),
  },
];

export const carriers: readonly Carrier[] = [
  {
    code: "post",
    name: { fa: "پست جمهوری اسلامی ایران", en: "Iran Post" },
    trackingUrl: "https://tracking.post.ir/?id={tracking}",
    services: post,
  },
  {
    code: "tipax",
    name: { fa: "تیپاکس", en: "Tipax" },
    trackingUrl: "https://tipaxco.com/tracking?id={tracking}",
    services: tipax,
  },
  { code: "freight", name: { fa: "باربری", en: "Freight" }, trackingUrl: null, services: freight },
  {
    code: "collection",
    name: { fa: "تعاونی فروشنده", en: "The seller's cooperative" },
    trackingUrl: null,
    services: collection,
  },
];
