import { expect, test } from "vitest";

import { readConfig } from "./config.ts";

test("without a word about it everybody is the owner, of a loopback address", () => {
  expect(readConfig({})).toMatchObject({
    auth: "open",
    allowOpen: false,
    supabase: undefined,
    host: "127.0.0.1",
  });
});

test("a Supabase project is named by its address, with or without a slash", () => {
  const env = { BOOKMILL_AUTH: "supabase", SUPABASE_URL: "https://abc.supabase.co/" };
  const supabase = { url: "https://abc.supabase.co", jwtSecret: undefined };
  expect(readConfig(env)).toMatchObject({ auth: "supabase", supabase });
});

test.each([
  ["true", true],
  ["1", true],
  ["false", false],
  ["", false],
])("BOOKMILL_ALLOW_OPEN=%s", (text, allowOpen) => {
  expect(readConfig({ BOOKMILL_ALLOW_OPEN: text }).allowOpen).toBe(allowOpen);
});

test("a mode without its address is named together with every other fault, and no secret is shown", () => {
  const secret = "too short";
  const env = { BOOKMILL_AUTH: "supabase", PORT: "many", SUPABASE_JWT_SECRET: secret };
  const read = (): unknown => readConfig(env);
  expect(read).toThrow(/PORT: .*SUPABASE_JWT_SECRET: .*SUPABASE_URL: is needed/s);
  expect(read).not.toThrow(secret);
  expect(() => readConfig({ BOOKMILL_AUTH: "supabase" })).toThrow("SUPABASE_URL: is needed");
  expect(() => readConfig({ BOOKMILL_AUTH: "supabase", SUPABASE_URL: "abc" })).toThrow(
    "SUPABASE_URL: must be an address",
  );
  expect(() => readConfig({ BOOKMILL_AUTH: "none" })).toThrow("BOOKMILL_AUTH: ");
});

test("e-mail needs a server and a sender; all that is wrong is named at once, without the password", () => {
  const env = {
    SMTP_URL: "smtps://bookmill:s3cret@smtp.example.com",
    BOOKMILL_MAIL_FROM: "Bookmill <books@example.com>",
  };
  expect(readConfig({}).mail).toBeUndefined();
  expect(readConfig(env).mail).toEqual({
    smtpUrl: env.SMTP_URL,
    from: env.BOOKMILL_MAIL_FROM,
  });
  const plain = { ...env, BOOKMILL_MAIL_FROM: "books@example.com" };
  const publicUrl = "https://books.example.com";
  expect(readConfig({ ...plain, BOOKMILL_PUBLIC_URL: `${publicUrl}/` })).toMatchObject({
    mail: { from: "books@example.com" },
    publicUrl,
  });
  const none = (): unknown => readConfig({ ...env, BOOKMILL_MAIL_FROM: "", PORT: "many" });
  expect(none).toThrow(/PORT: .*BOOKMILL_MAIL_FROM: is needed with SMTP_URL/);
  expect(none).not.toThrow("s3cret");
  const wrong = (): unknown =>
    readConfig({
      SMTP_URL: "mail://s3cret@smtp.example.com",
      BOOKMILL_MAIL_FROM: "Books",
      BOOKMILL_PUBLIC_URL: "books.example.com",
    });
  expect(wrong).toThrow(
    /SMTP_URL: .*BOOKMILL_MAIL_FROM: .*BOOKMILL_PUBLIC_URL: must be an address/,
  );
  expect(wrong).not.toThrow("s3cret");
});

test("the shelf is a folder, or a bucket of a store", () => {
  const env = {
    BOOKMILL_SHELF: "s3://books/2026/",
    S3_ENDPOINT: "https://s3.eu-central-1.amazonaws.com/",
    AWS_REGION: "eu-central-1",
    S3_ACCESS_KEY_ID: "key",
    AWS_SECRET_ACCESS_KEY: "secret",
    BOOKMILL_S3_PRESIGN: "true",
  };
  const folder = (path: string): unknown =>
    expect.objectContaining({ kind: "folder", folder: path });
  expect(readConfig({}, { dataFolder: "/data" }).shelf).toEqual(folder("/data/shelf"));
  expect(readConfig({ BOOKMILL_SHELF: "/files" }).shelf).toEqual(folder("/files"));
  expect(readConfig(env).shelf).toEqual({
    kind: "s3",
    endpoint: "https://s3.eu-central-1.amazonaws.com",
    region: "eu-central-1",
    bucket: "books",
    prefix: "2026",
    accessKeyId: "key",
    secretAccessKey: "secret",
    presign: true,
  });
  const wrong = { ...env, BOOKMILL_SHELF: "s3://books/../x", PORT: "many", S3_ENDPOINT: "" };
  expect(() => readConfig(wrong)).toThrow(/PORT: .*BOOKMILL_SHELF: the prefix.*S3_ENDPOINT: /);
  expect(() => readConfig({ BOOKMILL_SHELF: "gs://books" })).toThrow(
    "BOOKMILL_SHELF: must be a folder or",
  );
});
