import { eq } from "drizzle-orm";
import type { Role } from "#app/platform/actor.ts";
import type { Db } from "#db/reads.server.ts";
import { persons } from "#db/schema/identity.ts";
import { type DutyKind, guardedDuties } from "#db/vocabulary.ts";
import { nationalCode, openTotpSecret, phone } from "./codes.ts";
import { makers } from "./data.ts";

/** One of the demo's people. Phones and e-mail addresses reach nobody; everybody has the same password. */
export type Villager = {
  slug: string;
  role: Role;
  name: string;
  locale: "fa" | "en";
  phone: string;
  email: string;
  nationalCode: string | null;
  totpSecret: string | null;
  /** The appointment, and the body (id in the data) it is to. */
  duty: DutyKind | null;
  body: string | null;
  /** Slug of her shop. */
  shop: string | null;
  /** The cooperative body (id in the data) she is a member of. */
  cooperative: string | null;
};

export const villagePassword = "sabalan-khanegi-1405";

/** Who is a member where. The data leaves it open: a cluster's organisation takes its makers, some stay on their own. */
const memberships: Readonly<Record<string, string>> = {
  p01: "org-anbaran-coop",
  p02: "org-anbaran-coop",
  p03: "org-anbaran-coop",
  p04: "org-moghan-coop",
  p05: "org-moghan-coop",
  p06: "org-moghan-coop",
  p07: "org-khalkhal-fund",
  p08: "org-khalkhal-fund",
  p10: "org-carpet-union",
  p11: "org-carpet-union",
  p12: "org-carpet-union",
  p14: "org-carpet-union",
  p15: "org-women-foundation",
  p16: "org-women-foundation",
  p19: "org-women-foundation",
  p20: "org-honey-union",
  p21: "org-honey-union",
  p23: "org-honey-union",
  p24: "org-women-foundation",
};

/** Everybody but the makers of the data: [slug, role, name, body]. The order gives the phones; add at the end. */
const others: readonly (readonly [slug: string, role: Role, name: string, body: string | null])[] = [
  ["buyer-leila", "buyer", "لیلا کرمانشاهی", null],
  ["buyer-helen", "buyer", "Helen Fischer", null],
  ["applicant-sahar", "applicant", "سحر ویلکیجی", null],
  ["manager-anbaran", "manager", "مهناز حسن‌پور عنبران", "org-anbaran-coop"],
  ["manager-moghan", "manager", "آیسان طالش‌میکائیلو", "org-moghan-coop"],
  ["clerk-anbaran", "clerk", "نگین فتحی نمین", "org-anbaran-coop"],
  ["officer-secretariat", "officer", "مریم صادقی اردبیلی", "org-secretariat"],
  ["officer-carpet", "officer", "حمید رسولی", "org-carpet-union"],
  ["assessor", "assessor", "رضا سلیمی", "org-carpet-union"],
  ["trainer", "trainer", "سمیرا حیدری", "org-carpet-union"],
  ["counsellor", "counsellor", "فرزانه نوری‌زاده", "org-secretariat"],
  ["inspector", "inspector", "یوسف رضازاده", "org-lab"],
  ["oversight", "oversight", "پرویز اسکندری", "org-secretariat"],
  ["finance", "finance", "شهین مقدم", "org-secretariat"],
  ["firm", "firm", "بابک آرازی", "org-upstream-dye"],
  ["admin", "admin", "کیان سبلانی", "org-secretariat"],
  ["manager-carpet", "manager", "بهناز عباسی", "org-carpet-union"],
  ["manager-honey", "manager", "تیمور صمدی", "org-honey-union"],
  ["manager-foundation", "manager", "رویا جعفری", "org-women-foundation"],
  ["manager-fund", "manager", "ناهید کرمی", "org-khalkhal-fund"],
  ["applicant-refused", "applicant", "جواد بهرامی", null],
  ["finance-second", "finance", "گلی مرادی", "org-secretariat"],
  ["oversight-ministry", "oversight", "سیمین رستگار", "org-ministry"],
  ["oversight-directorate", "oversight", "اکبر نیکنام", "org-directorate"],
  ["assessor-second", "assessor", "طاهره رستم‌پور", "org-carpet-union"],
  ["assessor-third", "assessor", "ایرج نظری", "org-carpet-union"],
];

const makerPeople: readonly Villager[] = makers.map((maker, index) => ({
  slug: maker.slug,
  role: maker.verification === "pending" ? "applicant" : maker.level === "pioneer" ? "pioneer" : "producer",
  name: maker.nameFa,
  locale: "fa",
  phone: phone(index + 1),
  email: `${maker.slug}@example.com`,
  nationalCode: nationalCode(index + 1),
  totpSecret: null,
  duty: null,
  body: null,
  shop: maker.slug,
  cooperative: memberships[maker.id] ?? null,
}));

const dutyOf = (role: Role) => (["buyer", "applicant"].includes(role) ? null : (role as DutyKind));

const otherPeople: readonly Villager[] = others.map(([slug, role, name, body], index) => {
  const duty = dutyOf(role);
  return {
    slug,
    role,
    name,
    locale: slug === "buyer-helen" ? "en" : "fa",
    phone: phone(index + 51),
    email: `${slug}@example.com`,
    nationalCode: role === "applicant" ? nationalCode(index + 51) : null,
    totpSecret: duty && guardedDuties.includes(duty) ? openTotpSecret(slug) : null,
    duty,
    body,
    shop: null,
    cooperative: duty === "manager" || duty === "clerk" ? body : null,
  };
});

/** Everybody, the people one looks for first in front. */
export const villagers: readonly Villager[] = [...otherPeople, ...makerPeople];

export type Account = {
  role: Role;
  name: string;
  phone: string;
  email: string;
  password: string;
  totpSecret: string | null;
  shop: string | null;
  cooperative: string | null;
  body: string | null;
};

/** A body's slug by its id in the data. */
export const bodySlug = (id: string) => id.replace(/^org-/, "");

/**
 * How to sign in as each of the demo's people, in the shape of `GET /dev/accounts.json`. Empty in a market that was not
 * filled from the village.
 */
export async function accounts(
  db: Db,
  keys: { blindIndex(text: string, purpose: string): string },
): Promise<Account[]> {
  const first = villagers[0]!;
  const known = await db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.phoneIndex, keys.blindIndex(first.phone, "person-phone")));
  if (known.length === 0) return [];
  return villagers.map(({ role, name, phone: number, email, totpSecret, shop, cooperative, body }) => ({
    role,
    name,
    phone: number,
    email,
    password: villagePassword,
    totpSecret,
    shop,
    cooperative: cooperative && bodySlug(cooperative),
    body: body && bodySlug(body),
  }));
}
