import { expect, test } from "vitest";

import { storeOrigin } from "./store-origin.ts";

const bucket = {
  kind: "s3",
  endpoint: "https://s3.eu-central-1.example.com/",
  region: "eu-central-1",
  bucket: "books",
  prefix: "",
  accessKeyId: "a",
  secretAccessKey: "s",
} as const;

test("readers go to the store only where they are sent there", () => {
  expect(storeOrigin({ ...bucket, presign: true })).toBe("https://s3.eu-central-1.example.com");
  expect(storeOrigin({ ...bucket, presign: false })).toBeUndefined();
  expect(storeOrigin({ kind: "folder", folder: "/books" })).toBeUndefined();
});
