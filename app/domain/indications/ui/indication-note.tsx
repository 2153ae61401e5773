import { formatDay } from "#app/platform/time.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Indication, saying } from "../rules.ts";
import { kindWords, words } from "../words.ts";

/**
 * What may be said of an indication. Found in its register it is a fact, with an emblem of our own and its number; else it
 * is hearsay and said so, without any emblem.
 */
export function IndicationNote({ indication, bears = false }: { indication: Indication; bears?: boolean }) {
  const say = useSay();
  const l = useLocale();
  const { name, kind, register, number, checkedOn } = indication;
  const said = saying(indication);
  if (said === "nothing") return null;
  return (
    <section className="rounded-lg border border-line bg-raised p-6">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        {said === "fact" ? <Icon name="pin" className="size-6 text-leaf" /> : null}
        <h2 className="text-lg font-bold">{say(words.one)}</h2>
        <Status tone={said === "fact" ? "good" : "wait"}>
          {said === "fact" ? say(kindWords[kind]) : say(words.unchecked)}
        </Status>
      </div>
      <p>
        {said === "fact"
          ? say(words.fact, { name, register, number })
          : say(words.reported, { name, kind: say(kindWords[kind]) })}
      </p>
      {said === "fact" && bears ? <p className="mt-2">{say(words.bears)}</p> : null}
      <p className="mt-2 text-sm text-soft">
        {said === "fact"
          ? say(words.factChecked, { day: checkedOn ? formatDay(l, checkedOn) : "" })
          : say(words.reportedNote)}
      </p>
    </section>
  );
}
