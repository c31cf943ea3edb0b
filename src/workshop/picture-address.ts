/**
 * Where an operator finds a picture. It is not signed: a signature would open all of the book's files, its words among them;
 * whoever asks shows the scope again.
 */
export const pictureAddress = (bookId: number, key: string): string =>
  `/api/workshop/books/${bookId}/pictures/${key}`;
