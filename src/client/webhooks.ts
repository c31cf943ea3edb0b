import type {
  DeliveryList,
  deliveriesQuery,
  messageQueued,
  messagesQueued,
} from "../contract/webhook-deliveries.ts";
import type {
  createdWebhook,
  newWebhook,
  rotatedSecret,
  Webhook,
  webhookChange,
  webhookList,
} from "../contract/webhook-endpoints.ts";
import type { Asking, Wire } from "./open-wire.ts";
import { pagesOf } from "./pages-of.ts";
import { path } from "./path.ts";
import type { Reply, Sent, Stoppable } from "./reply.ts";

export type WebhookDelivery = DeliveryList["deliveries"][number];

export interface Webhooks {
  /** Its secret is shown this once. */
  create(
    wanted: Sent<typeof newWebhook>,
    options?: Stoppable,
  ): Promise<Reply<typeof createdWebhook>>;
  list(options?: Stoppable): Promise<Webhook[]>;
  get(id: number, options?: Stoppable): Promise<Webhook>;
  change(id: number, change: Sent<typeof webhookChange>, options?: Stoppable): Promise<Webhook>;
  remove(id: number, options?: Stoppable): Promise<void>;
  /** A new secret; the old one stays good for a day. */
  rotate(id: number, options?: Stoppable): Promise<Reply<typeof rotatedSecret>>;
  /** Sends a message that says that it is a test. */
  test(id: number, options?: Stoppable): Promise<Reply<typeof messageQueued>>;
  /** Newest first. */
  deliveries(
    id: number,
    options?: Stoppable & Pick<Sent<typeof deliveriesQuery>, "state">,
  ): AsyncIterable<WebhookDelivery>;
  resend(id: number, messageId: string, options?: Stoppable): Promise<Reply<typeof messageQueued>>;
  /** All that failed or were cancelled since then. */
  resendSince(id: number, since: Date, options?: Stoppable): Promise<Reply<typeof messagesQueued>>;
}

export function openWebhooks(wire: Wire): Webhooks {
  const post = (json: unknown = {}, options?: Stoppable): Asking => ({
    method: "POST",
    json,
    ...options,
  });
  return {
    create: (wanted, options) => wire.json(path`webhooks`, post(wanted, options)),
    list: async (options) =>
      (await wire.json<Reply<typeof webhookList>>(path`webhooks`, { ...options })).webhooks,
    get: (id, options) => wire.json(path`webhooks/${id}`, { ...options }),
    change: (id, change, options) =>
      wire.json(path`webhooks/${id}`, { method: "PATCH", json: change, ...options }),
    remove: async (id, options) => {
      await wire.send(path`webhooks/${id}`, { method: "DELETE", ...options });
    },
    rotate: (id, options) => wire.json(path`webhooks/${id}/rotate`, post({}, options)),
    test: (id, options) => wire.json(path`webhooks/${id}/test`, post({}, options)),
    deliveries: (id, { state, signal } = {}) =>
      pagesOf(
        wire,
        path`webhooks/${id}/deliveries`,
        { query: { state }, signal },
        (page: DeliveryList) => page.deliveries,
      ),
    resend: (id, messageId, options) =>
      wire.json(path`webhooks/${id}/deliveries/${messageId}/resend`, post({}, options)),
    resendSince: (id, since, options) =>
      wire.json(path`webhooks/${id}/resend`, post({ since: since.toISOString() }, options)),
  };
}
