import type { Words } from "#app/platform/locale.ts";

/** What the box says in which a piece is bought. */
export const words = {
  choose: { fa: "یکی را برگزینید", en: "Choose one" },
  left: { fa: "{count} عدد آماده", en: "{count} ready" },
  fewLeft: { fa: "تنها {count} عدد مانده است", en: "Only {count} left" },
  noneLeft: { fa: "تمام شد", en: "Sold out" },
  soldInAll: {
    fa: "آنچه مانده است برای هیچ‌یک از این اندازه‌ها بس نیست.",
    en: "What is left is not enough for any of these sizes.",
  },
  notInCurrency: { fa: "با این پول فروخته نمی‌شود", en: "Not sold in this currency" },
  perKg: { fa: "هر کیلوگرم {price}", en: "{price} a kilogram" },
  perKgAbout: { fa: "هر کیلوگرم حدود {price}", en: "about {price} a kilogram" },
  perM2: { fa: "هر متر مربع {price}", en: "{price} a square metre" },
  perM2About: { fa: "هر متر مربع حدود {price}", en: "about {price} a square metre" },
  measureReady: { fa: "{count} آماده؛ تا {days} روز فرستاده می‌شود.", en: "{count} ready; sent within {days} days." },
  readySent: { fa: "آماده؛ تا {days} روز فرستاده می‌شود.", en: "Ready; sent within {days} days." },
  monthLeft: {
    fa: "سازنده این ماه {count} سفارش دیگر می‌پذیرد.",
    en: "The maker takes {count} more this month.",
  },
  monthLast: {
    fa: "سازنده این ماه تنها یک سفارش دیگر می‌پذیرد.",
    en: "The maker takes only one more this month.",
  },
  monthFull: {
    fa: "کارهای این ماه سازنده پر شده است. از {date} باز سفارش می‌گیرد.",
    en: "The maker has all the work she can do this month. She takes new orders from {date}.",
  },
  past: {
    fa: "زمان مصرف این کالا گذشته است و دیگر فروخته نمی‌شود.",
    en: "This is past its best-before day and no longer sold.",
  },
  least: { fa: "کمترین سفارش {count}: {price}", en: "At least {count}: {price}" },
} satisfies Words;
