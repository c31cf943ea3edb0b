/** The door of `bookmill/client`: all that the package shows of this folder. */
export type {
  BookNarration,
  BookPage,
  BookPages,
  BookParagraph,
  PageFind,
} from "../contract/book-pages.ts";
export type { BookStatus } from "../contract/book-status.ts";
export type { ShownBook } from "../contract/book.ts";
export type { Batches, BatchFile, BatchOrders } from "./batches.ts";
export { BookFailed } from "./book-failed.ts";
export { BookmillError } from "./bookmill-error.ts";
export type { Books, ListedBook, Order } from "./books.ts";
export { type Client, createClient } from "./create-client.ts";
export type { BookEvent } from "./follow-book.ts";
export type { Book } from "./open-book.ts";
export type { ClientOptions } from "./open-wire.ts";
export type { NewSchedule, ScheduleChange, Schedules } from "./schedules.ts";
export type { WebhookDelivery, Webhooks } from "./webhooks.ts";
