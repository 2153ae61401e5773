import type { Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "برچسب و بسته‌بندی", en: "Label and packaging" },
  lead: {
    fa: "متن‌های لازم رشته به دو زبان، و تنها نشان‌هایی که همین امروز برای این کالا معتبر است. هنگام هر چاپ همین برگه را باز کنید.",
    en: "What the craft requires, in both languages, with only the marks that hold for this piece today. Open this page anew for each printing.",
  },
  print: { fa: "از فرمان چاپ مرورگر استفاده کنید.", en: "Use your browser's print command." },
  missing: { fa: "پیش از چاپ این‌ها را در کالا بنویسید: {names}", en: "Before printing, please fill these in: {names}" },
  fill: { fa: "ویرایش کالا", en: "Edit the product" },
  noLabel: { fa: "خدمت برچسب ندارد", en: "A service has no label" },
  place: { fa: "خوشه و شهرستان", en: "Cluster and county" },
  country: { fa: "ساخت ایران", en: "Made in Iran" },
  passport: { fa: "شناسنامه", en: "Passport" },
  passportCode: { fa: "رمزینهٔ شناسنامهٔ {code}", en: "Code of passport {code}" },
  markCode: { fa: "رمزینهٔ نشان {code}", en: "Code of badge {code}" },
  maker: { fa: "سازنده", en: "Maker" },
  check: { fa: "راستی‌آزمایی", en: "Verify" },
  until: { fa: "تا {day}", en: "until {day}" },
} satisfies Words;
