/** Characters; no order of a batch is larger than a single one's body may be. */
export const maxOrderLength = 64 * 1024;
