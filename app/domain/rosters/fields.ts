import { foldForSearch } from "#app/platform/text.ts";

/** What a column of a roster may hold, in the order in which a form would ask. */
export const rosterFields = [
  ...(["name", "givenName", "familyName", "nationalCode", "birthDate", "sex", "phone", "householdPhone"] as const),
  ...(["county", "place", "occupation", "level", "skills", "tools", "weeklyHours", "registeredOn"] as const),
  ...(["pioneerName", "externalId", "permitNumber"] as const),
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Column by field, counted from nought. */
export type Mapping = Partial<Record<RosterField, number>>;

/** Without these no case is opened; a name may come in one column or in two. */
export const neededFields = ["nationalCode", "birthDate", "county", "occupation"] as const;

/** Titles as registers write them, in both languages. */
const titles: Readonly<Record<RosterField, readonly string[]>> = {
  name: ["نام و نام خانوادگی", "نام کامل", "نام متقاضی", "full name", "applicant name"],
  givenName: ["نام", "نام کوچک", "first name", "given name", "name"],
  familyName: ["نام خانوادگی", "فامیل", "فامیلی", "last name", "family name", "surname"],
  nationalCode: ["کد ملی", "کدملی", "شماره ملی", "شناسه ملی", "national code", "national id", "code melli"],
  birthDate: ["تاریخ تولد", "متولد", "تولد", "birth date", "date of birth", "birthday"],
  sex: ["جنسیت", "جنس", "sex", "gender"],
  phone: ["تلفن همراه", "شماره همراه", "همراه", "موبایل", "شماره موبایل", "تلفن", "شماره تماس", "mobile", "phone"],
  householdPhone: ["تلفن خانوار", "تلفن خانواده", "همراه خانواده", "تلفن رابط", "household phone", "family phone"],
  county: ["شهرستان", "نام شهرستان", "county"],
  place: [
    "روستا",
    "شهر",
    "محل سکونت",
    "محل",
    "نام روستا",
    "شهر یا روستا",
    "روستا یا شهر",
    "place",
    "village",
    "city",
    "town",
  ],
  occupation: ["رشته", "رسته", "شغل", "حرفه", "رشته شغلی", "عنوان شغل", "رشته فعالیت", "occupation", "trade", "craft"],
  level: ["سطح", "نوع متقاضی", "سطح متقاضی", "level", "applicant level"],
  skills: ["مهارت", "مهارت ها", "skills", "skill"],
  tools: ["ابزار", "ابزار و تجهیزات", "تجهیزات", "tools", "equipment"],
  weeklyHours: ["ساعت در هفته", "ساعت کار هفتگی", "ساعت هفتگی", "weekly hours", "hours per week"],
  registeredOn: ["تاریخ ثبت نام", "تاریخ ثبت", "ثبت نام", "registered on", "registration date", "registered"],
  pioneerName: ["پیشران", "نام پیشران", "پیشران طرف قرارداد", "پشتیبان", "pioneer", "pioneer name", "backer"],
  externalId: ["شماره پرونده", "کد رهگیری", "شناسه", "کد متقاضی", "file number", "external id", "reference", "id"],
  permitNumber: ["شماره مجوز", "شماره پروانه", "مجوز", "permit number", "permit", "licence number"],
};

/** A title as it is compared: folded, without what stands between its words. */
export const plainTitle = (text: string): string =>
  foldForSearch(text.replaceAll("\u200c", " "))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Titles of a file in one text, by which the same layout is known again. */
export const titlesKey = (headers: readonly string[]): string => headers.map(plainTitle).join("|");

/** Which field each column most likely holds, from its title: the same words, else those it begins with. */
export function guessMapping(headers: readonly string[]): Mapping {
  const plain = headers.map(plainTitle);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const known = rosterFields.map((field) => ({ field, words: titles[field].map(plainTitle) }));
  const match = (fits: (title: string, word: string) => boolean) => {
    for (const { field, words } of known) {
      if (mapping[field] !== undefined) continue;
      const column = plain.findIndex((title, at) => !taken.has(at) && words.some((word) => fits(title, word)));
      if (column < 0) continue;
      mapping[field] = column;
      taken.add(column);
    }
  };
  match((title, word) => title === word);
  match((title, word) => word.length > 3 && title.startsWith(`${word} `));
  // A first name without a family name is a whole one.
  if (mapping.name === undefined && mapping.givenName !== undefined && mapping.familyName === undefined) {
    mapping.name = mapping.givenName;
    delete mapping.givenName;
  }
  return mapping;
}

/** Which field is still without its column, or has one that another has too; null where the layout is whole. */
export function mappingFault(mapping: Mapping, columns: number): { field: RosterField; fault: string } | null {
  const used = new Map<number, RosterField>();
  for (const field of rosterFields) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (column < 0 || column >= columns) return { field, fault: "choose" };
    if (used.has(column)) return { field, fault: "roster.column-twice" };
    used.set(column, field);
  }
  const missing = neededFields.find((field) => mapping[field] === undefined);
  if (missing) return { field: missing, fault: "roster.column-missing" };
  if (mapping.name === undefined && (mapping.givenName === undefined || mapping.familyName === undefined))
    return { field: "name", fault: "roster.column-missing" };
  return null;
}
