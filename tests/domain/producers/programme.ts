import { addEvidence } from "#app/domain/producers/add-evidence.server.ts";
import { apply } from "#app/domain/producers/apply.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import type { TestHouse } from "#tests/support/house.ts";

/** What an applicant types, but for her national code and the form's key. */
export const typed = {
  level: "applicant",
  occupation: "kilim-weaving",
  county: "2408",
  place: "عنبران",
  name: "سولماز عنبرانی",
  birthDate: "۱۳۷۰/۰۵/۱۲",
  statement: "بیست سال است گلیم می‌بافم و سه شاگرد دارم.",
  agree: "on",
  adult: "on",
  local: "on",
  noFullTimeJob: "on",
  noEmployerInsurance: "on",
};

/** A code that passes the sum and was never issued: no registry office has the number 000. */
export function codeOf(number: number): string {
  const nine = `00099${String(number).padStart(4, "0")}`;
  const rest = [...nine].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11;
  return nine + (rest < 2 ? rest : 11 - rest);
}

/** The secretariat, a carpet union and a kilim cooperative, with one cluster each of kilims and carpets. */
export async function foundProgramme(market: TestHouse) {
  const rows = await market.rows<{ id: string; slug: string }>(`
    insert into bodies (slug, kind, name_fa, name_en, county) values
      ('secretariat', 'secretariat', 'دبیرخانه', 'Secretariat', '2401'),
      ('carpet-union', 'cooperative-union', 'اتحادیهٔ فرش', 'Carpet union', '2401'),
      ('kilim-coop', 'cooperative', 'تعاونی گلیم', 'Kilim cooperative', '2408'),
      ('other-coop', 'cooperative', 'تعاونی دیگر', 'Another cooperative', '2405') returning id, slug`);
  const body = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? "";
  await market.rows(`
    insert into programmes (slug, name_fa, name_en, owner_id, implementer_id, province, target)
      values ('ardabil', 'طرح اردبیل', 'Programme of Ardabil', '${body("secretariat")}', '${body("secretariat")}', 'IR-24', 2000)`);
  await market.rows(`
    insert into clusters (slug, name_fa, name_en, occupation, county, lat, lon, body_id, summary_fa, summary_en, art) values
      ('kilim-anbaran', 'گلیم عنبران', 'Kilims of Anbaran', 'kilim-weaving', '2408', 38.5, 48.4, '${body("kilim-coop")}', '', '', '{"palette":[],"motif":""}'),
      ('carpet-ardabil', 'قالی اردبیل', 'Carpets of Ardabil', 'carpet-weaving', '2401', 38.2, 48.3, '${body("carpet-union")}', '', '', '{"palette":[],"motif":""}')`);
  await market.rows(`
    insert into badges (slug, level, issuer_id, name_fa, name_en, criteria_fa, criteria_en, valid_months) values
      ('verified-maker', 1, '${body("secretariat")}', 'سازندهٔ تأییدشده', 'Verified maker', '', '', 24),
      ('inspected-product', 2, '${body("secretariat")}', 'محصول بازرسی‌شده', 'Inspected product', '', '', 12),
      ('union-seal', 1, '${body("carpet-union")}', 'مهر اتحادیه', 'Seal of the union', '', '', 12)`);
  await market.rows(`
    insert into badge_versions (badge_id, version, criteria_fa, criteria_en, valid_months, requires)
    select id, 1, '', '', valid_months, case slug when 'inspected-product' then array['verified-maker'] else '{}' end from badges`);
  return { body };
}

let number = 0;
/** A number of a block nobody is given. */
export const newPhone = () => `+98900000${String(5000 + ++number).padStart(4, "0")}`;

/** Somebody signed in with a duty in a body. */
export async function appointed(market: TestHouse, kind: string, bodyId: string, phone = newPhone()) {
  const { id } = await market.as(phone);
  await market.rows(`insert into duties (person_id, kind, body_id) values ('${id}', '${kind}', '${bodyId}')`);
  return { ...(await market.as(phone, { name: kind })), phone };
}

/** Somebody who has applied, with one picture and every rule found met unless told not to; what she typed may differ. */
export async function applicant(
  market: TestHouse,
  {
    evidence = true,
    checked = true,
    phone = newPhone(),
    ...other
  }: Partial<typeof typed> & { evidence?: boolean; checked?: boolean; phone?: string } = {},
) {
  const before = await market.as(phone);
  const nationalCode = codeOf(++number);
  const { id } = await apply(await market.ctxOf(before), { ...typed, ...other, nationalCode, key: newToken() });
  const actor = await market.as(phone);
  if (evidence) await addEvidence(await market.ctxOf(actor), await evidenceForm());
  if (checked) await foundEligible(market, id);
  return { phone, actor, application: id, nationalCode };
}

/** Every rule of an application's programme found met, as if an officer had found it. */
export const foundEligible = (market: TestHouse, application: string) =>
  market.rows(`insert into eligibility_decisions (case_id, rule_id, outcome, basis, body_id)
    select a.case_id, r.id, 'met', 'shown', a.body_id from applications a join cases c on c.id = a.case_id
    join eligibility_rules r on r.programme_id = c.programme_id and r.valid_to is null where a.id = '${application}'`);

export async function evidenceForm(picture?: Buffer) {
  const bytes = picture ?? (await photo(400, 300));
  return {
    key: newToken(),
    kind: "work-sample",
    note: "گلیم سماور",
    picture: [{ field: "picture", name: "kilim.jpg", bytes, type: "image/jpeg" }],
  };
}

/** How a try was turned away: a refusal's code, the fault at the first field, "missing" or "not yours". */
export async function turnedAway(trying: Promise<unknown>): Promise<string> {
  const error = await trying.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error.code;
  if (error instanceof Invalid)
    return Object.entries(error.fields)
      .map(([field, code]) => `${field}: ${code}`)
      .join(", ");
  if (error instanceof Missing) return "missing";
  if (error instanceof NotYours) return "not yours";
  throw error ?? new Error("it was let through");
}

/** Kinds of the events told of a thing, oldest first. */
export async function toldOf(market: TestHouse, nounId: string) {
  return market.rows<{
    kind: string;
    actor_id: string | null;
    subject_id: string | null;
    grant_id: string | null;
    data: Record<string, unknown>;
  }>(`select kind, actor_id, subject_id, grant_id, data from events where noun_id = '${nounId}' order by id`);
}
