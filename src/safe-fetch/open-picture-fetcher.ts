import { cleanPicture } from "./clean-picture.ts";
import { fetchPicture } from "./fetch-picture.ts";

/** Address → a PNG that is safe to work on. `trustedHosts` may be fetched from although they are not public. */
export function openPictureFetcher(
  trustedHosts: readonly string[],
): (url: string, signal: AbortSignal) => Promise<Uint8Array> {
  return async (url, signal) => {
    const bytes = await fetchPicture(url, { trustedHosts, signal });
    return (await cleanPicture(bytes)).png;
  };
}
