import { words } from "#app/domain/catalogue/product-words.ts";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { PieceData } from "./piece.server.ts";
import { Part } from "./piece-part.tsx";

/** What it costs to send this piece to the reader's province or country, asked by a form and answered on the same page. */
export function Carriage({ data }: { data: PieceData }) {
  const { piece, places, to, carriage } = data;
  const locale = useLocale();
  const say = useSay();
  return (
    <Part title={say(words.carriage)}>
      <form
        action={`${paths.product(locale, piece.slug)}#carriage`}
        id="carriage"
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3"
      >
        <SelectField
          name="to"
          label={say(words.carriageTo)}
          options={places}
          none={say(words.carriageNone)}
          value={to?.code}
          required
        />
        <Button tone="quiet">{say(words.carriageShow)}</Button>
      </form>
      {to ? (
        <div className="mt-4" role="status">
          {carriage ? (
            <>
              <p className="font-semibold">
                {to.name}: <MoneyText money={carriage.price} />
              </p>
              <p className="text-sm text-soft">
                {say(words.carriageBy, {
                  name: carriage.name,
                  days: say(words.carriageSpan, { from: carriage.days[0], to: carriage.days[1] }),
                })}
              </p>
              <p className="text-sm text-soft">{say(words.carriageOne)}</p>
            </>
          ) : (
            <p>{say(words.carriageNobody, { place: to.name })}</p>
          )}
        </div>
      ) : null}
    </Part>
  );
}
