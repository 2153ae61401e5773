import { openNotice } from "#app/domain/notices/send-notice.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import type { TestHouse } from "#tests/support/house.ts";

type Row = { id: string; channel: string; template: string; to_sealed: string; body_sealed: string };

/** Somebody who lets everybody who listens know of what was told, and reads what people were sent of it. */
export function hearing(house: () => TestHouse) {
  let heard = 0;
  /** What was told since, twice: it must not matter. */
  async function hear(): Promise<void> {
    const market = house();
    const events = await market.rows<{ id: string }>(`select id from events where id > ${heard} order by id`);
    for (const { id } of [...events, ...events])
      await react(await systemContext(market.house, "react", "test"), Number(id));
    heard = Math.max(heard, ...events.map(({ id }) => Number(id)));
  }
  /** What a person was told since the last look, oldest first. */
  async function noticesTo(personId: string): Promise<{ channel: string; template: string; text: string }[]> {
    await hear();
    const market = house();
    const rows = await market.rows<Row>(
      `select id, channel, template, to_sealed, body_sealed from notices where person_id = '${personId}' and read_at is null order by event_id, channel`,
    );
    await market.rows(`update notices set read_at = market_now() where person_id = '${personId}'`);
    return rows.map((row) => ({
      channel: row.channel,
      template: row.template,
      text: openNotice({ house: market.house }, row).body.text,
    }));
  }
  return { hear, noticesTo };
}
