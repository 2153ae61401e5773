import { describe, expect, it } from "vitest";
import { createAddressFinder, foldAddress } from "#app/platform/client-address.server.ts";

describe("a client's address", () => {
  it("finds the client in every form of an address", () => {
    const find = createAddressFinder(["10.0.0.0/8", "2001:db8:1::/48"]);
    expect(find("192.0.2.1", "198.51.100.7")).toBe("192.0.2.1");
    expect(find("::ffff:10.0.0.1", "198.51.100.7")).toBe("198.51.100.7");
    expect(find("10.0.0.1", "evil, 198.51.100.7:4711")).toBe("198.51.100.7");
    expect(find("10.0.0.1", "198.51.100.7, evil")).toBe("10.0.0.1");
    expect(find("10.0.0.1", "[2001:db8:2::7]:80, 2001:db8:1::5")).toBe("2001:db8:2::7");
    expect(find("10.0.0.1", Array(50).fill("198.51.100.7").join(","))).toBe("198.51.100.7");
    expect(find("10.0.0.1", undefined)).toBe("10.0.0.1");
    expect(find(undefined, "198.51.100.7")).toBe("unknown");
    expect(() => createAddressFinder(["proxy.example"])).toThrow();
  });

  it("counts an IPv6 subscriber once", () => {
    expect(foldAddress("2001:db8:0:1::5")).toBe("2001:db8:0:1::/64");
    expect(foldAddress("2001:0db8:0000:0001:ffff:ffff:ffff:ffff")).toBe("2001:db8:0:1::/64");
    expect(foldAddress("2001:db8:0:2::5")).not.toBe(foldAddress("2001:db8:0:1::5"));
    expect(foldAddress("::1")).toBe("0:0:0:0::/64");
    expect(foldAddress("192.0.2.1")).toBe("192.0.2.1");
  });
});
