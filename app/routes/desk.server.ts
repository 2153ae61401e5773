import { redirect } from "@remix-run/node";
import { carriersFor, needsTracking } from "#app/domain/orders/desk-carriers.ts";
import { deskCsv } from "#app/domain/orders/desk-csv.ts";
import { mostAtOnce } from "#app/domain/orders/desk-forms.ts";
import { type Desk, deskFilterOf, deskFilterQuery, deskPage, queueLength } from "#app/domain/orders/desk-list.ts";
import { actsOf, type DeskParcel, deskParcel } from "#app/domain/orders/desk-parcel.server.ts";
import { dueAtDoor, printedParcels, recipientWords } from "#app/domain/orders/desk-print.server.ts";
import { deskList, deskQueue, deskRows } from "#app/domain/orders/desk-queries.server.ts";
import { wayOf } from "#app/domain/orders/way.server.ts";
import { pointTexts } from "#app/domain/shipping/fetched.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { csvText } from "#app/platform/csv.ts";
import { flash } from "#app/platform/doors.server.ts";
import type { Facts } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";

type Asked = Ctx & { actor: Person };

/** The desk in one of its rooms: what waits, and a page of the list as its address asks for it. */
export async function deskFor(ctx: Asked, room: Desk, url: URL) {
  const filter = deskFilterOf(url.searchParams);
  const number = Math.min(10_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "", 10) || 1));
  const [queue, list] = await Promise.all([
    deskQueue(ctx, ctx.actor, room),
    deskList(ctx, ctx.actor, room, filter, number),
  ]);
  const query = deskFilterQuery(filter);
  const at = (more: Record<string, string>) => `?${new URLSearchParams([...query, ...Object.entries(more)])}`;
  return {
    queue,
    ...list,
    more: Math.max(0, list.waiting - queueLength),
    filter,
    now: ctx.now.toISOString(),
    ticked: url.searchParams.get("tick") === "all",
    query: query.size > 0 ? `?${query}` : "",
    tickHref: at({ page: String(number), tick: "all" }),
    untickHref: at({ page: String(number) }),
    previous: number > 1 ? at({ page: String(number - 1) }) : undefined,
    next: list.found > number * deskPage ? at({ page: String(number + 1) }) : undefined,
  };
}

/** The list as it was narrowed, as a file. */
export async function deskSheet(ctx: Asked, room: Desk, url: URL): Promise<Response> {
  const rows = await deskRows(ctx, ctx.actor, room, deskFilterOf(url.searchParams));
  return new Response(csvText(deskCsv(ctx.locale, rows)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khanegi-orders.csv"',
      "cache-control": "no-store",
    },
  });
}

/** One parcel in the reader's words, and what may be done with it. */
export async function parcelFor(ctx: Asked, room: Desk, id: string) {
  return inWords(ctx, await deskParcel(ctx, ctx.actor, room, id));
}

function inWords(ctx: Asked, whole: DeskParcel) {
  const { orderId: _, buyer, point, ...parcel } = whole;
  const { country } = ctx.house;
  const carrier = country.carriers.find(({ code }) => code === parcel.carrier);
  return {
    ...parcel,
    acts: actsOf(whole),
    due: dueAtDoor(whole),
    now: ctx.now.toISOString(),
    carrierName: carrier?.name[ctx.locale] ?? parcel.carrier,
    serviceName: carrier?.services.find(({ code }) => code === parcel.service)?.name[ctx.locale] ?? "",
    follow:
      carrier?.trackingUrl && parcel.tracking
        ? carrier.trackingUrl.replace("{tracking}", encodeURIComponent(parcel.tracking))
        : null,
    buyer: buyer && { ...recipientWords(ctx, buyer), call: buyer.phone },
    point: point && { ...pointTexts(point, country, ctx.locale), own: point.carrier === null },
  };
}

/** A parcel on the page where it is sent, with those who may carry it. */
export async function sendingFor(ctx: Asked, room: Desk, id: string) {
  const parcel = await parcelFor(ctx, room, id);
  const { country } = ctx.house;
  const carriers = carriersFor(country, await wayOf(ctx.db, country, parcel.id));
  return {
    parcel,
    carriers: carriers.map((carrier) => ({
      code: carrier.code,
      name: carrier.name[ctx.locale],
      tracked: needsTracking(carrier),
    })),
  };
}

/** What is to be printed of the parcels an address names, and how many of them have nothing to print. */
export async function papersFor(ctx: Asked, room: Desk, ids: readonly string[]) {
  const wanted = [...new Set(ids)].slice(0, mostAtOnce);
  const printed = await printedParcels(ctx, ctx.actor, room, wanted);
  return { printed, skipped: wanted.length - printed.length, of: null };
}

/** The papers of one parcel, which must be on this desk. */
export async function paperFor(ctx: Asked, room: Desk, id: string) {
  const { orderNumber } = await deskParcel(ctx, ctx.actor, room, id);
  return { ...(await papersFor(ctx, room, [id])), of: { id, order: orderNumber } };
}

/** Back to a parcel, or to the list, with one sentence about what was done. */
export function done(ctx: Ctx, to: string, code: string, facts: Facts = {}): Response {
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash(ctx, { code, facts }) } });
}

/** What most steps do when they are done: back to their parcel. */
export const doneAt =
  (room: Desk, code: string) =>
  (_result: unknown, { ctx, params }: { ctx: Ctx; params: Readonly<Record<string, string>> }) =>
    done(ctx, paths.deskParcel(ctx.locale, room, params.consignment ?? ""), code);
