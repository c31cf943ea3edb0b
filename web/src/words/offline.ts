/** What is said about books that are kept on the device. */
export const offline = {
  keep: "Keep on this device",
  size: (bytes: number) =>
    `${megabytes(bytes)} MB. Then it can be read and heard without a connection.`,
  sizeUnknown: "Then it can be read and heard without a connection.",
  keeping: (done: number, all: number) => `Keeping the book: ${done} of ${all} files`,
  stop: "Stop",
  kept: (bytes: number) =>
    `Kept on this device, ${megabytes(bytes)} MB. It opens without a connection.`,
  outdated: "This book has changed since it was kept.",
  keepAgain: "Keep the new pages",
  remove: "Remove from this device",
  removed: "The book is no longer kept on this device.",
  failed: "The book could not be kept. Nothing was changed; check the connection and try again.",
  noSpace: "There is not enough space on this device. Remove another book and try again.",
  notYet: "Once the book is finished it can be kept on this device.",
  notHere: "Books can be kept only where the address begins with https.",
};

function megabytes(bytes: number): string {
  return Math.max(0.1, bytes / 1_000_000).toFixed(1);
}
