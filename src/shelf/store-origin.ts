import type { ShelfPlace } from "./shelf-place.ts";

/** Where readers are sent for files, if not to us: "https://s3.eu-central-1.amazonaws.com". Browsers must be allowed to follow. */
export const storeOrigin = (place: ShelfPlace): string | undefined =>
  place.kind === "s3" && place.presign ? new URL(place.endpoint).origin : undefined;
