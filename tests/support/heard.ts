import { openNotice } from "#app/domain/notices/send-notice.server.ts";
import type { TestHouse } from "./house.ts";

export type Heard = {
  person: string | null;
  to: string;
  channel: string;
  locale: "fa" | "en";
  text: string;
  link: string | null;
};

/** What was said under a template about an order or another noun of this id, opened, oldest first. */
export async function heard(t: Pick<TestHouse, "rows" | "house">, template: string, id: string): Promise<Heard[]> {
  const rows = await t.rows<Heard & { id: string; to_sealed: string; body_sealed: string }>(
    `select n.id, n.person_id as person, n.channel, n.locale, n.link, n.to_sealed, n.body_sealed from notices n join events e on e.id = n.event_id
     where n.template = '${template}' and (e.noun_id = '${id}' or e.data ->> 'order' = '${id}') order by n.id`,
  );
  return rows.map(({ id: row, to_sealed, body_sealed, ...rest }) => {
    const { to, body } = openNotice({ house: t.house }, { id: row, to_sealed, body_sealed });
    return { ...rest, to, text: body.text };
  });
}
