import { expect, test } from "vitest";

import { channelIn, type QueuePlace } from "./rename-tables.ts";

test("no two queues hear each other: a cancel would stop another queue's job of the same number", () => {
  const places: (QueuePlace | undefined)[] = [
    undefined,
    { schema: "bookmill", prefix: "" },
    { schema: "shop", prefix: "" },
    { schema: "shop", prefix: "my_" },
    { schema: "shop_my", prefix: "" },
    { schema: "shop_my_", prefix: "" },
  ];
  const channels = places.map((place) => channelIn("bookmill_cancel", place));
  expect(new Set(channels).size).toBe(places.length);
});
