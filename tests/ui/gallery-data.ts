import type { MapPin, PinTone } from "#app/ui/county-map.tsx";
import type { Photo } from "#app/ui/picture.tsx";

export const things = [
  {
    slug: "a",
    fa: "گلیم سماور و سینی ۱۲۰×۱۸۰",
    en: "Samovar-and-tray kilim, 120×180",
    makerFa: "سولماز، عنبران",
    makerEn: "Solmaz, Anbaran",
    rials: 185_000_000n,
    cents: 11_600n,
    blur: "#8c1c13",
  },
  {
    slug: "b",
    fa: "ورنی خروس مغان",
    en: "Moghan rooster verni",
    makerFa: "گل‌نار، اصلاندوز",
    makerEn: "Golnar, Aslanduz",
    rials: 298_000_000n,
    cents: 18_700n,
    blur: "#0b3954",
  },
  {
    slug: "c",
    fa: "عسل گون دامنهٔ سبلان، یک کیلو",
    en: "Milk-vetch honey of Sabalan, 1 kg",
    makerFa: "بهروز، سرعین",
    makerEn: "Behruz, Sareyn",
    rials: 9_800_000n,
    cents: 1_900n,
    blur: "#bc6c25",
  },
  {
    slug: "d",
    fa: "کیف دوشی چرم دست‌دوز",
    en: "Hand-sewn shoulder bag",
    makerFa: "آیدا، اردبیل",
    makerEn: "Ayda, Ardabil",
    rials: 42_000_000n,
    cents: 4_900n,
    blur: "#582f0e",
  },
  {
    slug: "e",
    fa: "جاجیم راه‌راه خلخال",
    en: "Striped jajim of Khalkhal",
    makerFa: "ماهرخ، خلخال",
    makerEn: "Mahrokh, Khalkhal",
    rials: 76_000_000n,
    cents: 6_400n,
    blur: "#2a6f97",
  },
] as const;

/** A photograph at an address; renditions are drawn by whoever looks at the gallery. */
export function photo(slug: string, alt: string, blur: string | null): Photo {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5"><rect width="4" height="5" fill="${blur}"/></svg>`;
  return {
    address: `/media/${slug}`,
    avif: true,
    width: 1200,
    height: slug === "a" ? 900 : 1500,
    blur: blur ? `data:image/svg+xml,${encodeURIComponent(picture)}` : null,
    alt,
  };
}

const spots: [string, string, string, number, number, PinTone][] = [
  ["anbaran-kilim", "گلیم عنبران", "Anbaran kilim", 48.42, 38.49, "madder"],
  ["moghan-verni", "ورنی مغان", "Moghan verni", 47.41, 39.44, "madder"],
  ["khalkhal-jajim", "جاجیم خلخال", "Khalkhal jajim", 48.32, 37.37, "madder"],
  ["ardabil-carpet", "فرش اردبیل", "Ardabil carpet", 48.29, 38.25, "madder"],
  ["ardabil-tableau", "تابلوفرش اردبیل", "Ardabil tableau rugs", 48.31, 38.24, "madder"],
  ["germi-shal", "شال و رودوزی گرمی", "Germi shal and embroidery", 48.08, 39.02, "madder"],
  ["parsabad-sewing", "دوخت پارس‌آباد", "Parsabad sewing", 47.92, 39.65, "madder"],
  ["sareyn-honey", "عسل سرعین", "Sareyn honey", 48.07, 38.15, "saffron"],
  ["meshgin-honey", "عسل مشگین‌شهر", "Meshgin honey", 47.68, 38.4, "saffron"],
  ["fandoqlu-herbs", "گیاهان دارویی فندقلو", "Fandoqlu herbs", 48.55, 38.38, "leaf"],
  ["ardabil-leather", "چرم دست‌دوز اردبیل", "Ardabil leather", 48.28, 38.26, "walnut"],
  ["sabalan-digital", "خدمات دیجیتال سبلان", "Sabalan digital", 48.3, 38.25, "indigo"],
];

export const pins: MapPin[] = spots.map(([slug, nameFa, nameEn, lon, lat, tone]) => ({
  slug,
  nameFa,
  nameEn,
  lon,
  lat,
  tone,
  href: `#${slug}`,
}));
