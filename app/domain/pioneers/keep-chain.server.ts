import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { writeChain } from "./steps.server.ts";

/** Somebody who was linked before she was verified is a maker now: her pages say whose chain she works in. */
export const keepChain = command({
  name: "keep-chain",
  who: system,
  input: z.object({ person: z.uuid() }),
  async run({ tx, tell }, { person }) {
    const [wanting] = await rowsOf<{ case_id: string; link: string }>(
      tx,
      sql`select l.case_id, l.id as link from cases c join team_links l on l.case_id = c.id and l.status = 'active' join pioneers pi on pi.id = l.pioneer_id
          join producers m on m.person_id = c.person_id where c.person_id = ${person} and m.pioneer_id is distinct from pi.producer_id`,
    );
    if (!wanting) return unchanged(false);
    await writeChain(tx, wanting.case_id);
    await tell("case.chain-kept", "case", wanting.case_id, { subject: person, data: { link: wanting.link } });
    return true;
  },
});
