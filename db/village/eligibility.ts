import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import { eligibilityAppeals, eligibilityDecisions } from "#db/schema/eligibility.ts";
import { abuseReports } from "#db/schema/reports.ts";
import { consents, termsVersions } from "#db/schema/terms.ts";
import type { Finding } from "#db/vocabulary-join.ts";
import type { World } from "./world.ts";

type Judged = {
  caseId: string;
  personId: string;
  bodyId: string;
  at: Date;
  by: string;
  otherwise?: Partial<Record<string, Finding>>;
};

/** What was found of everybody who was judged, rule by rule. Who was refused had work and insurance. */
export async function writeFindings(world: World, judged: readonly Judged[]): Promise<void> {
  const rules = await rowsOf<{ id: string; code: string; months: number | null }>(
    world.tx,
    sql`select id, code, holds_months as months from eligibility_rules where valid_to is null`,
  );
  const rows = judged.flatMap(({ caseId, personId, bodyId, at, by, otherwise = {} }) =>
    rules.map(({ id: ruleId, code, months }) => {
      const outcome = otherwise[code] ?? "met";
      const id = world.id(`finding:${caseId}:${code}`, at);
      world.tell(at, "case.rule-decided", "case", caseId, {
        subject: personId,
        data: { rule: code, outcome, decision: id },
      });
      // Whoever came long ago has been checked again since: nobody's runs out while the demo is looked at.
      const until =
        months === null ? null : new Date(Math.max(at.getTime(), world.ago(60).getTime()) + months * 30 * 86_400_000);
      const expires = outcome === "met" ? until : null;
      return {
        ...{ id, caseId, ruleId, outcome, bodyId, decidedAt: at, checkedBy: by },
        basis: code === "age" ? ("computed" as const) : ("document" as const),
        expiresOn: expires?.toISOString().slice(0, 10) ?? null,
      };
    }),
  );
  await world.tx.insert(eligibilityDecisions).values(rows);
}

/** Who was refused asks another officer to look again: the carpet union's, for the secretariat has one. */
export async function writeAppeal(world: World): Promise<void> {
  const filedAt = world.ago(2);
  const id = world.id("appeal:refused", filedAt);
  const caseId = world.id("case:refused");
  const text = "آن کار را پایان داده‌ام و بیمه‌ام از این ماه قطع شده است؛ برگهٔ تسویه را می‌فرستم.";
  await world.tx.insert(eligibilityAppeals).values({
    ...{ id, caseId, filedAt, dueAt: world.ago(-8) },
    applicationId: world.id("application:refused"),
    textSealed: world.keys.encryptField(text, { table: "eligibility_appeals", column: "text_sealed", row: id }),
    againstId: world.id("person:officer-secretariat"),
    bodyId: world.id("body:org-carpet-union"),
  });
  world.tell(filedAt, "case.appeal-filed", "case", caseId, {
    subject: world.id("person:applicant-refused"),
    data: { appeal: id },
  });
}

/** A guest's doubt about a shop, which waits for an officer. Of a shop no journey buys from. */
export async function writeReport(world: World, shopId: string): Promise<void> {
  const reportedAt = world.ago(1);
  const id = world.id("report:one", reportedAt);
  const text = "همین عکس را در فروشگاه دیگری هم دیده‌ام. لطفاً ببینید کار خودش است یا نه.";
  await world.tx.insert(abuseReports).values({
    ...{ id, shopId, reason: "not-hers", reportedAt },
    textSealed: world.keys.encryptField(text, { table: "abuse_reports", column: "text_sealed", row: id }),
  });
  world.tell(reportedAt, "abuse-report.made", "abuse-report", id, { subject: shopId, data: { reason: "not-hers" } });
}

/** The terms everybody of the village agreed to when she joined. */
export async function writeTerms(world: World, persons: readonly { id: string; at: Date }[]): Promise<void> {
  const validFrom = world.ago(420);
  const texts = [
    {
      kind: "terms" as const,
      textFa:
        "هر سازنده تنها کار خود یا کار کسانی را می‌فروشد که با او کار می‌کنند. سفارش را به موقع می‌فرستد و آنچه دربارهٔ کالا می‌نویسد درست است. غرفه را می‌توان هر زمان بست.",
      textEn:
        "A maker sells only her own work or that of people who work with her. She sends orders in time, and what she writes of a piece is true. A shop can be closed at any time.",
    },
    {
      kind: "privacy" as const,
      textFa:
        "کد ملی، تاریخ تولد، تلفن و نشانی رمزشده نگه داشته می‌شود و تنها کارشناس پرونده آن را می‌بیند؛ هر دیدن ثبت می‌شود. نشانی خانه هیچ‌گاه نمایش داده نمی‌شود. مدارک پروندهٔ بسته پس از دو سال پاک می‌شود.",
      textEn:
        "National code, birth date, phone and address are kept encrypted; only the officer of the case sees them, and every look is recorded. A home address is never shown. Papers of a closed case are erased after two years.",
    },
  ].map((text) => ({ ...text, id: world.id(`terms:${text.kind}`, validFrom), version: 1, validFrom }));
  await world.tx.insert(termsVersions).values(texts);
  for (const { id, kind } of texts)
    world.tell(validFrom, "terms.published", "terms", id, { data: { kind, version: 1 } });
  await world.tx
    .insert(consents)
    .values(persons.flatMap(({ id, at }) => texts.map((text) => ({ personId: id, termsId: text.id, at }))));
}
