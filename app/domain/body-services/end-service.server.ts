import { sql } from "drizzle-orm";
import { bodiesOf, manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { BodyServiceKind, BodyServiceState } from "#db/vocabulary-bodies.ts";
import { endService as input } from "./forms.ts";
import { outcomesOf } from "./rules.ts";

/**
 * Writes what came of a service of her body's: what a lender decided, what was sold at a fair as she tells it. Neither moves
 * money of ours. @throws Refusal before she has accepted, and once it is over
 */
export const endService = command({
  name: "end-service",
  who: oneOf(officer, manager),
  input,
  async run({ tx, actor, tell }, { service, outcome, sales }) {
    const [found] = await rowsOf<{
      id: string;
      caseId: string;
      personId: string;
      body: string;
      state: BodyServiceState;
      kind: BodyServiceKind;
    }>(
      tx,
      sql`select s.id, s.case_id as "caseId", c.person_id as "personId", s.body_id as body, s.state, s.kind from body_services s join cases c on c.id = s.case_id
          where s.id = ${asId(service)} and s.body_id = any(${uuids(bodiesOf(actor, "officer", "manager"))}) for update of s`,
    );
    if (!found) throw new Missing("service");
    if (found.personId === actor.id) throw new Refusal("cases.own");
    if (!outcomesOf[found.kind].includes(outcome)) throw new Invalid({ outcome: "choose" });
    const mayEnd = found.state === "accepted" || (found.state === "offered" && outcome === "dropped");
    if (!mayEnd) throw new Refusal(found.state === "offered" ? "body-services.not-answered" : "body-services.over");
    const sold = outcome === "sold" ? parseMajor(sales, "IRR", { as: "toman" }) : null;
    if (outcome === "sold" && (!sold || sold.amount <= 0n)) throw new Invalid({ sales: "body-services.amount" });
    await tx.execute(
      sql`update body_services set state = ${outcome === "dropped" ? "dropped" : "done"}, outcome = ${outcome}, sales = ${sold?.amount.toString() ?? null}::bigint,
            ended_at = market_now(), ended_by = ${actor.id} where id = ${found.id}`,
    );
    await tell("case.service-ended", "case", found.caseId, {
      subject: found.personId,
      data: { offer: found.id, body: found.body, service: found.kind, outcome },
    });
    return { id: found.id };
  },
});
