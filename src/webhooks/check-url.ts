import { InvalidRequest, Refused } from "../errors.ts";
import { checkReceiver, receiverRules } from "../safe-fetch/check-receiver.ts";

/** The address as it will be dialled. Throws InvalidRequest for one that we may not send to; what its name resolves to shows later. */
export function checkUrl(url: string, trustedHosts: readonly string[]): string {
  try {
    return checkReceiver(url, receiverRules(trustedHosts)).href;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    throw new InvalidRequest("invalid_request", "We cannot send to this address.", {
      faults: [{ pointer: "/url", detail: cause.message }],
      cause,
    });
  }
}
