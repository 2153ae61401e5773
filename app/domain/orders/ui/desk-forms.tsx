import { useId } from "react";
import { localDigits } from "#app/platform/digits.ts";
import { formatDate } from "#app/platform/time.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, FileField, NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { DeskParcel } from "../desk-parcel.server.ts";
import { declineReasons, delayReasons } from "../desk-rules.ts";
import { declineWords, delayWords, words } from "../desk-words.ts";
import { lastDay } from "../rules.ts";
import { lineTitle } from "./desk-contents.tsx";

/** What was typed before a fault, and what is wrong with it. */
export interface Typed {
  value(name: string, otherwise?: string): string | undefined;
  values(name: string): string[] | undefined;
  error(name: string): string | undefined;
}

export function PackForm({
  parcel,
  typed,
}: {
  parcel: Pick<DeskParcel, "parcels" | "weightG" | "packPhotos">;
  typed: Typed;
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <Form files>
      <NumberField
        name="parcels"
        label={say(words.parcels)}
        value={typed.value("parcels", localDigits(l, String(parcel.parcels)))}
        error={typed.error("parcels")}
        max={4}
        required
      />
      <NumberField
        name="weight"
        label={say(words.weight)}
        example={say(words.weightExample)}
        unit={say(words.grams)}
        value={typed.value("weight", parcel.weightG > 0 ? localDigits(l, String(parcel.weightG)) : "")}
        error={typed.error("weight")}
        max={10}
        required
      />
      <FileField
        name="photos"
        label={say(words.packPhotos)}
        hint={
          <>
            {say(words.packPhotosHint)}
            {parcel.packPhotos > 0 ? (
              <span className="block">{say(words.packPhotosKept, { n: parcel.packPhotos })}</span>
            ) : null}
          </>
        }
        error={typed.error("photos")}
        multiple
      />
      <FormActions>
        <Button icon="check">{say(words.packSave)}</Button>
      </FormActions>
    </Form>
  );
}

interface ShipFormProps {
  parcel: { carrier: string; carrierName: string; point: { name: string; own: boolean } | null };
  carriers: readonly { code: string; name: string; tracked: boolean }[];
  typed: Typed;
}

/** With one carrier there is nothing to choose, and at a counter nothing to write: only that it is there. */
export function ShipForm({ parcel, carriers, typed }: ShipFormProps) {
  const say = useSay();
  const only = carriers.length === 1 ? carriers[0] : undefined;
  const tracked = carriers.some((one) => one.tracked);
  return (
    <Form hidden={only ? { carrier: only.code } : {}}>
      {only ? null : (
        <SelectField
          name="carrier"
          label={say(words.carrier)}
          hint={say(words.carrierHint, { name: parcel.carrierName })}
          options={carriers.map(({ code, name }) => ({ value: code, label: name }))}
          value={typed.value("carrier", parcel.carrier)}
          error={typed.error("carrier")}
          required
        />
      )}
      {tracked ? (
        <TextField
          name="tracking"
          kind="code"
          label={say(words.tracking)}
          hint={
            <>
              {say(words.trackingHint)} {carriers.some((one) => !one.tracked) ? say(words.trackingNone) : null}
            </>
          }
          value={typed.value("tracking")}
          error={typed.error("tracking")}
          max={40}
          autoComplete="off"
          required={carriers.every((one) => one.tracked)}
        />
      ) : null}
      <FormActions>
        <Button icon="check">{say(parcel.point?.own ? words.shipAtPoint : words.shipSave)}</Button>
      </FormActions>
    </Form>
  );
}

export function DelayForm({ parcel, typed }: { parcel: Pick<DeskParcel, "sendBy">; typed: Typed }) {
  const say = useSay();
  const l = useLocale();
  return (
    <Form>
      {parcel.sendBy ? (
        <Flash tone="note" text={say(words.delayNow, { date: formatDate(l, lastDay(parcel.sendBy), "weekday") })} />
      ) : null}
      <DateField
        name="day"
        label={say(words.newDay)}
        example={say(words.dayExample)}
        value={typed.value("day")}
        error={typed.error("day")}
        required
      />
      <RadioGroup
        name="reason"
        label={say(words.reason)}
        options={delayReasons.map((reason) => ({ value: reason, label: say(delayWords[reason]) }))}
        value={typed.value("reason")}
        error={typed.error("reason")}
        columns
        required
      />
      <TextField
        name="words"
        label={say(words.ownWords)}
        hint={say(words.ownWordsHint)}
        value={typed.value("words")}
        error={typed.error("words")}
        max={200}
      />
      <FormActions>
        <Button icon="check">{say(words.delaySave)}</Button>
      </FormActions>
    </Form>
  );
}

export function SplitForm({ parcel, once, typed }: { parcel: Pick<DeskParcel, "lines">; once: string; typed: Typed }) {
  const say = useSay();
  const l = useLocale();
  const own = useId();
  return (
    <Form once={once}>
      {parcel.lines.map((line, index) => (
        <div key={line.id} className="space-y-2 rounded-md border border-line bg-raised p-4">
          <p className="font-semibold">{lineTitle(line, l)}</p>
          <input type="hidden" name="lines" value={line.id} />
          <NumberField
            name="quantities"
            id={`${own}-${index}`}
            label={say(words.splitOf, { count: line.quantity })}
            value={typed.values("quantities")?.[index] ?? localDigits(l, "0")}
            error={typed.error(`quantities.${index}`)}
            max={4}
            required
          />
        </div>
      ))}
      <FormActions>
        <Button icon="check">{say(words.splitSave)}</Button>
      </FormActions>
    </Form>
  );
}

export function DeclineForm({ typed }: { typed: Typed }) {
  const say = useSay();
  return (
    <Form>
      <RadioGroup
        name="reason"
        label={say(words.reason)}
        options={declineReasons.map((reason) => ({ value: reason, label: say(declineWords[reason]) }))}
        value={typed.value("reason")}
        error={typed.error("reason")}
        columns
        required
      />
      <TextField
        name="words"
        label={say(words.ownWords)}
        hint={say(words.declineWordsHint)}
        value={typed.value("words")}
        error={typed.error("words")}
        max={200}
      />
      <FormActions>
        <Button tone="grave">{say(words.declineSave)}</Button>
      </FormActions>
    </Form>
  );
}
