import { localDigits } from "#app/platform/digits.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { Help } from "../queries.server.ts";
import { words } from "../words.ts";

/** Whom to call, and when somebody answers. Nothing where nobody does. */
export function HelpLine({ help }: { help: Help | null }) {
  const say = useSay();
  const l = useLocale();
  if (!help) return null;
  return (
    <p className="flex max-w-2xl flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-sunk px-5 py-3">
      <Icon name="voice" className="size-5 text-walnut" />
      <span>{say(words.help)}</span>
      <a className="link inline-flex min-h-11 items-center font-semibold" href={`tel:${help.phone}`}>
        <bdi dir="ltr">{localDigits(l, help.phone)}</bdi>
      </a>
      {say(help.hours) ? <span className="text-sm text-soft">{say(help.hours)}</span> : null}
    </p>
  );
}
