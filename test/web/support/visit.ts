import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface Visit {
  page: Page;
  /** Errors of the page's scripts and of its console. */
  errors: string[];
  /** Addresses of other hosts that the page asked for. */
  foreign: string[];
  close: () => Promise<void>;
}

export type Theme = "paper" | "night" | "contrast";

/** A new visitor with an own profile: nothing remembered from others. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { theme?: Theme; width?: number; height?: number } = {},
): Promise<Visit> {
  const { theme = "paper", width = 1360, height = 860, ...more } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    ...more,
  });
  await context.addInitScript((wish) => {
    const look: unknown = JSON.parse(localStorage.getItem("bookmill.look") ?? "{}");
    localStorage.setItem("bookmill.look", JSON.stringify({ theme: wish, ...Object(look) }));
  }, theme);
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const { origin } = new URL(url);
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (["http:", "https:", "ws:"].includes(address.protocol) && address.origin !== origin) {
      foreign.push(request.url());
    }
  });
  return { page, errors, foreign, close: () => context.close() };
}
