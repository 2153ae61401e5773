import type { TestHouse } from "#tests/support/house.ts";

type LoaderLike<Data> = (args: never) => Promise<Data>;
export type Asked = {
  cookies?: Record<string, string>;
  headers?: Record<string, string>;
  form?: Record<string, string>;
};

/** Doors of the routes, knocked at as the server does, in a house with the village. `statements` counts what was asked of the database. */
export function knocker(t: TestHouse) {
  let statements = 0;
  const db = new Proxy(t.house.db, {
    get(target, name) {
      if (name !== "execute") return Reflect.get(target, name);
      return (...args: Parameters<typeof target.execute>) => {
        statements++;
        return target.execute(...args);
      };
    },
  });

  /** What a door answers to this address; an answer that is thrown (a redirect, 404) comes back as it is. */
  async function knock<Data>(
    door: LoaderLike<Data>,
    path: string,
    params: Record<string, string> = {},
    asked: Asked = {},
  ): Promise<Data | Response> {
    statements = 0;
    const url = new URL(path, t.house.env.origin);
    const cookie = Object.entries(asked.cookies ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
    const request = new Request(url, {
      headers: { ...(cookie ? { Cookie: cookie } : {}), ...asked.headers },
      ...(asked.form ? { method: "POST", body: new URLSearchParams(asked.form) } : {}),
    });
    const [, l = ""] = url.pathname.split("/");
    const context = { house: { ...t.house, db }, requestId: "test", ip: "192.0.2.1", twins: null };
    try {
      return await door({
        request,
        params: { ...(l === "fa" || l === "en" ? { l } : {}), ...params },
        context,
      } as never);
    } catch (answer) {
      if (answer instanceof Response) return answer;
      throw answer;
    }
  }

  /** The same, where anything but a page is a failure. */
  async function show<Data>(
    door: LoaderLike<Data>,
    path: string,
    params: Record<string, string> = {},
    asked: Asked = {},
  ): Promise<Data> {
    const answer = await knock(door, path, params, asked);
    if (answer instanceof Response) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  }

  return { knock, show, statements: () => statements };
}
