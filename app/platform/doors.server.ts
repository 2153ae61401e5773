import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Actor, Role, Who } from "./actor.ts";
import type { AnyCommand, Command } from "./command.server.ts";
import type { Ctx, House } from "./context.server.ts";
import { marketNow } from "./context.server.ts";
import { type CookieName, cookie, readCookie } from "./cookies.ts";
import { Invalid, Missing, NotYours, Refusal } from "./errors.ts";
import { type Field, fieldsOf, readInput } from "./form-input.server.ts";
import { BadPicture } from "./images.server.ts";
import { defaultLocale, type Facts, isLocale, type Locale } from "./locale.ts";
import { actorOf } from "./session.server.ts";
import { StorageFull } from "./storage.server.ts";
import { TooLarge } from "./uploads.server.ts";

/** What the guard in front hands over with each request. */
export type LoadContext = {
  house: House;
  requestId: string;
  ip: string;
  twins: { stripe: string; gateway: string; gateway2: string } | null;
};

export type DoorArgs = {
  params: Readonly<Record<string, string>>;
  url: URL;
  request: Request;
  twins: LoadContext["twins"];
};

/** How a door is listed in `npm run routes`. */
export type Door = { roles: readonly Role[]; private: boolean; fields: Field[] };

/** What a form shows again after a fault: everything typed, the code at each field, or the rule that said no. */
export type Reply = {
  values: Readonly<Record<string, string | string[]>>;
  errors: Readonly<Record<string, string>>;
  refusal: { code: string; facts: Facts } | null;
};

const contexts = new WeakMap<object, Promise<Ctx>>();

/** The request's context, made once however many loaders ask. */
export function contextOf(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Ctx> {
  const load = args.context as unknown as LoadContext;
  const known = contexts.get(load);
  if (known) return known;
  const made = makeContext(load, args);
  contexts.set(load, made);
  return made;
}

async function makeContext(load: LoadContext, args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Ctx> {
  const { house } = load;
  const token = readCookie(args.request.headers.get("Cookie"), "sid", house.secure);
  const [actor, now] = await Promise.all([actorOf(house.db, token), marketNow(house.db)]);
  const locale = isLocale(args.params.l) ? args.params.l : localeAsked(args.request, actor);
  // The guard let only our own hosts in; in production that is the one public origin.
  const origin = house.env.demo ? new URL(args.request.url).origin : house.env.origin;
  return { house, db: house.db, actor, now, locale, requestId: load.requestId, origin, ip: load.ip };
}

type Loader<Data> = ((args: LoaderFunctionArgs) => Promise<Data>) & { door: Door };

/** Outside the languages' trees: what the address says, else the person's own, else as the browser asks, else Persian. */
function localeAsked(request: Request, actor: Actor): Locale {
  const said = new URL(request.url).searchParams.get("l");
  if (isLocale(said)) return said;
  if (actor.kind === "person") return actor.locale;
  const asked = (request.headers.get("Accept-Language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find((tag) => isLocale(tag)) ?? defaultLocale;
}

/**
 * A page: who may see it and what it shows. `private` pages are never kept by a cache; a page for anyone that shows
 * something of the asker (a cart) says so.
 */
export function page<A extends Actor, Data>(
  who: Who<A>,
  load: (ctx: Ctx & { actor: A }, args: DoorArgs) => Promise<Data>,
  options: { private?: boolean } = {},
): Loader<Data> {
  const loader = async (args: LoaderFunctionArgs): Promise<Data> => {
    try {
      if (args.params.l !== undefined && !isLocale(args.params.l)) throw new Missing("page");
      const ctx = await contextOf(args);
      return await load({ ...ctx, actor: who.admit(ctx.actor) }, doorArgs(args));
    } catch (error) {
      throw await answerFor(error, args);
    }
  };
  return Object.assign(loader, {
    door: { roles: who.roles, private: options.private ?? !who.roles.includes("anyone"), fields: [] },
  });
}

type Then<Result> = (result: Result, args: DoorArgs & { ctx: Ctx }) => string | Response | Promise<string | Response>;
type Action = ((args: ActionFunctionArgs) => Promise<Response | ReturnType<typeof data<Reply>>>) & { door: Door };

/** Input fields that the form's address says, not the person: `{ slug: "slug" }` takes the path's `:slug`. */
type FormOptions = {
  params?: Readonly<Record<string, string>>;
  /** Input fields that a cookie says: the cart's or the code's secret. */
  cookies?: Readonly<Record<string, CookieName>>;
  /** Input fields that a header says: which browser it is. */
  headers?: Readonly<Record<string, string>>;
};

/** A form with a page of its own: faults and refusals come back on that page with everything typed (422, 409, 429). */
export function form<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  then: Then<Result>,
  options: FormOptions = {},
): Action {
  const action = async (args: ActionFunctionArgs) => {
    let values: Reply["values"] = {};
    const door = doorArgs(args);
    try {
      const ctx = await contextOf(args);
      const input = await readInput(args.request, command.input);
      values = input.values;
      const result = await command(ctx, { ...input.raw, ...besides(ctx, door, options) });
      return whereTo(await then(result, { ...door, ctx }));
    } catch (error) {
      const reply = replyTo(error, values);
      if (!reply) throw await answerFor(error, args);
      return data(reply.body, { status: reply.status, headers: reply.headers });
    }
  };
  return Object.assign(action, { door: doorOf(command, options) });
}

/**
 * A button without a page: done or refused, the person goes on; a refusal is said there once (flash). With `faultsHere` the
 * route has a page for what a field cannot hold, which is answered there (422).
 */
export function button<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  then: Then<Result | null>,
  options: FormOptions & { faultsHere?: boolean } = {},
): Action {
  const action = async (args: ActionFunctionArgs) => {
    const door = doorArgs(args);
    const ctx = await contextOf(args);
    let values: Reply["values"] = {};
    try {
      const input = await readInput(args.request, command.input);
      values = input.values;
      const result = await command(ctx, { ...input.raw, ...besides(ctx, door, options) });
      return whereTo(await then(result, { ...door, ctx }));
    } catch (error) {
      const reply = replyTo(error, values);
      if (!reply) throw await answerFor(error, args);
      if (options.faultsHere && reply.status === 422) return data(reply.body, { status: 422 });
      const answer = whereTo(await then(null, { ...door, ctx }));
      const first = Object.entries(reply.body.errors)[0];
      // In the place of what `then` would have said had it been done.
      answer.headers.set("Set-Cookie", flash(ctx, reply.body.refusal ?? { code: first?.[1] ?? "invalid", facts: {} }));
      return answer;
    }
  };
  return Object.assign(action, { door: doorOf(command, options) });
}

/** A door for machines: raw bodies, raw answers. */
export function machine(answer: (ctx: Ctx, args: DoorArgs) => Promise<Response>) {
  const handle = async (args: ActionFunctionArgs | LoaderFunctionArgs): Promise<Response> => {
    try {
      return await answer(await contextOf(args), doorArgs(args));
    } catch (error) {
      throw await answerFor(error, args);
    }
  };
  const door: Door = { roles: ["machine"], private: true, fields: [] };
  return Object.assign(handle, { door });
}

/** A Set-Cookie line that makes the next page say this once. */
export function flash(ctx: Ctx, said: { code: string; facts: Facts }): string {
  const expires = new Date(ctx.now.getTime() + 120_000);
  return cookie("flash", ctx.house.keys.sign("flash", said, expires), 120, ctx.house.secure);
}

/** What the last button had to say, for the page to show. */
export function readFlash(ctx: Ctx, request: Request): { code: string; facts: Facts } | null {
  const raw = readCookie(request.headers.get("Cookie"), "flash", ctx.house.secure);
  return raw ? (ctx.house.keys.verify("flash", raw, ctx.now) as { code: string; facts: Facts } | null) : null;
}

function whereTo(then: string | Response): Response {
  return typeof then === "string" ? redirect(then, 303) : then;
}

function doorArgs(args: LoaderFunctionArgs | ActionFunctionArgs): DoorArgs {
  return {
    params: args.params as Record<string, string>,
    url: new URL(args.request.url),
    request: args.request,
    twins: (args.context as unknown as LoadContext).twins,
  };
}

/** The one table of errors: what a command throws, and what a form answers to it. Null: not for a form. */
function replyTo(
  error: unknown,
  values: Reply["values"],
): { body: Reply; status: number; headers: Record<string, string> } | null {
  const none = { values, errors: {}, refusal: null };
  if (error instanceof Invalid) return { body: { ...none, errors: error.fields }, status: 422, headers: {} };
  if (error instanceof BadPicture)
    return { body: { ...none, errors: { photo: error.code } }, status: 422, headers: {} };
  if (error instanceof Refusal) {
    const headers: Record<string, string> =
      error.retryAfter === undefined ? {} : { "Retry-After": String(error.retryAfter) };
    return { body: { ...none, refusal: { code: error.code, facts: error.facts } }, status: error.status, headers };
  }
  return null;
}

/** Everything else as an answer: sign-in for a visitor, 403, 404, 413; our own mistakes go up to be logged. */
async function answerFor(error: unknown, args: LoaderFunctionArgs | ActionFunctionArgs): Promise<unknown> {
  if (error instanceof Missing) return new Response(null, { status: 404 });
  if (error instanceof TooLarge) return new Response(null, { status: error.status });
  if (error instanceof StorageFull) return new Response(null, { status: 507 });
  if (error instanceof Invalid) return new Response(null, { status: 422 });
  if (error instanceof NotYours) {
    const { actor, locale } = await contextOf(args);
    const back = encodeURIComponent(new URL(args.request.url).pathname);
    if (actor.kind === "guest") return redirect(`/${locale}/account/sign-in?to=${back}`, 303);
    if (actor.kind === "person" && actor.sleeping.length > 0)
      return redirect(`/${locale}/account/second-factor?to=${back}`, 303);
    return new Response(null, { status: 403 });
  }
  return error;
}

/** What the input holds besides what was typed. Put over it, so that nobody can type it. */
function besides(ctx: Ctx, door: DoorArgs, options: FormOptions): Record<string, unknown> {
  const header = door.request.headers.get("Cookie");
  return Object.fromEntries([
    ...Object.entries(options.params ?? {}).map(([field, param]) => [field, door.params[param]]),
    ...Object.entries(options.cookies ?? {}).map(([field, name]) => [
      field,
      readCookie(header, name, ctx.house.secure) ?? "",
    ]),
    ...Object.entries(options.headers ?? {}).map(([field, name]) => [field, door.request.headers.get(name) ?? ""]),
  ]);
}

function doorOf(command: AnyCommand, options: FormOptions): Door {
  const given = { ...options.params, ...options.cookies, ...options.headers };
  const typed = fieldsOf(command.input).filter((field) => !(field.name in given));
  return { roles: command.roles, private: true, fields: typed };
}
