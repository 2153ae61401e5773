/** A buyer's browser reduced to what HTTP needs: cookies, forms, no script. */
export class Buyer {
  private readonly cookies = new Map<string, string>();
  constructor(
    readonly market: string,
    readonly locale: "fa" | "en" = "fa",
  ) {}

  /** What she would send as the `Cookie` header. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set("Cookie", this.cookie);
    const response = await fetch(new URL(path, this.market), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.send(path);
  }

  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: new URL(this.market).origin, ...headers },
    });
  }

  async json<T>(path: string): Promise<T> {
    return (await this.get(path)).json() as Promise<T>;
  }

  async signIn(phone: string): Promise<void> {
    const answer = await this.post("/dev/sign-in", { phone });
    if (answer.status !== 204) throw new Error(`sign-in answered ${answer.status}`);
  }

  /** Puts goods into the basket. */
  async fill(goods: Record<string, number>, currency: "IRR" | "EUR"): Promise<void> {
    // Prices are shown to her in it, so that is the basket she sees.
    this.cookies.set("currency", currency);
    for (const [slug, quantity] of Object.entries(goods)) {
      const answer = await this.post(`/${this.locale}/cart/lines/${slug}`, { quantity: String(quantity), currency });
      if (answer.status !== 303 || !answer.headers.get("Location")?.endsWith("/cart"))
        throw new Error(`the basket refused ${slug}: ${answer.status}`);
    }
  }

  /** Says one step of the checkout. */
  private async step(name: string, fields: Record<string, string>): Promise<void> {
    const answer = await this.post(`/${this.locale}/checkout/${name}`, fields);
    if (answer.status !== 303) throw new Error(`the step ${name} answered ${answer.status}`);
  }

  /** The checkout step by step as a guest walks it; answers the last page's form, of which each field may be said anew. */
  async checkoutForm(more: Record<string, string> = {}): Promise<{ path: string; fields: Record<string, string> }> {
    const path = `/${this.locale}/checkout`;
    const said = { name: "خریدار آزمایشی", phone: "09123456789", email: "", ...more };
    const currency = await this.currency();
    await this.step("identity", { currency, name: said.name, phone: said.phone, email: said.email });
    const where = { province: "IR-07", city: "تهران", street: "خیابان یکم", postalCode: "1415893467", ...more };
    const { province, city, street, postalCode } = where;
    await this.step("address", { currency, province, city, street, postalCode });
    const parcels = await (await this.get(`${path}/parcels`)).text();
    await this.step("parcels", { currency, ...offered(parcels) });
    const payment = await (await this.get(`${path}/payment`)).text();
    const rail = more.rail ?? /name="rail"[^>]*value="([\w-]+)"/.exec(payment)?.[1] ?? "";
    await this.step("payment", { currency, rail, coupon: more.coupon ?? "" });
    const html = await (await this.get(path)).text();
    const fields = hidden(html);
    if (!fields.key) throw new Error(`no checkout form: ${html.slice(0, 200)}`);
    return { path, fields: { ...fields, ...more } };
  }

  /** Which basket the market shows her. */
  private async currency(): Promise<string> {
    const page = await this.get(`/${this.locale}/checkout/identity`);
    const { currency } = hidden(await page.text());
    if (!currency) throw new Error(`no checkout: ${page.status}, on to ${page.headers.get("Location")}`);
    return currency;
  }
}

/** The hidden fields of a page's forms that come once each; a basket of several senders leaves their ways to the market. */
function hidden(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="([\w.]+)" value="([^"]*)"/g)];
  const names = found.map((match) => match[1] ?? "");
  return Object.fromEntries(
    found
      .map((match) => [match[1] ?? "", match[2] ?? ""] as const)
      .filter(([name]) => names.indexOf(name) === names.lastIndexOf(name)),
  );
}

/** What the parcels' page offers as it stands: each sender with the way that is ticked. */
function offered(html: string): Record<string, string> {
  const ticked = [...html.matchAll(/<input type="radio"[^>]*>/g)].filter(([tag]) => tag.includes("checked"));
  const ways = ticked.map(([tag]) => [/name="([\w.]+)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? ""]);
  const senders = Object.entries(hidden(html)).filter(([name]) => name.startsWith("sender."));
  return Object.fromEntries([...ways, ...senders]);
}
