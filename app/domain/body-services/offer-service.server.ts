import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { offerService as input } from "./forms.ts";
import { sealOffer } from "./steps.server.ts";

/**
 * Offers a person something in her case: mentoring, a stand at a fair, an introduction to a lender. Only a body whose duty
 * reads the part "services" offers, and nobody to herself. @throws Refusal for a fair whose stands are all taken
 */
export const offerService = command({
  name: "offer-service",
  who: oneOf(officer, manager),
  input,
  once: {
    noun: "body-service",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, tell, newId }, { case: id, kind, exhibition, amount, fund, note }) {
    const found = requirePart(await openCaseFor(tx, actor, id, { lock: true }), "services");
    if (found.own) throw new Refusal("cases.own");
    const body = found.through.find((one) => bodiesOf(actor, "officer", "manager").includes(one));
    if (!body) throw new Refusal("body-services.not-yours");
    const isLoan = kind === "loan" || kind === "micro-credit";
    const sum = isLoan ? parseMajor(amount, "IRR", { as: "toman" }) : null;
    if (isLoan && (!sum || sum.amount <= 0n)) throw new Invalid({ amount: "body-services.amount" });
    if (isLoan && fund === "") throw new Invalid({ fund: "required" });
    const fair = kind === "exhibition" ? await standAt(tx, exhibition, body) : null;
    const made = await rowsOf(
      tx,
      sql`insert into body_services (id, case_id, body_id, kind, exhibition_id, amount, fund, note_sealed, offered_by)
          values (${newId}, ${found.id}, ${body}, ${kind}, ${fair}::uuid, ${sum?.amount.toString() ?? null}::bigint, ${isLoan ? fund : ""},
            ${sealOffer(ctx.house.keys, newId, note)}, ${actor.id}) on conflict do nothing returning id`,
    );
    if (made.length === 0) throw new Refusal("body-services.already");
    await tell("case.service-offered", "case", found.id, {
      subject: found.personId,
      data: { offer: newId, body, duty: found.duty, service: kind },
    });
    return { id: newId };
  },
});

/** A fair of this body with a stand left; its row is held, so that the last stand is offered once. */
async function standAt(tx: Tx, exhibition: string, body: string): Promise<string> {
  const [fair] = await rowsOf<{ id: string; stands: number }>(
    tx,
    sql`select id, stands from exhibitions where id = ${asId(exhibition)} and body_id = ${body} for update`,
  );
  if (!fair) throw new Invalid({ exhibition: "choose" });
  const [taken] = await rowsOf<{ n: number }>(
    tx,
    sql`select count(*)::int as n from body_services where exhibition_id = ${fair.id} and state not in ('declined', 'dropped')`,
  );
  if ((taken?.n ?? 0) >= fair.stands) throw new Refusal("body-services.full");
  return fair.id;
}
