import type { Page } from "playwright-core";

export interface Vitals {
  lcp: number;
  element: string;
  cls: number;
  longest: number;
}

/** What the browser notes of a page from its first byte on. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { lcp: 0, element: "", cls: 0, longest: 0 };
    Object.assign(window, { vitals });
    const watch = (type: string, note: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
      });
    };
    watch("largest-contentful-paint", (entry) => {
      const { startTime, element } = entry as unknown as { startTime: number; element?: Element };
      vitals.lcp = startTime;
      vitals.element = `${element?.tagName ?? ""}.${element?.getAttribute("class") ?? ""}`;
    });
    watch("layout-shift", (entry) => {
      const { hadRecentInput, value } = entry as unknown as {
        hadRecentInput: boolean;
        value: number;
      };
      if (!hadRecentInput) vitals.cls += value;
    });
    watch("longtask", (entry) => (vitals.longest = Math.max(vitals.longest, entry.duration)));
  });
}

export const vitalsOf = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);
