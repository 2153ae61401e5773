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
      route("shops", "routes/market/shops.tsx"),
      route("shops/:slug", "routes/market/shop.tsx"),
      route("badges", "routes/market/badges.tsx"),
      route("badges/:slug", "routes/market/badge.tsx"),
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
      route("join", "routes/market/join.tsx"),
      route("join/application", "routes/market/join-application.tsx"),
      route("join/evidence", "routes/market/join-evidence.tsx"),
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
    layout("routes/studio.tsx", [
      route("studio", "routes/studio/home.tsx"),
      route("studio/products", "routes/studio/products.tsx"),
      route("studio/products/new", "routes/studio/product-new.tsx"),
      route("studio/products/:slug", "routes/studio/product.tsx"),
      route("studio/products/:slug/photos", "routes/studio/product-photos.tsx"),
      route("studio/products/:slug/preview", "routes/studio/product-preview.tsx"),
      route("studio/consignments", "routes/studio/consignments.tsx"),
      route("studio/consignments/:consignment", "routes/studio/consignment.tsx"),
      route("studio/earnings", "routes/studio/earnings.tsx"),
    ]),
    route("studio/consignments/:consignment/acceptance", "routes/studio/acceptance.ts"),
    route("studio/products/:slug/submission", "routes/studio/submission.ts"),
    route("studio/products/:slug/withdrawal", "routes/studio/withdrawal.ts"),
    route("studio/products/:slug/photos/:photo/position", "routes/studio/photo-position.ts"),
    route("studio/products/:slug/photos/:photo/description", "routes/studio/photo-description.ts"),
    route("studio/products/:slug/photos/:photo/removal", "routes/studio/photo-removal.ts"),
    // Cooperatives
    route("coop/products/:slug", "routes/coop/product.tsx"),
    // Programme office
    route("office/listings", "routes/office/listings.tsx"),
    route("office/listings/:slug", "routes/office/listing.tsx"),
    route("office/listings/:slug/publication", "routes/office/listing-publication.ts"),
    route("office/listings/:slug/return", "routes/office/listing-return.ts"),
  ]),
  // What a printed code proves, in the reader's language and the market's frame
  layout("routes/market.tsx", { id: "proofs" }, [route("v/:code", "routes/machine/proof.tsx")]),
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
