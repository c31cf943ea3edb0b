/** The file name ending of each media type that is kept on the shelf. */
export const endings: Record<string, string> = {
  "application/json": "json",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

/** The other way round: what kind of file a key names. */
export function mediaTypeOf(key: string): string {
  const [mediaType] =
    Object.entries(endings).find(([, ending]) => key.endsWith(`.${ending}`)) ?? [];
  if (mediaType === undefined) throw new Error(`the shelf knows no kind for ${key}`);
  return mediaType;
}
