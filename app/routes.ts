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
      // Joining the programme
    ]),
    // Buttons of the market, which have no page
    // Producers' studio
    // Cooperatives
    // Programme office
  ]),
  // For machines
] satisfies RouteConfig;
