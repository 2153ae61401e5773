import { words } from "#app/domain/catalogue/words.ts";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

/** In whose name a cooperative works on a listing. */
export function ActingFor({ shop }: { shop: { nameFa: string; nameEn: string } }) {
  const say = useSay();
  const l = useLocale();
  return (
    <Flash
      tone="wait"
      text={
        <>
          <p className="font-semibold">{say(words.actingFor, { shop: l === "fa" ? shop.nameFa : shop.nameEn })}</p>
          <p className="text-sm">{say(words.actingForMore)}</p>
        </>
      }
    />
  );
}
