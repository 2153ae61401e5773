import { type Holiday, isoOfJalali, jalaliToIso } from "#app/platform/calendar.ts";
import type { Localized } from "#app/platform/locale.ts";

/**
 * The public holidays of 1404 to 1407. Days of the solar calendar are fixed by law. Lunar days of 1404 and 1405 are
 * those of the official calendar (Calendar Council of the Institute of Geophysics, University of Tehran; approved by
 * the Public Culture Council; 1405 as reported on 8 Aban 1404). Those of 1406 and 1407 are a forecast by the Umm
 * al-Qura reckoning and may move by a day: replace them when the official calendar of the year appears, each Aban.
 * The day of Fitr is decided by sighting and may move in any year.
 */
const years = [1404, 1405, 1406, 1407];
const published = [1404, 1405];

const solar: readonly [month: number, day: number, name: Localized][] = [
  [1, 1, { fa: "آغاز نوروز", en: "Nowruz" }],
  [1, 2, { fa: "عید نوروز", en: "Nowruz" }],
  [1, 3, { fa: "عید نوروز", en: "Nowruz" }],
  [1, 4, { fa: "عید نوروز", en: "Nowruz" }],
  [1, 12, { fa: "روز جمهوری اسلامی ایران", en: "Islamic Republic Day" }],
  [1, 13, { fa: "روز طبیعت", en: "Nature Day" }],
  [3, 14, { fa: "رحلت امام خمینی", en: "Death of Imam Khomeini" }],
  [3, 15, { fa: "قیام پانزدهم خرداد", en: "Uprising of 15 Khordad" }],
  [11, 22, { fa: "پیروزی انقلاب اسلامی", en: "Victory of the Revolution" }],
  [12, 29, { fa: "روز ملی شدن صنعت نفت", en: "Nationalisation of the oil industry" }],
];

const lunar: readonly [days: string, name: Localized][] = [
  ["1404/04/14 1405/04/03 1406/03/24 1407/03/13", { fa: "تاسوعای حسینی", en: "Tasua" }],
  ["1404/04/15 1405/04/04 1406/03/25 1407/03/14", { fa: "عاشورای حسینی", en: "Ashura" }],
  ["1404/05/23 1405/05/13 1406/05/02 1407/04/23", { fa: "اربعین حسینی", en: "Arbaeen" }],
  [
    "1404/05/31 1405/05/21 1406/05/10 1407/04/31",
    { fa: "رحلت پیامبر اکرم و شهادت امام حسن مجتبی", en: "Death of the Prophet and martyrdom of Imam Hasan" },
  ],
  ["1404/06/02 1405/05/22 1406/05/11 1407/05/01", { fa: "شهادت امام رضا", en: "Martyrdom of Imam Reza" }],
  ["1404/06/10 1405/05/30 1406/05/19 1407/05/09", { fa: "شهادت امام حسن عسکری", en: "Martyrdom of Imam Hasan Askari" }],
  [
    "1404/06/19 1405/06/08 1406/05/28 1407/05/18",
    { fa: "میلاد پیامبر اکرم و امام جعفر صادق", en: "Birth of the Prophet and of Imam Jafar Sadeq" },
  ],
  ["1404/09/03 1405/08/22 1406/08/11 1407/07/30", { fa: "شهادت حضرت فاطمه", en: "Martyrdom of Fatima" }],
  ["1404/10/13 1405/10/02 1406/09/20 1407/09/10", { fa: "ولادت امام علی", en: "Birth of Imam Ali" }],
  ["1404/10/27 1405/10/16 1406/10/04 1407/09/24", { fa: "مبعث پیامبر اکرم", en: "Mission of the Prophet" }],
  ["1404/11/15 1405/11/04 1406/10/22 1407/10/11", { fa: "ولادت حضرت قائم", en: "Birth of Imam Mahdi" }],
  ["1404/01/02 1404/12/20 1405/12/09 1406/11/28 1407/11/17", { fa: "شهادت امام علی", en: "Martyrdom of Imam Ali" }],
  ["1404/01/11 1405/01/01 1405/12/19 1406/12/07 1407/11/26", { fa: "عید فطر", en: "Eid al-Fitr" }],
  ["1404/01/12 1405/01/02 1405/12/20 1406/12/08 1407/11/27", { fa: "تعطیل عید فطر", en: "Eid al-Fitr, second day" }],
  [
    "1404/02/04 1405/01/25 1406/01/13 1407/01/02 1407/12/20",
    { fa: "شهادت امام جعفر صادق", en: "Martyrdom of Imam Jafar Sadeq" },
  ],
  ["1404/03/16 1405/03/06 1406/02/26 1407/02/16", { fa: "عید قربان", en: "Eid al-Adha" }],
  ["1404/03/24 1405/03/14 1406/03/03 1407/02/24", { fa: "عید غدیر خم", en: "Eid al-Ghadir" }],
];

function isoOf(jalali: string): string {
  const iso = jalaliToIso(jalali);
  if (!iso) throw new RangeError(`holidays: no day ${jalali}`);
  return iso;
}

export const holidays: readonly Holiday[] = [
  ...years.flatMap((year) =>
    solar.map(([month, day, name]) => ({ date: isoOfJalali({ year, month, day }) ?? "", name, sure: true })),
  ),
  ...lunar.flatMap(([days, name]) =>
    days.split(" ").map((day) => ({ date: isoOf(day), name, sure: published.includes(Number(day.slice(0, 4))) })),
  ),
].sort((a, b) => a.date.localeCompare(b.date));
