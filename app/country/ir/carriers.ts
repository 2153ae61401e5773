import type { Carrier, CarrierService } from "#app/country/pack.ts";

/*
 * Settings, not published tariffs: the shape (weight steps, in-province, neighbouring or other province, size limits)
 * is that of Iran Post and the private couriers in 1405; the sums are round ones of that order, for each deployment to
 * replace by its own contract. Prices include the carrier's VAT. Minor units: rials and cents.
 */
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
    rates: {
      IRR: {
        same: [
          510_000n,
          560_000n,
          670_000n,
          780_000n,
          1_000_000n,
          1_280_000n,
          1_550_000n,
          2_100_000n,
          2_650_000n,
          3_750_000n,
        ],
        neighbour: [
          630_000n,
          700_000n,
          850_000n,
          1_000_000n,
          1_300_000n,
          1_680_000n,
          2_050_000n,
          2_800_000n,
          3_550_000n,
          5_050_000n,
        ],
        other: [
          750_000n,
          840_000n,
          1_030_000n,
          1_220_000n,
          1_600_000n,
          2_080_000n,
          2_550_000n,
          3_500_000n,
          4_450_000n,
          6_350_000n,
        ],
      },
      EUR: {
        same: [32n, 35n, 42n, 49n, 63n, 80n, 97n, 132n, 166n, 235n],
        neighbour: [40n, 44n, 54n, 63n, 82n, 105n, 129n, 175n, 222n, 316n],
        other: [47n, 53n, 65n, 77n, 100n, 130n, 160n, 219n, 279n, 397n],
      },
    },
  },
  {
    code: "post-registered",
    name: { fa: "پست سفارشی", en: "Registered post" },
    weightSteps: postSteps,
    maxSideCm: 150,
    volumetricDivisor: null,
    days: [4, 8],
    rates: {
      IRR: {
        same: [
          360_000n,
          400_000n,
          480_000n,
          560_000n,
          720_000n,
          920_000n,
          1_120_000n,
          1_520_000n,
          1_920_000n,
          2_720_000n,
        ],
        neighbour: [
          450_000n,
          500_000n,
          610_000n,
          720_000n,
          940_000n,
          1_220_000n,
          1_490_000n,
          2_040_000n,
          2_590_000n,
          3_690_000n,
        ],
        other: [
          530_000n,
          600_000n,
          740_000n,
          880_000n,
          1_160_000n,
          1_510_000n,
          1_860_000n,
          2_560_000n,
          3_260_000n,
          4_660_000n,
        ],
      },
      EUR: {
        same: [23n, 25n, 30n, 35n, 45n, 58n, 70n, 95n, 120n, 170n],
        neighbour: [29n, 32n, 39n, 45n, 59n, 77n, 94n, 128n, 162n, 231n],
        other: [34n, 38n, 47n, 55n, 73n, 95n, 117n, 160n, 204n, 292n],
      },
    },
  },
  {
    code: "post-ems",
    name: { fa: "پست بین‌المللی", en: "International express post" },
    weightSteps: postSteps,
    maxSideCm: 150,
    volumetricDivisor: 6000,
    days: [8, 15],
    rates: {
      IRR: {
        abroad: [
          15_200_000n,
          20_800_000n,
          32_000_000n,
          43_200_000n,
          65_600_000n,
          93_600_000n,
          121_600_000n,
          177_600_000n,
          233_600_000n,
          345_600_000n,
        ],
      },
      EUR: {
        abroad: [950n, 1300n, 2000n, 2700n, 4100n, 5850n, 7600n, 11_100n, 14_600n, 21_600n],
      },
    },
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
    rates: {
      IRR: {
        same: [
          1_080_000n,
          1_260_000n,
          1_440_000n,
          1_800_000n,
          2_700_000n,
          3_600_000n,
          4_500_000n,
          6_300_000n,
          9_900_000n,
        ],
        neighbour: [
          1_430_000n,
          1_660_000n,
          1_890_000n,
          2_350_000n,
          3_500_000n,
          4_650_000n,
          5_800_000n,
          8_100_000n,
          12_700_000n,
        ],
        other: [
          1_780_000n,
          2_060_000n,
          2_340_000n,
          2_900_000n,
          4_300_000n,
          5_700_000n,
          7_100_000n,
          9_900_000n,
          15_500_000n,
        ],
      },
      EUR: {
        same: [68n, 79n, 90n, 113n, 169n, 225n, 282n, 394n, 619n],
        neighbour: [90n, 104n, 119n, 147n, 219n, 291n, 363n, 507n, 794n],
        other: [112n, 129n, 147n, 182n, 269n, 357n, 444n, 619n, 969n],
      },
    },
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
    rates: {
      IRR: {
        same: [2_400_000n, 3_000_000n, 3_600_000n, 4_800_000n, 6_300_000n, 7_800_000n],
        neighbour: [3_400_000n, 4_200_000n, 5_000_000n, 6_600_000n, 8_600_000n, 10_600_000n],
        other: [4_700_000n, 5_800_000n, 6_900_000n, 9_100_000n, 11_850_000n, 14_600_000n],
      },
      EUR: {
        same: [150n, 188n, 225n, 300n, 394n, 488n],
        neighbour: [213n, 263n, 313n, 413n, 538n, 663n],
        other: [294n, 363n, 432n, 569n, 741n, 913n],
      },
    },
  },
  {
    code: "freight-air",
    name: { fa: "بار هوایی", en: "Air freight" },
    weightSteps: freightSteps,
    maxSideCm: 320,
    volumetricDivisor: 6000,
    days: [7, 14],
    rates: {
      IRR: {
        abroad: [240_000_000n, 384_000_000n, 528_000_000n, 816_000_000n, 1_176_000_000n, 1_536_000_000n],
      },
      EUR: {
        abroad: [15_000n, 24_000n, 33_000n, 51_000n, 73_500n, 96_000n],
      },
    },
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
];
