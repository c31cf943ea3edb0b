/** Where the app stands on its server: "" or a path such as "/mill", written into the page by the server. */
export const base =
  document.querySelector<HTMLMetaElement>('meta[name="bookmill-base"]')?.content ?? "";

/** An address that the API gave ("/api/books/1/files/scene-1.webp") → as this page reaches it. */
export const placed = (address: string): string =>
  address.startsWith("/") ? base + address : address;

/** The token of a read link, while its book is on screen: everything that is asked for the book shows it. */
export const linkToken = (): string | null => new URLSearchParams(location.search).get("link");
