import { expect, test } from "vitest";

import { AppError } from "../errors.ts";
import { refuseOpenHost } from "./refuse-open-host.ts";

const open = { auth: "open", allowOpen: false } as const;

test.each(["127.0.0.1", "127.8.0.3", "::1", "localhost"])("open on %s is this machine", (host) => {
  expect(() => refuseOpenHost({ ...open, host })).not.toThrow();
});

test.each(["0.0.0.0", "::", "192.168.1.7", "books.example.org", "127.example.org", "128.0.0.1"])(
  "open on %s is refused unless it is wanted, or somebody asks who is there",
  (host) => {
    expect(() => refuseOpenHost({ ...open, host })).toThrow(AppError);
    expect(() => refuseOpenHost({ ...open, host })).toThrow(/BOOKMILL_AUTH.*--allow-open/s);
    expect(() => refuseOpenHost({ ...open, host, allowOpen: true })).not.toThrow();
    expect(() => refuseOpenHost({ ...open, host, auth: "key" })).not.toThrow();
    expect(() => refuseOpenHost({ ...open, host, auth: "supabase" })).not.toThrow();
  },
);
