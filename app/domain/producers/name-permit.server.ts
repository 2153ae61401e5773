import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { hasEnded } from "./permit-rules.ts";

type Known = { id: string; number: string; until: string | null; status: string };

/** A maker names a paper she works under, one of each kind; naming it otherwise makes it a claim to be checked again. */
export const namePermit = command({
  name: "name-permit",
  who: producer,
  input: forms.namePermit,
  async run({ tx, actor, now, tell, moved }, { kind, number, validUntil }) {
    if (hasEnded(validUntil, dayOf(now))) throw new Invalid({ validUntil: "producers.permit-ended" });
    const { id: producerId, shopId } = actor.producer;
    // Her row is held, so that two browsers naming the same kind come one after the other.
    await tx.execute(sql`select 1 from producers where id = ${producerId} for update`);
    const [known] = await rowsOf<Known>(
      tx,
      sql`select id, number, valid_until::text as until, status from permits where producer_id = ${producerId} and kind = ${kind} for update`,
    );
    if (known?.number === number && known.until === validUntil) return unchanged({ kind });
    const [permit] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into permits (producer_id, kind, number, valid_until) values (${producerId}, ${kind}, ${number}, ${validUntil})
          on conflict (producer_id, kind) do update set number = excluded.number, valid_until = excluded.valid_until,
            status = 'claimed', checked_by = null, checked_at = null
          returning id`,
    );
    if (!permit) throw new Error("the permit was not written");
    if (known?.status !== "claimed") await moved("permit", permit.id, known?.status ?? null, "claimed");
    await tell("permit.named", "permit", permit.id, { subject: shopId, data: { permit: kind } });
    return { kind };
  },
});
