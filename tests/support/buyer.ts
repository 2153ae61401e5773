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
    for (const [slug, quantity] of Object.entries(goods)) {
      const answer = await this.post(`/${this.locale}/cart/lines/${slug}`, { quantity: String(quantity), currency });
      if (answer.status !== 303 || !answer.headers.get("Location")?.endsWith("/cart"))
        throw new Error(`the basket refused ${slug}: ${answer.status}`);
    }
  }

  /** The checkout's form as the page gives it, filled in. */
  async checkoutForm(more: Record<string, string> = {}): Promise<{ path: string; fields: Record<string, string> }> {
    const path = `/${this.locale}/checkout?province=${more.province ?? "IR-07"}`;
    const html = await (await this.get(path)).text();
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map((match) => [
        match[1] ?? "",
        match[2] ?? "",
      ]),
    );
    const rail =
      /name="rail"[^>]*value="(\w+)"/.exec(html)?.[1] ?? /value="(\w+)"[^>]*name="rail"/.exec(html)?.[1] ?? "";
    if (!hidden.key) throw new Error(`no checkout form: ${html.slice(0, 200)}`);
    return {
      path,
      fields: {
        ...hidden,
        rail,
        name: "خریدار آزمایشی",
        phone: "09123456789",
        city: "تهران",
        street: "خیابان یکم",
        postalCode: "1415893467",
        email: "",
        ...more,
      },
    };
  }
}
