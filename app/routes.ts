import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of Khanegi, one line each. `:l` is the language; a second button is a second line. */
export default [
  index("routes/machine/home-redirect.ts"),
  ...prefix(":l", [
    layout("routes/market.tsx", [
      // The open market
      index("routes/market/home.tsx"),
      route("clusters", "routes/market/clusters.tsx"),
      route("clusters/:slug", "routes/market/cluster.tsx"),
      route("products", "routes/market/products.tsx"),
      route("products/:slug", "routes/market/product.tsx"),
      route("services", "routes/market/services.tsx"),
      route("services/:slug", "routes/market/service.tsx"),
      // Buying
      route("cart", "routes/market/cart.tsx"),
      route("checkout", "routes/market/checkout.tsx"),
      route("payments/:payment/return", "routes/market/payment-return.tsx"),
      route("orders/:number", "routes/market/order.tsx"),
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
      route("account/orders", "routes/account/orders.tsx"),
      // Joining the programme
    ]),
    // Buttons of the market, which have no page
    route("account/sign-out", "routes/account/sign-out.ts"),
    route("account/devices/others/end", "routes/account/other-devices-end.ts"),
    route("account/devices/:session/end", "routes/account/device-end.ts"),
    route("cart/lines/:slug", "routes/market/cart-line.ts"),
    route("cart/lines/:slug/quantity", "routes/market/cart-line-quantity.ts"),
    route("cart/lines/:slug/removal", "routes/market/cart-line-removal.ts"),
    route("orders/:number/payment", "routes/market/order-payment.ts"),
    route("orders/:number/consignments/:consignment/receipt", "routes/market/order-receipt.ts"),
    // Producers' studio
    // Cooperatives
    // Programme office
  ]),
  // For machines
  route("webhooks/:provider", "routes/machine/webhook.ts"),
  // Demo mode only, on loopback only
  route("dev/outbox", "routes/machine/dev-outbox.tsx"),
  route("dev/outbox.json", "routes/machine/dev-outbox-json.ts"),
  route("dev/accounts.json", "routes/machine/dev-accounts.ts"),
  route("dev/fixtures.json", "routes/machine/dev-fixtures.ts"),
  route("dev/sign-in", "routes/machine/dev-sign-in.ts"),
  route("dev/clock", "routes/machine/dev-clock.ts"),
  route("dev/settle", "routes/machine/dev-settle.ts"),
] satisfies RouteConfig;
