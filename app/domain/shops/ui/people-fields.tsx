import { TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { ShopPerson } from "#db/schema/producers.ts";
import { words } from "../words.ts";
import type { Typed } from "./shop-form.tsx";

/** Who works here, a row each, and empty rows for newcomers. A cleared name takes somebody off. */
export function PeopleFields({ people, rows, typed }: { people: readonly ShopPerson[]; rows: number; typed: Typed }) {
  const say = useSay();
  return Array.from({ length: rows }, (_, index) => {
    const row = `people.${index}`;
    const person = people[index];
    const field = (part: keyof ShopPerson) => {
      const name = `${row}.${part}`;
      return { name, value: typed.value(name, person?.[part] ?? ""), error: typed.error(name) };
    };
    return (
      <fieldset key={row} className="rounded-lg border border-line p-4">
        <legend className="px-2 text-sm text-soft">
          {person ? say(words.person, { number: index + 1 }) : say(words.onePerson)}
        </legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field("nameFa")} label={say(words.personNameFa)} max={60} />
          <TextField {...field("roleFa")} label={say(words.personRoleFa)} max={80} />
          <TextField {...field("nameEn")} label={say(words.personNameEn)} max={60} />
          <TextField {...field("roleEn")} label={say(words.personRoleEn)} max={80} />
        </div>
      </fieldset>
    );
  });
}
