import { createRequestHandler, type ServerBuild } from "@remix-run/node";

/**
 * What a loader answers, so that Remix does not see what is in it: it would encode all of it for a script in the browser,
 * and there is none (decision 0013). Components read the same names; only what lists them finds nothing.
 */
function unseen<Data>(data: Data): Data {
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  for (const name of Object.keys(data)) Object.defineProperty(data, name, { enumerable: false });
  return data;
}

type Route = NonNullable<ServerBuild["routes"][string]>;

function quiet(route: Route): Route {
  const { loader } = route.module;
  if (!loader) return route;
  const quietly: typeof loader = async (args) => unseen(await loader(args));
  return { ...route, module: { ...route.module, loader: quietly } };
}

type Handler = ReturnType<typeof createRequestHandler>;

/** The address of a route as a pattern: parameters are one segment, as Remix reads them; letters of either case. */
function patternOf(routes: ServerBuild["routes"], id: string): RegExp {
  let path = "";
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
    if (route.path) path = `/${route.path}${path}`;
  const source = path
    .split("/")
    .map((part) => (part === "*" ? ".*" : part.startsWith(":") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("/");
  return new RegExp(`^${source}/?$`, "i");
}

/**
 * Remix's handler, one for each set of routes an address could mean instead of one for all: it ranks and builds every
 * route it knows anew at each request, which with a hundred of them costs more than the page itself. Which of the few
 * is meant remains Remix's to say; an address that fits none goes to the handler of all.
 */
export function handlersOf(given: ServerBuild, mode: string): Handler {
  const routes = Object.fromEntries(
    Object.entries(given.routes).flatMap(([id, route]) => (route ? [[id, quiet(route)] as const] : [])),
  );
  const build = { ...given, routes };
  const { assets } = build;
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  const leaves = Object.keys(routes).filter((id) => !parents.has(id));
  const patterns = leaves.map((id) => ({ id, pattern: patternOf(routes, id) }));
  const all = createRequestHandler(build, mode);
  const made = new Map<string, Handler>();

  function handlerFor(fitting: readonly string[]): Handler {
    const key = fitting.join();
    const known = made.get(key);
    if (known) return known;
    const branch = new Set<string>();
    for (const leaf of fitting)
      for (let id: string | undefined = leaf; id !== undefined; id = routes[id]?.parentId) branch.add(id);
    const kept = <Route>(record: Record<string, Route>): Record<string, Route> =>
      Object.fromEntries(Object.entries(record).filter(([id]) => branch.has(id)));
    const handler = createRequestHandler(
      { ...build, routes: kept(routes), assets: { ...assets, routes: kept(assets.routes) } },
      mode,
    );
    made.set(key, handler);
    return handler;
  }

  return (request, context) => {
    const { pathname } = new URL(request.url);
    const fitting = patterns.filter(({ pattern }) => pattern.test(pathname)).map(({ id }) => id);
    return (fitting.length === 0 ? all : handlerFor(fitting))(request, context);
  };
}
