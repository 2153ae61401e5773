import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { openBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { openPhone } from "#app/domain/identity/contact.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { sealedAsked } from "./data-queries.server.ts";
import { openSealed as input } from "./forms.ts";
import { openNationalCode } from "./private-data.server.ts";

/** What was sealed in one part of a file; null what nobody ever gave. */
export type Opened = {
  phone: string | null;
  nationalCode: string | null;
  birthDate: string | null;
  /** What she asked code and birth date to be, while nobody has answered. */
  asked: { nationalCode: string | null; birthDate: string | null };
};

/**
 * Opens what is sealed in one part of a case, with a reason: of identity the national code and date of birth, of contact
 * the phone. The look is in the log before it is shown, each time anew. @throws Missing for a part that is not hers
 */
export const openSealed = command({
  name: "open-sealed",
  who: caseworker,
  input,
  async run({ ctx, tx, actor, tell }, { case: id, part, reason }): Promise<Opened> {
    const found = requirePart(await openCaseFor(tx, actor, id), part);
    const [row] = await rowsOf<{
      phone: string | null;
      code: string | null;
      application: string;
      birth: string | null;
    }>(
      tx,
      sql`select p.phone_sealed as phone, p.national_code_sealed as code, a.id as application, a.birth_date_sealed as birth
          from persons p left join lateral (select id, birth_date_sealed from applications where case_id = ${found.id} order by submitted_at desc limit 1) a on true
          where p.id = ${found.personId}`,
    );
    await tell("case.opened-sealed", "case", found.id, {
      subject: found.personId,
      data: { parts: [part], reason, body: found.through[0], duty: found.duty },
    });
    const { keys } = ctx.house;
    const isContact = part === "contact";
    return {
      phone: isContact && row?.phone ? openPhone(keys, found.personId, row.phone) : null,
      nationalCode: !isContact && row?.code ? openNationalCode(keys, found.personId, row.code) : null,
      birthDate: !isContact && row?.birth ? openBirthDate(keys, row.application, row.birth) : null,
      asked: isContact ? { nationalCode: null, birthDate: null } : await sealedAsked(ctx, tx, found.id),
    };
  },
});
