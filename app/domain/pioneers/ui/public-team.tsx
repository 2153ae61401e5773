import { useSay } from "#app/ui/locale-context.tsx";
import { Section } from "#app/ui/page.tsx";
import { words } from "../words.ts";

/** Who works with a pioneer, of those who agreed to stand here: a first name and a place. */
export function PublicTeam({ team }: { team: readonly { name: string; place: string }[] }) {
  const say = useSay();
  if (team.length === 0) return null;
  return (
    <Section title={say(words.publicTeam)}>
      <p className="-mt-4 mb-5 text-sm text-soft">{say(words.publicTeamNote)}</p>
      <ul className="flex flex-wrap gap-3">
        {team.map(({ name, place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one first name; rendered once
          <li key={`${name} ${index}`} className="rounded-full border border-line bg-raised px-4 py-1.5">
            <strong>{name}</strong> <span className="text-sm text-soft">{place}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
