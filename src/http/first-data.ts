import { raw } from "hono/html";

/** What the app would ask for first, as data in its page's head: it need not ask (web/src/first-data.ts takes it from there). */
export const firstData = (kind: "book" | "books", data: unknown): ReturnType<typeof raw> =>
  raw(
    `<script type="application/json" id="first-data" data-kind="${kind}">` +
      `${JSON.stringify(data).replaceAll("<", String.raw`\u003c`)}</script>`,
  );
