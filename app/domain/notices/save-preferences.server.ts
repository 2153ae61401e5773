import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { preferencesForm } from "./forms.ts";
import { channelsFor, chosenGroups, defaultPreferences } from "./rules.ts";

/** By which channels she wants what, and when her phone stays silent. What nobody can switch off is kept whatever was sent. */
export const savePreferences = command({
  name: "save-notice-preferences",
  who: signedIn,
  input: preferencesForm,
  async run({ tx, actor, tell }, { quietFrom, quietTo, ...ticked }) {
    const chosen = { ...defaultPreferences, channels: ticked };
    const channels = JSON.stringify(
      Object.fromEntries(chosenGroups.map((group) => [group, channelsFor(group, chosen)])),
    );
    const changed = await rowsOf(
      tx,
      sql`insert into notice_preferences as old (person_id, channels, quiet_from, quiet_to)
          values (${actor.id}, ${channels}::jsonb, ${quietFrom}, ${quietTo})
          on conflict (person_id) do update set channels = excluded.channels, quiet_from = excluded.quiet_from,
            quiet_to = excluded.quiet_to, saved_at = market_now()
          where (old.channels, old.quiet_from, old.quiet_to) is distinct from (excluded.channels, excluded.quiet_from, excluded.quiet_to)
          returning 1`,
    );
    if (changed.length === 0) return unchanged(null);
    await tell("notice.preferences-saved", "person", actor.id, { subject: actor.id });
    return null;
  },
});
