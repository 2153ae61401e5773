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
      route("account/password", "routes/account/password.tsx"),
      route("account/new-password", "routes/account/new-password.tsx"),
      route("account/second-factor", "routes/account/second-factor.tsx"),
      route("account/second-factor/enrolment", "routes/account/second-factor-enrolment.tsx"),
      route("account", "routes/account/account.tsx"),
      route("account/profile", "routes/account/profile.tsx"),
      route("account/devices", "routes/account/devices.tsx"),
      // Joining the programme
    ]),
    // Buttons of the market, which have no page
    route("account/sign-out", "routes/account/sign-out.ts"),
    route("account/devices/others/end", "routes/account/other-devices-end.ts"),
    route("account/devices/:session/end", "routes/account/device-end.ts"),
    // Producers' studio
    // Cooperatives
    // Programme office
  ]),
  // For machines
] satisfies RouteConfig;
