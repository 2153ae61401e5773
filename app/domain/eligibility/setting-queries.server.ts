import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Db } from "#db/reads.server.ts";
import { rulesInForce } from "./queries.server.ts";

/** A rule as its history tells it; empty where it does not hold. */
export const rowsOfRule = async (db: Db, programmeId: string, code: string): Promise<SettingRow[]> =>
  (await rulesInForce(db, programmeId))
    .filter((rule) => rule.code === code)
    .map(({ kind, years, question, reason, evidence, holdsMonths, secondSignOff }) => ({
      ...{ key: code, kind, years: years ? String(years) : "", holdsMonths: holdsMonths ? String(holdsMonths) : "" },
      ...{ questionFa: question.fa, questionEn: question.en, reasonFa: reason.fa, reasonEn: reason.en },
      ...{ evidenceFa: evidence.fa, evidenceEn: evidence.en, secondSignOff: secondSignOff ? "on" : "" },
    }));
