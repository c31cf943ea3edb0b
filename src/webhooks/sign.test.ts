import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";

import { newSecret } from "./new-secret.ts";
import { sign } from "./sign.ts";

const secret = newSecret();
const id = "msg_1";
const timestamp = Math.floor(Date.now() / 1000);
const body = JSON.stringify({ type: "job.completed", data: { book_id: 7, note: "ä 🦊" } });
const headers = {
  "webhook-id": id,
  "webhook-timestamp": String(timestamp),
  "webhook-signature": sign({ id, timestamp, body }, [secret]),
};

describe("a signature", () => {
  test("is what the standard's own library makes and takes", () => {
    const library = new Webhook(secret);
    expect(headers["webhook-signature"]).toBe(library.sign(id, new Date(timestamp * 1000), body));
    expect(library.verify(body, headers)).toEqual(JSON.parse(body));
  });

  test.each([
    ["body", `${body} `, headers, secret],
    ["id", body, { ...headers, "webhook-id": "msg_2" }, secret],
    ["timestamp", body, { ...headers, "webhook-timestamp": String(timestamp + 1) }, secret],
    ["secret", body, headers, newSecret()],
  ])("is refused with another %s", (_, sent, with_, by) => {
    expect(() => new Webhook(by).verify(sent, with_)).toThrow("No matching signature");
  });

  test("there is one for each secret while one takes the place of the other", () => {
    const next = newSecret();
    const both = { ...headers, "webhook-signature": sign({ id, timestamp, body }, [next, secret]) };
    for (const known of [next, secret]) {
      expect(new Webhook(known).verify(body, both)).toEqual(JSON.parse(body));
    }
    expect(both["webhook-signature"].split(" ")).toHaveLength(2);
  });
});

test("a secret is 32 random bytes", () => {
  expect(Buffer.from(secret.slice("whsec_".length), "base64")).toHaveLength(32);
  expect(newSecret()).not.toBe(secret);
});
