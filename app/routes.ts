import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of Khanegi, one line each. `:l` is the language; a second button is a second line. */
export default [
  index("routes/machine/home-redirect.ts"),
  ...prefix(":l", [
    layout("routes/market.tsx", [
      // The open market
      index("routes/market/home.tsx"),
      // Buying
      // Account
      route("account/sign-in", "routes/account/sign-in.tsx"),
      route("account/code", "routes/account/code.tsx"),
      // Joining the programme
    ]),
    // Buttons of the market, which have no page
    route("account/sign-out", "routes/account/sign-out.ts"),
    // Producers' studio
    // Cooperatives
    // Programme office
  ]),
  // For machines
] satisfies RouteConfig;
