/** The file name ending of each media type that is kept on the shelf. */
export const endings: Record<string, string> = {
  "application/json": "json",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};
