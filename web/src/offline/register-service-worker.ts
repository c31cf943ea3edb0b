import { base } from "../place.ts";

/** After the first view, which has the line for itself. */
const laterMs = 1500;

/** Books that are kept open without a connection. Only the built app has the worker; what it could not do, the app does without. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = () =>
    void navigator.serviceWorker.register(`${base}/sw.js`).catch(() => undefined);
  setTimeout(register, laterMs);
}
