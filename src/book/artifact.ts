/** A stored file. The key is made of its bytes alone, so it never holds a child's name. */
export interface Artifact {
  /** `sha256.ext`, hex: where the shelf keeps it. */
  key: string;
  mediaType: string;
  bytes: number;
}
