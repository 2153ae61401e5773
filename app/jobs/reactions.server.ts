import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { caseReactions } from "./case-reactions.server.ts";
import { financeReactions } from "./finance-reactions.server.ts";
import { identityReactions } from "./identity-reactions.server.ts";
import { invoiceReactions } from "./invoice-reactions.server.ts";
import { joinReactions } from "./join-reactions.server.ts";
import { orderReactions } from "./order-reactions.server.ts";
import { passportReactions } from "./passport-reactions.server.ts";
import { payoutReactions } from "./payout-reactions.server.ts";
import { pioneerReactions } from "./pioneer-reactions.server.ts";
import { programmeReactions } from "./programme-reactions.server.ts";
import { returnReactions } from "./return-reactions.server.ts";
import { workReactions } from "./work-reactions.server.ts";

export type Told = {
  id: number;
  kind: string;
  noun: string;
  nounId: string;
  actorId: string | null;
  actorKind: "person" | "guest" | "system";
  subjectId: string | null;
  data: Record<string, unknown>;
};

type Reaction = (ctx: Ctx, event: Told) => Promise<unknown>;

type Reactions = Readonly<Record<string, Reaction>>;

/** Who does something about which events, in this order; one event may have several. A reaction may run twice and must have one effect. */
const listeners: readonly Reactions[] = [
  identityReactions,
  orderReactions,
  programmeReactions,
  pioneerReactions,
  workReactions,
  joinReactions,
  caseReactions,
  invoiceReactions,
  financeReactions,
  returnReactions,
  payoutReactions,
  passportReactions,
];

/** Lets everybody who listens know of one event. */
export async function react(ctx: Ctx, eventId: number): Promise<void> {
  const [event] = await rowsOf<Told>(
    ctx.db,
    sql`select id::int as id, kind, noun, noun_id as "nounId", actor_id as "actorId", actor_kind as "actorKind", subject_id as "subjectId", data from events where id = ${eventId}`,
  );
  if (!event) throw new Error("the event is not there yet");
  for (const reactions of listeners) await reactions[event.kind]?.(ctx, event);
}
