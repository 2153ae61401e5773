import { redirect } from "@remix-run/node";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { isLocale, locales } from "#app/platform/locale.ts";

/** `/` leads to the reader's language: as signed in, else as the browser asks, else Persian. */
export const loader = page(
  anyone,
  async (ctx, { request }) => {
    if (ctx.actor.kind === "person") throw redirect(`/${ctx.actor.locale}`, 302);
    const asked = (request.headers.get("Accept-Language") ?? "")
      .split(",")
      .map((part) => part.trim().slice(0, 2).toLowerCase());
    const wanted = asked.find((tag) => isLocale(tag)) ?? locales[0];
    throw redirect(`/${wanted}`, 302);
  },
  { private: true },
);
