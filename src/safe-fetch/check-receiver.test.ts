import { expect, test } from "vitest";

import { Refused } from "../errors.ts";
import { checkReceiver, receiverRules } from "./check-receiver.ts";
import { postJson } from "./post-json.ts";

const rules = receiverRules(["127.0.0.1:9000", "hooks.internal"]);

test.each([
  ["https://example.org/hook?key=1"],
  ["https://example.org:8443/hook"],
  ["https://93.184.216.34/"],
  ["http://127.0.0.1:9000/hook"],
  ["http://hooks.internal/hook"],
  ["https://hooks.internal:5000/hook"],
])("%s may be sent to", (link) => {
  expect(checkReceiver(link, rules).href).toBe(link);
});

test.each([
  ["http://example.org/", "receiver_url"],
  ["http://93.184.216.34/", "receiver_url"],
  ["https://user:word@example.org/", "receiver_url"],
  ["https://example.org:22/", "receiver_url"],
  ["ftp://hooks.internal/", "receiver_url"],
  ["example.org", "receiver_url"],
  ["http://127.0.0.1:9001/", "receiver_url"],
  ["https://127.0.0.1/", "receiver_address"],
  ["https://10.1.2.3/", "receiver_address"],
  ["https://169.254.169.254/latest/meta-data/", "receiver_address"],
  ["https://[::1]/", "receiver_address"],
  ["https://[::ffff:10.0.0.1]/", "receiver_address"],
  ["https://2130706433/", "receiver_address"],
  ["https://0x7f.1/", "receiver_address"],
])("%s may not: %s", (link, code) => {
  let refusal: unknown;
  try {
    checkReceiver(link, rules);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refused);
  expect(refusal).toMatchObject({ code });
});

test("a name that resolves to loopback is refused inside the look-up", async () => {
  const posted = postJson("https://localhost/hook", {
    body: "{}",
    headers: {},
    trustedHosts: [],
    deadlineMs: 2000,
    signal: new AbortController().signal,
  });
  await expect(posted).rejects.toMatchObject({ name: "Refused", code: "receiver_address" });
});
